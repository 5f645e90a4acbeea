/** Whether what is told is so now, or past and over. */
import { beginsAnother, isOfAnother, namesAnother, subjectKinds } from './another.ts';
import type { Little, Meaning } from './lexicon.ts';
import { goesOn, isOver, isPast, pastIn } from './past.ts';
import type { Found } from './phrases.ts';
import { isWithin, littleIn, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';
import { joinedStatementAfter, newStatementAfter } from './statement.ts';

export function when(found: Found<Meaning>, told: Told): 'now' | 'over' | 'perhaps' {
  const at = told.stretchOf[found.from]!;
  const { sentence } = stretchAt(told, found.from);
  const put = isDatedAfter(told, at) && !beginsAnother(found, told, at).length ? 'over' : overLater(told, at, sentence, found);
  if (isPast(told, at, found)) return goesOnLater(told, at, found) || isOfAnother(found, told, at) || (put !== 'over' && tellsOn(found, told, at)) ? 'perhaps' : 'over';
  const before = pastBefore(told, at, found);
  if (before === 'over' || put === 'over') return 'over';
  return before ?? put ?? (overLater(told, at, sentence + 1) || isNowOnly(told, at, sentence) ? 'perhaps' : 'now');
}

/** "I had surgery in 2019 and I can't pee": after an "and", or where somebody begins anew, and no longer in the past, it may be about now. */
function tellsOn(found: Found<Meaning>, told: Told, at: number): boolean {
  const marks = littleIn(told, at, 'past').filter(({ from }) => from < found.from);
  const past = Math.max(...marks.map(({ to }) => to));
  const isThen = marks.some(({ from }) => littleIn(told, at, 'asking').some((word) => word.from === from));
  const isOver = littleIn(told, at, 'over').some(({ to }) => to === past);
  const begun = joinedStatementAfter(past, found, told) ?? (isThen ? undefined : newStatementAfter(isOver ? past : past + ownWords, found, told));
  return begun !== undefined && !(['past_tense', 'past'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from >= begun));
}

/** What is put in the past is told with so many words at least. */
const ownWords = 2;

/** "Found last year, being watched": the next part says that it goes on; "wet the bed as a child, now it's only my back" says what is left, "last month, not now" that it does not. */
function goesOnLater(told: Told, at: number, found: Found<Meaning>): boolean {
  const next = told.stretches[at + 1];
  if (next?.sentence !== told.stretches[at]!.sentence || !goesOn(told, at + 1) || told.tells[at + 1]) return false;
  const isNoMore = found.meaning.value === 'yes' && littleIn(told, at + 1, 'turned_off').some(({ from, to }) => from === next.from && to === next.to);
  return !isNoMore && littleIn(told, at + 1, 'now_only').length === 0;
}

/** "Before the operation, my legs were numb": an earlier part that tells nothing but when it was. One that says more ("had surgery in 2019, can't pee") may be about something else, where this part stands on its own. */
function pastBefore(told: Told, at: number, found: Found<Meaning>): 'over' | 'perhaps' | undefined {
  if (goesOn(told, at) || isSetAgainst(told, at)) return undefined;
  const { sentence } = told.stretches[at]!;
  const standsAlone = littleIn(told, at, 'starts_anew').some(({ from }) => from <= found.from);
  for (let before = at - 1; before >= 0 && told.stretches[before]!.sentence === sentence; before -= 1) {
    if (goesOn(told, before) || turnsToTheWriter(told, before, at) || isHistory(told, before, at)) return undefined;
    if (isOver(told, before)) return littleIn(told, before, 'none_of_it').length ? 'over' : 'perhaps';
    if (isPast(told, before)) return isOnlyATime(told, before) || !(standsAlone || endsInThePast(told, before)) ? 'over' : 'perhaps';
  }
  return undefined;
}

/** "My mom died of a heart attack, I have chest pain": the past of somebody else, and then what the writer has. */
function turnsToTheWriter(told: Told, before: number, at: number): boolean {
  const begins = (kinds: readonly Little[], of: number): boolean => kinds.some((kind) => littleIn(told, of, kind).some(({ from }) => from === told.stretches[of]!.from));
  return begins(['kin', 'others'], before) && begins(['first_person'], at) && !littleIn(told, at, 'past_tense').length;
}

/** "Spine surgery in 2019, numb between the legs": what stays true has a time of its own. "Couldn't pee" may be of that time. */
function isHistory(told: Told, before: number, at: number): boolean {
  const mayBeThen = (['past_tense', 'lacks'] as const).some((kind) => littleIn(told, at, kind).length > 0);
  return !mayBeThen && told.findings.some(({ meaning, from }) => meaning.lasts && meaning.value === 'yes' && told.stretchOf[from] === before);
}

/** "That was years ago, but I can't move my legs". */
function isSetAgainst(told: Told, at: number): boolean {
  return littleIn(told, at, 'takes_back').some(({ from }) => from === told.stretches[at]!.from) && !littleIn(told, at, 'past_tense').length;
}

const longestTime = 4;

/** "In 2019", "when I had surgery", but not "last year I had surgery". */
function isOnlyATime(told: Told, at: number): boolean {
  const { from, to } = told.stretches[at]!;
  const isWhen = littleIn(told, at, 'asking').some((word) => word.from === from);
  const tellsOfOneself = littleIn(told, at, 'first_person').some((word) => word.from > from) && !isWhen;
  return !tellsOfOneself && to - from <= longestTime && !told.tells[at] && !pastIn(told, at).every((word) => word.from > from && word.to === to);
}

/** "Hurt my back 3 years ago, …": the time has the last word, and says nothing of what follows; unless a colon says that a list of it does. */
function endsInThePast(told: Told, at: number): boolean {
  return !told.stretches[at + 1]?.fresh && littleIn(told, at, 'past').some(({ to }) => to === told.stretches[at]!.to);
}

const fewWords = 3;

/** "I fainted giving blood, years ago", "couldn't walk, that was in 2019": the next part is no more than when it was. */
function isDatedAfter(told: Told, at: number): boolean {
  const next = told.stretches[at + 1];
  return next !== undefined && next.sentence === told.stretches[at]!.sentence && (next.to - next.from <= fewWords || isAllPast(told, at + 1)) && isPast(told, at + 1) && !goesOn(told, at);
}

function isAllPast(told: Told, at: number): boolean {
  const { from, to } = told.stretches[at]!;
  const past = littleIn(told, at, 'past');
  const begins = subjectKinds.some((kind) => littleIn(told, at, kind).some((word) => word.from === from));
  for (let word = from; word < to; word += 1) if (!past.some((span) => span.from <= word && word < span.to)) return false;
  return !begins;
}

/** "I had numb legs, gone now": a later part that tells nothing but that it is over, or tells that first. It may be about something else where that was named: "I can't pee, my headache went away". */
function overLater(told: Told, at: number, sentence: number, found?: Found<Meaning>): 'over' | 'perhaps' | undefined {
  let since: 'over' | 'perhaps' = found && beginsAnother(found, told, at).length ? 'perhaps' : 'over';
  for (let later = at + 1; told.stretches[later] && told.stretches[later]!.sentence <= sentence; later += 1) {
    const names = namesAnother(told, later);
    if (told.stretches[later]!.sentence === sentence && (beginsOver(told, later) || (isOver(told, later) && !told.tells[later]))) return names ? 'perhaps' : since;
    if (names) since = 'perhaps';
  }
  return undefined;
}

/** "Fine now just stiff": it begins with its being over, and goes on to tell of something else. */
function beginsOver(told: Told, at: number): boolean {
  const still = littleIn(told, at, 'still');
  return littleIn(told, at, 'over').some((word) => word.from === told.stretches[at]!.from && !still.some((longer) => isWithin(word, longer)));
}

/** "I fainted at the store. Now it's just a sore back": a later sentence says what is left. */
export function isNowOnly(told: Told, at: number, sentence: number): boolean {
  return told.stretches.some((stretch, later) => later > at && stretch.sentence > sentence && littleIn(told, later, 'now_only').length > 0);
}
