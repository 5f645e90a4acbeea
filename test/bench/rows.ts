/** What was measured, beside what is asked for. */

export type Row = (what: string, measured: string, bar: string) => void;

/** Runs of `work` in a second: the median of three, after one to warm up. */
export function perSecond(work: () => void): number {
  const [, ...runs] = Array.from({ length: 4 }, () => rateOf(work));
  return runs.sort((one, other) => one - other)[1]!;
}

function rateOf(work: () => void): number {
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < 1000; count += 1) work();
  return (count / (performance.now() - begun)) * 1000;
}
