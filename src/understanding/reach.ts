/** Whether a "no" reaches what stands behind it, and where somebody begins to tell anew. */
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { isWithin, littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';
import type { Word } from './words.ts';

/** Whether a denial reaches the word at `position`: the last negation before it is not ended in between. */
export function negatedAt(position: number, told: Told, carries = true): boolean {
  return negatedIn(told.stretchOf[position]!, position, told, carries);
}

function negatedIn(at: number, position: number, told: Told, carries: boolean): boolean {
  const last = lastDenial(position, told, at);
  return last ? last.meaning === 'negations' : carries && isCarriedInto(at, position, told);
}

/** "No fever, chills": the denial of the part before goes on, unless this part stands on its own. */
function isCarriedInto(at: number, position: number, told: Told): boolean {
  const [before, { from, fresh, sentence }] = [told.stretches[at - 1], told.stretches[at]!];
  if (!before || fresh || before.sentence !== sentence) return false;
  const anew = startsWithNumber(told.words[from]!) || littleIn(told, at, 'starts_anew').some((word) => word.from <= position) || littleIn(told, at, 'negation_ends').some((word) => word.from === from);
  return !anew && negatedIn(at - 1, before.to, told, true);
}

/** "No cough, 102 fever". */
function startsWithNumber({ text }: Word): boolean {
  return /^\d/u.test(text);
}

function lastDenial(position: number, told: Told, at: number): Found<unknown> | undefined {
  return told.denials[at]!.findLast((word) => word.from < position);
}

/** "I feel no contact, numb all over": only a list of findings goes on being denied after a comma. */
export function isCarriedFar(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  if (found.meaning.value !== 'yes' || found.across !== undefined) return false;
  const here = lastDenial(found.from, told, at);
  if (here) return isJoinedTo(here, found, told, at);
  const source = sourceOf(at, told);
  if (source === undefined) return false;
  return !deniesAFinding(source, told, source === at - 1 && found.meaning.emergency === true) && !littleIn(told, source, 'none_of_it').some(({ to }) => to === told.stretches[source]!.to);
}

/** "No insurance chest pain": what stands between is neither one of the words that a denial reaches over nor anything named, and no "or" comes behind it. */
export function hasOwnObject(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const last = lastDenial(found.from, told, at);
  if (!last) return false;
  const begins = Math.max(...told.findings.filter((other) => isSame(other, found) && isWithin(other, found)).map(({ from }) => from));
  const named = told.findings.filter((other) => other.meaning.value === 'yes' && other.to <= begins && (other.meaning.emergency || !found.meaning.emergency));
  const reached = [...mayStandBetween.flatMap((kind) => littleIn(told, at, kind)), ...named];
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

/** "No insurance and a numb groin": behind the "and" stands no more of what was denied. */
function isJoinedTo(denial: Found<unknown>, found: Found<Meaning>, told: Told, at: number): boolean {
  const join = littleIn(told, at, 'adds').find(({ from, to }) => from >= denial.to && to <= found.from);
  return join !== undefined && !told.findings.some(({ from, to }) => to > denial.from && from < join.from && to <= found.from);
}

/** The part whose denial is carried to this one, over parts that have none of their own: "no numbness, tingling, or fever". */
function sourceOf(at: number, told: Told): number | undefined {
  for (let before = at - 1; before >= 0; before -= 1) if (lastDenial(told.stretches[before]!.to, told, before)) return before;
  return undefined;
}

/** Something is found after the last denial of this part: an emergency, where only that will do. */
function deniesAFinding(at: number, told: Told, onlyEmergency: boolean): boolean {
  const { to } = told.stretches[at]!;
  const last = lastDenial(to, told, at);
  const counts = ({ meaning }: Found<Meaning>): boolean => meaning.emergency === true || !onlyEmergency;
  return last !== undefined && told.findings.some((found) => counts(found) && ((found.meaning.value === 'yes' && found.from >= last.to && found.from < to) || (found.meaning.value === 'no' && found.from <= last.from && found.to > last.to)));
}

/** "Not short of breath and my chest is fine", "nada dormido y camino bien": the denial does not reach the second, which may begin with the verb. */
export function startsBetween(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const from = lastDenial(found.from, told, at)?.to ?? 0;
  return littleIn(told, at, 'starts_anew').some((word) => word.to - word.from > 1 && word.from >= from && word.from < found.from && word.to <= found.from + 1);
}

/** "No fever i have numb legs": between the denial and what is found somebody begins to tell. */
export function beginsAnew(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  return beginsIn(lastDenial(found.from, told, at)?.to ?? 0, found.from, told, at);
}

export function beginsIn(from: number, to: number, told: Told, at = told.stretchOf[from]!): boolean {
  return littleIn(told, at, 'begins').some((word) => word.from >= from && word.to <= to);
}

/** Where behind this place, and hard before what was found, somebody begins to tell: "what do i do MY LEG is cold", but not "what if my leg is cold". */
export function beginsBehind(place: number, found: Found<Meaning>, told: Told): number | undefined {
  const at = told.stretchOf[found.from]!;
  const tells = littleIn(told, at, 'first_person').filter(({ from }) => from === found.from);
  return [...littleIn(told, at, 'begins'), ...tells].find(({ from }) => from >= place && from <= found.from && found.from - from <= hard && !hangsOn(from, told, at))?.from;
}

/** "When my leg …", "if one day I …", "if I fall and I …"; but not "because my leg …". */
function hangsOn(begun: number, told: Told, at: number): boolean {
  const endsHere = ({ to }: Found<unknown>): boolean => to === begun;
  const because = littleIn(told, at, 'own_now').some(({ from, to }) => from < begun && begun < to);
  if (littleIn(told, at, 'asking').some(endsHere) && !because) return true;
  const goesOn = littleIn(told, at, 'joins').some(({ to }) => to === begun || to === begun - 1);
  const beginsIn = (from: number): boolean => littleIn(told, at, 'begins').some((word) => word.from >= from && word.from < begun - 1);
  return littleIn(told, at, 'conditional').some(({ to }) => to <= begun && (goesOn || (begun - to <= ifReaches && !beginsIn(to))));
}

/** So few words lie between "I" and what is told. */
const hard = 2;
/** And between an "if" and its "I": "if one day I can't …". */
const ifReaches = 4;

/** "I don't have a fever I checked 98.6": the denial had its object, and somebody begins to tell why. */
export function isDeniedBefore(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const last = lastDenial(found.from, told, at);
  const object = last && told.findings.find(({ from, to, meaning }) => meaning.finding === found.meaning.finding && meaning.value === 'yes' && from >= last.to && to <= found.from);
  return object !== undefined && beginsIn(object.to, found.from, told, at);
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

/** "Can't say a word without stopping for air" denies nothing. */
export function isNoDenial(at: number, told: Told): boolean {
  return littleIn(told, told.stretchOf[at]!, 'no_denials').some(({ from, to }) => from <= at && at < to);
}
