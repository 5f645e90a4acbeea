/** Where ages, spans of time, weeks of a pregnancy and pain scores stand in a text. Notation in grammar.yaml: # is a number, ## a number with its unit of time. */
import type { Grammar } from '../content/wording.ts';
import { plain } from './words.ts';

/** A text read for one kind of number, and what is left of it to read. */
export interface Read {
  readonly found: readonly number[];
  readonly rest: string;
}

/** Everything here takes plain text. */
export interface NumberReader {
  /** Years of age that the words around them call an age. */
  readonly ages: (text: string) => Read;
  /** Days that a pregnancy has gone on. */
  readonly pregnancies: (text: string) => Read;
  /** Years of age right after a word that leads to one: "my mom 85". */
  readonly agesLed: (part: string) => readonly number[];
  /** Years of age with which a part of the text begins and perhaps ends: "70 and a smoker". */
  readonly agesAlone: (part: string) => readonly number[];
  /** Spans of time, in days, and whether they lie back. */
  readonly spans: (part: string) => readonly Span[];
  /** Scores out of ten. */
  readonly scores: (text: string) => readonly number[];
}

export interface Span {
  readonly days: number;
  readonly ago: boolean;
}

const figures = '\\d{1,3}(?:[.,]\\d)?';
const youngest = 13;
const oldest = 115;
const isAge = (years: number): boolean => Number.isInteger(years) && years >= youngest && years <= oldest;

export function numberReader({ numbers }: Pick<Grammar, 'numbers'>): NumberReader {
  const { words, units, joint, half, between, ago } = numbers;
  const small = Object.keys(words).filter((word) => words[word]! < 10);
  const tens = Object.keys(words).filter((word) => words[word]! >= 20 && words[word]! < 100 && words[word]! % 10 === 0);
  const number = `(?:${figures}|(?:${oneOf(tens)})[\\s-](?:(?:${oneOf(joint)})\\s)?(?:${oneOf(small)})|${oneOf(Object.keys(words))})`;
  const span = `(${number})\\s?\\+?\\s?(?:(?:${oneOf(between)})\\s)?(${oneOf(Object.keys(units))})(\\s(?:${oneOf(half)}))?`;
  const valueOf = (read: string): number => words[read] ?? (/^\d/u.test(read) ? Number.parseFloat(read.replace(',', '.')) : sumOf(read, words));
  const daysOf = (count: string, unit: string, more: string | undefined): number => (valueOf(count) + (more ? 0.5 : 0)) * units[unit]!;
  const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
  const age = whole(around(numbers.age, '#', `(${number})`));
  const score = whole(around(numbers.score, '#', `(${number})`));
  const pregnancy = whole(around(numbers.pregnant, '##', span));
  const spans = whole(`${span}(?:\\s(${oneOf(ago)})(?![\\p{L}\\p{N}]))?`);
  const notAnAge = new RegExp(`^\\s*(?:${oneOf([...numbers.not_an_age, ...Object.keys(units)])})(?![\\p{L}\\p{N}])`, 'u');
  const led = whole(`(?:${oneOf(numbers.age_led)})\\s(${number})`);
  const alone = new RegExp(`^\\s*(${number})\\s*(?:$|(?:${oneOf(numbers.after_an_age)})(?:\\s|$))`, 'gu');
  const agesIn = (part: string, pattern: RegExp): readonly number[] => taken(part, pattern, (groups, after) => only(valueOf(firstOf(groups)), (years) => isAge(years) && !notAnAge.test(after))).found;
  return {
    ages: (text) => taken(text, age, (groups, after) => only(valueOf(firstOf(groups)), (years) => isAge(years) && !notAnAge.test(after))),
    pregnancies: (text) => taken(text, pregnancy, (groups) => only(daysOf(...spanIn(groups)), () => true)),
    agesLed: (part) => agesIn(part, led),
    agesAlone: (part) => agesIn(part, alone),
    spans: (part) => [...part.matchAll(spans)].map(([, count, unit, more, back]) => ({ days: daysOf(count!, unit!, more), ago: back !== undefined })),
    scores: (text) => [...text.matchAll(score)].map((match) => valueOf(firstOf(match.slice(1)))),
  };
}

type Groups = readonly (string | undefined)[];

/** What the pattern finds and the value accepts, and the text without it. */
function taken(text: string, pattern: RegExp, value: (groups: Groups, after: string) => number | undefined): Read {
  const found: number[] = [];
  let rest = '';
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const number = value(match.slice(1), text.slice(end));
    if (number === undefined) continue;
    found.push(number);
    rest += `${text.slice(done, match.index)} `;
    done = end;
  }
  return { found, rest: rest + text.slice(done) };
}

function only(value: number, holds: (value: number) => boolean): number | undefined {
  return holds(value) ? value : undefined;
}

/** Count, unit and half of a match, whichever of its patterns it was. */
function spanIn(groups: Groups): [string, string, string | undefined] {
  const at = groups.findIndex((group) => group !== undefined);
  return [groups[at]!, groups[at + 1]!, groups[at + 2]];
}

function firstOf(groups: Groups): string {
  return groups.find((group) => group !== undefined)!;
}

/** "Sixty eight". */
function sumOf(read: string, words: Readonly<Record<string, number>>): number {
  return read.split(/[\s-]+/u).reduce((sum, word) => sum + (words[word] ?? 0), 0);
}

/** Patterns that begin with the number in one, those that end with it in one, and each other by itself. */
function around(patterns: readonly string[], mark: string, inside: string): string {
  const [first, last] = [patterns.filter((each) => each.startsWith(mark)), patterns.filter((each) => each.endsWith(mark))];
  const others = patterns.filter((each) => !first.includes(each) && !last.includes(each));
  const bare = (each: string): string => each.replace(mark, '');
  const grouped = [...(last.length ? [`(?:${oneOf(last.map(bare))})${mark}`] : []), ...(first.length ? [`${mark}(?:${oneOf(first.map(bare))})`] : []), ...others.map(escaped)];
  return grouped.length ? grouped.map((each) => each.replace(mark, inside)).join('|') : '(?!)';
}

/** The longest first; of nothing, what is never there. */
function oneOf(words: readonly string[]): string {
  return words.length ? [...words].sort((one, other) => other.length - one.length).map(escaped).join('|') : '(?!)';
}

function escaped(words: string): string {
  return plain(words).replace(/[/$()*+.?[\\\]^{|}]/gu, '\\$&').replace(/\s+/gu, '\\s?');
}
