/** Text into clauses of words: the same word however it was typed. */
import stemmers from 'natural/lib/natural/stemmers/index.js';

export interface Word {
  readonly text: string;
  readonly stem: string;
}

/** A stretch of words that one negation or one "my mother" can reach. */
export type Clause = readonly Word[];

const cache = new Map<string, string>();
const cacheSize = 20_000;

/** The Porter stem; unlike natural's tokenizers it keeps every word ("cannot", "no", "never"). */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= cacheSize) cache.clear();
  const made = stemmers.PorterStemmer.stem(word);
  cache.set(word, made);
  return made;
}

/** Lower case, no accents of typography, apostrophes inside words gone ("can't" is "cant"). */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/(\p{L})['’‘`´](?=\p{L})/gu, '$1');
}

export function wordsOf(text: string): Word[] {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((each) => ({ text: each, stem: stem(each) }));
}

/** Sentences, and within them the parts between commas; punctuation alone decides. */
export function sentences(text: string): Clause[][] {
  return plain(text)
    .split(/(?:\.(?!\d)|[!?;:\n\r…])+|\s[-–—]+\s/u)
    .map((sentence) => sentence.split(/[,()"]+/u).map(wordsOf).filter((clause) => clause.length > 0))
    .filter((clauses) => clauses.length > 0);
}
