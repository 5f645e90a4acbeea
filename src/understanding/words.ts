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
export interface Message<W extends Word = Word> {
  readonly words: readonly W[];
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

const endsClause = new Set([',', '(', ')', '"', ':']);
const beginsFresh = new Set([':', '(']);
const endsSentence = new Set(['.', '!', '?', '¿', '¡', ';', '\n', '\r', '…']);
const dashes = new Set(['-', '–', '—']);

/** The mark at this place, if it is one that ends a clause or a sentence: no point before a figure, and no hyphen within a word. */
function markAt(text: string, at: number): string | undefined {
  const mark = text[at]!;
  if (mark === '.') return isFigure(text.charCodeAt(at + 1)) ? undefined : mark;
  if (endsClause.has(mark) || endsSentence.has(mark)) return mark;
  return dashes.has(mark) && isBetweenSpaces(text, at) ? mark : undefined;
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBetweenSpaces(text: string, at: number): boolean {
  let end = at;
  while (dashes.has(text[end]!)) end += 1;
  return isSpace(text[at - 1]) && isSpace(text[end]);
}

function isSpace(letter: string | undefined): boolean {
  return letter !== undefined && letter.trim() === '';
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

/** Words; what runs on ends at its next comma, and without one after twice as many: what is read together must not grow without end. */
const longestSentence = 120;

/** Sentences, and within them the parts between commas; punctuation alone decides. The text is plain. */
export function messageOf<W extends Word>(text: string, wordOf: (text: string) => W): Message<W> {
  const words: W[] = [];
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
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) {
      if (runsOn(2 * longestSentence)) endSentence('');
      words.push(wordOf(text.slice(at, end)));
      stretchOf.push(stretches.length);
      at = end;
      continue;
    }
    const mark = markAt(text, at);
    at += 1;
    if (mark === undefined) continue;
    if (endsClause.has(mark) && !runsOn(longestSentence)) endClause();
    else endSentence(mark);
    fresh = beginsFresh.has(mark);
  }
  endSentence('');
  return { words, stretches, stretchOf, asks };
}
