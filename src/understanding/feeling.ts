/** What is said beside all findings: that somebody is afraid, angry or worn out, or has an emergency that is not of the back. */
import type { Chat } from '../content/wording.ts';
import type { Library } from '../content/shape.ts';
import type { PhraseBook } from './book.ts';
import { lexiconOf } from './lexicon.ts';
import { find } from './phrases.ts';
import { wordsOf } from './words.ts';

export type Feeling = keyof Chat['feelings'];

export function feelingIn(text: string, library: Library): Feeling | undefined {
  return saidIn(text, lexiconOf(library).feelings, library);
}

export function tellsOtherEmergency(text: string, library: Library): boolean {
  return saidIn(text, lexiconOf(library).otherEmergencies, library) ?? false;
}

/** So many words before it a denial still reaches: "I'm not really scared". */
const near = 3;

function saidIn<T>(text: string, book: PhraseBook<T>, library: Library): T | undefined {
  const { little, stem, unified } = lexiconOf(library);
  const words = wordsOf(unified(text), stem);
  const found = find(book, words);
  if (!found.length) return undefined;
  const denials = find(little, words).filter(({ meaning }) => meaning === 'negations');
  const isDenied = ({ from, to }: { readonly from: number; readonly to: number }): boolean => denials.some((denial) => denial.from >= from - near && denial.from < from && denial.to < to);
  return found.find((each) => !isDenied(each))?.meaning;
}
