/** A message as it is weighed: its words, the little words in it, and what of the findings it names. */
import type { Little, Meaning } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Kind, Kinds, LittleInClause, LittleInMessage } from './little.ts';
import type { Found } from './phrases.ts';
import type { Known } from './tokens.ts';
import type { Message, Stretch } from './message.ts';

export interface Told extends Message<Known> {
  /** The little words of each clause, by what they do. */
  readonly little: readonly LittleInClause[];
  /** Those of all clauses: most of what a message might say it does not, and whoever looks for it asks here first. */
  readonly says: LittleInMessage;
  /** What puts each clause in the past, and what says that it is over or goes on. */
  readonly tenses: readonly Tense[];
  readonly findings: readonly Found<Meaning>[];
  /** What some phrase in it is known to sound like, and is not. */
  readonly lookalikes: ReadonlySet<string>;
  /** The same by the word that they begin with. */
  readonly beginning: readonly (readonly Found<Meaning>[] | undefined)[];
  /** Of these, by finding, what denies: phrases that do, and phrases with a denial in their midst. */
  readonly denying: ReadonlyMap<string, readonly Found<Meaning>[]>;
  /** Those with no denial in their midst, by finding. */
  readonly telling: ReadonlyMap<string, readonly Found<Meaning>[]>;
  /** What denies in each clause, and what ends a denial, in reading order. */
  readonly denials: readonly (readonly Found<Kind>[])[];
  /** Somewhere in it something may be denied or doubted: in a third of all messages nothing is. */
  readonly mayDeny: boolean;
  /** Whether a clause tells some finding as yes. */
  readonly tells: readonly boolean[];
}

export interface Tense {
  readonly past: readonly Found<Kind>[];
  readonly over: readonly Found<Kind>[];
  /** What says that it goes on. */
  readonly still: readonly Found<Kind>[];
  /** It does, whatever else is said of the past. */
  readonly goesOn: boolean;
}

const times = anyOf('past', 'past_at_end', 'over', 'before_that', 'until_now', 'now_only');

/** Something in it is told of another time than now. */
export function tellsOfThen(told: Told): boolean {
  return speaksAnyOf(told, times);
}

const nothing: readonly never[] = [];

/** It reaches over a comma or a full stop. */
export function isAcross({ from, to }: Found<unknown>, { stretchOf }: Message): boolean {
  return stretchOf[from] !== stretchOf[to - 1];
}

export function littleIn(told: Pick<Told, 'little'>, stretch: number, meaning: Little): readonly Found<Kind>[] {
  return told.little[stretch]?.get(meaning) ?? nothing;
}

/** In all clauses of this sentence. */
export function inSentence({ says, stretches, stretchOf }: Pick<Told, 'says' | 'stretches' | 'stretchOf'>, sentence: number, meaning: Little): readonly Found<Kind>[] {
  const all = says.all(meaning);
  const isIn = ({ from }: Found<Kind>): boolean => stretches[stretchOf[from]!]!.sentence === sentence;
  return all.length && !all.every(isIn) ? all.filter(isIn) : all;
}

export function speaks({ says }: Pick<Told, 'says'>, meaning: Little): boolean {
  return says.has(meaning);
}

export function speaksAnyOf({ says }: Pick<Told, 'says'>, kinds: Kinds): boolean {
  return says.hasAny(kinds);
}

export function stretchAt({ stretches, stretchOf }: Message, position: number): Stretch {
  return stretches[stretchOf[position]!]!;
}

export function isWithin(one: Found<unknown>, longer: Found<unknown>): boolean {
  return one.from >= longer.from && one.to <= longer.to;
}

/** The least within it that tells the same. */
export function leastOf(found: Found<Meaning>, { telling }: Told): Found<Meaning> {
  let least = found;
  for (const other of telling.get(found.meaning.finding) ?? nothing) {
    if (other.to - other.from < least.to - least.from && other.meaning.value === found.meaning.value && isWithin(other, found)) least = other;
  }
  return least;
}

/** By the word that they begin with. */
export function byPlace<T>(found: readonly Found<T>[]): Found<T>[][] {
  const places: Found<T>[][] = [];
  for (const each of found) {
    const here = places[each.from];
    if (here) here.push(each);
    else places[each.from] = [each];
  }
  return places;
}

/** No phrase covers more words than this. */
export const longestPhrase = 40;
