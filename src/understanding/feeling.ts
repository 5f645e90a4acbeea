/** What is said beside all findings: that somebody is afraid, angry or worn out. */
import type { Chat } from '../content/wording.ts';
import type { Library } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import { find } from './phrases.ts';
import type { Clause } from './words.ts';

export type Feeling = keyof Chat['feelings'];

export function feelingIn(words: Clause, library: Library): Feeling | undefined {
  const { feelings, little } = lexiconOf(library);
  const found = find(feelings, words);
  if (!found.length) return undefined;
  const denials = find(little, words).filter(({ meaning }) => meaning.name === 'negations');
  const isDenied = ({ from, to }: { readonly from: number; readonly to: number }): boolean => denials.some((denial) => denial.from >= from - near && denial.from < from && denial.to < to);
  return found.find((each) => !isDenied(each))?.meaning;
}

/** So many words before it a denial still reaches: "I'm not really scared". */
const near = 3;
