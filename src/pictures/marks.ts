/** What is drawn beside the figure: arrows that say where something goes, and breath. */
import type { Arrow } from '../content/picture-shape.ts';
import type { Body } from './body.ts';
import type { Circle, Spot } from './hull.ts';
import { shown } from './hull.ts';
import { plus } from './space.ts';
import type { View } from './view.ts';

const head = 9;

/** From start over a bow to end, on the screen. */
export interface Way {
  readonly start: Spot;
  readonly bow: Spot;
  readonly end: Spot;
}

export function wayOf({ of, off, by, bow }: Arrow, { from, to, view }: { from: Body; to: Body; view: View }): Way {
  const placed = (spot: Spot): Spot => [spot[0] + off[0] * view.scale, spot[1] - off[1] * view.scale];
  const here = view.see((by ? to : from).at(of));
  const there: Spot = by ? [here[0] + by[0] * view.scale, here[1] - by[1] * view.scale] : view.see(to.at(of));
  const [start, end] = [placed(here), placed(there)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(dx, dy) || 1;
  const reach = 2 * bow * view.scale;
  return { start, end, bow: [(start[0] + end[0]) / 2 + (dy / length) * reach, (start[1] + end[1]) / 2 - (dx / length) * reach] };
}

/** Room it takes, for fitting. */
export function roomOf({ start, bow, end }: Way): Circle[] {
  const middle: Spot = [(start[0] + 2 * bow[0] + end[0]) / 4, (start[1] + 2 * bow[1] + end[1]) / 4];
  return [start, middle, end].map((center) => ({ center, radius: 6 }));
}

export function arrowPath({ start, bow, end }: Way): string {
  const angle = Math.atan2(end[1] - bow[1], end[0] - bow[0]);
  const barb = (turn: number): Spot => [end[0] - head * Math.cos(angle + turn), end[1] - head * Math.sin(angle + turn)];
  return `M${shown(start)}Q${shown(bow)} ${shown(end)}M${shown(barb(0.55))}L${shown(end)}L${shown(barb(-0.55))}`;
}

/** Two waves that leave the mouth. */
export function breathPath({ at, head: frame }: Body, view: View, off: Spot): string {
  const mouth = plus(plus(at('head'), frame.forward, 12), frame.up, -4);
  const [near, far] = [view.see(mouth), view.see(plus(mouth, frame.forward, 10))];
  const way = Math.atan2(far[1] - near[1], far[0] - near[0]);
  const [c, s] = [Math.cos(way), Math.sin(way)];
  const put = (along: number, aside: number): Spot => [near[0] + off[0] + along * c - aside * s, near[1] - off[1] + along * s + aside * c];
  return [-5, 3].map((aside) => `M${shown(put(2, aside))}Q${shown(put(6, aside - 5))} ${shown(put(10, aside))}T${shown(put(18, aside))}`).join('');
}
