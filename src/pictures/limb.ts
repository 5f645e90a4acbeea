/** An arm or a leg: swung by its angles, or brought to a place, with both of its lengths kept. */
import type { Limb } from '../content/picture-shape.ts';
import { across, bent, cross, distance, minus, plus, tilted, turned, unit } from './space.ts';
import type { Frame, Point } from './space.ts';

type Lengths = readonly [upper: number, lower: number];

/** Where its middle joint and its end are, and which way its lower part looks. */
export interface Laid {
  readonly middle: Point;
  readonly end: Point;
  readonly frame: Frame;
}

interface Swing {
  readonly limb: Extract<Limb, { lift: unknown }>;
  readonly trunk: Frame;
  /** 1 to the left, -1 to the right. */
  readonly way: 1 | -1;
  /** A knee folds backward, an elbow forward. */
  readonly folds: 1 | -1;
}

/** Lifted forward, out to its side, turned about itself, then folded. */
export function swung(root: Point, [upper, lower]: Lengths, { limb, trunk, way, folds }: Swing): Laid {
  const hung = turned(tilted(bent(trunk, -limb.lift), -limb.out * way), limb.turn * way);
  const frame = bent(hung, limb.bend * folds);
  const middle = plus(root, hung.up, -upper);
  return { middle, end: plus(middle, frame.up, -lower), frame };
}

interface Reach {
  readonly goal: Point;
  /** Where the middle joint points. */
  readonly toward: Point;
  readonly forward: Point;
}

/** The middle joint settles where both lengths fit; what is too far away is reached for with a straight limb. */
export function reached(root: Point, [upper, lower]: Lengths, { goal, toward, forward }: Reach): Laid {
  const axis = unit(minus(goal, root));
  const far = Math.min(Math.max(distance(goal, root), Math.abs(upper - lower) + 1), upper + lower - 0.1);
  const along = (upper ** 2 - lower ** 2 + far ** 2) / (2 * far);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2));
  const middle = plus(plus(root, axis, along), across(toward, axis), aside);
  const end = plus(root, axis, far);
  const up = unit(minus(middle, end));
  const ahead = across(forward, up);
  return { middle, end, frame: { up, forward: ahead, left: cross(up, ahead) } };
}

/** A foot flat on the ground, its toes where the hips look, or away from the head of who lies, turned by `degrees`. */
export function flatFoot({ forward, up }: Frame, degrees: number): Frame {
  const level: Point = [forward[0], forward[1], 0];
  const ahead = Math.hypot(...level) > 0.3 ? unit(level) : unit([-up[0], -up[1], 0]);
  return turned({ forward: ahead, up: [0, 0, 1], left: cross([0, 0, 1], ahead) }, degrees);
}

/** A hand laid flat, on the way that the forearm has; straight down it stays as it is. */
export function level(frame: Frame): Frame {
  const along: Point = [frame.up[0], frame.up[1], 0];
  return Math.hypot(...along) > 0.1 ? { ...frame, up: unit(along) } : frame;
}
