/** Where somebody begins to tell anew: what was denied, past or only asked before it reaches no further. */
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { lastDenial } from './reach.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

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
  const startsIn = (from: number): boolean => littleIn(told, at, 'begins').some((word) => word.from >= from && word.from < begun - 1);
  return littleIn(told, at, 'conditional').some(({ to }) => to <= begun && (goesOn || (begun - to <= ifReaches && !startsIn(to))));
}

/** So few words lie between "I" and what is told. */
const hard = 2;
/** And between an "if" and its "I": "if one day I can't …". */
const ifReaches = 4;
