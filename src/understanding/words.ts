/** Text into words: the same word however it was typed. */

export interface Word {
  readonly text: string;
  readonly stem: string;
  /** It is misspelt, and may be any of these. */
  readonly perhaps?: readonly Word[];
}

/** A stretch of words that one negation or one "my mother" can reach. */
export type Clause = readonly Word[];

/** A word without its ending; the same for every form of it, in one language. */
export type Stemmer = (word: string) => string;

// eslint-disable-next-line no-control-regex
const ascii = /^[\0-\x7f]*$/u;
// eslint-disable-next-line no-control-regex
const beyondAscii = /[^\0-\x7f]+/gu;

/** Lower case, no accents, no accents of typography, apostrophes inside words gone ("can't" is "cant", "baño" is "bano"). */
export function plain(text: string): string {
  const bare = ascii.test(text) ? text : text.replace(beyondAscii, (some) => some.normalize('NFKD').replace(/\p{M}/gu, ''));
  return bare.toLowerCase().replace(/['’‘`´](?<=\p{L}.)(?=\p{L})/gu, '');
}

const letterOrFigure = /[\p{L}\p{N}]/u;

/** Of a plain text. */
export function isOfWord(code: number): boolean {
  return code < 0x80 ? (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) : letterOrFigure.test(String.fromCharCode(code));
}

/** The text with each of these words, which are plain, replaced. */
export function respelt(text: string, by: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}\p{M}\p{N}'’‘`´]+/gu, (word) => by.get(plain(word)) ?? word);
}

export function wordsOf(text: string, stem: Stemmer): Word[] {
  return plainWordsOf(text).map((each) => ({ text: each, stem: stem(each) }));
}

/** Its words alone, whatever the language. */
export function plainWordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where the next word of a plain text begins, and where it ends. */
export function wordFrom(text: string, at: number): number {
  let from = at;
  while (from < text.length && !isOfWord(text.charCodeAt(from))) from += 1;
  return from;
}

export function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isOfWord(text.charCodeAt(end))) end += 1;
  return end;
}
