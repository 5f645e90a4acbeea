/** What is said over and over: nobody means more by the fourth time, and every time would be weighed against all the others. */
import type { Stretch } from './message.ts';
import type { Word } from './words.ts';

/** Words that are repeated within a clause, at the most. */
const longestRefrain = 20;
/** And clauses within a sentence. */
const longestRound = 3;
const mostTimes = 3;

/** How many words at the end say what was said right before them often enough. A word that was looked up is the same each time. */
export function wordsSaidAgain<W extends Word>(words: readonly W[], from: number): number {
  for (let length = 1; length <= longestRefrain; length += 1) if (isRefrain(words, from, length)) return length;
  return 0;
}

function isRefrain<W extends Word>(words: readonly W[], from: number, length: number): boolean {
  const begin = words.length - length * (mostTimes + 1);
  if (begin < from) return false;
  for (let at = words.length - 1; at >= begin + length; at -= 1) if (words[at] !== words[at - length]) return false;
  return true;
}

/** How many clauses at the end, all of this sentence, say what the clauses before them said often enough. */
export function clausesSaidAgain<W extends Word>(words: readonly W[], stretches: readonly Stretch[], sentence: number): number {
  for (let length = 1; length <= longestRound; length += 1) {
    const begin = stretches.length - length * (mostTimes + 1);
    if (begin < 0 || stretches[stretches.length - length]!.sentence !== sentence) return 0;
    if (stretches.slice(begin + length).every((stretch, at) => saysTheSame(words, stretch, stretches[begin + at]!))) return length;
  }
  return 0;
}

function saysTheSame<W extends Word>(words: readonly W[], one: Stretch, other: Stretch): boolean {
  if (one.to - one.from !== other.to - other.from) return false;
  for (let at = one.from; at < one.to; at += 1) if (words[at] !== words[at - one.from + other.from]) return false;
  return true;
}
