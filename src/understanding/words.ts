/** Text into clauses of words: the same word however it was typed. */

export interface Word {
  readonly text: string;
  readonly stem: string;
}

/** A stretch of words that one negation or one "my mother" can reach. */
export type Clause = readonly Word[];

/** A word without its ending; the same for every form of it, in one language. */
export type Stemmer = (word: string) => string;

/** Lower case, no accents, no accents of typography, apostrophes inside words gone ("can't" is "cant", "baño" is "bano"). */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})['’‘`´](?=\p{L})/gu, '$1');
}

export function wordsOf(text: string, stem: Stemmer): Word[] {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((each) => ({ text: each, stem: stem(each) }));
}

/** Sentences, and within them the parts between commas; punctuation alone decides. */
export function sentences(text: string, stem: Stemmer): Clause[][] {
  return plain(text)
    .split(/(?:\.(?!\d)|[!?¿¡;:\n\r…])+|\s[-–—]+\s/u)
    .map((sentence) => sentence.split(/[,()"]+/u).map((part) => wordsOf(part, stem)).filter((clause) => clause.length > 0))
    .filter((clauses) => clauses.length > 0);
}
