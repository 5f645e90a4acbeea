/** A topic that is named first and denied behind it, whatever goes on then: "numbness down there that's a no, contractions haven't had any and baby kicks". */
import { endsWith, saysOnly, standsAt } from './clause.ts';
import type { Little, Meaning } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Found } from './phrases.ts';
import { isNoDenial } from './reach.ts';
import { isWithin, littleIn, longestPhrase, speaksAnyOf } from './sentence.ts';
import type { Told } from './sentence.ts';

const denials = anyOf('denies_that', 'denies_topic', 'denies_after');

/** `perhaps`: the topic is itself told by somebody ("I can't pee that isn't me"), holds a denial, or is denied by one bare word that may belong to what follows. */
export function topicDenied(found: Found<Meaning>, told: Told): 'no' | 'perhaps' | undefined {
  return speaksAnyOf(told, denials) ? topicDeniedBehind(found, told) : undefined;
}

function topicDeniedBehind(found: Found<Meaning>, told: Told): 'no' | 'perhaps' | undefined {
  const at = told.stretchOf[found.to - 1]!;
  const isPlain = !deniesBefore(found.to, told, at);
  let reach: number | undefined;
  const isBehind = (word: Found<unknown>): boolean => word.from >= found.to && word.from <= (reach ??= reachBehind(found, told, at)) && isOfTopic(word, found, told, at);
  const denies = (word: Found<unknown>): boolean => isBehind(word) && goesOnElsewhere(word, told, at) && !hasItsOwn(word, found, told);
  const said = littleIn(told, at, 'denies_that').some(denies) || (isPlain && littleIn(told, at, 'denies_topic').some((word) => !deniesBefore(word.from, told, at) && !isNoDenial(word.from, told) && denies(word)));
  if (said || isNextPart(at, told)) return isPlain && !isToldBySomebody(found, told, at) ? 'no' : 'perhaps';
  const isBare = isPlain && littleIn(told, at, 'denies_after').some((word) => isBehind(word) && !isNoDenial(word.from, told) && (beginsOwnPain(word.to, told, at) || endsAList(word, found, told, at)));
  return isBare || reachesInto(found, told, at) || startsIn(found, told, at) || turnsWithin(found, told, at) || isOfNos(found, told, at) ? 'perhaps' : undefined;
}

/** "My crotch is numb fever no": what was told by itself before another thing is named is not denied with that; two things in a row, with nothing between, may be. */
export function isSaidOfNext(found: Found<Meaning>, denial: Found<unknown>, told: Told): 'yes' | 'perhaps' | 'no' {
  const at = told.stretchOf[denial.from]!;
  const next = told.findings.find(({ meaning, from, to }) => meaning.value === 'yes' && meaning.finding !== found.meaning.finding && from >= found.to && to <= denial.from);
  const between = (kind: Little): boolean => littleIn(told, at, kind).some(({ from }) => from >= found.to && from < next!.to);
  if (!next || between('chooses')) return 'no';
  if (littleIn(told, at, 'first_person').some(({ from }) => from < found.to)) return 'yes';
  return between('joins') ? 'no' : 'perhaps';
}

/** The place behind the topic that a denial of it may stand at, at the last: between the two stand only what else is denied, and words that a denial reaches over. */
function reachBehind({ to }: Found<unknown>, told: Told, at: number): number {
  let word = to;
  while (word < to + longestPhrase && mayStand(word, told, at)) word += 1;
  return word;
}

/** An "and" before the denial, or what is told with it, makes it that of something else. */
function isOfTopic(denial: Found<unknown>, found: Found<Meaning>, told: Told, at: number): boolean {
  if (isSaidOfNext(found, denial, told) === 'yes' || littleIn(told, at, 'joins').some(({ to }) => to === denial.from)) return false;
  return !told.findings.some(({ meaning, from, to }) => meaning.value === 'yes' && from >= found.to && from <= denial.from && to >= denial.to);
}

function mayStand(word: number, told: Told, at: number): boolean {
  const covers = ({ from, to }: Found<unknown>): boolean => from <= word && word < to;
  return mayStandBetween.some((kind) => littleIn(told, at, kind).some(covers)) || told.findings.some((other) => other.meaning.value === 'yes' && covers(other));
}

const mayStandBetween = ['there', 'no_reaches_over', 'joins', 'chooses'] as const;

/** Its part ends behind it, or goes on to something else: the pain, what is well. */
function goesOnElsewhere({ to }: Found<unknown>, told: Told, at: number): boolean {
  if (to === told.stretches[at]!.to) return true;
  const follows = (kinds: readonly Little[], within: number): boolean => kinds.some((kind) => littleIn(told, at, kind).some(({ from }) => from >= to && from <= to + within));
  return follows(['joins', 'takes_back', 'only', 'address', 'conditional'], 0) || follows(['about_pain', 'about_the_back'], ownWords) || littleIn(told, at, 'well').some((well) => well.from === to && well.to > to + 1);
}

/** "Want to kill myself also I don't have CHEST PAIN": it denies what follows. */
function hasItsOwn({ to }: Found<unknown>, { meaning }: Found<Meaning>, told: Told): boolean {
  return told.stretchOf[to] === told.stretchOf[to - 1] && (told.beginning[to] ?? nothing).some((other) => other.meaning.value === 'yes' && other.meaning.finding !== meaning.finding);
}

const nothing: readonly never[] = [];

/** "Coughing blood no MY UPPER BACK is tight", but not "numb no PAIN". */
function beginsOwnPain(place: number, told: Told, at: number): boolean {
  const says = (kind: Little, from: number, to: number): boolean => littleIn(told, at, kind).some((word) => word.from >= from && word.from <= to);
  return says('first_person', place, place) && (['about_pain', 'about_the_back'] as const).some((kind) => says(kind, place + 1, place + ownWords));
}

const ownWords = 2;

/** "Contractions OR bleeding none AND baby is kicking". */
function endsAList(denial: Found<unknown>, { from }: Found<Meaning>, told: Told, at: number): boolean {
  return littleIn(told, at, 'chooses').some((or) => or.from > from && or.to < denial.from) && standsAt(told, at, denial.to, ['joins']);
}

/** "No poder ORINAR ESO NO ME PASA": a phrase that reaches into the denial behind what tells the same. */
function reachesInto(found: Found<Meaning>, told: Told, at: number): boolean {
  const isSame = (before: number) => (other: Found<Meaning>): boolean => other.to === before && other.meaning.finding === found.meaning.finding && other.meaning.value === 'yes';
  return littleIn(told, at, 'denies_that').some((word) => isWithin(word, found) && told.findings.some(isSame(word.from)));
}

/** "Numbness that's a NO FEEL EVERYTHING": the denial before is read as part of it. */
function startsIn({ from }: Found<Meaning>, told: Told, at: number): boolean {
  return littleIn(told, at, 'denies_that').some((word) => word.from < from && from < word.to && told.findings.some((topic) => topic.to === word.from));
}

/** "En el pecho NADA PURO dolor de espalda": the phrase goes on over a denial and what is so instead. */
function turnsWithin(found: Found<Meaning>, told: Told, at: number): boolean {
  return littleIn(told, at, 'denies_after').some((word) => isWithin(word, found) && word.from > found.from && standsAt(told, at, word.to, ['only']));
}

/** "Piernas sin mover no, no poder orinar no, fiebre tampoco": one of several parts that each end in a "no". */
function isOfNos({ to }: Found<Meaning>, told: Told, at: number): boolean {
  const { sentence } = told.stretches[at]!;
  const endsInNo = (each: number): boolean => told.stretches[each]?.sentence === sentence && endsWith(told, each, 'denies_after');
  return told.stretches[at]!.to - to <= 1 && endsInNo(at) && (endsInNo(at - 1) || endsInNo(at + 1));
}

function isNextPart(at: number, told: Told): boolean {
  return told.stretches[at + 1]?.sentence === told.stretches[at]!.sentence && saysOnly(told, at + 1, 'denies_that');
}

function isToldBySomebody(found: Found<Meaning>, told: Told, at: number): boolean {
  return littleIn(told, at, 'first_person').some(({ from, to }) => from === found.from || to === found.from);
}

function deniesBefore(place: number, told: Told, at: number): boolean {
  return (['negations', 'lacks'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from < place));
}
