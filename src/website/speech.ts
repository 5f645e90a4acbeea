/** The language the chat's own words are in: the page's at first, then that of the newest reply. */
import { languageOf, wordsOf } from './words.ts';
import type { Language, Words } from './words.ts';

/** Puts the words where they are read. */
export type Speaks = (words: Words, language: Language) => void;

/** One sentence of the chat's own, in whichever language it is to be said. */
export type Saying = (words: Words) => string;

export interface Speech {
  /** The language tag the talk is to go on in, whether or not there are words in it. */
  tag(): string;
  language(): Language;
  words(): Words;
  /** Speaks now, and again whenever the language changes. */
  always(speaks: Speaks): void;
  follow(tag: string): void;
}

export function speechIn(first: string): Speech {
  const all: Speaks[] = [];
  let tag = first;
  const language = () => languageOf(tag);
  return {
    tag: () => tag,
    language,
    words: () => wordsOf(tag),
    always(speaks) {
      all.push(speaks);
      speaks(wordsOf(tag), language());
    },
    follow(next) {
      const before = language();
      tag = next;
      if (language() !== before) all.forEach((speaks) => speaks(wordsOf(tag), language()));
    },
  };
}
