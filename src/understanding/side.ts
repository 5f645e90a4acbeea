/** Which side of the body a message names, and whether it says nothing else: "no wait, the left one". */
import type { Library } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import { find } from './phrases.ts';
import type { Clause } from './words.ts';

export type Side = 'left' | 'right' | 'one';

export interface Sided {
  readonly side: Side;
  /** Beside it the message says nothing. */
  readonly alone: boolean;
}

/** Undefined where it names none, or both. */
export function sideIn(words: Clause, library: Library): Sided | undefined {
  const { sides, little } = lexiconOf(library);
  const found = find(sides, words);
  const named = new Set(found.map(({ meaning }) => meaning));
  const side = (['left', 'right', 'one'] as const).find((each) => named.has(each));
  if (side === undefined || (named.has('left') && named.has('right'))) return undefined;
  const passing = [...found, ...find(little, words).filter(({ meaning }) => meaning.name === 'fillers')];
  return { side, alone: words.every((_word, at) => passing.some(({ from, to }) => at >= from && at < to)) };
}
