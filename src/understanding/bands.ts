/** Ages, spans of time and pain scores, turned into the findings that stand for their bands. */
import type { Fact } from '../conversation.ts';
import type { Grammar } from '../content/grammar.ts';
import type { Counting } from './counting.ts';
import type { Counted, NumberReader, Part, Span } from './numbers.ts';
import { plain } from './words.ts';

const partEnds = /[,;:!?\n()—–]|\.(?!\d)/u;
/** What began this long ago, in days, is over, unless it is said that it began. */
const longAgo = 14;
const week = 7;

export interface About {
  readonly read: NumberReader;
  /** What the whole text may count, and what a part of it does. */
  readonly counting: Counting;
  readonly countingOf: (part: string) => Counting;
  /** The span of so many days in a part of the text is that of the pain; beside the part lie these. */
  readonly pain: (part: string, days: number, beside: readonly string[]) => boolean;
  /** Whether what a part says up to a number, which ends there, speaks of the patient. */
  readonly patient: (part: string, to: number) => 'yes' | 'perhaps' | 'no';
  /** The part says that something began. */
  readonly began: (part: string) => boolean;
  /** The part is told in the past, and says nothing that still is. */
  readonly isPast: (part: string) => boolean;
  readonly comesAndGoes: boolean;
  /** A pregnancy is told, or signs of one are named. */
  readonly isCarrying: boolean;
  /** It says that it began today or yesterday. */
  readonly isRecent: boolean;
  /** It says that something in it was wrong: "no wait, 72". */
  readonly corrects: boolean;
  /** It says on which day of the last seven it began. */
  readonly isThisWeek: boolean;
}

/** What the numbers of a text tell. */
export function factsInNumbers(text: string, grammar: Grammar, about: About): Fact[] {
  const { comesAndGoes, isRecent, isThisWeek } = about;
  const { carried, years, spans, scores } = about.counting.counts ? numbersIn(plain(text), about) : none;
  const days = isRecent ? [...spans, 1] : spans;
  const severe = scores.some((score) => score >= grammar.severity.from && score <= 10);
  return [
    ...(carried === undefined ? [] : factsOfPregnancy(carried, grammar)),
    ...factsOfAges(years, grammar),
    ...(days.length ? factsOfDuration(Math.max(...days), comesAndGoes, grammar) : isThisWeek ? factsOfThisWeek(grammar) : []),
    ...(severe ? [{ finding: grammar.severity.tells, value: 'yes' as const }] : []),
  ];
}

interface Numbers {
  /** Days of a pregnancy. */
  readonly carried?: number | undefined;
  readonly years?: number | undefined;
  /** In days. */
  readonly spans: readonly number[];
  readonly scores: readonly number[];
}

/** Most messages hold no number at all. */
const none: Numbers = { spans: [], scores: [] };

function numbersIn(text: string, about: About): Numbers {
  const { read, counting, countingOf } = about;
  const pregnant = read.pregnancies({ text, counting }, about.isCarrying);
  const said = pregnant.rest.split(partEnds).filter((part) => part.trim()).map((part) => agesOf({ text: part, counting: countingOf(part) }, about));
  const parts = said.map(({ left }) => left);
  const ages = said.flatMap(({ part, found }) => own(found, part, about));
  const years = surest(about.corrects ? ages.toReversed() : ages) ?? ageAlone(parts, about) ?? first(ages);
  return { carried: pregnant.found[0]?.number, years, spans: spansIn(parts, about), scores: parts.flatMap(read.scores) };
}

interface Aged {
  readonly part: string;
  readonly found: readonly Counted[];
  /** What is left of it to read. */
  readonly left: Part;
}

function agesOf(part: Part, { read }: About): Aged {
  const { found, rest } = read.ages(part);
  return { part: part.text, found, left: { text: rest, counting: part.counting } };
}

/** An age after a word that leads to one, or else the only number that stands alone among other parts, or at the end of one. */
function ageAlone(parts: readonly Part[], about: About): number | undefined {
  const { agesLed, agesAlone, agesLast } = about.read;
  const of = (ages: (part: Part) => readonly Counted[]): Own[] => parts.flatMap((part) => own(ages(part), part.text, about));
  return first(of(agesLed)) ?? only(of((part) => agesAlone(part, parts.length > 1))) ?? only(of(agesLast));
}

interface Own {
  readonly years: number;
  readonly surely: boolean;
}

function surest(ages: readonly Own[]): number | undefined {
  return ages.find(({ surely }) => surely)?.years;
}

/** The first one that is surely the patient's, or else that may be. */
function first(ages: readonly Own[]): number | undefined {
  return surest(ages) ?? ages[0]?.years;
}

function only(ages: readonly Own[]): number | undefined {
  return ages.length === 1 ? ages[0]!.years : undefined;
}

/** The ages of a part that may be the patient's. */
function own(ages: readonly Counted[], part: string, { patient }: About): Own[] {
  return ages.flatMap(({ number, to }) => {
    const whose = patient(part, to);
    return whose === 'no' ? [] : [{ years: number, surely: whose === 'yes' }];
  });
}

/** Spans of time, in days, that are those of the pain. */
function spansIn(parts: readonly Part[], about: About): number[] {
  const { read, pain, patient, began } = about;
  return parts.flatMap((part, at) => {
    const spans = read.spans(part);
    if (!spans.length) return [];
    const { text } = part;
    const isOver = spans.some((span) => isLongAgo(span, text, about)) && !began(text);
    const counts = ({ number: days, to }: Span): boolean => !isOver && patient(text, to) !== 'no' && pain(text, days, [parts[at - 1]?.text ?? '', parts[at + 1]?.text ?? '']);
    return spans.filter(counts).map(({ number }) => number);
  });
}

/** Whatever else is counted beside it was so then: "three years ago I could not walk for a month". */
function isLongAgo({ ago, number: days }: Span, part: string, { isPast }: About): boolean {
  return days > longAgo && (ago === 'yes' || (ago === 'perhaps' && isPast(part)));
}

function factsOfAges(years: number | undefined, grammar: Grammar): Fact[] {
  return years === undefined ? [] : factsOfAge(years, grammar);
}

/** An age tells every band: the one it lies in as yes, the others as no. */
export function factsOfAge(years: number, { ages }: Pick<Grammar, 'ages'>): Fact[] {
  return ages.map(({ from, to, tells }) => ({ finding: tells, value: years >= from && years <= to ? 'yes' : 'no' }));
}

/** Nobody knows of a pregnancy in fewer days: these are the days of "20 weeks and 5 days". */
const firstWeeks = 28;

/** Of days that a pregnancy has gone on; it is told in whole weeks, so a band that may begin within this one is left open. */
export function factsOfPregnancy(days: number, { pregnancies }: Pick<Grammar, 'pregnancies'>): Fact[] {
  return pregnancies.flatMap(({ from, to, tells }): Fact[] => (days >= from && days <= to ? [{ finding: tells, value: 'yes' }] : days >= firstWeeks && days + week <= from ? [{ finding: tells, value: 'no' }] : []));
}

/** Nobody here knows what day it is: of the bands within a week any may be so, and no longer one is. */
function factsOfThisWeek({ durations }: Grammar): Fact[] {
  return durations.filter(({ unless_it_comes_and_goes: isOfSteadyPain }) => !isOfSteadyPain).map(({ from, tells }) => ({ finding: tells, value: from <= week ? 'unsure' : 'no' }));
}

/** What the passing of so many days tells of a pain that had begun before: no shorter band any more, and those it reached. */
export function factsOfPassedTime(days: number, { durations }: Pick<Grammar, 'durations'>): Fact[] {
  return durations.flatMap(({ from, to, tells, unless_it_comes_and_goes: isOfSteadyPain }): Fact[] => {
    if (isOfSteadyPain || from > days) return [];
    return [{ finding: tells, value: to < days ? 'no' : 'yes' }];
  });
}

/** A span of time tells every band, as an age does; what it says of getting better it only ever tells as yes. */
function factsOfDuration(days: number, comesAndGoes: boolean, { durations }: Grammar): Fact[] {
  return durations.flatMap(({ from, to, tells, unless_it_comes_and_goes: isOfSteadyPain }): Fact[] => {
    const isIn = days >= from && days <= to && !(isOfSteadyPain && comesAndGoes);
    return isIn || !isOfSteadyPain ? [{ finding: tells, value: isIn ? 'yes' : 'no' }] : [];
  });
}
