/** The figure as strokes and areas: groups from far to near, each one outline about all its parts. */
import type { Part } from '../content/picture-shape.ts';
import type { Body } from './body.ts';
import { fleshOf, groups, rootOf } from './flesh.ts';
import type { Ball, Flesh, Group, Skin } from './flesh.ts';
import { hairPath } from './hair.ts';
import { common, outline, polygon, roundPath } from './hull.ts';
import type { Circle } from './hull.ts';
import { minus } from './space.ts';
import type { View } from './view.ts';

/** One thing to draw: the edge about all of it, then the areas inside. */
export interface Shape {
  readonly look: string;
  readonly path: string;
}

export function circleOf({ at, radius }: Ball, view: View): Circle {
  return { center: view.see(at), radius: radius * view.scale };
}

export function skinPath(skins: readonly Skin[], view: View): string {
  return skins.map((skin) => roundPath(skin.map((ball) => circleOf(ball, view)))).join('');
}

interface Shown {
  readonly view: View;
  readonly moves: readonly Part[];
  readonly over: readonly Part[];
  readonly under: readonly Part[];
  readonly far: readonly Part[];
  readonly shoes: boolean;
}

/** A limb whose root is so much farther than the other's is drawn as the far one. */
const farther = 9;

/** All of a body, first what is farthest. */
export function figureOf(body: Body, shown: Shown, lyingOn: (group: Group) => readonly Shape[]): Shape[] {
  const flesh = fleshOf(body);
  const order = ordered(body, flesh, shown);
  const trunkAt = order.indexOf('trunk');
  return order.flatMap((group, place): Shape[] => {
    const own = group === 'trunk' ? trunk(flesh, shown) : group === 'head' ? head(body, flesh, shown) : limb(group, flesh, { ...shown, toned: isToned(group, body, shown), grows: place > trunkAt });
    return [...own, ...lyingOn(group)];
  });
}

/** From far to near, as far as nothing else is said. */
function ordered(body: Body, flesh: Flesh, { view, over, under }: Shown): Group[] {
  const trunkDepth = depthOf('trunk', flesh, view);
  const rank = (group: Group): number => {
    const listed = (list: readonly Part[]): number => Math.max(...groups[group].map((part) => list.indexOf(part)));
    if (listed(over) >= 0) return -1e3 - listed(over);
    if (listed(under) >= 0) return 1e3 + listed(under);
    const depth = depthOf(group, flesh, view);
    return isFar(group, body, view) ? Math.max(depth, trunkDepth + 1) : depth;
  };
  return (Object.keys(groups) as Group[]).sort((a, b) => rank(b) - rank(a));
}

/** The limb of the side that is turned away. */
function isFar(group: Group, { at }: Body, view: View): boolean {
  if (group === 'trunk' || group === 'head') return false;
  const root = group.endsWith('arm') ? 'shoulder' : 'hip';
  const away = view.depth(at(`left ${root}`)) - view.depth(at(`right ${root}`));
  return (group.startsWith('left') ? away : -away) > farther;
}

function isToned(group: Group, body: Body, { far, view }: Shown): boolean {
  return isFar(group, body, view) || groups[group].some((part) => far.includes(part));
}

function head(body: Body, flesh: Flesh, { moves, view }: Shown): Shape[] {
  return [{ look: moves.includes('head') ? 'moves' : 'body', path: skinPath(flesh.head, view) }, { look: 'hair', path: hairPath({ ...flesh.head[0]![0]!, head: body.head }, view) }];
}

interface LimbShown extends Shown {
  /** In the darker tone of what is farther away. */
  readonly toned: boolean;
  /** Lies before the trunk, whose skin goes on into it. */
  readonly grows: boolean;
}

function limb(group: Exclude<Group, 'trunk' | 'head'>, flesh: Flesh, { view, moves, over, shoes, toned, grows }: LimbShown): Shape[] {
  const own: readonly Part[] = groups[group];
  const moving = moves.includes(own[0]!);
  const shape = { look: moving ? 'moves' : toned ? 'far' : 'body', path: skinPath(own.flatMap((part) => flesh[part]), view) };
  const rests = !own.some((part) => over.includes(part)) && !groups.trunk.some((part) => moves.includes(part)) && !moving && !toned;
  const seams = grows && rests ? [{ look: 'seam', path: seam(rootOf(flesh[own[0]!]), flesh, { view, moves }) }] : [];
  const ends = moving ? [] : own.filter((part) => moves.includes(part)).map((part) => ({ look: 'moves', path: skinPath(flesh[part], view) }));
  const shoe = shoes ? own.filter((part) => part.endsWith('foot')).map((part) => ({ look: 'shoe', path: skinPath(flesh[part], view) })) : [];
  return [shape, ...seams, ...ends, ...shoe];
}

/** Only the groups that are elsewhere than in another body. */
export function traceOf(body: Body, other: Body, shown: Shown): Shape[] {
  const [flesh, there] = [fleshOf(body), fleshOf(other)];
  const stays = (group: Group): boolean => groups[group].every((part) => flesh[part].flat().every(({ at }, ball) => Math.hypot(...minus(at, there[part].flat()[ball]!.at)) < 1.5));
  return (Object.keys(groups) as Group[])
    .filter((group) => !stays(group))
    .sort((a, b) => depthOf(b, flesh, shown.view) - depthOf(a, flesh, shown.view))
    .map((group) => ({ look: 'before', path: skinPath(groups[group].flatMap((part) => flesh[part]), shown.view) }));
}

function depthOf(group: Group, flesh: Flesh, view: View): number {
  const balls = groups[group].flatMap((part) => flesh[part].flat());
  return balls.reduce((sum, { at }) => sum + view.depth(at), 0) / balls.length;
}

function trunk(flesh: Flesh, { moves, view }: Shown): Shape[] {
  const whole: Shape = { look: 'body', path: skinPath(groups.trunk.flatMap((part) => flesh[part]), view) };
  const moved = groups.trunk.filter((part) => moves.includes(part));
  return moved.length ? [whole, { look: 'moves', path: skinPath(moved.flatMap((part) => flesh[part]), view) }] : [whole];
}

/** Where a limb lies on the trunk, their edge is not drawn at its root: it grows out of it. */
function seam(root: Ball, flesh: Flesh, { view, moves }: Pick<Shown, 'view' | 'moves'>): string {
  const near = outline([{ center: view.see(root.at), radius: (root.radius + 4) * view.scale }]);
  const skins = groups.trunk.filter((part) => !moves.includes(part)).flatMap((part) => flesh[part]);
  return skins.map((skin) => polygon(common(near, outline(skin.map((ball) => circleOf(ball, view)))))).join('');
}
