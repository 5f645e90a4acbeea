/** "My leg is numb, cold and pale": what a part after a comma says of the thing that the part before it named. */
import type { Little } from './lexicon.ts';
import type { Found } from './phrases.ts';
import type { Told } from './sentence.ts';

type Listed = Pick<Told, 'little' | 'stretches' | 'stretchOf'>;

const longestItem = 4;
const longestFirst = 7;
/** With one of these a part speaks of something new, or not of what is so. */
const ownMatters: readonly Little[] = ['first_person', 'kin', 'others', 'they', 'body', 'about_the_back', 'not_the_back', 'negations', 'negation_ends', 'takes_back', 'past', 'hypothetical', 'conditional', 'imagined', 'doubts', 'idioms'];

/** The phrase begins with a part of the body, goes on over commas, and all it goes on into is more of the same list. `tells`: the part tells something by itself. */
export function isInOneList({ from, to }: Found<unknown>, told: Listed, tells: (stretch: number) => boolean): boolean {
  const [first, last] = [told.stretchOf[from]!, told.stretchOf[to - 1]!];
  const begun = told.stretches[first]!;
  if (!tells(first) || begun.to - begun.from > longestFirst || !told.little[first]!.get('body').some((word) => word.from === from)) return false;
  if (begun.sentence !== told.stretches[last]!.sentence) return false;
  for (let at = first + 1; at <= last; at += 1) if (!isItem(at, told)) return false;
  return true;
}

function isItem(at: number, { little, stretches }: Listed): boolean {
  const { from, to, fresh } = stretches[at]!;
  const begins = little[at]!.get('starts_anew').some((word) => word.from === from && !little[at]!.get('joins').some((join) => join.from === from));
  return !fresh && to - from <= longestItem && !begins && !ownMatters.some((matter) => little[at]!.has(matter));
}
