/** How the room is seen: turned a little toward the viewer, a little from above, and sized so that one form's drawings share a scale. */
import type { Circle, Spot } from './hull.ts';
import type { Point } from './space.ts';

/** The largest a drawing can be, in its own units; a line is 3 of them. */
export const size = { width: 280, height: 250 } as const;
export const line = 3;
const margin = 8;
const largest = 1.55;

export interface View {
  see(point: Point): Spot;
  /** Larger is farther from the viewer. */
  depth(point: Point): number;
  readonly scale: number;
}

interface Angle {
  readonly turn: number;
  readonly above: number;
}

export function plainView({ turn, above }: Angle): View {
  const [ct, st, ca, sa] = [turn, above].flatMap((degrees) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]) as [number, number, number, number];
  const away = ([x, y]: Point): number => -x * st + y * ct;
  return { scale: 1, see: (point) => [point[0] * ct + point[1] * st, -point[2] * ca - away(point) * sa], depth: (point) => away(point) * ca - point[2] * sa };
}

/** How large the view may be, so that all of it has room in the drawing. */
export function scaleFor(circles: readonly Circle[]): number {
  const { left, right, top, bottom } = reachOf(circles);
  return Math.min(largest, (size.width - 2 * margin) / (right - left), (size.height - 2 * margin) / (bottom - top));
}

/** How high a drawing must be for all of it. */
export function heightFor(circles: readonly Circle[], scale: number): number {
  const { top, bottom } = reachOf(circles);
  return Math.min(size.height, Math.ceil((bottom - top) * scale + 2 * margin));
}

/** The same view at a scale, its middle in the middle of a drawing that is so high. */
export function fitted({ see, depth }: View, circles: readonly Circle[], { scale, height }: { scale: number; height: number }): View {
  const { left, right, top, bottom } = reachOf(circles);
  const shift: Spot = [(size.width - (left + right) * scale) / 2, (height - (top + bottom) * scale) / 2];
  return {
    scale,
    depth,
    see: (point) => {
      const [x, y] = see(point);
      return [x * scale + shift[0], y * scale + shift[1]];
    },
  };
}

function reachOf(circles: readonly Circle[]): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  const ends = (axis: 0 | 1, way: 1 | -1): number[] => circles.map(({ center, radius }) => center[axis] + way * radius);
  return { left: Math.min(...ends(0, -1)), right: Math.max(...ends(0, 1)), top: Math.min(...ends(1, -1)), bottom: Math.max(...ends(1, 1)) };
}
