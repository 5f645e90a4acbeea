/** Whether a "no" reaches what stands behind it. */
import type { Meaning } from './lexicon.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';
import type { Word } from './words.ts';

/** Whether a denial reaches the word at `position`: the last negation before it is not ended in between. */
export function negatedAt(position: number, told: Told, carries = true): boolean {
  return negatedIn(told.stretchOf[position]!, position, told, carries);
}

function negatedIn(at: number, position: number, told: Told, carries: boolean): boolean {
  const last = lastDenial(position, told, at);
  return last ? last.meaning.name === 'negations' : carries && isCarriedInto(at, position, told);
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

export function lastDenial(position: number, told: Told, at: number): Found<Kind> | undefined {
  return told.denials[at]!.findLast((word) => word.from < position);
}

/** "I feel no contact, numb all over": only a list of findings goes on being denied after a comma. */
export function isCarriedFar(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  if (found.meaning.value !== 'yes' || found.across !== undefined) return false;
  const here = lastDenial(found.from, told, at);
  if (here) return isJoinedTo(here, found, told, at);
  const source = carriedFrom(at, told);
  if (source === undefined) return false;
  return !deniesAFinding(source, told, source === at - 1 && found.meaning.emergency === true) && !littleIn(told, source, 'none_of_it').some(({ to }) => to === told.stretches[source]!.to);
}

/** "No insurance and a numb groin": behind the "and" stands no more of what was denied. */
function isJoinedTo(denial: Found<unknown>, found: Found<Meaning>, told: Told, at: number): boolean {
  const join = littleIn(told, at, 'adds').find(({ from, to }) => from >= denial.to && to <= found.from);
  return join !== undefined && !told.findings.some(({ from, to }) => to > denial.from && from < join.from && to <= found.from);
}

/** The part whose denial is carried to this one, over parts that have none of their own: "no numbness, tingling, or fever". */
export function carriedFrom(at: number, told: Told): number | undefined {
  const { sentence } = told.stretches[at]!;
  for (let before = at - 1; before >= 0 && told.stretches[before]!.sentence === sentence; before -= 1) if (lastDenial(told.stretches[before]!.to, told, before)) return before;
  return undefined;
}

/** Something is found after the last denial of this part: an emergency, where only that will do. */
function deniesAFinding(at: number, told: Told, onlyEmergency: boolean): boolean {
  const { to } = told.stretches[at]!;
  const last = lastDenial(to, told, at);
  const counts = ({ meaning }: Found<Meaning>): boolean => meaning.emergency === true || !onlyEmergency;
  return last !== undefined && told.findings.some((found) => counts(found) && ((found.meaning.value === 'yes' && found.from >= last.to && found.from < to) || (found.meaning.value === 'no' && found.from <= last.from && found.to > last.to)));
}

/** "Can't say a word without stopping for air" denies nothing. */
export function isNoDenial(at: number, told: Told): boolean {
  return littleIn(told, told.stretchOf[at]!, 'no_denials').some(({ from, to }) => from <= at && at < to);
}
