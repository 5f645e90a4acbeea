/** What of a message is weighed: each of its words, and each pair of neighbours within a clause. */
import type { Message } from './words.ts';

/** Stand before the first and behind the last word of a clause. */
const begins = '^';
const ends = '$';
const asks = '?';

const marks: ReadonlySet<string> = new Set([begins, ends, asks]);

/** The stems of a message in a row, with marks where clauses begin and end. */
export function marked({ words, stretches, asks: isQuestion }: Message): string[] {
  const row: string[] = [];
  for (const { from, to, sentence } of stretches) {
    row.push(begins);
    for (let at = from; at < to; at += 1) row.push(words[at]!.stem);
    row.push(isQuestion[sentence] ? asks : ends);
  }
  return row;
}

/** Where each sentence stands in that row. */
export function sentencesIn({ stretches }: Message): { readonly from: number; readonly to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let at = 0;
  for (const { from, to, sentence } of stretches) {
    const begins = at;
    at += to - from + 2;
    const last = sentences[sentence];
    if (last) last.to = at;
    else sentences[sentence] = { from: begins, to: at };
  }
  return sentences;
}

/** Counts by itself, not only in a pair. */
export function isWord(stem: string): boolean {
  return !marks.has(stem);
}

/** Whether something ends before `next`, so that what stands before it makes no pair with it. */
export function isApart(next: string): boolean {
  return next === begins;
}
