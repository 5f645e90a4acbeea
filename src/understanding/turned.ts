/** "Yesterday I couldn't walk, today I can": what was so, or was not so, may be the other way round by now. */
import { isDoingByNow, isWellByNow } from './by-now.ts';
import type { Little } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { isWithin, littleIn, speaks, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

/** It was so at a time that is named, and the end of this part, or a later part of this sentence or the next one, says no more than that it has turned. */
export function hasTurned(found: Found<unknown>, told: Told, isDenied: boolean): boolean {
  return speaks(told, 'then') && turnsLater(found, told, isDenied);
}

function turnsLater(found: Found<unknown>, told: Told, isDenied: boolean): boolean {
  const at = told.stretchOf[found.from]!;
  const { sentence } = stretchAt(told, found.from);
  const isBefore = isThen(found, at, told);
  if (!isBefore && !isDatedIn(at, told) && !(told.stretches[at + 1]?.sentence === sentence && saysWhen(at + 1, told))) return false;
  const turns = isDenied ? turnedEitherWay : lacksIn(found, at, told) ? turnedOn : turnedOff;
  for (let later = at; later < told.stretches.length && told.stretches[later]!.sentence <= sentence + 1; later += 1) {
    if (isBefore && turns.some((turn) => turnsIn(later, later === at ? found.to : undefined, turn, told))) return true;
    if (!isDenied && isWellByNow(later, told, later === at ? found.to : undefined)) return true;
    if (!isDenied && later > at && lacksIn(found, at, told) && isDoingByNow(later, told)) return true;
  }
  return false;
}

const turnedEitherWay: readonly Little[] = ['turned_on', 'turned_off'];
const turnedOn: readonly Little[] = ['turned_well', 'turned_on'];
const turnedOff: readonly Little[] = ['turned_well', 'turned_off'];

/** "Yesterday" stands in this part, or in the one before it. */
function isThen({ to }: Found<unknown>, at: number, told: Told): boolean {
  const isBefore = at > 0 && told.stretches[at - 1]!.sentence === told.stretches[at]!.sentence;
  return littleIn(told, at, 'then').some(({ from }) => from <= to) || (isBefore && littleIn(told, at - 1, 'then').length > 0);
}

function isDatedIn(at: number, told: Told): boolean {
  return littleIn(told, at, 'then').length > 0;
}

/** "La fiebre, eso fue EL DOMINGO": a part that says when it was, and little else. */
function saysWhen(at: number, told: Told): boolean {
  const { from, to } = told.stretches[at]!;
  return isDatedIn(at, told) && to - from <= fewWords && !told.tells[at] && littleIn(told, at, 'past_tense').length > 0;
}

const fewWords = 4;

/** "Couldn't walk": what "today I can" turns, and "not today" does not. */
function lacksIn(found: Found<unknown>, at: number, told: Told): boolean {
  return (['negations', 'lacks'] as const).some((kind) => littleIn(told, at, kind).some((word) => isWithin(word, found)));
}

/** From where it may begin, or else from its first word, a part says that it has turned, and nothing more before an "and"; how well it is by now may be told at length. */
function turnsIn(at: number, begins: number | undefined, kind: Little, told: Told): boolean {
  const { from, to } = told.stretches[at]!;
  const plainly = (word: number): boolean => (['well', 'fillers', 'still', 'over'] as const).some((each) => littleIn(told, at, each).some((span) => span.from <= word && word < span.to));
  const joins = (word: number): boolean => littleIn(told, at, 'joins').some((join) => join.from === word);
  return littleIn(told, at, kind).some((turn) => {
    if (begins === undefined ? turn.from !== from : turn.from < begins) return false;
    let word = turn.to;
    while (word < to && !joins(word) && (kind === 'turned_well' || plainly(word))) word += 1;
    return (word === to || joins(word)) && !told.findings.some((each) => each.from >= turn.to && each.from < word);
  });
}
