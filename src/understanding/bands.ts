/** Ages, spans of time and pain scores, turned into the findings that stand for their bands. */
import type { Fact } from '../conversation.ts';
import type { Grammar } from '../content/wording.ts';
import type { NumberReader, Read } from './numbers.ts';
import { plain } from './words.ts';

const partEnds = /[,;:!?\n()—–]|\.(?!\d)/u;
/** What began this long ago, in days, is over, unless it is said that it began. */
const longAgo = 14;

interface About {
  readonly read: NumberReader;
  /** The part of the text, as it stands, is about the pain. */
  readonly pain: (part: string) => boolean;
  /** The part may speak of the patient. */
  readonly patient: (part: string) => boolean;
  /** The part says that something began. */
  readonly began: (part: string) => boolean;
  readonly comesAndGoes: boolean;
  /** It says that it began today or yesterday. */
  readonly isRecent: boolean;
}

/** What the numbers of a text tell. */
export function factsInNumbers(text: string, grammar: Grammar, { read, pain, patient, began, comesAndGoes, isRecent }: About): Fact[] {
  const pregnant = read.pregnancies(plain(text));
  const said = pregnant.rest.split(partEnds).filter((part) => part.trim()).map((part) => ({ part, ...read.ages(part) }));
  const parts = said.map(({ rest }) => rest);
  const years = said.flatMap(({ part, found }) => own(found, part, patient))[0] ?? ageAlone(parts, { read, patient });
  const days = [...spansIn(parts, { read, pain, began }), ...(isRecent ? [1] : [])];
  const severe = parts.flatMap(read.scores).some((score) => score >= grammar.severity.from && score <= 10);
  return [
    ...factsOfPregnancy(pregnant, grammar),
    ...factsOfAges(years, grammar),
    ...(days.length ? factsOfDuration(Math.max(...days), comesAndGoes, grammar) : []),
    ...(severe ? [{ finding: grammar.severity.tells, value: 'yes' as const }] : []),
  ];
}

/** An age after a word that leads to one, or else the only number that stands alone among other parts. */
function ageAlone(parts: readonly string[], { read: { agesLed, agesAlone }, patient }: Pick<About, 'read' | 'patient'>): number | undefined {
  const led = parts.flatMap((part) => own(agesLed(part), part, patient));
  const alone = parts.flatMap((part) => own(agesAlone(part, parts.length > 1), part, patient));
  return led[0] ?? (alone.length === 1 ? alone[0] : undefined);
}

/** The ages of a part, where it may speak of the patient. */
function own(ages: readonly number[], part: string, patient: About['patient']): readonly number[] {
  return ages.length && patient(part) ? ages : [];
}

/** Spans of time in the parts that are about the pain. */
function spansIn(parts: readonly string[], { read, pain, began }: Pick<About, 'read' | 'pain' | 'began'>): number[] {
  return parts.flatMap((part) => {
    const spans = read.spans(part).filter(({ days, ago }) => !ago || days <= longAgo || began(part));
    return spans.length && pain(part) ? spans.map(({ days }) => days) : [];
  });
}

function factsOfAges(years: number | undefined, grammar: Grammar): Fact[] {
  return years === undefined ? [] : factsOfAge(years, grammar);
}

/** An age tells every band: the one it lies in as yes, the others as no. */
export function factsOfAge(years: number, { ages }: Pick<Grammar, 'ages'>): Fact[] {
  return ages.map(({ from, to, tells }) => ({ finding: tells, value: years >= from && years <= to ? 'yes' : 'no' }));
}

function factsOfPregnancy({ found: [days] }: Read, { pregnancies }: Grammar): Fact[] {
  return pregnancies.filter(({ from, to }) => days !== undefined && days >= from && days <= to).map(({ tells }) => ({ finding: tells, value: 'yes' }));
}

/** A span of time tells every band, as an age does; what it says of getting better it only ever tells as yes. */
function factsOfDuration(days: number, comesAndGoes: boolean, { durations }: Grammar): Fact[] {
  return durations.flatMap(({ from, to, tells, unless_it_comes_and_goes: isOfSteadyPain }): Fact[] => {
    const isIn = days >= from && days <= to && !(isOfSteadyPain && comesAndGoes);
    return isIn || !isOfSteadyPain ? [{ finding: tells, value: isIn ? 'yes' : 'no' }] : [];
  });
}
