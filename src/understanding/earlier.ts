/** What the clauses before say of the time of what was found: "before the operation, my legs were numb". */
import { beginsWith, endsWith } from './clause.ts';
import type { Meaning } from './lexicon.ts';
import { goesOn, isOver, isPast, pastIn } from './past.ts';
import type { Found } from './phrases.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

/** An earlier clause that tells nothing but when it was puts it there. One that says more ("had surgery in 2019, can't pee") may be about something else, where this clause stands on its own. */
export function pastBefore(found: Found<Meaning>, told: Told): 'over' | 'perhaps' | undefined {
  const at = told.stretchOf[found.from]!;
  if (goesOn(told, at) || isSetAgainst(told, at)) return undefined;
  const standsAlone = littleIn(told, at, 'starts_anew').some(({ from }) => from <= found.from);
  for (let before = at - 1; before >= 0 && told.stretches[before]!.sentence === told.stretches[at]!.sentence; before -= 1) {
    if (goesOn(told, before) || turnsToTheWriter(told, before, at) || isHistory(told, before, at)) return undefined;
    if (isOver(told, before)) return littleIn(told, before, 'none_of_it').length ? 'over' : 'perhaps';
    if (isPast(told, before)) return isOnlyATime(told, before) || !(standsAlone || endsInThePast(told, before)) ? 'over' : 'perhaps';
  }
  return undefined;
}

/** "That was years ago, but I can't move my legs". */
function isSetAgainst(told: Told, at: number): boolean {
  return beginsWith(told, at, ['takes_back']) && !littleIn(told, at, 'past_tense').length;
}

/** "My mom died of a heart attack, I have chest pain": the past of somebody else, and then what the writer has. */
function turnsToTheWriter(told: Told, before: number, at: number): boolean {
  return beginsWith(told, before, ['kin', 'others']) && beginsWith(told, at, ['first_person']) && !littleIn(told, at, 'past_tense').length;
}

/** "Spine surgery in 2019, numb between the legs": what stays true has a time of its own. "Couldn't pee" may be of that time. */
function isHistory(told: Told, before: number, at: number): boolean {
  const mayBeThen = (['past_tense', 'lacks'] as const).some((kind) => littleIn(told, at, kind).length > 0);
  return !mayBeThen && told.findings.some(({ meaning, from }) => meaning.lasts && meaning.value === 'yes' && told.stretchOf[from] === before);
}

const longestTime = 4;

/** "In 2019", "when I had surgery", but not "last year I had surgery". */
function isOnlyATime(told: Told, at: number): boolean {
  const { from, to } = told.stretches[at]!;
  const tellsOfOneself = littleIn(told, at, 'first_person').some((word) => word.from > from) && !beginsWith(told, at, ['asking']);
  return !tellsOfOneself && to - from <= longestTime && !told.tells[at] && !pastIn(told, at).every((word) => word.from > from && word.to === to);
}

/** "Hurt my back 3 years ago, …": the time has the last word, and says nothing of what follows; unless a colon says that a list of it does. */
function endsInThePast(told: Told, at: number): boolean {
  return !told.stretches[at + 1]?.fresh && endsWith(told, at, 'past');
}
