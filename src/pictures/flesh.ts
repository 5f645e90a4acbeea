/** The body round its joints: every part as round ends that an outline is drawn about, in groups that are drawn as one. */
import type { Part } from '../content/picture-shape.ts';
import type { Body, Side } from './body.ts';
import { plus } from './space.ts';
import type { Frame, Point } from './space.ts';

export interface Ball {
  readonly at: Point;
  readonly radius: number;
}

/** Balls with one skin about them. */
export type Skin = readonly Ball[];

/** What is drawn as one: the trunk whole, the head, each limb. */
export const groups = { trunk: ['hips', 'waist', 'chest'], head: ['head'], 'left arm': ['left arm'], 'right arm': ['right arm'], 'left leg': ['left leg', 'left foot'], 'right leg': ['right leg', 'right foot'] } as const satisfies Readonly<Record<string, readonly Part[]>>;
export type Group = keyof typeof groups;

/** Where a limb grows out of the trunk: its first ball. */
export function rootOf(skins: readonly Skin[]): Ball {
  return skins[0]![0]!;
}

/** What the body's parts are made of, by part. */
export type Flesh = Readonly<Record<Part, readonly Skin[]>>;

export function fleshOf(body: Body): Flesh {
  const { at, hips, waist, ribs, chest, head } = body;
  const hipBalls = [...pair(at('pelvis'), hips, 5.5, 10.5), { at: plus(at('pelvis'), hips.forward, -3.5), radius: 9.5 }];
  const waistBalls = pair(at('waist'), waist, 4.5, 9.2);
  const ribBalls = pair(at('ribs'), ribs, 6.5, 9.8);
  const chestBalls = pair(plus(at('chest'), chest.up, -3), chest, 10, 7.2);
  const chin = plus(plus(at('head'), head.forward, 3.5), head.up, -5.5);
  return {
    ...limbs(body),
    hips: [[...hipBalls, ...waistBalls]],
    waist: [[...waistBalls, ...ribBalls]],
    chest: [[...ribBalls, ...chestBalls], [{ at: at('chest'), radius: 5 }, { at: at('neck'), radius: 4.5 }]],
    head: [[{ at: at('head'), radius: 9 }, { at: chin, radius: 5.5 }]],
  };
}

function limbs({ at }: Body): Omit<Flesh, 'hips' | 'waist' | 'chest' | 'head'> {
  const arm = (side: Side): Skin[] => [
    [{ at: at(`${side} shoulder`), radius: 6 }, { at: at(`${side} elbow`), radius: 4.6 }],
    [{ at: at(`${side} elbow`), radius: 4.5 }, { at: at(`${side} wrist`), radius: 3.5 }],
    [{ at: at(`${side} wrist`), radius: 3.5 }, { at: at(`${side} hand`), radius: 3.9 }],
  ];
  const leg = (side: Side): Skin[] => [
    [{ at: at(`${side} hip`), radius: 9 }, { at: at(`${side} knee`), radius: 6.5 }],
    [{ at: at(`${side} knee`), radius: 6.3 }, { at: at(`${side} ankle`), radius: 4.4 }],
  ];
  const foot = (side: Side): Skin[] => [[{ at: at(`${side} ankle`), radius: 4.3 }, { at: at(`${side} heel`), radius: 3.7 }, { at: at(`${side} toes`), radius: 2.9 }]];
  return { 'left arm': arm('left'), 'right arm': arm('right'), 'left leg': leg('left'), 'right leg': leg('right'), 'left foot': foot('left'), 'right foot': foot('right') };
}

function pair(middle: Point, { left }: Frame, apart: number, radius: number): Ball[] {
  return [1, -1].map((way) => ({ at: plus(middle, left, way * apart), radius }));
}
