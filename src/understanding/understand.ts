/** Text in, what was heard out: findings told, denied or to be asked, and the wish behind it. */
import type { Fact, Heard } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Chat } from '../content/wording.ts';
import { assertionsIn, isAllOfIt } from './assertion.ts';
import type { Asserted, Assertion } from './assertion.ts';
import { bareIn, firstPartIn, leadIn, turnsRound, wishAnywhere, wishBeside, wishIn } from './wish.ts';
import { likelyWishIn } from './likely-wish.ts';
import { lexiconOf } from './lexicon.ts';
import { factsInNumbers } from './bands.ts';
import { withFollowing } from './following.ts';
import { aboutNumbers } from './numbers-about.ts';
import { read } from './reading.ts';
import { speaks } from './sentence.ts';
import type { Told } from './sentence.ts';
import { asksForAnother } from './subject.ts';
import { likelyIn, reread, withoutUnlikely } from './second-reading.ts';
import type { Dismissed } from './second-reading.ts';
import { settle } from './settle.ts';
import { withSofteners } from './softeners.ts';
import { topicOf } from './topic.ts';
import { plainWordsOf } from './words.ts';
import type { Known } from './tokens.ts';

export type Bare = keyof Chat['bare'];

/** What was heard, and what only the conversation needs. */
export interface Understood extends Heard {
  /** The words as they were written. */
  readonly words: readonly Known[];
  /** The whole message was no more than this answer. */
  readonly bare?: Bare;
  /** Something in it is about a back, or a finding was named, even if only in passing. */
  readonly aboutTheBack: boolean;
  /** It names another part of the body, or another matter, and no back. */
  readonly elsewhere: boolean;
  /** Everything it names, told or not. */
  readonly named: ReadonlySet<string>;
  /** Of these, what it tells of somebody else only. */
  readonly anothers: ReadonlySet<string>;
  /** Where it is elsewhere: of the facts, those that only broad words spoke of, in one clause with the other part or matter and nowhere else. */
  readonly hintedBeside: ReadonlySet<string>;
  /** It may be about somebody else than the writer. */
  readonly mayBeOfOthers: boolean;
  /** The message speaks for someone else. */
  readonly onBehalf: boolean;
  /** It says so in words: "asking for my dad". */
  readonly asksForAnother: boolean;
  /** It is in a language that is not spoken here. */
  readonly foreign: boolean;
  /** Neither a clear yes nor a clear no: "sometimes", "kind of", "no but". */
  readonly hedged: boolean;
  /** Beside the answer it begins with it speaks of the back and its pain, and of nothing else. */
  readonly onlyPlain: boolean;
  /** It doubts something, or takes something back. */
  readonly qualified: boolean;
  /** The answer it begins with: "yes I have a plan". */
  readonly lead?: Bare;
  /** It answers, and does not only deny what follows: "no I can", but not "no fever". */
  readonly leadStands: boolean;
  /** It says that something told before was wrong. */
  readonly corrects: boolean;
  /** It is one short question, and begins like one: "is walking ok". */
  readonly onlyAsks: boolean;
  /** Behind a no, or before it, there is a yes: "no, I mean yes". */
  readonly turnsRound: boolean;
}

/** In log odds: what wants something so likely tells nothing that only broad words spoke of. */
const surelyWanted = 3;
const foreignWords = 2;
const none: ReadonlySet<string> = new Set();

/** Reads the text whole, whatever its length; in a mixed text, `isAnothers` knows the words of its other language. */
export function understand(text: string, library: Library, isAnothers?: (word: string) => boolean): Understood {
  const lexicon = lexiconOf(library);
  const { written, told, perhaps } = read(text, lexicon, isAnothers);
  const clauses = told.stretches.map(({ from, to }) => told.words.slice(from, to));
  const { asserted, people } = assertionsIn(told);
  const numbers = factsInNumbers(text, library.grammar, aboutNumbers(told, { written, people, isPregnant: tellsPregnancy(asserted, library) }, lexicon));
  const certain = withoutRepeats([...settle(asserted, library), ...numbers]);
  const heard = withGuesses(certain, perhaps, { asserted, library });
  const likely = likelyIn([told, ...perhaps], lexicon.learned, isAnothers !== undefined);
  const hedged = speaks(told, 'doubts') || speaks(told, 'hedges');
  const named = new Set(asserted.map(({ finding }) => finding));
  const byRules = { facts: heard, topic: topicOf(told, named, library), dismissed: dismissedIn(asserted, told), affirmed: affirmedIn(asserted), hedged, isOfAnybody: isAllOfIt(told) };
  const isWanting = (): boolean => likelyWishIn(told, surelyWanted, lexicon) !== undefined;
  const { facts: apart, topic } = likely ? reread(byRules, likely, library) : { ...byRules, facts: withoutUnlikely(heard, { hinted: onlyHinted(asserted), readings: [told, ...perhaps], learnedIn: lexicon.learned, isWanting }) };
  const facts = withFollowing(apart, library);
  const wish = wishIn(clauses, lexicon) ?? wishAnywhere(told, lexicon) ?? (topic.elsewhere ? undefined : wishBeside(told, lexicon));
  const bare = bareIn(clauses, lexicon);
  const firstPart = firstPartIn(clauses, lexicon);
  const lead = firstPart ?? leadIn(clauses, lexicon);
  return {
    words: written,
    facts: withSofteners(facts, { changed: speaks(told, 'changes'), beside: toldBesideEmergency(asserted, library), library }),
    ...topic,
    named,
    anothers: byRules.dismissed.anothers,
    hintedBeside: topic.elsewhere ? hintedBeside(asserted, told) : none,
    mayBeOfOthers: people.patient !== 'writer',
    onBehalf: people.patient === 'kin',
    asksForAnother: asksForAnother(told),
    foreign: told.says.all('other_language').length >= foreignWords,
    onlyPlain: lead !== undefined && isOnlyPlain(told),
    qualified: hedged || speaks(told, 'takes_back'),
    hedged: hedged || (lead !== undefined && speaks(told, 'negation_ends')),
    leadStands: firstPart !== undefined || (lead !== undefined && standsAsAnswer(told, written[0]?.text === plainWordsOf(text)[0])),
    corrects: speaks(told, 'corrects'),
    onlyAsks: isOneQuestion(told),
    turnsRound: turnsRound(clauses, lexicon),
    ...(lead && { lead }),
    ...(wish && { wish }),
    ...(bare && { bare }),
  };
}

/** After its first word: "no just the back", "no, all good down there". */
function isOnlyPlain({ words, little }: Told): boolean {
  const plainly = new Set<number>([0]);
  for (const [at, of] of little.entries()) {
    const kinds = at ? [...plain, ...behind] : plain;
    for (const kind of kinds) for (const { from, to } of of.get(kind)) for (let word = from; word < to; word += 1) plainly.add(word);
  }
  return words.length > 1 && words.every((_word, at) => plainly.has(at));
}

/** Its first word is a part by itself, or goes on like an answer; not where it stands for several: "no tengo". */
function standsAsAnswer({ stretches: [first], little: [of] }: Told, isOneWord: boolean): boolean {
  return isOneWord && (first!.to - first!.from === 1 || of!.get('after_an_answer').some(({ from }) => from === first!.from + 1));
}

const longestQuestion = 8;

function isOneQuestion({ words, stretches, little }: Told): boolean {
  return stretches.length === 1 && words.length <= longestQuestion && little[0]!.get('asking').some(({ from }) => from === 0);
}

const plain = ['fillers', 'first_person', 'about_the_back', 'about_pain', 'negation_ends', 'address'] as const;
/** Only in a further part: "no good" is not "no, good". */
const behind = ['well', 'there'] as const;

const elsewhere = ['not_the_back', 'other_parts', 'perhaps_other', 'on_a_back'] as const;

function tellsPregnancy(asserted: readonly Asserted[], { grammar }: Library): boolean {
  return grammar.pregnancies.some(({ tells }) => asserted.some(({ finding, assertion }) => finding === tells && assertion === 'yes'));
}

function dismissedIn(asserted: readonly Asserted[], { lookalikes }: Told): Dismissed {
  return { lookalikes, anyhow: namedAs(['not-now', 'anothers', 'loose-no'], asserted), denied: namedAs(['loose-no'], asserted), anothers: namedAs(['anothers'], asserted) };
}

function affirmedIn(asserted: readonly Asserted[]): ReadonlySet<string> {
  return new Set(asserted.filter(({ isAffirmed }) => isAffirmed).map(({ finding }) => finding));
}

function namedAs(ways: readonly Assertion[], asserted: readonly Asserted[]): ReadonlySet<string> {
  return new Set(asserted.flatMap(({ finding, assertion }) => (ways.includes(assertion) ? [finding] : [])));
}

function onlyHinted(asserted: readonly Asserted[]): ReadonlySet<string> {
  const said = new Set(asserted.filter(({ assertion }) => assertion !== 'hint' && assertion !== 'not-now' && assertion !== 'anothers').map(({ finding }) => finding));
  return new Set(asserted.map(({ finding }) => finding).filter((finding) => !said.has(finding)));
}

function hintedBeside(asserted: readonly Asserted[], { little }: Told): ReadonlySet<string> {
  const apart = new Set(asserted.filter(({ clause }) => !elsewhere.some((kind) => little[clause]!.has(kind))).map(({ finding }) => finding));
  return new Set([...onlyHinted(asserted)].filter((finding) => !apart.has(finding)));
}

/** What is told in one sentence with an emergency. */
function toldBesideEmergency(asserted: readonly Asserted[], { findings }: Library): ReadonlySet<string> {
  const there = new Set(asserted.filter(({ finding, assertion }) => assertion === 'yes' && findings.get(finding)?.emergency).map(({ sentence }) => sentence));
  return new Set(asserted.filter(({ sentence }) => there.has(sentence)).map(({ finding }) => finding));
}

interface Reading {
  readonly asserted: readonly Asserted[];
  readonly library: Library;
}

/** An emergency that is told if a misspelt word was meant so is asked about: not where it was told for certain, nor where it was of another time or person. */
function withGuesses(certain: readonly Fact[], perhaps: readonly Told[], { asserted, library }: Reading): readonly Fact[] {
  if (!perhaps.length) return certain;
  const held = new Map(certain.map(({ finding, value }) => [finding, value]));
  const isOfOthers = new Set(asserted.filter(({ assertion, finding }) => (assertion === 'not-now' || assertion === 'anothers') && !held.has(finding)).map(({ finding }) => finding));
  const isOpen = ({ finding, value }: Fact): boolean => value !== 'no' && library.findings.get(finding)?.emergency === true && held.get(finding) !== 'yes' && !isOfOthers.has(finding);
  const guessed = new Set(perhaps.flatMap((told) => settle(assertionsIn(told).asserted, library)).filter(isOpen).map(({ finding }) => finding));
  return [...certain.filter(({ finding }) => !guessed.has(finding)), ...[...guessed].map((finding): Fact => ({ finding, value: 'doubt' }))];
}

/** A finding told in words and again by a number is told once; a yes stands. */
function withoutRepeats(facts: readonly Fact[]): Fact[] {
  const once = new Map<string, Fact>();
  for (const fact of facts) if (once.get(fact.finding)?.value !== 'yes') once.set(fact.finding, fact);
  return [...once.values()];
}

