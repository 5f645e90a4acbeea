/** What the clauses behind say of the time of what was found: that it is over, or that it goes on. */
import { beginsAnother, namesAnother, subjectKinds } from './another.ts';
import { isWellByNow } from './by-now.ts';
import { beginsWith, saysOnly } from './clause.ts';
import type { Meaning } from './lexicon.ts';
import { goesOn, isOver, isPast, overIn } from './past.ts';
import type { Found } from './phrases.ts';
import { isWithin, littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

/** "I had numb legs, gone now": a later clause of the sentence says so. It may be about something else where that was named: "I can't pee, my headache went away". */
export function overLater(found: Found<Meaning>, told: Told): 'over' | 'perhaps' | undefined {
  const at = told.stretchOf[found.from]!;
  if (!isOfOneSentence(told, at)) return undefined;
  const isOfAnother = (): boolean => beginsAnother(found, told, at).length > 0;
  if (isDatedAfter(told, at) && !isOfAnother()) return 'over';
  for (let later = at + 1; told.stretches[later]?.sentence === told.stretches[at]!.sentence; later += 1) {
    if (saysOver(told, later)) return isAnotherNamed(told, at + 1, later) || isOfAnother() ? 'perhaps' : 'over';
  }
  return undefined;
}

function isAnotherNamed(told: Told, from: number, last: number): boolean {
  for (let at = from; at <= last; at += 1) if (namesAnother(told, at)) return true;
  return false;
}

/** "I fainted at the store. Fine now." The next sentence says so, or a later one what is left. */
export function isOverNext(told: Told, sentence: number): boolean {
  return told.stretches.some((next, at) => next.sentence === sentence + 1 && saysOver(told, at)) || isNowOnly(told, sentence);
}

/** "I fainted at the store. Now it's just a sore back": a later sentence says what is left. */
export function isNowOnly(told: Told, sentence: number): boolean {
  return told.stretches.some((later, at) => later.sentence > sentence && littleIn(told, at, 'now_only').length > 0);
}

/** "Found last year, being watched": the next clause says that it goes on; "wet the bed as a child, now it's only my back" says what is left, "last month, not now" that it does not. */
export function goesOnLater(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  if (!isOfOneSentence(told, at) || !goesOn(told, at + 1) || told.tells[at + 1] || isWellByNow(at + 1, told)) return false;
  const isNoMore = found.meaning.value === 'yes' && saysOnly(told, at + 1, 'turned_off');
  return !isNoMore && littleIn(told, at + 1, 'now_only').length === 0;
}

/** It tells nothing but that it is over, or tells that first: "fine now just stiff". */
function saysOver(told: Told, at: number): boolean {
  return overIn(told, at).length > 0 && (beginsOver(told, at) || (isOver(told, at) && !told.tells[at]));
}

function beginsOver(told: Told, at: number): boolean {
  const still = littleIn(told, at, 'still');
  return littleIn(told, at, 'over').some((word) => word.from === told.stretches[at]!.from && !still.some((longer) => isWithin(word, longer)));
}

const fewWords = 3;

/** "I fainted giving blood, years ago", "couldn't walk, that was in 2019": the next clause is no more than when it was. */
function isDatedAfter(told: Told, at: number): boolean {
  const { from, to } = told.stretches[at + 1]!;
  return (to - from <= fewWords || isAllPast(told, at + 1)) && isPast(told, at + 1) && !goesOn(told, at);
}

function isOfOneSentence({ stretches }: Told, at: number): boolean {
  return stretches[at + 1]?.sentence === stretches[at]!.sentence;
}

/** But "had surgery in September" tells something of its own, and dates nothing before it. */
function isAllPast(told: Told, at: number): boolean {
  const { from, to } = told.stretches[at]!;
  const past = littleIn(told, at, 'past');
  for (let word = from; word < to; word += 1) if (!past.some((span) => span.from <= word && word < span.to)) return false;
  return !beginsWith(told, at, [...subjectKinds, 'past_tense']);
}
