/** Whether what is told is so now, or past and over. */
import { isOfAnother } from './another.ts';
import { standsAt } from './clause.ts';
import { pastBefore } from './earlier.ts';
import { goesOnLater, isOverNext, overLater } from './later.ts';
import type { Meaning } from './lexicon.ts';
import { isPast, pastIn } from './past.ts';
import type { Found } from './phrases.ts';
import { littleIn, stretchAt, tellsOfThen } from './sentence.ts';
import type { Told } from './sentence.ts';
import { joinedStatementAfter, newStatementAfter } from './statement.ts';

export function when(found: Found<Meaning>, told: Told): 'now' | 'over' | 'perhaps' {
  return tellsOfThen(told) ? whenOf(found, told) : 'now';
}

function whenOf(found: Found<Meaning>, told: Told): 'now' | 'over' | 'perhaps' {
  const at = told.stretchOf[found.from]!;
  const later = overLater(found, told);
  if (isPast(told, at, found) && isOfOthers(found, told, at)) return 'now';
  if (isPast(told, at, found)) return goesOnLater(found, told) || isOfAnother(found, told, at) || (later !== 'over' && tellsOn(found, told)) ? 'perhaps' : 'over';
  const earlier = pastBefore(found, told);
  if (earlier === 'over' || later === 'over') return 'over';
  return earlier ?? later ?? (wasBefore(found, told) || isOverNext(told, stretchAt(told, found.from).sentence) ? 'perhaps' : 'now');
}

/** "My legs were weak and getting worse before the surgery", "I leaked till Monday": an emergency is asked that was so until then, whatever says that it went on. */
function wasBefore({ from, to, meaning }: Found<Meaning>, told: Told): boolean {
  if (!meaning.emergency || meaning.value === 'no') return false;
  const at = told.stretchOf[from]!;
  const isUntil = (['before_that', 'until_now'] as const).some((kind) => littleIn(told, at, kind).some((end) => end.from >= to));
  return isUntil && (['was', 'past_tense'] as const).some((kind) => littleIn(told, at, kind).some((word) => word.from <= to && word.to >= from - ownWords));
}

/** "I had surgery in 2019 and I can't pee": after an "and", or where somebody begins anew, and no longer in the past, it may be about now. */
function tellsOn(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const times = littleIn(told, at, 'past').filter(({ from }) => from < found.from);
  const past = Math.max(...times.map(({ to }) => to));
  const begun = joinedStatementAfter(past, found, told) ?? (isWhenOf(times, told, at) ? undefined : newStatementAfter(isOverBy(past, told, at) ? past : past + ownWords, found, told));
  return begun !== undefined && !(['past_tense', 'past'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from >= begun));
}

/** "My brother killed himself and some days I want to die": all that is past is told of somebody else, and behind an "and" or a "but" the writer tells what is. */
function isOfOthers(found: Found<Meaning>, told: Told, at: number): boolean {
  const isTheirs = (word: Found<unknown>): boolean => word.to <= found.from && (['kin', 'others'] as const).some((who) => littleIn(told, at, who).some(({ from }) => from <= word.from));
  const past = pastIn(told, at);
  const ends = Math.max(...past.map(({ to }) => to));
  const join = (['joins', 'takes_back'] as const).flatMap((kind) => littleIn(told, at, kind)).find(({ from }) => from >= ends);
  const isOwn = littleIn(told, at, 'first_person').some(({ from, to }) => to === found.from || from === found.from);
  return join !== undefined && isOwn && past.every(isTheirs) && !littleIn(told, at, 'past_tense').some(({ from }) => from >= join.from);
}

/** What is put in the past is told with so many words at least. */
const ownWords = 2;

/** "When I had surgery" goes on to tell of then. */
function isWhenOf(times: readonly Found<unknown>[], told: Told, at: number): boolean {
  return times.some(({ from }) => standsAt(told, at, from, ['asking']));
}

function isOverBy(place: number, told: Told, at: number): boolean {
  return littleIn(told, at, 'over').some(({ to }) => to === place);
}
