/** Words into clauses and sentences. */
import { clausesSaidAgain, wordsSaidAgain } from './refrain.ts';
import type { Word } from './words.ts';
import { wordEnd } from './words.ts';

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

/** How the words of a text are looked up. */
export interface Hearing<W extends Word> {
  readonly word: (text: string, from: number, end: number) => W;
  /** What is said, where several words that begin with this one are heard as one, and how they are heard. */
  readonly same: (word: W, text: string, from: number) => { readonly said: string; readonly heard: string } | undefined;
}

/** Sentences, and within them the parts between commas; punctuation alone decides. The text is plain. */
export function messageOf<W extends Word>(text: string, { word: wordOf, same }: Hearing<W>): Message<W> {
  const { message, addWord, addMark, end } = emptyMessage<W>();
  const read = (piece: string, asItStands: boolean): void => {
    for (let at = 0; at < piece.length; ) {
      const wordEnds = wordEnd(piece, at);
      if (wordEnds === at) {
        const mark = markAt(piece, at);
        if (mark !== undefined) addMark(mark);
        at += 1;
        continue;
      }
      const word = wordOf(piece, at, wordEnds);
      const way = asItStands ? undefined : same(word, piece, at);
      if (way) read(way.heard, true);
      else addWord(word);
      at = way ? at + way.said.length : wordEnds;
    }
  };
  read(text, false);
  end();
  return message;
}

/** Words; what runs on ends at its next comma, and without one after twice as many: what is read together must not grow without end. */
const longestSentence = 120;

interface Growing<W extends Word> {
  readonly message: Message<W>;
  readonly addWord: (word: W) => void;
  readonly addMark: (mark: string) => void;
  readonly end: () => void;
}

function emptyMessage<W extends Word>(): Growing<W> {
  const words: W[] = [];
  const stretches: Stretch[] = [];
  const stretchOf: number[] = [];
  const asks: boolean[] = [];
  let from = 0;
  let begun = 0;
  let fresh = false;
  const endClause = (): void => {
    if (words.length > from) stretches.push({ from, to: words.length, sentence: asks.length, fresh });
    const again = clausesSaidAgain(words, stretches, asks.length);
    if (again) drop(stretches.splice(-again)[0]!.from);
    from = words.length;
  };
  const drop = (begin: number): void => {
    words.length = begin;
    stretchOf.length = begin;
  };
  const endSentence = (mark: string): void => {
    endClause();
    if (stretches.at(-1)?.sentence === asks.length) asks.push(mark === '?');
    else if (mark === '?' && asks.length) asks[asks.length - 1] = true;
    begun = words.length;
  };
  const runsOn = (most: number): boolean => words.length - begun >= most;
  return {
    message: { words, stretches, stretchOf, asks },
    addWord: (word) => {
      if (runsOn(2 * longestSentence)) endSentence('');
      words.push(word);
      stretchOf.push(stretches.length);
      const again = wordsSaidAgain(words, from);
      if (again) drop(words.length - again);
    },
    addMark: (mark) => {
      if (endsClause.has(mark) && !runsOn(longestSentence)) endClause();
      else endSentence(mark);
      fresh = beginsFresh.has(mark);
    },
    end: () => endSentence(''),
  };
}

const endsClause = new Set([',', '(', ')', '"', ':']);
const beginsFresh = new Set([':', '(']);
const endsSentence = new Set(['.', '!', '?', '¿', '¡', ';', '\n', '\r', '…']);
const dashes = new Set(['-', '–', '—']);

/** The mark at this place, if it is one that ends a clause or a sentence: no point before a figure, and no hyphen within a word. */
function markAt(text: string, at: number): string | undefined {
  const mark = text[at]!;
  if (mark === ' ') return undefined;
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
