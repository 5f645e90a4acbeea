/** A "no" behind what it denies: "numbness? No", "fiebre no", "none of that". */
import { saysOnly } from './clause.ts';
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { isNoDenial } from './reach.ts';
import { littleIn, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

/** "Numbness? No." */
export function isAnsweredNo(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  return told.stretches[at + 1] !== undefined && saysOnly(told, at + 1, 'plain_no');
}

/** "Fiebre no", "contractions no", but not "duele como nunca": the last word of the part denies what stands before it, where no other denial stands in it: "can't feel my crotch no" denies nothing. */
export function isDeniedAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { to } = told.stretches[at]!;
  const last = littleIn(told, at, 'denies_after').find((word) => word.to === to && word.from >= found.to && !isNoDenial(word.from, told));
  return last !== undefined && !(['negations', 'lacks'] as const).some((kind) => littleIn(told, at, kind).some((word) => word.from < last.from));
}

/** "A heartbeat in my belly and no, I'm not pregnant": the "no" after an "and" may begin what follows. */
export function isJoinedAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { to } = told.stretches[at]!;
  return littleIn(told, at, 'joins').some((join) => join.from >= found.to && littleIn(told, at, 'denies_after').some((word) => word.from === join.to && word.to === to));
}

/** "Numb crotch, fever, chills, none of that": a later part of the sentence says no more than that. */
export function isOfAListDenied(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  return told.stretches.some(({ from, sentence: of }, at) => of === sentence && from >= found.to && saysOnly(told, at, 'none_of_it'));
}
