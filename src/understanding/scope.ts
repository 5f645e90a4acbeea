/** Which words of a clause deny, and which end a denial. */
import type { Little } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Kind, LittleInClause } from './little.ts';
import type { Found } from './phrases.ts';
import { isWithin } from './sentence.ts';

const kinds = ['negations', 'negation_ends', 'takes_back'] as const;
const anyKind = anyOf(...kinds);
const nothing: readonly never[] = [];

/** In reading order; none that is only part of what is told, or that looks like a denial and is none. */
export function denialsIn(little: LittleInClause, told: readonly Found<unknown>[]): readonly Found<Kind>[] {
  if (!little.mayHave(anyKind)) return nothing;
  const of = (meaning: Little): readonly Found<Kind>[] => little.get(meaning);
  const marks = kinds.flatMap(of);
  const longer = of('no_denials');
  const begins = of('begins');
  const isAnswer = (place: number): boolean => of('plain_no').some(({ from, to }) => from === place && (begins.some((word) => word.from === to) || isAnswer(to)));
  const denials = marks.filter((word) => !isAnswer(word.from) && !longer.some((each) => isWithin(word, each)) && !(word.meaning.name === 'negations' && told.some((each) => isWithin(word, each))));
  return denials.length > 1 ? denials.sort((one, other) => one.from - other.from) : denials;
}
