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
  /** Years that may be an age, whatever stands around them: where an age is asked for. */
  readonly anyAges: (text: string) => readonly number[];
  /** Days that a pregnancy has gone on. */
  readonly pregnancies: (text: string) => Read;
  /** Years of age right after a word that leads to one: "my mom 85". */
  readonly agesLed: (part: string) => readonly number[];
  /** Years of age with which a part of the text begins: "70 and a smoker"; where it may be so, with nothing behind them. */
  readonly agesAlone: (part: string, ends: boolean) => readonly number[];
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
  const { words, units } = numbers;
  const patterns = patternsOf(numbers);
  const holds = holdersOf(numbers);
  const valueOf = (read: string): number => words[read] ?? (/^\d/u.test(read) ? Number.parseFloat(read.replace(',', '.')) : sumOf(read, words));
  const daysOf = (count: string, unit: string, more: string | undefined): number => (valueOf(count) + (more ? 0.5 : 0)) * units[unit]!;
  const agesIn = (text: string, pattern: RegExp): Read =>
    taken(text, pattern, (groups, after) => {
      const years = valueOf(firstOf(groups));
      return isAge(years) && !patterns.notAnAge.test(after) ? years : undefined;
    });
  return {
    ages: (text) => (holds.age.test(text) ? agesIn(text, patterns.age) : { found: [], rest: text }),
    agesLed: (part) => (holds.age.test(part) ? agesIn(part, patterns.led).found : []),
    agesAlone: (part, ends) => (holds.age.test(part) ? agesIn(part, ends ? patterns.alone : patterns.first).found : []),
    anyAges: (text) => agesIn(text, patterns.any).found,
    pregnancies: (text) => (holds.unit.test(text) ? taken(text, patterns.carried, (groups) => daysOf(...spanIn(groups))) : { found: [], rest: text }),
    spans: (part) => (holds.unit.test(part) ? [...part.matchAll(patterns.span)].map(([, count, unit, more, back]) => ({ days: daysOf(count!, unit!, more), ago: back !== undefined })) : []),
    scores: (text) => (holds.number.test(text) ? taken(text, patterns.score, (groups) => valueOf(firstOf(groups))).found : []),
  };
}

type Numbers = Grammar['numbers'];

/** Every way a number is written, each the whole of its words. */
function patternsOf(numbers: Numbers): Readonly<Record<'age' | 'led' | 'any' | 'alone' | 'first' | 'notAnAge' | 'carried' | 'span' | 'score', RegExp>> {
  const { words, units, joint, half, between, ago } = numbers;
  const [small, tens] = [Object.keys(words).filter((word) => words[word]! < 10), Object.keys(words).filter((word) => words[word]! >= 20 && words[word]! < 100 && words[word]! % 10 === 0)];
  const number = `(?:${figures}|(?:${oneOf(tens)})[\\s-](?:(?:${oneOf(joint)})\\s)?(?:${oneOf(small)})|${oneOf(Object.keys(words))})`;
  const span = `(${number})\\s?\\+?\\s?(?:(?:${oneOf(between)})\\s)?(${oneOf(Object.keys(units))})(\\s(?:${oneOf(half)}))?`;
  const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    age: whole(around(numbers.age, '#', `(${number})`)),
    led: whole(`(?:${oneOf(numbers.age_led)})\\s(${number})`),
    any: new RegExp(`(?<![\\p{L}\\p{N}/])(${number})s?(?![\\p{L}\\p{N}])`, 'gu'),
    alone: new RegExp(`^\\s*(${number})\\s*(?:$|(?:${oneOf(numbers.after_an_age)})(?:\\s|$))`, 'gu'),
    first: new RegExp(`^\\s*(${number})\\s*(?:${oneOf(numbers.after_an_age)})(?:\\s|$)`, 'gu'),
    notAnAge: new RegExp(`^\\s*(?:${oneOf([...numbers.not_an_age, ...Object.keys(units)])})(?![\\p{L}\\p{N}])`, 'u'),
    carried: whole(around(numbers.pregnant, '##', span)),
    span: whole(`${span}(?:\\s(${oneOf(ago)})(?![\\p{L}\\p{N}]))?`),
    score: whole(around(numbers.score, '#', `(${number})`)),
  };
}

/** What a text must hold for the slower patterns to find anything. */
function holdersOf({ words, units }: Numbers): Readonly<Record<'age' | 'unit' | 'number', RegExp>> {
  const word = (known: readonly string[]): string => `(?<!\\p{L})(?:${oneOf(known)})(?!\\p{L})`;
  return {
    age: new RegExp(`\\d|${word(Object.keys(words).filter((each) => words[each]! >= youngest))}`, 'u'),
    unit: new RegExp(word(Object.keys(units)), 'u'),
    number: new RegExp(`\\d|${word(Object.keys(words))}`, 'u'),
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
