/** Which words count something, looked up before any pattern is tried: most texts hold none, and the patterns for numbers are large. */
import type { Grammar } from '../content/grammar.ts';
import { plain } from './words.ts';

/** What a text must hold for the patterns to find anything. */
export interface Counting {
  /** A number, if only "a". */
  readonly number: boolean;
  /** One that may be years of age. */
  readonly age: boolean;
  /** In figures. */
  readonly figure: boolean;
  readonly unit: boolean;
  /** A word of a pregnancy's weeks, and one of a score. */
  readonly pregnant: boolean;
  readonly score: boolean;
  /** Some number in it may tell something: not the "a" of "a fever", which alone tells nothing without a unit. */
  readonly counts: boolean;
}

/** Bits. */
const marks = { number: 1, age: 2, figure: 4, unit: 8, pregnant: 16, score: 32, counts: 64 } as const;
const ofFigures = marks.number | marks.counts;
const ofYears = marks.age | marks.figure;

/** What these words count. */
export function countingIn(words: readonly { readonly counts: number }[]): Counting {
  let bits = 0;
  for (const { counts } of words) bits |= counts;
  const holds = (each: keyof typeof marks): boolean => (bits & marks[each]) !== 0;
  return { number: holds('number'), age: holds('age'), figure: holds('figure'), unit: holds('unit'), pregnant: holds('pregnant'), score: holds('score'), counts: holds('counts') };
}

/** Of a plain word, in bits; takes what may be years of age. */
export function countsOf({ words, units, pregnant, score }: Grammar['numbers'], isAge: (years: number) => boolean): (word: string) => number {
  const known = new Map<string, number>();
  const mark = (written: string, bits: number): void => {
    for (const word of [written.split(' ')[0]!, written.replaceAll(' ', '')]) known.set(word, (known.get(word) ?? 0) | bits);
  };
  for (const [word, value] of Object.entries(words)) mark(word, marks.number | (isAge(value) ? marks.age : 0) | (value > 1 ? marks.counts : 0));
  for (const unit of Object.keys(units)) mark(unit, marks.unit | marks.counts);
  for (const way of pregnant) mark(longestWordOf(way), marks.pregnant);
  for (const way of score) mark(longestWordOf(way), marks.score);
  const ofFiguresIn = (word: string): number => (onlyFigures.test(word) ? ofFigures | (isAge(Number(word)) ? ofYears : 0) : ~0);
  return (word) => (known.get(word) ?? 0) | (figure.test(word) ? ofFiguresIn(word) : 0);
}

const figure = /\d/u;
/** In "3wks" or "9m" anything may stand behind the figures. */
const onlyFigures = /^\d+$/u;

/** "embarazada" of "embarazada de ##". */
function longestWordOf(way: string): string {
  return plain(way).split(/[^\p{L}\p{N}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
