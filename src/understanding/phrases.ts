/** What the phrases of a book hear in a text. */
import { begin } from './book.ts';
import type { PhraseBook } from './book.ts';
import { tokensOf } from './tokens.ts';
import type { Surroundings, Tokens } from './tokens.ts';
import type { Way, Ways } from './ways.ts';
import { reaches } from './ways.ts';
import type { Clause } from './words.ts';

/** Where something was said: from word `from` up to, not including, word `to`. */
export interface Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
  /** The place of a denial in a gap of the phrase: "my groin is NOT numb". */
  readonly across?: number;
}

/** Every phrase said in these words. What surrounds them is always the same for a book. */
export function find<T>(book: PhraseBook<T>, words: Clause, { tokens = tokensOf(words, book.form, book.vocabulary), barriers, denials }: Surroundings = {}): readonly Found<T>[] {
  const reading = { ways: book.ways, tokens, ends: standing(barriers, tokens), denies: standing(denials, tokens), found: [] as Found<T>[] };
  for (let from = 0; from < words.length; from += 1) {
    for (const number of tokens.numbers[from]!) {
      const way = begin(book, number);
      if (way !== undefined) read(way, from, { at: from + 1, across: undefined }, reading);
    }
    const classes = tokens.classes[from] ?? nothing;
    for (let each = 0; each < classes.length; each += 2) {
      const way = begin(book, classes[each]!);
      if (way !== undefined) read(way, from, { at: classes[each + 1]!, across: undefined }, reading);
    }
  }
  return reading.found;
}

/** By place, whether one of these stands there. */
function standing(these: ReadonlySet<number> | undefined, { numbers }: Tokens): readonly boolean[] {
  return these ? numbers.map(([first]) => first !== undefined && these.has(first)) : nothing;
}

interface Reading<T> {
  readonly ways: Ways<T>;
  readonly tokens: Tokens;
  readonly ends: readonly boolean[];
  readonly denies: readonly boolean[];
  readonly found: Found<T>[];
}

interface Place {
  readonly at: number;
  readonly across: number | undefined;
}

const shortGap = 3;
const nothing: readonly never[] = [];

/** Follows everything that can be read on from word `at`: at once, after a short gap, or after a long one. */
function read<T>(way: Way, from: number, { at, across }: Place, reading: Reading<T>): void {
  const { ways, tokens, ends, denies } = reading;
  for (const meaning of ways.meanings(way)) reading.found.push(across === undefined ? { meaning, from, to: at } : { meaning, from, to: at, across });
  const last = Math.min(at + ways.longest(way), tokens.numbers.length - 1);
  let denied = across;
  for (let place = at; place <= last; place += 1) {
    const reach = place === at ? reaches.next : place <= at + shortGap && denied === across ? reaches.short : reaches.long;
    const words = ways.words(way, reach);
    if (ways.mayLead(words, tokens.bits[place]!)) {
      for (const number of tokens.numbers[place]!) {
        const led = ways.leads(words, number);
        if (led !== undefined) read(led, from, { at: place + 1, across: denied }, reading);
      }
      const classes = tokens.classes[place] ?? nothing;
      for (let each = 0; each < classes.length; each += 2) {
        const led = ways.leads(words, classes[each]!);
        if (led !== undefined) read(led, from, { at: classes[each + 1]!, across: denied }, reading);
      }
    }
    if (ends[place]) return;
    if (denies[place]) denied = place;
  }
}
