/** What the phrases of a book hear in a text. */
import { begun } from './book.ts';
import type { PhraseBook } from './book.ts';
import { tokensOf } from './tokens.ts';
import type { Surroundings } from './tokens.ts';
import type { Way } from './ways.ts';
import { reaches } from './ways.ts';
import type { Clause } from './words.ts';

/** Where something was said: from word `from` up to, not including, word `to`. */
export interface Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
  /** The place of a denial in a gap of the phrase: "my groin is NOT numb". */
  readonly across?: number | undefined;
}

const shortGap = 3;

/** Every phrase said in these words. What surrounds them is always the same for a book. */
export function find<T>(book: PhraseBook<T>, words: Clause, { tokens = tokensOf(words, book.form, book.vocabulary), stops }: Surroundings = {}): readonly Found<T>[] {
  const { ways } = book;
  const { numbers, begin, bits } = tokens;
  const found: Found<T>[] = [];
  let from = 0;
  /** Follows everything that can be read on from word `at`: at once, after a short gap, or after a long one. */
  const follow = (way: Way, at: number, across: number | undefined): void => {
    for (const meaning of ways.meanings(way)) found.push({ meaning, from, to: at, across });
    const last = Math.min(at + ways.longest(way), bits.length - 1);
    if (last < at) return;
    ways.open(way);
    let denied = across;
    for (let place = at; place <= last; place += 1) {
      const led = ways.words(way, place === at ? reaches.next : place <= at + shortGap && denied === across ? reaches.short : reaches.long);
      if ((ways.filter(led) & bits[place]!) !== 0) {
        const end = begin[place + 1]!;
        for (let each = begin[place]!; each < end; each += 2) {
          const further = ways.mayLead(led, numbers[each]!) ? ways.leads(led, numbers[each]!) : undefined;
          if (further !== undefined) follow(further, numbers[each + 1]!, denied);
        }
      }
      const stop = stops === undefined ? undefined : stops[place];
      if (stop === undefined) continue;
      if (stop === 'ends') return;
      denied = place;
    }
  };
  for (; from < bits.length; from += 1) {
    for (let each = begin[from]!; each < begin[from + 1]!; each += 2) {
      const way = begun(book, numbers[each]!);
      if (way !== undefined) follow(way, numbers[each + 1]!, undefined);
    }
  }
  return found;
}
