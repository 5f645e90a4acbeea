/** Text into words, clauses and sentences: the same word however it was typed. */

export interface Word {
  readonly text: string;
  readonly stem: string;
  /** It is misspelt, and may be any of these. */
  readonly perhaps?: readonly Word[];
}

/** A stretch of words that one negation or one "my mother" can reach. */
export type Clause = readonly Word[];

/** Where a clause lies among the words of its message, and in which sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** It begins after a colon or a bracket: no denial reaches into it. */
  readonly fresh: boolean;
}

/** A whole message: its words in a row, and where its clauses and sentences begin. */
export interface Message {
  readonly words: Clause;
  readonly stretches: readonly Stretch[];
  /** The clause of each word. */
  readonly stretchOf: readonly number[];
  /** By sentence: whether it ends in a question mark. */
  readonly asks: readonly boolean[];
}

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
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((each) => ({ text: each, stem: stem(each) }));
}

/** A word, or a mark that ends a clause or a sentence. */
const piece = /[\p{L}\p{N}]+|\.(?!\d)|[!?¿¡;\n\r…,()":]|(?<=\s)[-–—]+(?=\s)/gu;
const endsClause = new Set([',', '(', ')', '"', ':']);
const beginsFresh = new Set([':', '(']);
const endsSentence = new Set(['.', '!', '?', '¿', '¡', ';', '\n', '\r', '…', '-', '–', '—']);

/** Words; what runs on ends at its next comma, and without one after twice as many: what is read together must not grow without end. */
const longestSentence = 120;

/** Sentences, and within them the parts between commas; punctuation alone decides. The text is plain. */
export function messageOf(text: string, stem: Stemmer): Message {
  const words: Word[] = [];
  const stretches: Stretch[] = [];
  const stretchOf: number[] = [];
  const asks: boolean[] = [];
  let from = 0;
  let begun = 0;
  let fresh = false;
  const endClause = (): void => {
    if (words.length > from) stretches.push({ from, to: words.length, sentence: asks.length, fresh });
    from = words.length;
  };
  const endSentence = (mark: string): void => {
    endClause();
    if (stretches.at(-1)?.sentence === asks.length) asks.push(mark === '?');
    else if (mark === '?' && asks.length) asks[asks.length - 1] = true;
    begun = words.length;
  };
  const runsOn = (most: number): boolean => words.length - begun >= most;
  for (const [mark] of text.matchAll(piece)) {
    if (endsClause.has(mark) && !runsOn(longestSentence)) endClause();
    else if (endsClause.has(mark)) endSentence(mark);
    else if (endsSentence.has(mark[0]!)) endSentence(mark);
    else {
      if (runsOn(2 * longestSentence)) endSentence('');
      words.push({ text: mark, stem: stem(mark) });
      stretchOf.push(stretches.length);
      continue;
    }
    fresh = beginsFresh.has(mark);
  }
  endSentence('');
  return { words, stretches, stretchOf, asks };
}
