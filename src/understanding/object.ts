/** Whether a "no" has an object of its own: then what stands behind it is not denied, and is asked. */
import type { Little, Meaning } from './lexicon.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { carriedFrom, lastDenial } from './reach.ts';
import { inSentence, isWithin, littleIn, longestPhrase } from './sentence.ts';
import type { Told } from './sentence.ts';
import { newStatementIn } from './statement.ts';

/** "No insurance chest pain": what stands between is neither one of the words that a denial reaches over nor anything named, and no "or" comes behind it. */
export function hasOwnObject(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const last = lastDenial(found.from, told, at);
  if (!last) return false;
  const begins = told.beginning.slice(found.from, found.to).flatMap((here) => here ?? []).findLast((other) => isSame(other, found) && isWithin(other, found))?.from ?? found.from;
  const named = told.beginning.slice(Math.max(0, last.to - longestPhrase), begins).flatMap((here) => here ?? []).filter((other) => other.meaning.value === 'yes' && other.to <= begins && (other.meaning.emergency || !found.meaning.emergency));
  const isObject = ({ from, to, meaning }: Found<Kind>): boolean => from === last.to && (meaning.name === 'kin' || (meaning.name === 'about_pain' && to === begins && found.meaning.emergency === true));
  const reached = [...mayStandBetween.flatMap((kind) => littleIn(told, at, kind)).filter((word) => !isObject(word)), ...named];
  if (begins - last.to >= atLeastSaid && littleIn(told, at, 'first_person').some(({ from }) => from === begins)) return true;
  const or = littleIn(told, at, 'chooses').findLast(({ to }) => to <= begins)?.to ?? 0;
  for (let word = Math.max(last.to, or); word < begins; word += 1) if (!reached.some(({ from, to }) => from <= word && word < to)) return true;
  return false;
}

function isSame(one: Found<Meaning>, other: Found<Meaning>): boolean {
  return one.meaning.finding === other.meaning.finding && one.meaning.value === other.meaning.value && one.across === undefined;
}

/** "No era nada, toso sangre": so much is said before a verb of one's own that it begins anew. */
const atLeastSaid = 2;
const mayStandBetween = ['no_reaches_over', 'negations', 'about_pain', 'kin'] as const;

/** "Didn't faint, chest pain": what the verb before the comma denies is no list, unless an "or" follows. */
export function isBehindAVerb(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const source = lastDenial(found.from, told, at) || found.meaning.emergency !== true ? undefined : carriedFrom(at, told);
  if (source === undefined) return false;
  const last = lastDenial(told.stretches[source]!.to, told, source)!;
  const verb = littleIn(told, source, 'denies_a_verb').find(({ from, to }) => from <= last.from && last.from < to)?.to;
  const mayList = (kind: Little): boolean => littleIn(told, source, kind).some(({ from }) => from === verb);
  return verb !== undefined && !mayList('no_reaches_over') && !mayList('about_pain') && !inSentence(told, told.stretches[at]!.sentence, 'chooses').some(({ from }) => from >= told.stretches[at]!.from);
}

/** "No numbness peeing fine": the plain "no" before it has its object. A "not even lying down" has none. */
export function hasObject(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const last = lastDenial(found.from, told, at);
  if (!last || !littleIn(told, at, 'plain_no').some(({ from }) => from === last.from)) return false;
  const isDenied = ({ from, to, meaning }: Found<Meaning>): boolean => meaning.value === 'no' && from <= last.from && to > last.to && (to <= found.from || meaning.finding === found.meaning.finding);
  const isNamed = ({ from, to, meaning }: Found<Meaning>): boolean => meaning.value === 'yes' && from >= last.to && to <= found.from;
  return told.findings.some((each) => isDenied(each) || isNamed(each));
}

/** "I don't have a fever I checked 98.6": the denial had its object, and somebody begins to tell why. */
export function isDeniedBefore(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const last = lastDenial(found.from, told, at);
  const object = last && told.findings.find(({ from, to, meaning }) => meaning.finding === found.meaning.finding && meaning.value === 'yes' && from >= last.to && to <= found.from);
  return object !== undefined && newStatementIn(object.to, found.from, told, at);
}

/** "Not coughing blood I'm short of breath": what the denial names lies right between it and one who begins to tell. */
export function hasNamedObject(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const last = lastDenial(found.from, told, at);
  if (!last || found.meaning.value !== 'yes') return false;
  const isObject = ({ from, to, meaning }: Found<Meaning>): boolean => meaning.emergency === true && meaning.finding !== found.meaning.finding && from >= last.from && from <= last.to && to > last.to && to <= found.from;
  const begins = (place: number): boolean => (['begins', 'first_person'] as const).every((kind) => littleIn(told, at, kind).some(({ from }) => from === place));
  return told.findings.some((object) => isObject(object) && begins(object.to) && found.from - object.to <= fewBefore);
}

/** So many words lie before what is told then: "I'm REALLY short of breath". */
const fewBefore = 3;
