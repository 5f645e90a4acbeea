/** What a message most likely wants, by what was learned from labelled messages: for one in which nothing was heard. */
import type { Wish } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Message } from './message.ts';
import { read } from './reading.ts';
import type { Known } from './tokens.ts';

/** Longer messages tell something, and wish nothing else. */
const mostWords = 25;

export interface LikelyWish {
  readonly wish: Wish;
  /** In log odds. */
  readonly odds: number;
}

/**
 * The likeliest wish; undefined where none is likely, or the language has learned none.
 * @param least in log odds: from where on it counts
 */
export function likelyWish(text: string, least: number, library: Library): LikelyWish | undefined {
  const lexicon = lexiconOf(library);
  return likelyWishIn(read(text, lexicon).told, least, lexicon);
}

/** The same of a message that was read before. */
export function likelyWishIn(message: Message<Known>, least: number, { learnedWishes }: Pick<Lexicon, 'learnedWishes'>): LikelyWish | undefined {
  const weigher = message.words.length > mostWords ? undefined : learnedWishes();
  if (!weigher) return undefined;
  const odds = weigher.weigh(message);
  const best = odds.indexOf(Math.max(...odds));
  return odds[best]! > least ? { wish: weigher.labels[best]!, odds: odds[best]! } : undefined;
}
