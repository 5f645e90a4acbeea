/** Where a new statement begins in the midst of a sentence: what was denied, past or only wondered before reaches no further. */
import { beginsWith, standsAt } from './clause.ts';
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { lastDenial } from './reach.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

/** "No fever I HAVE numb legs": within these words of one clause. */
export function newStatementIn(from: number, to: number, told: Told, at = told.stretchOf[from]!): boolean {
  return littleIn(told, at, 'begins').some((word) => word.from >= from && word.to <= to);
}

/** Between a denial and what was found, or with its first word: "not short of breath AND MY chest is fine". Before a word of praise "I" alone begins none: "I don't think I can pee right". */
export function newStatementAfterDenial(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const from = lastDenial(found.from, told, at)?.to ?? 0;
  const runsIntoIt = littleIn(told, at, 'starts_anew').some((word) => word.to - word.from > 1 && word.from >= from && word.from < found.from && word.to <= found.from + 1);
  return runsIntoIt || (found.meaning.value !== 'no' && newStatementIn(from, found.from, told, at));
}

/** At the head of what was found, behind this place: "what do i do MY LEG is cold", but not "what if my leg is cold". */
export function newStatementAfter(place: number, found: Found<Meaning>, told: Told): number | undefined {
  const at = told.stretchOf[found.from]!;
  const tells = littleIn(told, at, 'first_person').filter(({ from }) => from === found.from);
  return [...littleIn(told, at, 'begins'), ...tells].find(({ from }) => from >= place && from <= found.from && found.from - from <= hard && !hangsOn(from, told, at))?.from;
}

/** Begun with an "and", behind this place: "I had surgery in 2019 AND I can't pee". */
export function joinedStatementAfter(place: number, found: Found<Meaning>, told: Told): number | undefined {
  const at = told.stretchOf[found.from]!;
  return littleIn(told, at, 'joins').find(({ from, to }) => from >= place && to <= found.from && standsAt(told, at, to, ['first_person', 'begins']))?.from;
}

/** Behind words that only wonder, also at the head of a later clause: "when should I come in, I can't feel my crotch", "call if it goes numb, since today it is". */
export function newStatementAfterWondering(words: Found<unknown>, found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const isLater = told.stretchOf[words.from] !== at && beginsWith(told, at, ['begins', 'recent', 'still', 'changes']);
  return isLater || newStatementAfter(words.to + 1, found, told) !== undefined;
}

/** "When my leg …", "if one day I …", "if I fall and I …"; but not "because my leg …". */
function hangsOn(begun: number, told: Told, at: number): boolean {
  const endsHere = ({ to }: Found<unknown>): boolean => to === begun;
  const because = littleIn(told, at, 'own_now').some(({ from, to }) => from < begun && begun < to);
  if (littleIn(told, at, 'asking').some(endsHere) && !because) return true;
  const goesOn = littleIn(told, at, 'joins').some(({ to }) => to === begun || to === begun - 1);
  return littleIn(told, at, 'conditional').some(({ to }) => to <= begun && (goesOn || (begun - to <= ifReaches && !newStatementIn(to, begun - 1, told, at))));
}

/** So few words lie between "I" and what is told. */
const hard = 2;
/** And between an "if" and its "I": "if one day I can't …". */
const ifReaches = 4;
