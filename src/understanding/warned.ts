/** What somebody was only warned of, or fears, or what one would do then: "the box says it may cause fainting", "scared I'll go numb", "if I couldn't pee I'd be at the ER". */
import { standsAt } from './clause.ts';
import type { Little, Meaning } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { inSentence, leastOf, littleIn, speaks, speaksAnyOf } from './sentence.ts';
import type { Told } from './sentence.ts';
import { newStatementAfter } from './statement.ts';

const warnings = anyOf('warned', 'conditional');

/** `perhaps`: behind the words that only warn somebody begins anew, or a list goes on; `no`: it is set against them. */
export function isOnlyWarnedOf(found: Found<Meaning>, told: Told): 'yes' | 'perhaps' | 'no' | undefined {
  const { emergency, value, beside } = found.meaning;
  if (!emergency && value !== 'hint' && beside === undefined) return undefined;
  if (!speaksAnyOf(told, warnings)) return undefined;
  const least = leastOf(found, told);
  const mark = warningBefore(least, told) ?? ifOf(least, told);
  if (!mark) return undefined;
  if (isSetAgainst(mark, least, told)) return 'no';
  return told.stretchOf[mark.from] !== told.stretchOf[least.from] || newStatementAfter(mark.to + 1, least, told) !== undefined ? 'perhaps' : 'yes';
}

/** "Told to watch for fever, chills, numbness in the groin": in its own part, or before a list of which it is one. */
function warningBefore({ from, to }: Found<Meaning>, told: Told): Found<Kind> | undefined {
  for (let at = told.stretchOf[from]!; at >= 0 && told.stretches[at]!.sentence === told.stretches[told.stretchOf[from]!]!.sentence; at -= 1) {
    const mark = littleIn(told, at, 'warned').findLast((word) => word.from < to);
    if (mark) return mark;
    if (!isItem(at, told)) return undefined;
  }
  return undefined;
}

const longestItem = 5;
const ownMatters: readonly Little[] = ['first_person', 'kin', 'they', 'negations', 'takes_back', 'begins', 'still', 'recent', 'then'];

function isItem(at: number, told: Told): boolean {
  const { from, to, fresh } = told.stretches[at]!;
  return !fresh && to - from <= longestItem && !ownMatters.some((matter) => littleIn(told, at, matter).length > 0);
}

/** "IF I couldn't pee I'd be at the ER", "I'd call 911 IF I couldn't walk". */
function ifOf(found: Found<Meaning>, told: Told): Found<Kind> | undefined {
  const at = told.stretchOf[found.from]!;
  const mark = littleIn(told, at, 'conditional').findLast(({ to }) => to <= found.from);
  const isNext = told.stretches[at + 1]?.sentence === told.stretches[at]!.sentence;
  const then = [...littleIn(told, at, 'would'), ...(isNext ? littleIn(told, at + 1, 'would') : [])];
  return mark && then.some(({ from, to }) => from >= found.to || to <= mark.from) ? mark : undefined;
}

/** "It can make you faint and NOW I can't breathe", "I'd come if I could BUT I can't walk". */
function isSetAgainst(mark: Found<unknown>, found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const isBetween = ({ from, to }: Found<unknown>): boolean => from >= mark.to && to <= found.from;
  const isNow = (place: number): boolean => standsAt(told, at, place, ['by_now', 'still', 'recent', 'changes']);
  return littleIn(told, at, 'takes_back').some(isBetween) || littleIn(told, at, 'joins').some((join) => isBetween(join) && isNow(join.to));
}

/** "Told to come if I couldn't pee. Well I haven't been able to since last night": behind it, or in the next sentence, it is said to be so. */
export function hasComeTrue(found: Found<Meaning>, told: Told): boolean {
  if (!speaks(told, 'came_true')) return false;
  const { sentence } = told.stretches[told.stretchOf[found.from]!]!;
  return [sentence, sentence + 1].some((each) => inSentence(told, each, 'came_true').some(({ to }) => to >= found.to));
}
