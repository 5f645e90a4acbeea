/** Draws one step: what is underneath, where it starts, where it ends, what moves and where to. As SVG without style, script or event. */
import type { Arrow, Drawing, Thing } from '../content/picture-shape.ts';
import { bodyIn } from './body.ts';
import type { Body } from './body.ts';
import { circleOf, figureOf, skinPath, traceOf } from './figure.ts';
import type { Shape } from './figure.ts';
import { fleshOf, groups } from './flesh.ts';
import type { Group, Skin } from './flesh.ts';
import type { Circle } from './hull.ts';
import { border, short } from './hull.ts';
import { arrowPath, breathPath, clockIn, clockPath, roomOf, wayOf } from './marks.ts';
import { solidsOf } from './things.ts';
import type { Solid } from './things.ts';
import { fitted, heightFor, line, plainView, scaleFor, size } from './view.ts';
import type { View } from './view.ts';

/** One SVG document for each step of a form. */
export function drawn(steps: readonly Drawing[]): string[] {
  return scenesOf(steps).map((scene) => svg(shapesOf(scene), scene.height));
}

/** A step's bodies where it starts and where it ends, and how they are seen. */
export interface Scene {
  readonly step: Drawing;
  readonly from: Body;
  readonly to: Body;
  readonly view: View;
  /** Of the drawing. */
  readonly height: number;
}

/** All steps of a form share one scale and height, so that the person does not grow; those seen alike are placed alike. */
export function scenesOf(steps: readonly Drawing[]): Scene[] {
  const scenes = steps.map((step): Scene => ({ step, view: plainView(step.view), height: size.height, from: bodyIn(step.from ?? step.to), to: bodyIn(step.to) }));
  const rooms = scenes.map(roomFor);
  const seen = steps.map(({ view, things }) => JSON.stringify([view, things]));
  const alike = seen.map((one) => rooms.filter((_, place) => seen[place] === one).flat());
  const scale = Math.min(...alike.map(scaleFor));
  const height = Math.max(...alike.map((circles) => heightFor(circles, scale)));
  return scenes.map((scene, place) => ({ ...scene, height, view: fitted(scene.view, alike[place]!, { scale, height }) }));
}

export function clockOf(scene: Scene): Circle {
  const edges = scene.step.things.flatMap(solidsOf).flatMap(({ skin }) => border(skin.map((ball) => circleOf(ball, scene.view))));
  return clockIn({ width: size.width, height: scene.height }, [...roomFor(scene), ...edges]);
}

function roomFor({ step, view, from, to }: Scene): Circle[] {
  const flesh = [from, to].flatMap((body) => Object.values(fleshOf(body)).flat(2));
  const solids = step.things.flatMap(solidsOf).flatMap(({ skin }) => skin);
  return [...[...flesh, ...solids].map((ball) => circleOf(ball, view)), ...step.arrows.flatMap((arrow) => roomOf(wayOf(arrow, { from, to, view })))];
}

function shapesOf(scene: Scene): Shape[] {
  const { step, view, from, to } = scene;
  const shown = { view, moves: step.moves, over: step.over, under: step.under, far: step.far, shoes: step.shoes === true };
  const solids = (things: readonly Thing[]): Shape[] => things.flatMap((thing) => nearLast(solidsOf(thing), view)).map(({ look, skin }) => ({ look, path: skinPath([skin], view) }));
  const lyingOn = (group: Group): Shape[] => solids(step.things.filter(({ on }) => groups[group].some((part) => part === on)));
  return [
    ...solids(step.things.filter(({ on }) => on === undefined)),
    ...(step.from === undefined ? [] : traceOf(from, to, shown)),
    ...figureOf(to, shown, lyingOn),
    ...step.arrows.flatMap((arrow) => arrowOf(arrow, { from, to, view })),
    ...(step.breath ? [{ look: 'breath', path: breathPath(to, view, step.breath === true ? [0, 0] : step.breath) }] : []),
    ...(step.hold ? [{ look: 'clock', path: clockPath(clockOf(scene)) }] : []),
  ];
}

/** A soft one has a dotted line, and its whole head. */
function arrowOf(arrow: Arrow, seen: Pick<Scene, 'from' | 'to' | 'view'>): Shape[] {
  const way = wayOf(arrow, seen);
  return arrow.soft ? [{ look: 'soft arrow', path: way.line }, { look: 'arrow', path: arrowPath({ ...way, line: '' }) }] : [{ look: 'arrow', path: arrowPath(way) }];
}

/** What stands this much nearer than the middle of its thing, as a headboard seen from behind, is drawn over the rest. */
const nearer = 40;

function nearLast(solids: readonly Solid[], { depth }: View): Solid[] {
  const middle = (skins: readonly Skin[]): number => skins.flat().reduce((sum, { at }) => sum + depth(at), 0) / skins.flat().length;
  const whole = middle(solids.map(({ skin }) => skin));
  const isNear = ({ look, skin }: Solid): boolean => look === 'thing' && middle([skin]) < whole - nearer;
  return [...solids.filter((one) => !isNear(one)), ...solids.filter(isNear)];
}

/** Colours of paper, for where no stylesheet of a page knows the names. */
const paper: Readonly<Record<string, readonly [edge: string, area: string]>> = {
  ground: ['none', '#e3e9ed'], thing: ['#8a99a5', '#f3f6f8'], before: ['#a9b6c0', '#ffffff'],
  body: ['#1b2733', '#ffffff'], far: ['#1b2733', '#cfd9e0'], moves: ['#0b5c7a', '#cbe6f0'],
};

function svg(shapes: readonly Shape[], height: number): string {
  const head = `<svg class="picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" fill="none" stroke-linecap="round" stroke-linejoin="round">`;
  return `${head}${shapes.map(markup).join('')}</svg>\n`;
}

/** Edges are drawn twice as wide and covered inside, so that parts of one shape have no line between them. */
function markup({ look, path }: Shape): string {
  if (!path) return '';
  const [edge, area] = paper[look] ?? [];
  if (look === 'rod') return `<path class="thing edge" stroke="#8a99a5" stroke-width="${line}" d="${path}"/>`;
  if (look === 'breath' || look === 'clock') return `<path class="breath edge" stroke="#6f8290" stroke-width="${line}" d="${path}"/>`;
  if (look === 'soft arrow') return `<path class="moves edge" stroke="#0b5c7a" stroke-width="${line}" stroke-dasharray="0.1 6" d="${path}"/>`;
  if (look === 'arrow') return `<path class="halo" stroke="#ffffff" stroke-width="${line * 2.6}" d="${path}"/><path class="moves edge" stroke="#0b5c7a" stroke-width="${line}" d="${path}"/>`;
  if (look === 'pillow') return `<path class="thing edge" stroke="#8a99a5" stroke-width="${line * 2}" d="${path}"/><path class="body area" fill="#ffffff" d="${path}"/>`;
  if (look === 'shoe') return `<path class="body edge" stroke="#1b2733" stroke-width="${line * 2}" d="${path}"/><path class="hair" fill="#6f8290" d="${path}"/>`;
  if (look === 'hair') return `<path class="hair" fill="#6f8290" d="${path}"/>`;
  if (look === 'seam') return `<path class="body area" fill="#ffffff" d="${path}"/>`;
  if (look === 'ground') return `<path class="ground area" fill="${area}" d="${path}"/>`;
  return `<path class="${look} edge" stroke="${edge}" stroke-width="${short(line * 2)}" d="${path}"/><path class="${look} area" fill="${area}" d="${path}"/>`;
}
