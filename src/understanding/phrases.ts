/** What the phrases of a book hear in a text. */
import { begun } from './book.ts';
import type { PhraseBook } from './book.ts';
import { tokensOf } from './tokens.ts';
import type { Surroundings } from './tokens.ts';
import type { Way } from './ways.ts';
import { reaches, withRoom } from './ways.ts';
import type { Clause } from './words.ts';

/** Where something was said: from word `from` up to, not including, word `to`. */
export interface Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
  /** The place of a denial in a gap of the phrase: "my groin is NOT numb". */
  readonly across?: number | undefined;
}

/** Made by the million, and gone with its message: of a class, since what is made of a literal the engine may come to keep where only a full collection finds it. */
class Said<T> implements Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
  readonly across: number | undefined;

  constructor(meaning: T, from: number, to: number, across: number | undefined) {
    this.meaning = meaning;
    this.from = from;
    this.to = to;
    this.across = across;
  }
}

const shortGap = 3;

/** Of the words that are followed right now, where those stand that may lead on: one pile, for what is read on from one of them is read before the next one, and nothing waits in the midst of it. */
let pile = new Int32Array(1024);

/** Every phrase said in these words. What surrounds them is always the same for a book. */
export function find<T>(book: PhraseBook<T>, words: Clause, { tokens = tokensOf(words, book.form, book.vocabulary), stops }: Surroundings = {}): readonly Found<T>[] {
  const { ways } = book;
  const { numbers, ends, begin } = tokens;
  const found: Found<T>[] = [];
  const lastWord = begin.length - 2;
  let piled = 0;
  let from = 0;
  /** Follows everything that can be read on from word `at`: at once, after a short gap, or after a long one. */
  const follow = (way: Way, at: number, across: number | undefined): void => {
    const said = ways.meanings(way);
    for (let each = 0; each < said.length; each += 1) found.push(new Said(said[each]!, from, at, across));
    const gap = ways.longest(way);
    if (gap < 0 || at > lastWord) return;
    ways.open(way);
    const last = Math.min(at + gap, lastWord, stops === undefined ? lastWord : stops.ends[at]!);
    const denied = stops === undefined ? last : Math.min(last, stops.denies[at]!);
    const bottom = piled;
    const next = begin[at + 1]!;
    pile = withRoom(pile, bottom + begin[last + 1]! - begin[at]!);
    const short = begin[Math.min(at + shortGap, last, denied) + 1]!;
    const top = (piled = ways.mayLead(way, numbers, begin[at]!, gap > shortGap ? begin[last + 1]! : short, pile, bottom));
    for (let each = bottom; each < top; each += 1) {
      const token = pile[each]!;
      const further = ways.leads(way, token < next ? reaches.next : token < short ? reaches.short : reaches.long, numbers[token]!);
      if (further !== undefined) follow(further, ends[token]!, token < begin[denied + 1]! ? across : lastDenied(token, denied));
    }
    piled = bottom;
  };
  /** The last word before a token that denies; this one does. */
  const lastDenied = (token: number, denied: number): number => {
    const next = stops!.denies[denied + 1]!;
    return next <= lastWord && token >= begin[next + 1]! ? lastDenied(token, next) : denied;
  };
  for (; from <= lastWord; from += 1) {
    for (let each = begin[from]!; each < begin[from + 1]!; each += 1) {
      const way = begun(book, numbers[each]!);
      if (way !== undefined) follow(way, ends[each]!, undefined);
    }
  }
  return found;
}
