/** What is said beside all findings: that somebody is afraid, angry or worn out, or has an emergency that is not of the back. */
import type { Chat } from '../content/wording.ts';
import type { Library } from '../content/shape.ts';
import type { PhraseBook } from './book.ts';
import { lexiconOf } from './lexicon.ts';
import { find } from './phrases.ts';
import type { Clause } from './words.ts';

export type Feeling = keyof Chat['feelings'];

export function feelingIn(words: Clause, library: Library): Feeling | undefined {
  return saidIn(words, lexiconOf(library).feelings, library);
}

export function tellsOtherEmergency(words: Clause, library: Library): boolean {
  return saidIn(words, lexiconOf(library).otherEmergencies, library) ?? false;
}

/** So many words before it a denial still reaches: "I'm not really scared". */
const near = 3;

function saidIn<T>(words: Clause, book: PhraseBook<T>, library: Library): T | undefined {
  const found = find(book, words);
  if (!found.length) return undefined;
  const denials = find(lexiconOf(library).little, words).filter(({ meaning }) => meaning.name === 'negations');
  const isDenied = ({ from, to }: { readonly from: number; readonly to: number }): boolean => denials.some((denial) => denial.from >= from - near && denial.from < from && denial.to < to);
  return found.find((each) => !isDenied(each))?.meaning;
}
