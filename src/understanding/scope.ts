/** Which words of a clause deny, and which end a denial. */
import type { Little } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { wordsIn } from './sentence.ts';
import type { LittleWords } from './sentence.ts';

const kinds = ['negations', 'negation_ends', 'takes_back'] as const;
const nothing: readonly never[] = [];

/** In reading order; none that is only part of what is told, or that looks like a denial and is none. */
export function denialsIn(little: LittleWords, told: readonly Found<unknown>[]): readonly Found<Little>[] {
  if (!kinds.some((kind) => little.has(kind))) return nothing;
  const of = (meaning: Little): readonly Found<Little>[] => wordsIn(little, meaning);
  const marks = kinds.flatMap(of);
  const longer = of('no_denials');
  const begins = new Set(of('begins').map(({ from }) => from));
  const answers = new Set(of('plain_no').filter(({ to }) => begins.has(to)).map(({ from }) => from));
  return marks
    .filter(({ meaning, from, to }) => !answers.has(from) && ![...longer, ...(meaning === 'negations' ? told : nothing)].some((each) => each.from <= from && to <= each.to))
    .sort((one, other) => one.from - other.from);
}
