/** What was measured, beside the bar it is held to. */

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  readonly verdict: string;
}

export interface Figure {
  readonly figure: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Behind the figure. */
  readonly note?: string;
}

export type Row = (what: string, figure: Figure) => void;

export interface Table {
  readonly row: Row;
  print(): void;
}

export function table(): Table {
  const rows: Line[] = [];
  return {
    row(what, { figure, unit, atMost, atLeast, note }) {
      const isMet = figure <= (atMost ?? Infinity) && figure >= (atLeast ?? -Infinity);
      const bar = atMost === undefined ? (atLeast === undefined ? '' : `>= ${atLeast} ${unit}`) : `<= ${atMost} ${unit}`;
      rows.push({ what, measured: `${shown(figure)} ${unit}${note ? ` (${note})` : ''}`, bar, verdict: bar && (isMet ? 'met' : 'MISSED') });
    },
    print() {
      const lines = rows.map(({ what, measured, bar, verdict }) => [what, measured, bar, verdict]);
      const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
      for (const line of lines) process.stdout.write(`${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`);
    },
  };
}

function shown(figure: number): string {
  return figure < 10 && !Number.isInteger(figure) ? figure.toFixed(2) : String(Math.round(figure));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Runs of `work` in a second: the median of three, after one to warm up. */
export function perSecond(work: () => void): number {
  return median(ratesOf(work, 4).slice(1));
}

/** Runs of `work` in each of so many seconds. */
export function ratesOf(work: () => void, seconds: number): number[] {
  return Array.from({ length: seconds }, () => rateOf(work));
}

function rateOf(work: () => void): number {
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < 1000; count += 1) work();
  return (count / (performance.now() - begun)) * 1000;
}
