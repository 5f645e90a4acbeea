/** What of a message is weighed: each of its words, and each pair of neighbours within a clause. */
import type { Message } from './message.ts';
import type { Word } from './words.ts';

/** What stands before the first and behind the last word of a clause, and where it is of a question. */
export interface Marks<T> {
  readonly begins: T;
  readonly ends: T;
  readonly asks: T;
}

export const marks: Marks<string> = { begins: '^', ends: '$', asks: '?' };

/** The words of a message in a row, as they are weighed, with marks where clauses begin and end. */
export function marked<W extends Word, T>({ words, stretches, asks: isQuestion }: Message<W>, of: (word: W) => T, { begins, ends, asks }: Marks<T>): T[] {
  const row: T[] = [];
  for (const { from, to, sentence } of stretches) {
    row.push(begins);
    for (let at = from; at < to; at += 1) row.push(of(words[at]!));
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
