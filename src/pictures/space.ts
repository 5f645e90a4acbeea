/** Points and directions in the room a figure moves in: x to the right, y away from the viewer, z up; a person is about 163 units tall. */

export type Point = readonly [x: number, y: number, z: number];

/** Where a part of the body looks, what is left of it, and which way is up along it; each of length 1. */
export interface Frame {
  readonly forward: Point;
  readonly left: Point;
  readonly up: Point;
}

/** Standing, facing right. */
export const upright: Frame = { forward: [1, 0, 0], left: [0, 1, 0], up: [0, 0, 1] };

export function plus(a: Point, b: Point, times = 1): Point {
  return [a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times];
}

export function minus(a: Point, b: Point): Point {
  return plus(a, b, -1);
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(...minus(a, b));
}

export function unit(a: Point): Point {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

export function between(a: Point, b: Point, share: number): Point {
  return plus(a, minus(b, a), share);
}

/** What of `a` is at right angles to `axis`, of length 1. */
export function across(a: Point, axis: Point): Point {
  return unit(plus(a, axis, -dot(a, axis)));
}

function swung(from: Point, to: Point, degrees: number): [Point, Point] {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [plus([from[0] * c, from[1] * c, from[2] * c], to, s), plus([to[0] * c, to[1] * c, to[2] * c], from, -s)];
}

/** Tips forward: up goes the way it looks. Degrees, as in all of these. */
export function bent({ forward, left, up }: Frame, degrees: number): Frame {
  const [tipped, lowered] = swung(up, forward, degrees);
  return { forward: lowered, left, up: tipped };
}

/** Turns to its left. */
export function turned({ forward, left, up }: Frame, degrees: number): Frame {
  const [ahead, side] = swung(forward, left, degrees);
  return { forward: ahead, left: side, up };
}

/** Tips to its left. */
export function tilted({ forward, left, up }: Frame, degrees: number): Frame {
  const [tipped, lowered] = swung(up, left, degrees);
  return { forward, left: lowered, up: tipped };
}

export function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
