/** Which of the phrases that were found stand: each once in a place, and none that a longer one makes void. */
import type { Little, Meaning } from './lexicon.ts';
import { isInOneList } from './lists.ts';
import type { Found } from './phrases.ts';
import { byPlace, isAcross, littleIn, longestPhrase } from './sentence.ts';
import type { Told } from './sentence.ts';
import type { Message } from './message.ts';

const nothing: readonly never[] = [];

/** What is named, each once in a place, as it is told before as it is read across a denial: nothing within an idiom, nothing that a longer phrase says otherwise, and what reaches over a comma or a full stop as a hint; what only sounds alike reaches over no full stop. */
export function findingsIn(told: Pick<Told, 'little'> & Message, found: readonly Found<Meaning>[]): Found<Meaning>[] {
  const all = withCompany(found);
  const telling = new Set(all.filter((found) => found.meaning.value === 'yes' && found.across === undefined && !isAcross(found, told)).map(({ from }) => told.stretchOf[from]!));
  const once = inFewerWords(onceInAPlace(all));
  const idiom = new Set(told.little.flatMap((of): readonly Found<Little>[] => of.get('idioms') ?? []).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const meant = once.filter(({ from, to }) => !(idiom.has(from) || idiom.has(to - 1)));
  const places = byPlace(meant.filter(({ meaning }) => meaning.value === 'yes'));
  const own = meant.filter((found) => !isSaidOfAnother(found, places, told) && !(found.meaning.value === 'ignored' && isOfTwoSentences(found, told)));
  return longest(own.map((found) => (isAcross(found, told) && !(found.meaning.value === 'yes' && isInOneList(found, told, (at) => telling.has(at))) ? asHint(found) : found)), told);
}

function isOfTwoSentences({ from, to }: Found<unknown>, { stretches, stretchOf }: Message): boolean {
  return stretches[stretchOf[from]!]!.sentence !== stretches[stretchOf[to - 1]!]!.sentence;
}

/** "There is blood" tells something only of one who names a pregnancy as well. */
function withCompany(all: readonly Found<Meaning>[]): readonly Found<Meaning>[] {
  if (!all.some(({ meaning }) => meaning.beside)) return all;
  const named = new Set(all.filter(({ meaning }) => meaning.value === 'yes').map(({ meaning }) => meaning.finding));
  return all.filter(({ meaning }) => meaning.beside === undefined || named.has(meaning.beside));
}

/** "My chest hurts, the kids are fine" is no "chest is fine": behind what tells, a part of somebody or something else begins, and what is said of that is no denial. */
function isSaidOfAnother(found: Found<Meaning>, telling: readonly (readonly Found<Meaning>[] | undefined)[], told: Pick<Told, 'little'> & Message): boolean {
  if (found.meaning.value !== 'no') return false;
  const last = told.stretchOf[found.to - 1]!;
  const begins = (place: number): boolean => others.some((kind) => littleIn(told, last, kind).some(({ from }) => from === place)) && !littleIn(told, last, 'negations').some(({ from }) => from >= place && from < found.to);
  const after = (place: number): boolean => [told.stretches[last]!.from, ...littleIn(told, last, 'joins').map(({ to }) => to)].some((start) => start >= place && start < found.to && begins(start));
  return telling.slice(found.from, found.to).some((here) => here?.some(({ meaning, to }) => meaning.finding === found.meaning.finding && to < found.to && after(to)));
}

const others = ['first_person', 'kin', 'others', 'not_the_pain', 'asking'] as const;

/** Of the same in one place, the first that no denial lies in, or else the first. */
function onceInAPlace(all: readonly Found<Meaning>[]): Found<Meaning>[] {
  const standing = new Map<Meaning, Map<number, Found<Meaning>>>();
  for (const found of all) {
    const places = standing.get(found.meaning) ?? new Map<number, Found<Meaning>>();
    standing.set(found.meaning, places);
    const known = places.get(placeOf(found));
    if (!known || (known.across !== undefined && found.across === undefined)) places.set(placeOf(found), found);
  }
  return all.filter((found) => standing.get(found.meaning)!.get(placeOf(found)) === found);
}

/** Phrases are shorter than this, by far. */
const placeOf = ({ from, to }: Found<Meaning>): number => from * 1000 + to - from;

/** No story names more than this; only one thing said over and over does. */
const mostNamed = 300;

/** Of one thing said over and over, what begins with a word in the fewest words, across a denial and without: every pair of repeats would be weighed otherwise. */
function inFewerWords(all: readonly Found<Meaning>[]): readonly Found<Meaning>[] {
  if (all.length <= mostNamed) return all;
  const beginning = ({ from, across }: Found<Meaning>): number => from * 2 + (across === undefined ? 0 : 1);
  const shortest = new Map<Meaning, Map<number, Found<Meaning>>>();
  for (const found of all) {
    const places = shortest.get(found.meaning) ?? new Map<number, Found<Meaning>>();
    shortest.set(found.meaning, places);
    if (found.to < (places.get(beginning(found))?.to ?? Infinity)) places.set(beginning(found), found);
  }
  return all.filter((found) => shortest.get(found.meaning)!.get(beginning(found)) === found);
}

function asHint(found: Found<Meaning>): Found<Meaning> {
  return { ...found, meaning: { ...found.meaning, value: found.meaning.value === 'no' || found.meaning.value === 'ignored' ? 'ignored' : 'hint' } };
}

/**
 * What a longer phrase makes void: a denial inside one that tells ("cant feel my legs" is not also "feel my legs"); what one of
 * the same finding says otherwise, or denies by a word in it ("not getting better"); and a broad word in anything longer, which says what it is about.
 */
function longest(all: readonly Found<Meaning>[], told: Pick<Told, 'little'> & Message): Found<Meaning>[] {
  const strong = all.filter(isStrong);
  const reach = { yes: reachOf(strong.filter(({ meaning }) => meaning.value === 'yes')), no: reachOf(strong.filter(({ meaning }) => meaning.value === 'no')) };
  const voiding = new Map([...Map.groupBy(all.filter(({ meaning, across }) => across === undefined && (meaning.value === 'no' || meaning.value === 'ignored')), ({ meaning }) => meaning.finding)].map(([finding, of]) => [finding, reachOf(of)]));
  const ends = denialEnds(told);
  const telling = new Map([...Map.groupBy(strong.filter(({ meaning }) => meaning.value === 'yes'), ({ meaning }) => meaning.finding)].map(([finding, of]) => [finding, reachOf(of)]));
  const isSilenced = (one: Found<Meaning>): boolean => {
    const { value, finding } = one.meaning;
    if (one.across !== undefined && value === 'yes' && holdsIn(one.across, telling.get(finding) ?? nothing)) return true;
    if (value === 'no') return isInside(one, reach.yes) || isInside(one, reach.no, (begin) => (ends[begin] ?? Infinity) <= one.from);
    if (value === 'hint') return isInside(one, reach.no) || isInside(one, reach.yes) || isInside(one, voiding.get(finding) ?? nothing);
    return isInside(one, voiding.get(finding) ?? nothing) || isInside(one, reach.yes, (begin) => (ends[begin] ?? Infinity) <= one.from);
  };
  return all.filter((one) => one.meaning.value !== 'ignored' && !isSilenced(one));
}

/** By the word where they begin, how far these reach. */
function reachOf(found: readonly Found<Meaning>[]): number[] {
  const reach: number[] = [];
  for (const { from, to } of found) reach[from] = Math.max(reach[from] ?? 0, to);
  return reach;
}

/** By word, where the first denial at or after it ends. */
function denialEnds({ little, words }: Pick<Told, 'little'> & Message): number[] {
  const ends: number[] = [];
  for (const of of little) for (const { from, to } of of.get('negations') ?? nothing) ends[from] = Math.min(ends[from] ?? Infinity, to);
  for (let at = words.length - 2; at >= 0; at -= 1) ends[at] = Math.min(ends[at] ?? Infinity, ends[at + 1] ?? Infinity);
  return ends;
}

/** It lies in a longer phrase, of those that begin where it is asked for. */
function isInside({ from, to }: Found<unknown>, reach: readonly number[], begins: (begin: number) => boolean = () => true): boolean {
  for (let begin = from; begin >= 0 && begin > from - longestPhrase; begin -= 1) {
    const end = reach[begin] ?? 0;
    if (end >= to && end - begin > to - from && begins(begin)) return true;
  }
  return false;
}

/** The denial at this place is part of what tells the same: "no siento nada" is not also "siento NO nada". */
function holdsIn(place: number, reach: readonly number[]): boolean {
  for (let begin = place; begin >= 0 && begin > place - longestPhrase; begin -= 1) if ((reach[begin] ?? 0) > place) return true;
  return false;
}

function isStrong({ meaning, across }: Found<Meaning>): boolean {
  return (meaning.value === 'yes' || meaning.value === 'no') && across === undefined;
}
