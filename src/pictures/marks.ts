/** What is drawn beside the figure: arrows that say where something goes, breath, and the clock of holding still. */
import type { Arrow } from '../content/picture-shape.ts';
import type { Body } from './body.ts';
import type { Circle, Spot } from './hull.ts';
import { short, shown } from './hull.ts';
import { plus } from './space.ts';
import type { View } from './view.ts';

const head = 9;

/** The line of an arrow, the spots it passes, and where it ends in a head. */
export interface Way {
  readonly line: string;
  readonly passes: readonly Spot[];
  readonly tips: readonly { readonly at: Spot; readonly angle: number }[];
}

interface Seen {
  readonly from: Body;
  readonly to: Body;
  readonly view: View;
}

export function wayOf(arrow: Arrow, seen: Seen): Way {
  return arrow.roll === undefined ? along(arrow, seen) : round(arrow, arrow.roll, seen);
}

/** From start over a bow to end, on the screen. */
function along({ of, off, by, bow, both }: Arrow, { from, to, view }: Seen): Way {
  const placed = (spot: Spot): Spot => [spot[0] + off[0] * view.scale, spot[1] - off[1] * view.scale];
  const here = view.see((by ? to : from).at(of));
  const there: Spot = by ? [here[0] + by[0] * view.scale, here[1] - by[1] * view.scale] : view.see(to.at(of));
  const [start, end] = [placed(here), placed(there)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(dx, dy) || 1;
  const reach = 2 * bow * view.scale;
  const over: Spot = [(start[0] + end[0]) / 2 + (dy / length) * reach, (start[1] + end[1]) / 2 - (dx / length) * reach];
  const middle: Spot = [(start[0] + 2 * over[0] + end[0]) / 4, (start[1] + 2 * over[1] + end[1]) / 4];
  const tip = (at: Spot): Way['tips'][number] => ({ at, angle: Math.atan2(at[1] - over[1], at[0] - over[0]) });
  return { line: `M${shown(start)}Q${shown(over)} ${shown(end)}`, passes: [start, middle, end], tips: both ? [tip(start), tip(end)] : [tip(end)] };
}

/** Most of a circle, from below over the top; where a roll is negative, against the clock. */
function round({ of, off }: Arrow, roll: number, { to, view }: Seen): Way {
  const [x, y] = view.see(to.at(of));
  const [radius, way] = [Math.abs(roll) * view.scale, Math.sign(roll)];
  const spot = (degrees: number): Spot => {
    const angle = (degrees * Math.PI) / 180;
    return [x + off[0] * view.scale - way * radius * Math.sin(angle), y - off[1] * view.scale + radius * Math.cos(angle)];
  };
  const [start, end] = [spot(40), spot(320)];
  const heading = Math.atan2(end[1] - spot(290)[1], end[0] - spot(290)[0]);
  return { line: `M${shown(start)}A${short(radius)} ${short(radius)} 0 1 ${way > 0 ? 1 : 0} ${shown(end)}`, passes: [spot(90), spot(180), spot(270), start], tips: [{ at: end, angle: heading }] };
}

/** Room it takes, for fitting. */
export function roomOf({ passes }: Way): Circle[] {
  return passes.map((center) => ({ center, radius: 6 }));
}

export function arrowPath({ line, tips }: Way): string {
  const barbs = tips.map(({ at, angle }) => {
    const barb = (turn: number): Spot => [at[0] - head * Math.cos(angle + turn), at[1] - head * Math.sin(angle + turn)];
    return `M${shown(barb(0.55))}L${shown(at)}L${shown(barb(-0.55))}`;
  });
  return line + barbs.join('');
}

const clock = 11;

/** The first place near a corner of the drawing, farther in each time round, that is clear of all circles: a clock has its place there. */
export function clockIn({ width, height }: { readonly width: number; readonly height: number }, taken: readonly Circle[]): Circle {
  const spots = [7, 15, 23, 31, 39].flatMap((gap): Spot[] => {
    const inset = clock + gap;
    return [[width - inset, inset], [inset, inset], [width - inset, height - inset], [inset, height - inset]];
  });
  const free = ([x, y]: Spot): number => Math.min(...taken.map(({ center, radius }) => Math.hypot(center[0] - x, center[1] - y) - radius));
  return { center: spots.find((spot) => free(spot) > clock + 7) ?? spots[0]!, radius: clock };
}

export function clockPath({ center: [x, y], radius: r }: Circle): string {
  return `M${shown([x - r, y])}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0ZM${shown([x, y - r + 5])}L${shown([x, y])}L${shown([x + 4.5, y + 2.5])}`;
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
