/** People whose answers are the same stand the same: what is worked out for one of them serves all. */
import type { Bits } from './bits.ts';
import { sameBits } from './bits.ts';

export interface Alike<T> {
  /** What was made before of the same parts and words, or is made now. */
  of(parts: readonly Bits[], words: readonly string[], make: () => T): T;
}

interface Kept<T> {
  readonly one: T;
  readonly parts: readonly Bits[];
  readonly words: readonly string[];
}

/** @param most how many are kept; then it begins anew */
export function alike<T>(most: number): Alike<T> {
  const known = new Map<number, Kept<T>>();
  return {
    of(parts, words, make) {
      const mark = markOf(parts);
      const before = known.get(mark);
      if (before && isSame(before, parts, words)) return before.one;
      const one = make();
      if (known.size >= most) known.clear();
      known.set(mark, { one, parts, words });
      return one;
    },
  };
}

/** Another one may have the same mark, so it is only where to look (FNV-1a, over words of 32 bits). */
function markOf(parts: readonly Bits[]): number {
  let mark = 0x811c9dc5;
  for (const part of parts) for (let word = 0; word < part.length; word += 1) mark = Math.imul(mark ^ part[word]!, 0x01000193);
  return mark;
}

function isSame<T>(before: Kept<T>, parts: readonly Bits[], words: readonly string[]): boolean {
  return before.words.length === words.length && before.words.every((word, at) => word === words[at]) && before.parts.every((part, at) => sameBits(part, parts[at]!));
}
