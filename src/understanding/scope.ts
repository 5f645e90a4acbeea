/** Which words of a clause deny, and which end a denial. */
import type { Little } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { wordsIn } from './sentence.ts';
import type { LittleWords } from './sentence.ts';

/** In reading order; none that is only part of what is told, or that looks like a denial and is none. */
export function denialsIn(little: LittleWords, told: readonly Found<unknown>[]): Found<Little>[] {
  const of = (meaning: Little): readonly Found<Little>[] => wordsIn(little, meaning);
  const marks = [...of('negations'), ...of('negation_ends'), ...of('takes_back')];
  if (!marks.length) return [];
  const ends = new Set<Little>(['negation_ends', 'takes_back']);
  const longer = of('no_denials');
  const begins = new Set(of('begins').map(({ from }) => from));
  const answers = new Set(of('plain_no').filter(({ to }) => begins.has(to)).map(({ from }) => from));
  return marks
    .filter(({ meaning, from, to }) => !answers.has(from) && ![...longer, ...(ends.has(meaning) ? [] : told)].some((each) => each.from <= from && to <= each.to))
    .sort((one, other) => one.from - other.from);
}
