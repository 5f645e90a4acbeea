/** Where ages, spans of time, weeks of a pregnancy and pain scores stand in a text. Notation in grammar.yaml: # is a number, ## a number with its unit of time. */
import type { Grammar } from '../content/grammar.ts';
import { countsOf } from './counting.ts';
import type { Counting } from './counting.ts';
import { plain } from './words.ts';

/** A number, and where in what was read it ends. */
export interface Counted {
  readonly number: number;
  readonly to: number;
}

/** A text read for one kind of number, and what is left of it to read. */
export interface Read {
  readonly found: readonly Counted[];
  readonly rest: string;
}

/** A part of a text, and what it may count. */
export interface Part {
  readonly text: string;
  readonly counting: Counting;
}

/** Everything here takes plain text. */
export interface NumberReader {
  /** What a word counts, in bits. */
  readonly countsOf: (word: string) => number;
  /** Years of age that the words around them call an age. */
  readonly ages: (part: Part) => Read;
  /** Years that may be an age, whatever stands around them: where an age is asked for. */
  readonly anyAges: (text: string) => readonly number[];
  /** Days that a pregnancy has gone on. Where the text is known to speak of one, "im 31 weeks" and bare weeks are its weeks. */
  readonly pregnancies: (part: Part, isCarrying: boolean) => Read;
  /** Years of age right after a word that leads to one: "my mom 85". */
  readonly agesLed: (part: Part) => readonly Counted[];
  /** Years of age with which a part of the text begins: "70 and a smoker"; where it may be so, with nothing behind them. */
  readonly agesAlone: (part: Part, ends: boolean) => readonly Counted[];
  /** Years of age that a part of the text ends with, where no word before them says what else they count: "so tired of this 58". */
  readonly agesLast: (part: Part) => readonly Counted[];
  /** Spans of time, in days. */
  readonly spans: (part: Part) => readonly Span[];
  /** Scores out of ten. */
  readonly scores: (part: Part) => readonly number[];
  /** The score that a text is, with or without its ten: "about a 7", "7/10". */
  readonly scoreAlone: (text: string) => number | undefined;
  /** It gives a score, if only as "a 6". */
  readonly isScored: (text: string) => boolean;
  /** The text with every "2 to 4" spelled out. */
  readonly withRanges: (text: string, spell: (from: number, to: number) => string | undefined) => string;
}

export interface Span extends Counted {
  /** It lies so long ago; or perhaps, where only a past tense beside it says so: "hace dos años me caí". */
  readonly ago: 'yes' | 'perhaps' | 'no';
}

const figures = '\\d{1,3}(?:[.,]\\d)?';
const partEnd = '[,;:!?\\n()—–.]';
const youngest = 13;
const oldest = 115;
/** "70 yrs", by itself, is an age; "20 yrs" is how long it has gone on. */
const oldEnough = 50;
const daysOfYear = 365;
/** Without a word that calls it an age, so many are rather degrees. */
const mostAlone = 97;
const longestEnd = 40;
/** Of a pregnancy, in days. */
const firstMonth = 28;
const firstTrimester = 84;
const term = 300;
const within = (days: number, least: number): number | undefined => (days >= least && days <= term ? days : undefined);
const isAge = (years: number): boolean => Number.isInteger(years) && years >= youngest && years <= oldest;

export function numberReader({ numbers }: Pick<Grammar, 'numbers'>): NumberReader {
  const { words, units } = numbers;
  const patterns = patternsOf(numbers);
  const valueOf = (read: string): number => words[read] ?? (/^\d/u.test(read) ? Number.parseFloat(read.replace(',', '.')) : sumOf(read, words));
  const daysOf = (count: string, unit: string, more: string | undefined): number => (valueOf(count.replace(patterns.halfMore, '')) + (more || patterns.halfMore.test(count) ? 0.5 : 0)) * units[unit]!;
  const agesIn = (text: string, pattern: RegExp): Read =>
    taken(text, pattern, (groups, { before, after }) => {
      const years = valueOf(firstOf(groups));
      return isAge(years) && !patterns.notAnAge.test(after) && !patterns.notLed.test(before) ? years : undefined;
    });
  const bareYears = (part: string): Read => taken(part, patterns.years, ([count, unit]) => (units[unit!] === daysOfYear && valueOf(count!) >= oldEnough && valueOf(count!) <= oldest ? valueOf(count!) : undefined));
  const spansIn = (text: string): Span[] =>
    [...text.matchAll(patterns.span)].map(({ 0: whole, index, 1: count, 2: unit, 3: more, 4: back }) => ({
      number: daysOf(count!, unit!, more),
      to: index + whole.length,
      ago: back !== undefined ? 'yes' : patterns.agoLed.test(text.slice(0, index)) ? 'perhaps' : 'no',
    }));
  const lastIn = (part: string): readonly Counted[] => {
    const [, before = '', years = ''] = patterns.last.exec(part.slice(-longestEnd)) ?? [];
    return years && !numbers.not_before_an_age.includes(before) && !words[before] ? [{ number: Number(years), to: part.length }] : [];
  };
  const scoresIn = (text: string): number[] => taken(text, patterns.score, (groups) => valueOf(firstOf(groups))).found.map(({ number }) => number);
  const pregnanciesIn = ({ text, counting }: Part, isCarrying: boolean): Read => {
    const surely = counting.pregnant ? taken(text, patterns.carried, (groups) => daysOf(...spanIn(groups))) : nothingIn(text);
    if (surely.found.length || !isCarrying) return surely;
    const led = taken(text, patterns.along, (groups) => within(daysOf(...spanIn(groups)), firstMonth));
    return led.found.length ? led : taken(text, patterns.weeksAlone, (groups) => within(daysOf(...spanIn(groups)), firstTrimester));
  };
  return {
    countsOf: countsOf(numbers, isAge),
    ages: ({ text, counting }) => {
      if (!counting.age) return nothingIn(text);
      const bare = bareYears(text);
      return bare.found.length ? bare : agesIn(text, patterns.age);
    },
    agesLast: ({ text, counting }) => (counting.figure ? lastIn(text) : none),
    agesLed: ({ text, counting }) => (counting.age ? agesIn(text, patterns.led).found : none),
    agesAlone: ({ text, counting }, ends) => (counting.age ? agesIn(text, ends ? patterns.alone : patterns.first).found.filter(({ number }) => number < mostAlone) : none),
    anyAges: (text) => agesIn(text, patterns.any).found.map(({ number }) => number),
    pregnancies: (part, isCarrying) => (part.counting.unit ? pregnanciesIn(part, isCarrying) : nothingIn(part.text)),
    spans: ({ text, counting }) => (counting.unit && counting.number ? spansIn(text) : none),
    scores: ({ text, counting }) => (counting.score ? scoresIn(text) : none),
    scoreAlone: (text) => taken(text, patterns.scoreAlone, (groups) => valueOf(firstOf(groups))).found.map(({ number }) => number)[0],
    isScored: (text) => scoresIn(text).length > 0 || patterns.scoreLed.test(text),
    withRanges: (text, spell) => text.replace(patterns.range, (whole, from: string, to: string) => spell(Number(from), Number(to)) ?? whole),
  };
}

const none: readonly never[] = [];
const nothingIn = (rest: string): Read => ({ found: none, rest });

type Numbers = Grammar['numbers'];

/** Every way a number is written, each the whole of its words. */
function patternsOf(numbers: Numbers): Readonly<Record<'age' | 'years' | 'led' | 'any' | 'alone' | 'first' | 'last' | 'notAnAge' | 'notLed' | 'halfMore' | 'carried' | 'along' | 'weeksAlone' | 'span' | 'agoLed' | 'score' | 'scoreLed' | 'scoreAlone' | 'range', RegExp>> {
  const { words, units, joint, half, between, ago } = numbers;
  const [small, tens] = [Object.keys(words).filter((word) => words[word]! < 10), Object.keys(words).filter((word) => words[word]! >= 20 && words[word]! < 100 && words[word]! % 10 === 0)];
  const number = `(?:${figures}|(?:${oneOf(tens)})[\\s-](?:(?:${oneOf(joint)})\\s)?(?:${oneOf(small)})|${oneOf(Object.keys(words))})`;
  const span = `(${number}(?:\\s(?:${oneOf(half)}))?)\\s?\\+?\\s?(?:(?:${oneOf(between)})\\s)?(${oneOf(Object.keys(units))})(\\s(?:${oneOf(half)}))?`;
  const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    age: whole(around(numbers.age, '#', `(${number})`)),
    years: new RegExp(`^\\s*(${number})\\s?(${oneOf(Object.keys(units))})\\s*$`, 'gu'),
    last: /(\p{L}+)\s(1[89]|[2-8]\d|9[0-6])\s*$/u,
    led: whole(`(?:${oneOf(numbers.age_led)})\\s(${number})`),
    any: new RegExp(`(?<![\\p{L}\\p{N}/])(${number})s?(?![\\p{L}\\p{N}])`, 'gu'),
    alone: new RegExp(`^\\s*(?:(?:${oneOf(numbers.before_an_age)})\\s)?(${number})\\s*(?:$|(?:${oneOf(numbers.after_an_age)})(?:\\s|$))`, 'gu'),
    first: new RegExp(`^\\s*(${number})\\s*(?:${oneOf(numbers.after_an_age)})(?:\\s|$)`, 'gu'),
    notAnAge: new RegExp(`^\\s*(?:${oneOf([...numbers.not_an_age, ...Object.keys(units)])})(?![\\p{L}\\p{N}])`, 'u'),
    notLed: new RegExp(`(?<![\\p{L}\\p{N}])(?:${oneOf(numbers.not_age_led)})\\s$`, 'u'),
    halfMore: new RegExp(`\\s(?:${oneOf(half)})$`, 'u'),
    carried: whole(around(numbers.pregnant, '##', span)),
    along: whole(`(?:${around(numbers.with_child, '##', span)})(?!\\s(?:${oneOf([...numbers.not_an_age, ...ago])})(?![\\p{L}\\p{N}]))`),
    weeksAlone: new RegExp(`(?<=(?:^|${partEnd})\\s{0,3})${span}(?=\\s{0,3}(?:$|${partEnd}|(?:${oneOf(numbers.after_an_age)})\\s))`, 'gu'),
    span: whole(`${span}(?:\\s(${oneOf(ago)})(?![\\p{L}\\p{N}]))?`),
    agoLed: new RegExp(`(?<![\\p{L}\\p{N}])(?<!(?:${oneOf(numbers.not_ago_led)})\\s)(?:${oneOf(numbers.ago_led)})\\s$`, 'u'),
    score: whole(around(numbers.score, '#', `(${number})`)),
    scoreLed: new RegExp(`(?<![\\p{L}\\p{N}/])(?:${around(numbers.score_led, '#', `(${figures})`)})(?![\\p{L}\\p{N}])`, 'u'),
    scoreAlone: new RegExp(`^\\s*(?:(?:${oneOf(numbers.before_a_score)})\\s)*(?:${around([...numbers.score, ...numbers.score_led], '#', `(${number})`)})[\\s.!]*$`, 'gu'),
    range: new RegExp(`(\\d{1,2})\\s?(?:-|–|${oneOf(numbers.ranges)})\\s?(\\d{1,2})`, 'gu'),
  };
}

type Groups = readonly (string | undefined)[];

/** What stands before a number, and what after all that was read with it. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** What the pattern finds and the value accepts, and the text without it; what is not accepted is read on from its number: "i am 83" of "i am 83 years old". */
function taken(text: string, pattern: RegExp, value: (groups: Groups, around: Around) => number | undefined): Read {
  const found: Counted[] = [];
  let rest = '';
  let done = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const count = match.index + match[0].indexOf(firstOf(match.slice(1)));
    const number = value(match.slice(1), { before: text.slice(Math.max(0, count - longestEnd), count), after: text.slice(end) });
    if (number === undefined) {
      pattern.lastIndex = Math.max(match.index + 1, count);
      continue;
    }
    found.push({ number, to: end });
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

/** Those that end with the number in one, those that begin with it in one, and before them all others that go on alike behind it: each number in a pattern takes milliseconds when the pattern is first used. */
function around(patterns: readonly string[], mark: string, inside: string): string {
  const [first, last] = [patterns.filter((each) => each.startsWith(mark)), patterns.filter((each) => each.endsWith(mark))];
  const others = patterns.filter((each) => !first.includes(each) && !last.includes(each)).map((each) => each.split(mark) as [string, string]);
  const alike = [...Map.groupBy(others, ([, behind]) => behind)].map(([behind, all]) => `(?:${oneOf(all.map(([before]) => before))})${mark}${escaped(behind)}`);
  const bare = (each: string): string => each.replace(mark, '');
  const grouped = [...alike, ...(last.length ? [`(?:${oneOf(last.map(bare))})${mark}`] : []), ...(first.length ? [`${mark}(?:${oneOf(first.map(bare))})`] : [])];
  return grouped.length ? grouped.map((each) => each.replace(mark, inside)).join('|') : '(?!)';
}

/** The longest first; of nothing, what is never there. */
function oneOf(words: readonly string[]): string {
  return words.length ? [...words].sort((one, other) => other.length - one.length).map(escaped).join('|') : '(?!)';
}

function escaped(words: string): string {
  return plain(words).replace(/[/$()*+.?[\\\]^{|}]/gu, '\\$&').replace(/\s+/gu, '\\s?');
}
