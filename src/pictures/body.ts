/** The one body of all drawings: how long its parts are, and where they come to lie in a pose. */
import type { Limb, Place, Pose } from '../content/picture-shape.ts';
import { flatFoot, level, reached, swung } from './limb.ts';
import { bent, between, plus, tilted, turned, upright } from './space.ts';
import type { Frame, Point } from './space.ts';

/** Every length once. */
export const lengths = { pelvis: 14, waist: 15, ribs: 17, neck: 9, head: 9, thigh: 42, shin: 40, upperArm: 28, forearm: 25, hand: 8 } as const;
/** From the middle to each hip, and to each shoulder. */
const wide = { hips: 8, shoulders: 16 } as const;
const foot = { down: 3, heel: 4.5, toes: 15 } as const;

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

/** Which way each part of the trunk looks. */
interface Trunk {
  readonly hips: Frame;
  readonly waist: Frame;
  readonly ribs: Frame;
  readonly chest: Frame;
  readonly head: Frame;
}

export interface Body extends Trunk {
  /** @throws Error where a part touches one that has no place before it has one */
  at(place: Place): Point;
}

interface Placing {
  readonly trunk: Trunk;
  put(place: Place, at: Point): void;
  at(place: Place): Point;
}

export function bodyIn(pose: Pose): Body {
  const trunk = trunkIn(pose);
  const placed = new Map<Place, Point>();
  const at = (place: Place): Point => {
    const found = placed.get(place);
    if (!found) throw new Error(`the ${place} has no place yet, so nothing can touch it`);
    return found;
  };
  const placing: Placing = { trunk, at, put: (place, point) => placed.set(place, point) };
  spine(pose, placing);
  // What touches another part of the body waits until that part has its place.
  const touches = (limb: Limb): number => ('to' in limb && typeof limb.to === 'string' ? 1 : 0);
  const first = (a: Side, b: Side): number => touches(pose[`${a} leg`]) - touches(pose[`${b} leg`]);
  [...sides].sort(first).forEach((side) => leg(side, pose[`${side} leg`], placing));
  sides.forEach((side) => arm(side, pose[`${side} arm`], placing));
  return { ...trunk, at };
}

function trunkIn({ turn, lean, spin, back: { bend, twist, side }, neck }: Pose): Trunk {
  const next = (frame: Frame, degrees: number): Frame => turned(tilted(bent(frame, degrees), side / 3), twist / 3);
  const hips = turned(bent(turned(upright, turn), lean), spin);
  const waist = next(hips, bend[0]);
  const ribs = next(waist, bend[1]);
  const chest = next(ribs, bend[2]);
  return { hips, waist, ribs, chest, head: turned(tilted(bent(chest, neck.bend), neck.side), neck.turn) };
}

function spine({ at: pelvis, neck, shrug, round }: Pose, { trunk, put, at }: Placing): void {
  put('pelvis', pelvis);
  put('waist', plus(pelvis, trunk.hips.up, lengths.pelvis));
  put('ribs', plus(at('waist'), trunk.waist.up, lengths.waist));
  put('chest', plus(at('ribs'), trunk.ribs.up, lengths.ribs));
  put('neck', plus(at('chest'), bent(trunk.chest, neck.bend / 2).up, lengths.neck));
  put('head', plus(at('neck'), trunk.head.up, lengths.head));
  for (const side of sides) {
    put(`${side} hip`, plus(pelvis, trunk.hips.left, wayOf(side) * wide.hips));
    const level = plus(plus(at('chest'), trunk.chest.up, shrug - 1), trunk.chest.forward, round);
    put(`${side} shoulder`, plus(level, trunk.chest.left, wayOf(side) * wide.shoulders));
  }
}

function leg(side: Side, limb: Limb, { trunk: { hips }, put, at }: Placing): void {
  const root = at(`${side} hip`);
  const sizes = [lengths.thigh, lengths.shin] as const;
  const { middle, end, frame } = 'to' in limb
    ? reached(root, sizes, { goal: goalOf(limb, at), toward: limb.toward ?? plus(hips.forward, hips.up, 0.2), forward: hips.forward })
    : swung(root, sizes, { limb, trunk: hips, way: wayOf(side), folds: 1 });
  const turn = limb.toes * wayOf(side);
  const sole = 'to' in limb && limb.flat ? flatFoot(hips, turn) : bent(turned(frame, turn), limb.point);
  put(`${side} knee`, middle);
  put(`${side} ankle`, end);
  put(`${side} thigh`, between(root, middle, 0.55));
  put(`${side} shin`, between(middle, end, 0.5));
  put(`${side} heel`, plus(plus(end, sole.up, -foot.down), sole.forward, -foot.heel));
  put(`${side} toes`, plus(plus(end, sole.up, -foot.down - 1), sole.forward, foot.toes));
}

function arm(side: Side, limb: Limb, { trunk: { chest }, put, at }: Placing): void {
  const root = at(`${side} shoulder`);
  const sizes = [lengths.upperArm, lengths.forearm] as const;
  const outward = plus(plus([0, 0, 0], chest.left, wayOf(side)), plus(chest.up, chest.forward, 0.6), -1);
  const { middle, end, frame } = 'to' in limb
    ? reached(root, sizes, { goal: goalOf(limb, at), toward: limb.toward ?? outward, forward: chest.forward })
    : swung(root, sizes, { limb, trunk: chest, way: wayOf(side), folds: -1 });
  put(`${side} elbow`, middle);
  put(`${side} wrist`, end);
  const palm = 'to' in limb && limb.flat ? level(frame) : bent(frame, -limb.point);
  put(`${side} hand`, plus(end, palm.up, -lengths.hand));
}

function goalOf({ to, by }: Extract<Limb, { to: unknown }>, at: (place: Place) => Point): Point {
  return plus(typeof to === 'string' ? at(to) : to, by);
}

function wayOf(side: Side): 1 | -1 {
  return side === 'left' ? 1 : -1;
}
