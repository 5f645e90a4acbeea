/** A second reader beside the rules: how likely each finding is by what was learned from labelled messages. What the rules made of a finding and what its words make likely are weighed together, as log odds (stacked generalization, Wolpert 1992): it may be told, asked, doubted or let go. It never denies anything. */
import type { Fact } from '../conversation.ts';
import { findingsOf, holds } from '../content/named.ts';
import type { Condition, Finding, Library } from '../content/shape.ts';
import type { Odds, Weigher } from './likelihood.ts';
import type { Known } from './tokens.ts';
import type { Topic } from './topic.ts';
import type { Message } from './message.ts';
import { emergencyReread, isToldUnheard, isVerdict, least, otherReread } from './verdict.ts';
import type { Chance, Verdict } from './verdict.ts';

/** Learned beside the findings: that a message is not about a back at all. */
export const anotherMatter = 'another-matter';

/** And that what it names of emergencies is so, and not denied, over, somebody else's or only thought of. */
export const namedIsSo = 'named-is-so';

/** Of fewer words than these the rules know more. */
const fewestWords = 8;
/** Of its words such a share has to be known. */
const leastKnown = 0.7;
/** In a shorter message a single word weighs much: less is told that the rules did not tell. */
const few = 16;
/** Longer than nearly every message that was learned from: what it tells is drowned in it. */
const long = 60;

/** Below it a span of time that was told in numbers is hardly that of the pain: of 109 such ones 9 were. Where another is told above the second limit, the message does speak of how long the pain has gone on, and every span that follows is kept: few labels name "not better for six weeks" beside "for three months". */
const anotherSpan = { below: -6, unlessOneAbove: 0 } as const;
/** In few words that most likely want something, an emergency that only broad words spoke of is let go below this: "save as pdf" is no plan to die. */
const unlikely = -6;
/** Below it what is so often told beside something harmless ("28 weeks", "my back hurts") is asked where its words were not heard: of 41 that were so 37 lay above. */
const surely = 5;
const elsewhere = { despiteABack: 2.2, surely: -0.85, hardly: -2.9 } as const;
/** How likely everything that was learned is, in log odds, by its place. */
export interface Likely {
  readonly words: number;
  /** Too few of its words were learned, or it is read for what it holds of a second language: too little to hear by what no rule heard. */
  readonly isStrange: () => boolean;
  readonly learned: Weigher;
  /** Of the words as they most likely were meant. */
  readonly surely: Odds;
  /** Where misspelt words may have been meant in several ways, of the likeliest. */
  readonly perhaps: Odds;
  /** And of the likeliest part of a long message; worked out when it is needed, which is seldom. */
  readonly inParts: () => Odds;
}

/** Nothing, where the message is too short. */
export function likelyIn(readings: readonly Message<Known>[], learnedIn: () => Weigher | undefined, isBeside: boolean): Likely | undefined {
  const { words } = readings[0]!;
  const learned = words.length < fewestWords ? undefined : learnedIn();
  if (!learned) return undefined;
  const all = readings.map(learned.weigh);
  let parts: Odds | undefined;
  return { words: words.length, isStrange: () => isBeside || isStrange(readings[0]!, learned), learned, surely: all[0]!, perhaps: mostOf(all), inParts: () => (parts ??= mostOf(readings.map(learned.weighParts))) };
}

/** What the rules alone heard in few words that want something, without what was only hinted at and is unlikely. */
export function withoutUnlikely(facts: readonly Fact[], { hinted, readings, learnedIn, isWanting }: FewWords): readonly Fact[] {
  const isDoubted = ({ finding, value }: Fact): boolean => value === 'doubt' && hinted.has(finding);
  const learned = facts.some(isDoubted) && isWanting() ? learnedIn() : undefined;
  if (!learned || isStrange(readings[0]!, learned)) return facts;
  const perhaps = mostOf(readings.map(learned.weigh));
  return facts.filter((fact) => !isDoubted(fact) || !(perhaps[learned.places.get(fact.finding)!]! < unlikely));
}

/** A message that is too short for the second reader. */
interface FewWords {
  /** Findings that only broad words spoke of. */
  readonly hinted: ReadonlySet<string>;
  readonly readings: readonly Message<Known>[];
  readonly learnedIn: () => Weigher | undefined;
  readonly isWanting: () => boolean;
}

function isStrange(message: Message<Known>, { knownOf }: Weigher): boolean {
  return knownOf(message) < leastKnown * message.words.length;
}

function mostOf([first, ...further]: readonly Odds[]): Odds {
  return further.length ? first!.map((odds, place) => Math.max(odds, ...further.map((each) => each[place]!))) : first!;
}

/** What the rules made of a message, and whether it says "maybe", so that only the person can say more. */
export interface Heard {
  readonly topic: Topic;
  readonly facts: readonly Fact[];
  readonly dismissed: Dismissed;
  /** What the writer took up for themselves: "which I do have". */
  readonly affirmed: ReadonlySet<string>;
  readonly hedged: boolean;
  /** It asks of anybody, and says nothing of the writer: then what the rules doubt is asked. */
  readonly isOfAnybody: boolean;
}

/** Findings that a message names somewhere and does not tell there. */
export interface Dismissed {
  /** Denied, over, somebody else's, or only thought of. */
  readonly anyhow: ReadonlySet<string>;
  /** Denied, though what follows may belong to it: then an emergency may be asked, but is told by the rules alone. */
  readonly denied: ReadonlySet<string>;
  /** Their phrases are known to sound like it, and to be something else: then it is told by the rules alone, unless it is an emergency or a span of time. */
  readonly lookalikes: ReadonlySet<string>;
  /** Somebody else's: then a history ("my mother had breast cancer") is told by the rules alone. */
  readonly anothers: ReadonlySet<string>;
}

/** How the second reader may speak of a finding. */
interface Kind {
  readonly emergency?: boolean | undefined;
  /** It makes an emergency less urgent, follows from others, or is such that nobody wants it guessed of them: told by the rules alone. */
  readonly isLeft?: boolean | undefined;
  /** A history, which somebody else may have as well. */
  readonly lasts?: boolean | undefined;
  /** What is only likely is asked, and told only if it is very likely. */
  readonly isAskedWhenLikely?: boolean | undefined;
  /** What it implies: where that is somebody else's, so is this. */
  readonly implies: readonly string[];
  /** A span of time: told in numbers, the rules are exact, if it is that of the pain. */
  readonly counted: boolean;
  /** When there is an emergency that may rest on it. */
  readonly pressing: readonly Condition[];
}

/** What both readers make of a message, and whether it is about a back. */
export function reread(heard: Heard, likely: Likely, library: Library): Pick<Heard, 'facts' | 'topic'> {
  const isElsewhere = (likelyOf(anotherMatter, likely) ?? -Infinity) > (heard.topic.aboutTheBack ? elsewhere.despiteABack : elsewhere.surely);
  const facts = factsReread(heard, { likely, isElsewhere, library });
  return { facts, topic: topicReread(heard, facts, { likely, isElsewhere, library }) };
}

interface Means {
  readonly likely: Likely;
  /** The words speak for another matter than a back. */
  readonly isElsewhere: boolean;
  readonly library: Library;
}

/** Nothing, where it was not learned. */
function likelyOf(learned: string, { learned: { places }, perhaps }: Likely): number | undefined {
  const place = places.get(learned);
  return place === undefined ? undefined : perhaps[place]!;
}

function factsReread({ facts, dismissed, affirmed, hedged, isOfAnybody }: Heard, { likely, isElsewhere, library }: Means): Fact[] {
  const kinds = kindsOf(library);
  const { places, labels } = likely.learned;
  const held = new Set(facts.map(({ finding }) => finding));
  const told = new Set(facts.flatMap(({ finding, value }) => (value === 'yes' ? [finding] : [])));
  const isSo = likelyOf(namedIsSo, likely) ?? 0;
  const chanceAt = (place: number): Chance => ({
    perhaps: likely.perhaps[place]!,
    surely: likely.surely[place]!,
    isHedged: hedged,
    isSo,
    isAffirmed: affirmed.has(labels[place]!),
    isDismissed: dismissed.anyhow.has(labels[place]!),
    isDenied: dismissed.denied.has(labels[place]!),
    isAnothers: dismissed.anothers.has(labels[place]!),
    isElsewhere,
    isFarElsewhere: (likelyOf(anotherMatter, likely) ?? -Infinity) > elsewhere.despiteABack,
    isFew: likely.words < few,
    inAPart: (from) => likely.words >= long && likely.inParts()[place]! > from,
  });
  const oddsOf = (finding: string): number => likely.perhaps[places.get(finding) ?? -1] ?? NaN;
  const isOfThePain = facts.some(({ finding, value }) => value === 'yes' && kinds.get(finding)?.counted === true && oddsOf(finding) > anotherSpan.unlessOneAbove);
  const isOfAnotherSpan = (finding: string, said: Fact['value']): boolean => {
    const kind = kinds.get(finding);
    return said === 'yes' && kind?.counted === true && !isOfThePain && oddsOf(finding) < anotherSpan.below && !isPressing(finding, kind, told);
  };
  const hasAnotherSpan = facts.some(({ finding, value }) => isOfAnotherSpan(finding, value));
  const again = ({ finding, value: said }: Fact): Fact['value'] | undefined => {
    const [kind, place] = [kinds.get(finding), places.get(finding)];
    if (!kind || place === undefined || !isVerdict(said) || (said === 'doubt' && isOfAnybody)) return said;
    if (kind.counted) return isOfAnotherSpan(finding, said) || (said === 'no' && hasAnotherSpan) ? undefined : said;
    return kind.emergency ? emergencyReread(said, chanceAt(place)) : otherReread(said, chanceAt(place), () => isPressing(finding, kind, told));
  };
  const unheard = (finding: string, place: number): Fact['value'] | undefined => {
    const kind = held.has(finding) ? undefined : kinds.get(finding);
    if (kind?.emergency) return kind.isAskedWhenLikely && likely.perhaps[place]! < surely ? askedAtMost(emergencyReread('silent', chanceAt(place))) : emergencyReread('silent', chanceAt(place));
    const isAnothers = kind?.lasts === true && [finding, ...kind.implies].some((each) => dismissed.anothers.has(each));
    return kind && !kind.isLeft && !isElsewhere && !isAnothers && (kind.counted || !dismissed.lookalikes.has(finding)) && isToldUnheard(chanceAt(place)) ? 'yes' : undefined;
  };
  const all: Fact[] = [];
  const hear = (finding: string, value: Fact['value'] | undefined): void => {
    if (value) all.push({ finding, value });
  };
  for (const fact of facts) hear(fact.finding, again(fact));
  for (let place = 0; place < labels.length; place += 1) {
    const value = likely.perhaps[place]! > least ? unheard(labels[place]!, place) : undefined;
    if (value && !likely.isStrange()) hear(labels[place]!, value);
  }
  return all;
}

function askedAtMost(value: Verdict | undefined): Verdict | undefined {
  return value === 'yes' ? 'doubt' : value;
}

/** What is told of a back, and every emergency, makes a message one about a back. */
function topicReread({ topic }: Heard, facts: readonly Fact[], { likely, isElsewhere, library: { findings } }: Means): Topic {
  const isOfABack = ({ finding, value }: Fact): boolean => value !== 'no' && (findings.get(finding)?.emergency === true || !findings.get(finding)?.general);
  if (isElsewhere && !facts.some(isOfABack)) return { aboutTheBack: false, elsewhere: true };
  return topic.elsewhere && (likelyOf(anotherMatter, likely) ?? Infinity) < elsewhere.hardly ? { aboutTheBack: true, elsewhere: false } : topic;
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
  const kindOf = (finding: string, { emergency, lasts, sensitive, general, softens, told_by: by, implies, asked_when_likely: isAskedWhenLikely }: Finding): Kind => ({ emergency, lasts, implies, isAskedWhenLikely, isLeft: softens === true || (sensitive === true && !general) || by !== undefined, counted: spans.has(finding), pressing: pressing.filter(({ named }) => named.has(finding)).map(({ when }) => when) });
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
