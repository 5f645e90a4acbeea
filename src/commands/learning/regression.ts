/** Logistic regression over sparse rows, by L-BFGS (Nocedal 1980): the weights that tell best which rows are so, kept small. */

/** A row holds the numbers of its columns and their values. */
export interface Row {
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

export interface Regression {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface Fitting {
  readonly rows: readonly Row[];
  /** By row. */
  readonly isSo: readonly boolean[];
  readonly columns: number;
  /** How much a row that is so counts against one that is not. */
  readonly favour: number;
  /** The larger, the closer to the rows; the inverse of the ridge. */
  readonly closeness: number;
}

const steps = 200;
const memory = 8;
/** The fit ends where a step gains less than this share. */
const enough = 1e-6;

export function fit({ rows, isSo, columns, favour, closeness }: Fitting): Regression {
  // The last place is the bias, which is as free as any weight.
  const loss = (at: Float64Array, gradient: Float64Array): number => {
    let sum = 0;
    for (let each = 0; each <= columns; each += 1) {
      gradient[each] = at[each]! / closeness;
      sum += (at[each]! * at[each]!) / (2 * closeness);
    }
    rows.forEach(({ columns: places, values }, row) => {
      let logit = at[columns]!;
      for (let each = 0; each < places.length; each += 1) logit += at[places[each]!]! * values[each]!;
      const counts = isSo[row] ? favour : 1;
      const margin = isSo[row] ? logit : -logit;
      sum += counts * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const pull = (counts * (isSo[row] ? -1 : 1)) / (1 + Math.exp(margin));
      for (let each = 0; each < places.length; each += 1) gradient[places[each]!]! += pull * values[each]!;
      gradient[columns]! += pull;
    });
    return sum;
  };
  const found = minimised(loss, columns + 1);
  return { weights: found.subarray(0, columns), bias: found[columns]! };
}

function minimised(loss: (at: Float64Array, gradient: Float64Array) => number, size: number): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = loss(at, gradient);
  const past: { moved: Float64Array; turned: Float64Array; scale: number }[] = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = directionFrom(gradient, past);
    const slope = dot(direction, gradient);
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let stride = past.length ? 1 : 1 / Math.sqrt(dot(gradient, gradient));
    let reached = Infinity;
    for (; stride > 1e-10; stride /= 2) {
      for (let each = 0; each < size; each += 1) next[each] = at[each]! + stride * direction[each]!;
      reached = loss(next, nextGradient);
      if (reached <= value + 1e-4 * stride * slope) break;
    }
    if (!(reached < value)) return at;
    const moved = next.map((each, place) => each - at[place]!);
    const turned = nextGradient.map((each, place) => each - gradient[place]!);
    const curved = dot(moved, turned);
    if (curved > 0) past.push({ moved, turned, scale: 1 / curved });
    if (past.length > memory) past.shift();
    const gained = (value - reached) / value;
    [at, gradient, value] = [next, nextGradient, reached];
    if (gained < enough) return at;
  }
  return at;
}

/** Down the gradient, as the last steps have shown the ground to be curved. */
function directionFrom(gradient: Float64Array, past: readonly { moved: Float64Array; turned: Float64Array; scale: number }[]): Float64Array {
  const direction = gradient.map((each) => -each);
  const shares = past.map(() => 0);
  for (let each = past.length - 1; each >= 0; each -= 1) {
    const { moved, turned, scale } = past[each]!;
    shares[each] = scale * dot(moved, direction);
    add(direction, turned, -shares[each]!);
  }
  const last = past.at(-1);
  if (last) {
    const scale = 1 / (last.scale * dot(last.turned, last.turned));
    for (let each = 0; each < direction.length; each += 1) direction[each]! *= scale;
  }
  past.forEach(({ moved, turned, scale }, each) => add(direction, moved, shares[each]! - scale * dot(turned, direction)));
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let each = 0; each < one.length; each += 1) sum += one[each]! * other[each]!;
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let each = 0; each < to.length; each += 1) to[each]! += times * what[each]!;
}
