/** Which of the phrases that were found stand: each once in a place, and none that a longer one makes void. */
import type { Meaning } from './lexicon.ts';
import { isInOneList } from './lists.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { isAcross, littleIn, longestPhrase, speaks } from './sentence.ts';
import type { Told } from './sentence.ts';
import type { Message } from './message.ts';

const nothing: readonly never[] = [];

/** What is named, each once in a place, as it is told before as it is read across a denial: nothing within an idiom, nothing that a longer phrase says otherwise, and what reaches over a comma or a full stop as a hint; what only sounds alike reaches over no full stop. */
export function findingsIn(told: Spoken, found: readonly Found<Meaning>[]): Found<Meaning>[] {
  const all = withCompany(found);
  const meant = outsideIdioms(inFewerWords(onceInAPlace(all)), told);
  const own = meant.filter((each) => !isSaidOfAnother(each, meant, told) && !beginsWithAnAnswer(each, told) && !(each.meaning.value === 'ignored' && isOfTwoSentences(each, told)));
  const tells = (at: number): boolean => all.some((each) => told.stretchOf[each.from] === at && each.meaning.value === 'yes' && each.across === undefined && !isAcross(each, told));
  return longest(own.map((each) => (isAcross(each, told) && !each.meaning.toldAnyhow && !(each.meaning.value === 'yes' && isInOneList(each, told, tells)) ? asHint(each) : each)), told);
}

type Spoken = Pick<Told, 'little' | 'says'> & Message;

function outsideIdioms(all: readonly Found<Meaning>[], told: Spoken): readonly Found<Meaning>[] {
  if (!speaks(told, 'idioms')) return all;
  const idioms = told.says.all('idioms');
  const holds = (word: number): boolean => idioms.some(({ from, to }) => from <= word && word < to);
  return all.filter(({ from, to }) => !(holds(from) || holds(to - 1)));
}

function isOfTwoSentences({ from, to }: Found<unknown>, { stretches, stretchOf }: Message): boolean {
  return stretches[stretchOf[from]!]!.sentence !== stretches[stretchOf[to - 1]!]!.sentence;
}

/** "Fever NO, CHEST PAIN yes", "fever: NO, CHEST PAIN: yes": the denial answers what stands before it. */
function beginsWithAnAnswer({ meaning, from, to }: Found<Meaning>, { stretches, stretchOf, little, asks }: Spoken): boolean {
  if (meaning.value !== 'no') return false;
  const at = stretchOf[from]!;
  const { from: begins, to: ends, fresh } = stretches[at]!;
  if (from !== ends - 1 || to <= ends || !little[at]!.get('denies_after').some((word) => word.from === from)) return false;
  return from > begins || (at > 0 && (fresh || asks[stretches[at - 1]!.sentence] === true));
}

/** "There is blood" tells something only of one who names a pregnancy as well. */
function withCompany(all: readonly Found<Meaning>[]): readonly Found<Meaning>[] {
  if (!all.some(({ meaning }) => meaning.beside)) return all;
  const named = new Set(all.filter(({ meaning }) => meaning.value === 'yes').map(({ meaning }) => meaning.finding));
  return all.filter(({ meaning }) => meaning.beside === undefined || named.has(meaning.beside));
}

/** "My chest hurts, the kids are fine" is no "chest is fine": behind what tells, a part of somebody or something else begins, and what is said of that is no denial. */
function isSaidOfAnother(found: Found<Meaning>, all: readonly Found<Meaning>[], told: Spoken): boolean {
  if (found.meaning.value !== 'no') return false;
  const last = told.stretchOf[found.to - 1]!;
  const begins = (place: number): boolean => others.some((kind) => littleIn(told, last, kind).some(({ from }) => from === place)) && !littleIn(told, last, 'negations').some(({ from }) => from >= place && from < found.to);
  const after = (place: number): boolean => [told.stretches[last]!.from, ...littleIn(told, last, 'joins').map(({ to }) => to)].some((start) => start >= place && start < found.to && begins(start));
  return all.some(({ meaning, from, to }) => from >= found.from && to < found.to && meaning.value === 'yes' && meaning.finding === found.meaning.finding && after(to));
}

const others = ['first_person', 'kin', 'others', 'not_the_pain', 'asking'] as const;

/** Of the same in one place, the first that no denial lies in, or else the first. */
function onceInAPlace(all: readonly Found<Meaning>[]): readonly Found<Meaning>[] {
  const once: Found<Meaning>[] = [];
  let here = 0;
  for (const found of all) {
    if (once[here]?.from !== found.from) here = once.length;
    const same = indexFrom(once, here, found);
    if (same < 0) once.push(found);
    else if (once[same]!.across !== undefined && found.across === undefined) once[same] = found;
  }
  return once;
}

/** Where the same stands among those that begin with the same word. */
function indexFrom(once: readonly Found<Meaning>[], begin: number, { meaning, to }: Found<Meaning>): number {
  for (let at = begin; at < once.length; at += 1) if (once[at]!.meaning === meaning && once[at]!.to === to) return at;
  return -1;
}

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
function longest(all: readonly Found<Meaning>[], told: Spoken): Found<Meaning>[] {
  return all.filter((one, at) => one.meaning.value !== 'ignored' && !isHeldAcross(one, all) && !around(at, all).some((longer) => isVoidIn(longer, one, told)));
}

/** Those longer than this one that it lies in, and what is known to sound like these broad words. */
function around(at: number, all: readonly Found<Meaning>[]): readonly Found<Meaning>[] {
  const { from, to } = all[at]!;
  let longer: Found<Meaning>[] | undefined;
  for (let each = lastFrom(from, at, all); each >= 0 && all[each]!.from > from - longestPhrase; each -= 1) {
    const other = all[each]!;
    if (other.across === undefined && other.to >= to && (other.to - other.from > to - from || (other.meaning.value === 'ignored' && all[at]!.meaning.value === 'hint' && other.from === from))) (longer ??= []).push(other);
  }
  return longer ?? nothing;
}

/** The last of those that begin with the same word. */
function lastFrom(from: number, at: number, all: readonly Found<Meaning>[]): number {
  let last = at;
  while (all[last + 1]?.from === from) last += 1;
  return last;
}

function isVoidIn({ meaning, from }: Found<Meaning>, one: Found<Meaning>, told: Spoken): boolean {
  const { value, finding } = one.meaning;
  const isOtherwise = (meaning.value === 'no' || meaning.value === 'ignored') && meaning.finding === finding;
  const tells = meaning.value === 'yes' || meaning.value === 'no';
  if (value === 'hint') return tells || isOtherwise;
  if (value === 'no') return meaning.value === 'yes' || (meaning.value === 'ignored' && meaning.finding === finding) || (meaning.value === 'no' && isDeniedBetween(from, one.from, told));
  // "My legs won't respond SINCE THIS MORNING": the denial is none of that.
  return isOtherwise || (meaning.value === 'yes' && !one.meaning.dates && isDeniedBetween(from, one.from, told));
}

/** The first denial at or after the one word ends before the other. */
function isDeniedBetween(begin: number, end: number, { says }: Spoken): boolean {
  let first: Found<Kind> | undefined;
  for (const word of says.all('negations')) if (word.from >= begin && (!first || word.from < first.from || (word.from === first.from && word.to < first.to))) first = word;
  return first !== undefined && first.to <= end;
}

/** The denial that it reaches across is part of what tells the same: "no siento nada" is not also "siento NO nada". */
function isHeldAcross({ across, meaning }: Found<Meaning>, all: readonly Found<Meaning>[]): boolean {
  return across !== undefined && meaning.value === 'yes' && all.some((other) => other.across === undefined && other.meaning.value === 'yes' && other.meaning.finding === meaning.finding && other.from <= across && other.to > across && other.from > across - longestPhrase);
}
