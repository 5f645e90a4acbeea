/** How a phrase is written: words, a/b/c for any of these, `<numb>` for a word class, * for a gap, ~ for either order. */
import type { Stemmer } from './words.ts';
import { plain, wordsOf } from './words.ts';

/** Whether words are compared by their stem or as they stand: a wish to "start over" is not pain that "started over". */
export type WordForm = 'text' | 'stem';

/** So many words may lie before it. */
export type Gap = 0 | 3 | 6;

/** One place of a phrase, as it is written there: any of these words or word classes, perhaps after a gap of so many words. */
export interface Step {
  readonly written: string;
  readonly gap: Gap;
}

/** A word written `=legs` is heard as it stands: not "leg". */
export const exactly = '=';
const gaps: Readonly<Record<string, Gap>> = { '*': 3, '**': 6 };

/** The phrase in the orders it may be said in: two, where it has a `~`. */
export function ordersOf(phrase: string): readonly string[] {
  if (!phrase.includes(' ~ ')) return [phrase.trim()];
  const [one, other] = phrase.split(' ~ ');
  return [`${one!} ** ${other!}`.trim(), `${other!} ** ${one!}`.trim()];
}

/** The steps of one order, in a row. */
export function stepsOf(order: string): Step[] {
  const parts = order.split(/\s+/u);
  return parts.flatMap((written, at): Step[] => (gaps[written] ? [] : [{ written, gap: at ? (gaps[parts[at - 1]!] ?? 0) : 0 }]));
}

const simple = /^[a-z]+$/u;

/** The word or class, or the words, heard where one of the a/b/c is written. */
export function heardAs(one: string, stem: Stemmer, form: WordForm): string[] {
  if (one.startsWith('<')) return [one];
  if (simple.test(one)) return [form === 'stem' ? stem(one) : one];
  if (one.startsWith(exactly)) return [exactly + plain(one.slice(exactly.length))];
  return wordsOf(one, stem).map((each) => each[form]);
}
