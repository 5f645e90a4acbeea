/** Ages, spans of time and pain scores, turned into the findings that stand for their bands. */
import type { Fact } from '../conversation.ts';
import type { Grammar } from '../content/wording.ts';
import { plain } from './words.ts';

/** Where numbers stand in a text, as the language's grammar has it. */
export interface NumberReader {
  /** Years of age, the first one told; and the text without any. */
  readonly age: (text: string) => { readonly years: number | undefined; readonly rest: string };
  /** Spans of time, in days; those of something long ago left out. */
  readonly days: (part: string) => number[];
  /** Scores out of ten. */
  readonly scores: (text: string) => number[];
}

const number = '(\\d{1,3}(?:[.,]5)?|WORDS)';
const longAgoDays = 14;

export function numberReader({ numbers }: Pick<Grammar, 'numbers'>): NumberReader {
  const valueOf = (read: string): number => numbers.words[read.replace(/\s+/gu, ' ')] ?? Number.parseFloat(read.replace(',', '.'));
  const any = number.replace('WORDS', oneOf(Object.keys(numbers.words)));
  const around = (patterns: readonly string[], inside: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/])(?:${grouped(patterns).map((pattern) => pattern.replace('#', inside)).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const span = `${any}\\s?\\+?\\s?(?:${oneOf(numbers.between)}\\s)?(${oneOf(Object.keys(numbers.units))})`;
  const years = around(numbers.age, '(\\d{1,3})');
  const notAnAge = new RegExp(`^\\s*(?:${oneOf([...numbers.not_an_age, ...Object.keys(numbers.units)])})(?![\\p{L}\\p{N}])`, 'u');
  const spans = new RegExp(`(?<![\\p{L}\\p{N}])${span}(?![\\p{L}\\p{N}])(\\s(?:${oneOf(numbers.ago)})(?![\\p{L}\\p{N}]))?`, 'gu');
  const scores = around(numbers.score, '(\\d{1,2})');
  const isAge = (match: RegExpMatchArray, text: string): boolean => !notAnAge.test(text.slice(match.index! + match[0].length));
  return {
    age(text) {
      const ages = [...text.matchAll(years)].filter((match) => isAge(match, text));
      return { years: ages[0] && Number(first(ages[0])), rest: ages.reduceRight((rest, match) => `${rest.slice(0, match.index)} ${rest.slice(match.index! + match[0].length)}`, text) };
    },
    days: (part) => [...part.matchAll(spans)].flatMap(([, count, unit, ago]) => {
      const days = valueOf(count!) * numbers.units[unit!]!;
      return ago && days > longAgoDays ? [] : [days];
    }),
    scores: (text) => [...text.matchAll(scores)].map((match) => Number(first(match))),
  };
}

/** Those that begin with the number in one, those that end with it in one, and each other by itself. */
function grouped(patterns: readonly string[]): string[] {
  const [first, last] = [patterns.filter((each) => each.startsWith('#')), patterns.filter((each) => each.endsWith('#'))];
  const others = patterns.filter((each) => !first.includes(each) && !last.includes(each));
  const bare = (each: string): string => each.replace('#', '');
  return [...(last.length ? [`(?:${oneOf(last.map(bare))})#`] : []), ...(first.length ? [`#(?:${oneOf(first.map(bare))})`] : []), ...others.map(escaped)];
}

/** The number of a match, whichever of its patterns it was. */
function first(match: RegExpMatchArray): string {
  return match.slice(1).find((group) => group !== undefined)!;
}

/** The longest first; of nothing, what is never there. */
function oneOf(words: readonly string[]): string {
  return words.length ? [...words].sort((one, other) => other.length - one.length).map(escaped).join('|') : '(?!)';
}

function escaped(words: string): string {
  return plain(words).replace(/[/$()*+.?[\\\]^{|}]/gu, '\\$&').replace(/\s+/gu, '\\s?');
}

const partEnds = /[,;:!?\n()—–]|\.(?!\d)/u;
/** A part that is no more than a number between these is an age: "Chronic pain, 51." */
const bareAge = /^\s*(\d{2})\s*$/u;
const youngest = 13;

interface About {
  readonly read: NumberReader;
  /** The part of the text, as it stands, is about the pain. */
  readonly pain: (part: string) => boolean;
  readonly comesAndGoes: boolean;
  /** It says that it began today or yesterday. */
  readonly isRecent: boolean;
}

/** What the numbers of a text tell. */
export function factsInNumbers(text: string, grammar: Grammar, { read, pain, comesAndGoes, isRecent }: About): Fact[] {
  const told = read.age(plain(text));
  const years = told.years ?? ageAlone(told.rest);
  const { rest } = told;
  const days = [...spansIn(rest, { read, pain }), ...(isRecent ? [1] : [])];
  const severe = read.scores(rest).some((score) => score >= grammar.severity.from && score <= 10);
  return [
    ...(years === undefined ? [] : factsOfAge(years, grammar)),
    ...(days.length ? factsOfDuration(Math.max(...days), comesAndGoes, grammar) : []),
    ...(severe ? [{ finding: grammar.severity.tells, value: 'yes' as const }] : []),
  ];
}

/** A number that stands alone among other parts. */
function ageAlone(text: string): number | undefined {
  const parts = text.split(partEnds).filter((part) => part.trim());
  const alone = parts.length > 1 ? parts.flatMap((part) => bareAge.exec(part)?.[1] ?? []).map(Number).filter((years) => years >= youngest) : [];
  return alone.length === 1 ? alone[0] : undefined;
}

/** Spans of time in the parts that are about the pain. */
function spansIn(text: string, { read, pain }: Pick<About, 'read' | 'pain'>): number[] {
  return text.split(partEnds).flatMap((part) => {
    const days = read.days(part);
    return days.length && pain(part) ? days : [];
  });
}

/** An age tells every band: the one it lies in as yes, the others as no. */
export function factsOfAge(years: number, { ages }: Pick<Grammar, 'ages'>): Fact[] {
  return ages.map(({ from, to, tells }) => ({ finding: tells, value: years >= from && years <= to ? 'yes' : 'no' }));
}

/** A span of time tells every band, as an age does; what it says of getting better it only ever tells as yes. */
function factsOfDuration(days: number, comesAndGoes: boolean, { durations }: Grammar): Fact[] {
  return durations.flatMap(({ from, to, tells, unless_it_comes_and_goes: isOfSteadyPain }): Fact[] => {
    const isIn = days >= from && days <= to && !(isOfSteadyPain && comesAndGoes);
    return isIn || !isOfSteadyPain ? [{ finding: tells, value: isIn ? 'yes' : 'no' }] : [];
  });
}
