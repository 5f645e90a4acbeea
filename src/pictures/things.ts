/** What a person lies, sits or leans on, in the same room as the figure. */
import type { Thing } from '../content/picture-shape.ts';
import type { Skin } from './flesh.ts';
import type { Point } from './space.ts';

/** Solid parts, thin rods, and flat ground without an outline. */
export interface Solid {
  readonly look: 'thing' | 'rod' | 'ground' | 'pillow';
  readonly skin: Skin;
}

type Size = readonly [length: number, depth: number, height: number];

const makers: Readonly<Record<Thing['thing'], (size?: Size) => Solid[]>> = {
  floor: ([length, depth] = [110, 60, 0]) => [solid('ground', [0, 0, -0.5], [length, depth, 1], 0.5)],
  mat: ([length, depth] = [180, 60, 0]) => [solid('thing', [0, 0, -1.5], [length, depth, 3], 1)],
  bed: ([length, depth] = [196, 84, 0]) => [
    ...legs([0, 0, -16], [length - 8, depth - 6], 14),
    solid('thing', [-length / 2 - 2, 0, -4], [4, depth, 52], 1),
    solid('thing', [0, 0, -8], [length, depth, 16], 4),
  ],
  chair: () => [
    ...[1, -1].map((way): Solid => rod([-19, way * 18, 44], [-23, way * 18, 92])),
    ...legs([0, 0, 42], [38, 36], 42),
    solid('thing', [-22, 0, 81], [2, 38, 21], 1),
    solid('thing', [0, 0, 43], [42, 42, 4], 1.5),
  ],
  table: ([length, depth] = [58, 76, 0]) => [...legs([0, 0, 70], [length - 8, depth - 8], 70), solid('thing', [0, 0, 71], [length, depth, 3], 1)],
  counter: ([length, depth] = [34, 110, 0]) => [solid('thing', [0, 0, 42], [length - 4, depth - 4, 84], 1), solid('thing', [0, 0, 87], [length, depth, 5], 1)],
  wall: ([length, depth, height] = [4, 96, 178]) => [solid('thing', [-length / 2, 0, height / 2], [length, depth, height], 0.5)],
  path: ([length, depth] = [230, 46, 0]) => [solid('ground', [0, 0, -0.5], [length, depth, 1], 0.5)],
  pillow: ([length, depth, height] = [26, 40, 9]) => [solid('pillow', [0, 0, height / 2], [length, depth, height], height / 2 - 0.3)],
};

export function solidsOf({ thing, at, turn, size }: Thing): Solid[] {
  const angle = (turn * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const put = ([x, y, z]: Point): Point => [at[0] + x * c - y * s, at[1] + x * s + y * c, at[2] + z];
  return makers[thing](size).map(({ look, skin }) => ({ look, skin: skin.map((ball) => ({ ...ball, at: put(ball.at) })) }));
}

function solid(look: Solid['look'], [x, y, z]: Point, [length, depth, height]: Size, radius: number): Solid {
  const ends = [1, -1];
  const reach = (whole: number): number => Math.max(0, whole / 2 - radius);
  return { look, skin: ends.flatMap((i) => ends.flatMap((j) => ends.map((k) => ({ at: [x + i * reach(length), y + j * reach(depth), z + k * reach(height)], radius })))) };
}

function rod(from: Point, to: Point): Solid {
  return { look: 'rod', skin: [from, to].map((at) => ({ at, radius: 0.1 })) };
}

function legs([x, y, z]: Point, [length, depth]: readonly [number, number], height: number): Solid[] {
  return [1, -1].flatMap((j) => [1, -1].map((i) => rod([x + (i * length) / 2, y + (j * depth) / 2, z], [x + (i * length) / 2, y + (j * depth) / 2, z - height])));
}
