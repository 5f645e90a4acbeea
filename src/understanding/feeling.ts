/** That somebody says they are afraid, angry or worn out. */
import type { Chat } from '../content/wording.ts';
import type { Library } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import { find } from './phrases.ts';
import { wordsOf } from './words.ts';

export type Feeling = keyof Chat['feelings'];

/** So many words before it a denial still reaches: "I'm not really scared". */
const near = 3;

export function feelingIn(text: string, library: Library): Feeling | undefined {
  const { feelings, little, stem } = lexiconOf(library);
  const words = wordsOf(text, stem);
  const found = find(feelings, words);
  if (!found.length) return undefined;
  const denials = find(little, words).filter(({ meaning }) => meaning === 'negations');
  const isDenied = ({ from, to }: { readonly from: number; readonly to: number }): boolean => denials.some((denial) => denial.from >= from - near && denial.to < to && denial.from !== from);
  return found.find((each) => !isDenied(each))?.meaning;
}
