/** What a message most likely wants, by what was learned from labelled messages: for one in which nothing was heard. */
import type { Wish } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import { read } from './reading.ts';

/** In log odds: below it nothing is wished. */
const least = -1;
/** Longer messages tell something, and wish nothing else. */
const mostWords = 25;

/** The likeliest wish; undefined where none is likely, or the language has learned none. */
export function likelyWish(text: string, library: Library): Wish | undefined {
  const lexicon = lexiconOf(library);
  const weigher = lexicon.learnedWishes();
  const { told } = read(text, lexicon);
  if (!weigher || told.words.length > mostWords) return undefined;
  const odds = weigher.weigh(told);
  const best = odds.indexOf(Math.max(...odds));
  return odds[best]! > least ? weigher.labels[best] : undefined;
}
