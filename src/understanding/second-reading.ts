/** A second reader beside the rules: how likely each finding is by what was learned from labelled messages. Of emergencies it asks where the rules are silent or deny, doubts what hardly anybody means so, confirms what they doubt, and tells by itself only what is very likely; it never denies anything. */
import type { Fact } from '../conversation.ts';
import { findingsOf, partsOf } from '../content/named.ts';
import type { Condition, Library } from '../content/shape.ts';
import type { Weigher } from './likelihood.ts';
import type { Known } from './tokens.ts';
import type { Topic } from './topic.ts';
import type { Message } from './message.ts';

/** Learned beside the findings: that a message is not about a back at all. */
export const anotherMatter = 'another-matter';

/** Of fewer words than these the rules know more. */
const fewestWords = 8;
/** In a shorter message a single word weighs too much to tell a finding that is no emergency, and to tell one that is from 0.7 on. */
const fewestWordsToTell = 16;

/** Likelihoods from which on, or below which, the rules are not followed. Set on messages that neither reader had seen; see test/language/README.md. */
const emergencies = { surely: 0.7, surelyInFewWords: 0.9, told: 0.6, asked: 0.2, notDenied: 0.5, hardly: { message: 0.03, part: 0.5 }, notAsked: { message: 0.03, part: 0.8 } } as const;
const others = { told: 0.35, notDenied: 0.5, hardly: { message: 0.0005, part: 0.0005 } } as const;
const elsewhere = { despiteABack: 0.9, surely: 0.3, hardly: 0.05 } as const;
const least = Math.min(emergencies.asked, others.told);

/** How likely everything that was learned is, from 0 to 1, by its place. */
export interface Likely {
  readonly words: number;
  readonly learned: Weigher;
  /** Of the words as they most likely were meant. */
  readonly surely: readonly number[];
  /** Where misspelt words may have been meant in several ways, of the likeliest. */
  readonly perhaps: readonly number[];
  /** And of the likeliest part of a message; worked out when it is needed, which is seldom. */
  readonly inParts: () => readonly number[];
}

/** Nothing, where the message is too short. */
export function likelyIn(readings: readonly Message<Known>[], learnedIn: () => Weigher | undefined): Likely | undefined {
  const learned = readings[0]!.words.length < fewestWords ? undefined : learnedIn();
  if (!learned) return undefined;
  const all = readings.map(learned.weigh);
  let parts: readonly number[] | undefined;
  return { words: readings[0]!.words.length, learned, surely: all[0]!, perhaps: mostOf(all), inParts: () => (parts ??= mostOf(readings.map(learned.weighParts))) };
}

function mostOf([first, ...further]: readonly (readonly number[])[]): readonly number[] {
  return further.length ? first!.map((share, place) => Math.max(share, ...further.map((each) => each[place]!))) : first!;
}

/** What the rules made of a message, and whether it says "maybe", so that only the person can say more. */
export interface Heard {
  readonly facts: readonly Fact[];
  readonly hedged: boolean;
}

/** How the second reader may speak of a finding. */
interface Kind {
  readonly emergency?: boolean | undefined;
  /** It makes an emergency less urgent: told by the rules alone. */
  readonly softens?: boolean | undefined;
  /** A span of time that was told in numbers: the rules are exact. */
  readonly counted: boolean;
  /** When there is an emergency that may rest on it. */
  readonly pressing: readonly Condition[];
}

export function withSecondReading({ facts, hedged }: Heard, likely: Likely, library: Library): Fact[] {
  const kinds = kindsOf(library);
  const { places, findings } = likely.learned;
  const held = new Set(facts.map(({ finding }) => finding));
  const told = new Set(facts.flatMap(({ finding, value }) => (value === 'yes' ? [finding] : [])));
  /** Where the person says "maybe", only the person knows. */
  const sure = (place: number): number => (hedged ? 0 : likely.surely[place]!);
  const reread = ({ finding, value: said }: Fact): Fact['value'] | undefined => {
    const [kind, place] = [kinds.get(finding), places.get(finding)];
    if (!kind || kind.counted || place === undefined) return said;
    const share = likely.perhaps[place]!;
    const isBelow = ({ message, part }: Limits): boolean => share < message && likely.inParts()[place]! < part;
    return kind.emergency ? emergencyReread(said, { share, sure: sure(place), isBelow }) : otherReread(said, { share, isBelow }, () => isPressing(finding, kind, told));
  };
  const surely = likely.words < fewestWordsToTell ? emergencies.surelyInFewWords : emergencies.surely;
  const found = findings.filter((finding, place) => likely.perhaps[place]! > least && !held.has(finding) && isHeardNow(kinds.get(finding), likely.perhaps[place]!, likely.words));
  return [
    ...facts.flatMap((fact) => {
      const value = reread(fact);
      return value === undefined ? [] : [{ ...fact, value }];
    }),
    ...found.map((finding): Fact => ({ finding, value: kinds.get(finding)!.emergency && sure(places.get(finding)!) < surely ? 'doubt' : 'yes' })),
  ];
}

/** Likelihoods by the whole message, and by the likeliest part of it. */
interface Limits {
  readonly message: number;
  readonly part: number;
}

/** How likely one finding is. */
interface Share {
  readonly share: number;
  readonly sure: number;
  /** Both are. */
  readonly isBelow: (limits: Limits) => boolean;
}

function isHeardNow(kind: Kind | undefined, share: number, words: number): boolean {
  return kind !== undefined && (kind.emergency ? share > emergencies.asked : share > others.told && words >= fewestWordsToTell && !kind.softens);
}

function emergencyReread(said: Fact['value'], { share, sure, isBelow }: Share): Fact['value'] | undefined {
  if (said === 'yes') return isBelow(emergencies.hardly) ? 'doubt' : said;
  if (said === 'no') return share > emergencies.notDenied ? 'doubt' : said;
  if (isBelow(emergencies.notAsked)) return undefined;
  return sure > emergencies.told ? 'yes' : said;
}

function otherReread(said: Fact['value'], { share, isBelow }: Omit<Share, 'sure'>, isPressing: () => boolean): Fact['value'] | undefined {
  if (said === 'yes') return isBelow(others.hardly) && !isPressing() ? undefined : said;
  return said === 'no' && share > others.notDenied ? undefined : said;
}

/** What is told of a back, and every emergency, makes a message one about a back. */
export function topicReread(topic: Topic, facts: readonly Fact[], likely: Likely, { findings }: Library): Topic {
  const place = likely.learned.places.get(anotherMatter);
  if (place === undefined) return topic;
  const share = likely.perhaps[place]!;
  const isOfABack = ({ finding, value }: Fact): boolean => value !== 'no' && (findings.get(finding)?.emergency === true || !findings.get(finding)?.general);
  if (share > (topic.aboutTheBack ? elsewhere.despiteABack : elsewhere.surely) && !facts.some(isOfABack)) return { aboutTheBack: false, elsewhere: true };
  return share < elsewhere.hardly && topic.elsewhere ? { aboutTheBack: true, elsewhere: false } : topic;
}

const pressingTiers = new Set(['emergency-department', 'call-911']);
const known = new WeakMap<Library, ReadonlyMap<string, Kind>>();

/** By finding; ages are left to numbers. */
function kindsOf(library: Library): ReadonlyMap<string, Kind> {
  const before = known.get(library);
  if (before) return before;
  const ages = new Set(library.grammar.ages.map(({ tells }) => tells));
  const spans = new Set(library.grammar.durations.map(({ tells }) => tells));
  const pressing = [...library.redFlags.values()].filter(({ urgency }) => pressingTiers.has(urgency)).map(({ when }) => ({ when, named: new Set(findingsOf(when)) }));
  const kindOf = (finding: string, { emergency, softens }: Pick<Kind, 'emergency' | 'softens'>): Kind => ({ emergency, softens, counted: spans.has(finding), pressing: pressing.filter(({ named }) => named.has(finding)).map(({ when }) => when) });
  const kinds = new Map([...library.findings].filter(([finding]) => !ages.has(finding)).map(([finding, kind]) => [finding, kindOf(finding, kind)]));
  known.set(library, kinds);
  return kinds;
}

/** An emergency rests on it, alone or with what else was told: then the rules' yes stands. Any other finding that is dropped is asked in the interview. */
function isPressing(finding: string, { pressing }: Kind, told: ReadonlySet<string>): boolean {
  const rest = new Set(told);
  rest.delete(finding);
  return pressing.some((when) => holds(when, told) && !holds(when, rest));
}

function holds(condition: Condition, told: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return told.has(condition);
  if ('not' in condition) return !holds(condition.not, told);
  const parts = partsOf(condition);
  const holding = parts.filter((part) => holds(part, told)).length;
  return holding >= ('at_least' in condition ? condition.at_least.n : 'all' in condition ? parts.length : 1);
}
