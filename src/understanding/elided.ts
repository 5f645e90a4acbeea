/** "I used to be able to hold my pee. Not anymore": what is left out behind the "not" stands before it. */
import type { Told } from './sentence.ts';
import { isWithin, littleIn, speaks, stretchAt } from './sentence.ts';
import type { Found } from './phrases.ts';

/** So many words at most say what somebody was able to do, and so many parts further on they no longer are. */
const longestAbility = 6;
const nextParts = 2;

/** The message with what was left out, by the word for "cannot" of its language, where something was. */
export function withElided(told: Told, cannot: string): string | undefined {
  if (!speaks(told, 'once_able') || !speaks(told, 'no_longer')) return undefined;
  const able = told.says.all('once_able');
  for (const once of able.filter((each) => !able.some((longer) => longer.to > each.to && isWithin(each, longer)))) {
    const ability = abilityBehind(once, told);
    const denial = ability && told.says.all('no_longer').find((each) => isOf(once, each, told));
    if (denial) return written(told, { ...denial, meaning: `${cannot} ${ability}` });
  }
  return undefined;
}

/** Up to the end of its part, or to when it was: not "could barely walk". */
function abilityBehind(once: Found<unknown>, told: Told): string | undefined {
  const at = told.stretchOf[once.from]!;
  const ends = (['then', 'no_longer', 'takes_back'] as const).flatMap((kind) => littleIn(told, at, kind)).map(({ from }) => from);
  const words = told.words.slice(once.to, Math.min(stretchAt(told, once.from).to, once.to + longestAbility, ...ends.filter((from) => from >= once.to)));
  const isLess = (['lacks', 'negations', 'only'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from === once.to));
  return words.length && !isLess ? words.map(({ text }) => text).join(' ') : undefined;
}

/** It is all that a later part says, or ends this one: not "not now that I rest", nor "it's sitting I can't". */
function isOf(once: Found<unknown>, { from, to }: Found<unknown>, { stretches, stretchOf }: Told): boolean {
  const at = stretchOf[from]!;
  const parts = at - stretchOf[once.from]!;
  return from > once.to && to === stretches[at]!.to && (parts === 0 || (parts <= nextParts && from === stretches[at]!.from));
}

function written({ words, stretches, asks }: Told, instead: Found<string>): string {
  const spoken = words.map(({ text }, at) => (at === instead.from ? instead.meaning : at > instead.from && at < instead.to ? '' : text));
  return stretches.map(({ from, to, sentence }, at) => spoken.slice(from, to).join(' ') + markBehind(at, sentence, stretches, asks)).join(' ');
}

function markBehind(at: number, sentence: number, stretches: Told['stretches'], asks: Told['asks']): string {
  const next = stretches[at + 1];
  if (next?.sentence !== sentence) return asks[sentence] ? '?' : '.';
  return next.fresh ? ':' : ',';
}
