/** Hair on the back and top of the head: it says where a head looks, without a face. */
import { polygon } from './hull.ts';
import type { Spot } from './hull.ts';
import { across, cross, plus, unit } from './space.ts';
import type { Frame, Point } from './space.ts';
import type { View } from './view.ts';

/** How much of the head it covers: the cosine of the angle from its middle to its edge. */
const edge = 0.12;
const steps = 48;

/** The part of the scalp that is seen, as the `d` of a path; empty where none is. */
export function hairPath({ at, head, radius }: { at: Point; head: Frame; radius: number }, view: View): string {
  const middle = unit(plus(plus([0, 0, 0], head.forward, -0.8), head.up, 0.6));
  const one = across(head.left, middle);
  const other = cross(middle, one);
  const around = Array.from({ length: steps }, (_, step): Point => {
    const angle = (step * 2 * Math.PI) / steps;
    const wide = Math.sqrt(1 - edge ** 2);
    return plus(plus(plus([0, 0, 0], middle, edge), one, wide * Math.cos(angle)), other, wide * Math.sin(angle));
  });
  const isSeen = (way: Point): boolean => view.depth(way) < view.depth([0, 0, 0]);
  const first = around.findIndex((way, place) => isSeen(way) && !isSeen(around.at(place - 1)!));
  const put = (way: Point): Spot => view.see(plus(at, way, radius));
  if (first < 0) return isSeen(around[0]!) === isSeen(middle) && isSeen(middle) ? polygon(around.map(put)) : '';
  const turned = [...around.slice(first), ...around.slice(0, first)];
  const hairline = turned.slice(0, turned.findIndex((way) => !isSeen(way)));
  return polygon([...hairline.map(put), ...rim(hairline.at(-1)!, hairline[0]!, { middle, at, radius, view })]);
}

/** Along the head's own outline, on the side of the hair. */
function rim(from: Point, to: Point, { middle, at, radius, view }: { middle: Point; at: Point; radius: number; view: View }): Spot[] {
  const [x, y] = view.see(at);
  const angleOf = (way: Point): number => {
    const [px, py] = view.see(plus(at, way, radius));
    return Math.atan2(py - y, px - x);
  };
  const [start, end, through] = [angleOf(from), angleOf(to), angleOf(middle)];
  const whole = 2 * Math.PI;
  const forth = (a: number, b: number): number => (((b - a) % whole) + whole) % whole;
  const sweep = forth(start, through) < forth(start, end) ? forth(start, end) : forth(start, end) - whole;
  return Array.from({ length: steps }, (_, step): Spot => {
    const angle = start + (sweep * step) / (steps - 1);
    return [x + radius * view.scale * Math.cos(angle), y + radius * view.scale * Math.sin(angle)];
  });
}
