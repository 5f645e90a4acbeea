/** How a phrase is written: words, a/b/c for any of these, `<numb>` for a word class, * for a gap, ~ for either order. */
import type { Stemmer, Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Whether words are compared by their stem or as they stand: a wish to "start over" is not pain that "started over". */
export type WordForm = keyof Word;

/** So many words may lie before it. */
export type Gap = 0 | 3 | 6;

/** One place of a phrase: any of these words or word classes, perhaps after a gap of so many words. */
export interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: Gap;
}

/** A word written `=legs` is heard as it stands: not "leg". */
export const exactly = '=';
const shortGap = 3;
const longGap = 6;
const gaps: Readonly<Record<string, 3 | 6>> = { '*': shortGap, '**': longGap };

/** The phrase as steps; one with `~` is two, one for each order. */
export function stepsOf(phrase: string, stem: Stemmer, form: WordForm): Step[][] {
  const [one, other, ...more] = phrase.split(' ~ ');
  if (more.length) throw new Error(`the phrase "${phrase}" has more than one ~`);
  const orders = other === undefined ? [one!] : [`${one!} ** ${other}`, `${other} ** ${one!}`];
  return orders.map((each) => inOrder(each, stem, form));
}

function inOrder(phrase: string, stem: Stemmer, form: WordForm): Step[] {
  const parts = phrase.trim().split(/\s+/u);
  return parts.flatMap((part, at) => (gaps[part] ? [] : [{ words: new Set(part.split('/').flatMap((word) => heard(word, stem, form))), gap: at ? (gaps[parts[at - 1]!] ?? 0) : 0 }]));
}

const simple = /^[a-z]+$/u;

function heard(word: string, stem: Stemmer, form: WordForm): string[] {
  if (word.startsWith('<')) return [word];
  if (simple.test(word)) return [form === 'stem' ? stem(word) : word];
  return wordsOf(word, stem).map((each) => (word.startsWith(exactly) ? exactly + each.text : each[form]));
}
