/** The drawings of the stretches: one body throughout, on firm ground, inside its frame, and nothing in them but lines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Drawing, Place } from '../../src/content/picture-shape.ts';
import { bodyIn, lengths, sides } from '../../src/pictures/body.ts';
import type { Body } from '../../src/pictures/body.ts';
import { clockOf, drawn, scenesOf } from '../../src/pictures/draw.ts';
import { circleOf } from '../../src/pictures/figure.ts';
import { fleshOf } from '../../src/pictures/flesh.ts';
import { pictureFiles } from '../../src/pictures/files.ts';
import { border } from '../../src/pictures/hull.ts';
import type { Spot } from '../../src/pictures/hull.ts';
import { roomOf, wayOf } from '../../src/pictures/marks.ts';
import { distance, minus, unit, dot } from '../../src/pictures/space.ts';
import { solidsOf } from '../../src/pictures/things.ts';
import { size } from '../../src/pictures/view.ts';
import { content, fixture } from '../talk.ts';
import { scriptOf, strain } from '../talks/people.ts';
import { startServer } from '../talks/serve.ts';
import type { Served } from '../talks/serve.ts';

const forms = [...content.pictures].flatMap(([id, { forms: all }]) => all.map(({ form, steps }) => ({ name: `${id}, ${form}`, steps })));
const bodies = (steps: readonly Drawing[]): Body[] => steps.flatMap(({ from, to }) => [from ?? to, to].map(bodyIn));
const limbs: readonly (readonly [Place, Place, number])[] = [
  ['pelvis', 'waist', lengths.pelvis], ['waist', 'ribs', lengths.waist], ['ribs', 'chest', lengths.ribs], ['chest', 'neck', lengths.neck], ['neck', 'head', lengths.head],
  ...sides.flatMap((side): [Place, Place, number][] => [
    [`${side} hip`, `${side} knee`, lengths.thigh], [`${side} knee`, `${side} ankle`, lengths.shin],
    [`${side} shoulder`, `${side} elbow`, lengths.upperArm], [`${side} elbow`, `${side} wrist`, lengths.forearm], [`${side} wrist`, `${side} hand`, lengths.hand],
  ]),
];

test('every step of every form of every stretch has a drawing', () => {
  const wanted = [...content.stretches].flatMap(([id, stretch]) => stretch.forms.map(({ form, steps }) => `${id}, ${form}: ${steps.length}`));
  expect(forms.map(({ name, steps }) => `${name}: ${steps.length}`).sort()).toEqual(wanted.sort());
});

describe.each(forms)('$name', ({ steps }) => {
  test('is done by one body, whose parts never grow or shrink', () => {
    for (const { at } of bodies(steps)) {
      for (const [from, to, length] of limbs) expect(distance(at(from), at(to)), `${from} to ${to}`).toBeCloseTo(length, 5);
    }
  });

  test('bends no knee or elbow farther than people can', () => {
    const fold = ({ at }: Body, [root, middle, end]: readonly [Place, Place, Place]): number => (Math.acos(Math.max(-1, Math.min(1, -dot(unit(minus(at(root), at(middle))), unit(minus(at(end), at(middle))))))) * 180) / Math.PI;
    const joints = sides.flatMap((side): [Place, Place, Place][] => [[`${side} hip`, `${side} knee`, `${side} ankle`], [`${side} shoulder`, `${side} elbow`, `${side} wrist`]]);
    for (const body of bodies(steps)) for (const joint of joints) expect(fold(body, joint), joint[1]).toBeLessThan(158);
  });

  test('sinks into no floor and hovers over none', () => {
    for (const body of bodies(steps)) {
      const lowest = Math.min(...Object.values(fleshOf(body)).flat(2).map(({ at, radius }) => at[2] - radius));
      expect(lowest).toBeGreaterThan(-3);
      expect(lowest).toBeLessThan(3);
    }
  });

  test('stays inside its frame, arrows too', () => {
    for (const { step, from, to, view, height } of scenesOf(steps)) {
      const flesh = [from, to].flatMap((body) => Object.values(fleshOf(body)).flat(2)).map((ball) => circleOf(ball, view));
      for (const { center: [x, y], radius } of [...flesh, ...step.arrows.flatMap((arrow) => roomOf(wayOf(arrow, { from, to, view })))]) {
        expect(Math.min(x, y) - radius).toBeGreaterThan(2);
        expect(x + radius).toBeLessThan(size.width - 2);
        expect(y + radius).toBeLessThan(height - 2);
        expect(height).toBeLessThanOrEqual(size.height);
      }
    }
  });

  test('shows what moves, and an arrow where to, wherever something does', () => {
    expect(steps.filter(({ from, moves, arrows }) => from !== undefined && !(moves.length && arrows.length))).toEqual([]);
  });

  test('lets no pillow come from nowhere, or go', () => {
    const pillows = steps.map(({ things }) => things.filter(({ thing }) => thing === 'pillow').length);
    expect(new Set(pillows).size).toBe(1);
  });

  test('shows a clock, clear of the person and of every edge, wherever one holds still, and nothing that moves', () => {
    for (const scene of scenesOf(steps).filter(({ step }) => step.hold)) {
      expect([scene.step.from, scene.step.moves, scene.step.arrows]).toEqual([undefined, [], []]);
      const { center, radius } = clockOf(scene);
      const person = Object.values(fleshOf(scene.to)).flat(2).map((each) => circleOf(each, scene.view));
      const edges = scene.step.things.flatMap(solidsOf).flatMap(({ skin }) => border(skin.map((each) => circleOf(each, scene.view))));
      for (const ball of [...person, ...edges]) {
        expect(Math.hypot(center[0] - ball.center[0], center[1] - ball.center[1]) - radius - ball.radius).toBeGreaterThan(3);
      }
    }
  });

  test('is lines and areas only: no style, script, event, picture or address', () => {
    for (const svg of drawn(steps)) {
      expect(svg).toMatch(/^<svg class="picture" xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 280 \d+"[^>]*>(<path( [a-z-]+="[^"<>&]*")+\/>)+<\/svg>\n$/u);
      expect(svg).not.toMatch(/ (style|on\w+|href|id)=|url\(|NaN|undefined/u);
      expect(svg.length).toBeLessThan(16_000);
    }
  });

  test('says in a few words what it shows', () => {
    for (const { alt } of steps) expect(alt).toMatch(/^\p{Lu}[^!—]{15,140}\.$/u);
  });
});

test('shoes are on both feet, and only where a step says so', () => {
  const { steps } = forms.find((form) => form.name.startsWith('short-walk'))!;
  const count = (svg: string): number => svg.split('class="hair"').length;
  const bare = drawn(steps.map(({ shoes: _shoes, ...step }) => step)).map(count);
  expect(drawn(steps).map(count)).toEqual(bare.map((paths) => paths + 2));
});

test('a headboard hides the bed behind it where it is seen from behind, and only there', () => {
  const { steps } = forms.find(({ name }) => name === 'piriformis-stretch, bed')!;
  const boardAt = (turn: number): number => {
    const [first] = drawn(steps.map((step) => ({ ...step, view: { turn, above: 36 } })));
    const lowest = [...first!.matchAll(/class="thing area"[^>]* d="([^"]*)"/gu)].map(([, path]) => Math.max(...[...path!.matchAll(/-?[\d.]+[ ,](-?[\d.]+)(?=[A-Z]|$)/gu)].map(([, y]) => Number(y))));
    expect(lowest).toHaveLength(2);
    return lowest.indexOf(turn > 180 ? Math.max(...lowest) : Math.min(...lowest));
  };
  expect(boardAt(290)).toBe(1);
  expect(boardAt(70)).toBe(0);
});

test.each(['floor', 'bed'])('the crossed leg of a figure four is seen (%s): its shin square to the other shin, its foot beyond', (form) => {
  const { steps } = forms.find(({ name }) => name === `piriformis-stretch, ${form}`)!;
  for (const { step: { moves, far }, to: { at }, view: { see, scale } } of scenesOf(steps).slice(1)) {
    expect([moves, far].some((parts) => parts.includes('left leg') !== parts.includes('right leg')), 'its legs have two tones').toBe(true);
    const way = (from: Place, to: Place): Spot => [see(at(to))[0] - see(at(from))[0], see(at(to))[1] - see(at(from))[1]];
    const [shin, other] = [way('right knee', 'right ankle'), way('left knee', 'left ankle')];
    const beside = (place: Place): number => Math.sign(other[0] * way('left knee', place)[1] - other[1] * way('left knee', place)[0]);
    expect(Math.hypot(...shin)).toBeGreaterThan(0.8 * lengths.shin * scale);
    expect(Math.abs(shin[0] * other[0] + shin[1] * other[1]) / Math.hypot(...shin) / Math.hypot(...other)).toBeLessThan(0.35);
    expect([beside('right knee'), beside('right ankle'), beside('right heel')]).toEqual([1, -1, -1]);
  }
});

test('a leg that another lies across is told apart by its tone, only where a step says so', () => {
  const { steps } = forms.find(({ name }) => name === 'piriformis-stretch, floor')!;
  const toned = (all: readonly Drawing[]): number => drawn(all).at(-1)!.split('class="far area"').length - 1;
  expect(toned(steps)).toBe(toned(steps.map((step) => ({ ...step, far: [] }))) + 1);
});

test('an arrow that rolls goes round with the clock, or against it', () => {
  const scene = scenesOf(forms[0]!.steps)[0]!;
  const rolled = (roll: number): string => wayOf({ of: 'head', off: [0, 0], bow: 0, roll }, scene).line;
  expect(rolled(9)).toMatch(/ 0 1 1 /u);
  expect(rolled(-9)).toMatch(/ 0 1 0 /u);
  expect(wayOf({ of: 'head', off: [0, 0], bow: 0, roll: 9 }, scene).tips).toHaveLength(1);
  expect(wayOf({ of: 'head', off: [0, 0], by: [20, 0], bow: 3, both: true }, scene).tips).toHaveLength(2);
});

test('an arrow of letting go is dotted, and has a whole head', () => {
  const { steps } = forms.find(({ name }) => name === 'pelvic-tilt, floor')!;
  const arrow = (at: number): string[] => [...drawn(steps)[at]!.matchAll(/<path class="moves edge" stroke="#0b5c7a" stroke-width="3"( stroke-dasharray)?/gu)].map(([, dotted]) => (dotted ? 'dotted' : 'whole'));
  expect([arrow(1), arrow(3)]).toEqual([['whole'], ['dotted', 'whole']]);
});

test('every language says in its own words what a drawing shows', () => {
  for (const [language, { pictures }] of content.languages) {
    if (language === content.language) continue;
    for (const [id, { forms: all }] of pictures) {
      for (const { form, steps } of all) {
        const english = content.pictures.get(id)!.forms.find((each) => each.form === form)!;
        expect(steps.filter(({ alt }, at) => alt === english.steps[at]!.alt)).toEqual([]);
        expect(steps.map(({ alt: _alt, ...rest }) => rest)).toEqual(english.steps.map(({ alt: _alt, ...rest }) => rest));
      }
    }
  }
});

test.each([...content.languages.keys()])('whoever is shown a stretch gets the drawing of each step, in their language (%s)', (language) => {
  const library = content.languages.get(language)!;
  const cards = scriptOf(strain, library).steps.flatMap(({ replies }) => replies).filter(({ tone }) => tone === 'stretch');
  expect(cards.length).toBeGreaterThan(1);
  for (const { steps, pictures = [] } of cards) {
    expect(pictures).toHaveLength(steps!.length);
    for (const { id, alt } of pictures) {
      const [stretch, form, step] = id.split('/');
      expect(library.pictures.get(stretch!)!.forms.find((each) => each.form === form)!.steps[Number(step) - 1]!.alt).toBe(alt);
      expect([...pictureFiles(content).keys()]).toContain(`/widget/pictures/${id}.svg`);
    }
  }
});

test('a stretch that waits for its drawings is offered without', () => {
  expect(fixture.pictures.size).toBe(0);
  expect(pictureFiles(fixture).size).toBe(0);
});

describe('the server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await startServer();
  });
  afterAll(() => served.close());

  test('gives a drawing to whichever page holds the chat', async () => {
    const [path] = pictureFiles(content).keys();
    const response = await fetch(served.address + path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('access-control-allow-origin')]).toEqual([200, 'image/svg+xml', '*']);
    expect(await response.text()).toBe(String(pictureFiles(content).get(path!)!.body));
  });
});
