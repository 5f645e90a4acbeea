/** The little words of a message, by what they do and by the clause they stand in. */
import type { Little } from './lexicon.ts';
import type { Message, Stretch } from './message.ts';
import type { Found } from './phrases.ts';

/** What a little word does, and the place of what a message says of it. */
export interface Kind {
  readonly name: Little;
  readonly place: number;
}

/** Every kind met so far, numbered as they come. */
const known = new Map<Little, Kind>();

export function kindOf(name: Little): Kind {
  const kind = known.get(name) ?? { name, place: known.size };
  known.set(name, kind);
  return kind;
}

/** Some kinds, a bit each: whether a message says any of them is seen at a glance. */
export interface Kinds {
  readonly bits: readonly number[];
}

export function anyOf(...names: readonly Little[]): Kinds {
  const bits: number[] = [];
  for (const name of names) mark(kindOf(name), bits);
  return { bits };
}

const ofWord = 32;

function mark({ place }: Kind, bits: number[]): void {
  const at = Math.floor(place / ofWord);
  while (bits.length <= at) bits.push(0);
  bits[at]! |= 1 << (place % ofWord);
}

const nothing: readonly never[] = [];

/** Those of a whole message, in reading order: none that reaches over a comma or a full stop. */
export class LittleInMessage {
  readonly #lists: (Found<Kind>[] | undefined)[];
  readonly #bits: number[] = [];

  constructor(found: readonly Found<Kind>[], { stretchOf }: Message) {
    const lists = new Array<Found<Kind>[] | undefined>(known.size).fill(undefined);
    for (const word of found) {
      if (stretchOf[word.from] !== stretchOf[word.to - 1]) continue;
      const { place } = word.meaning;
      const those = lists[place];
      if (those) those.push(word);
      else {
        lists[place] = [word];
        mark(word.meaning, this.#bits);
      }
    }
    this.#lists = lists;
  }

  has(name: Little): boolean {
    return this.#lists[placeOf(name)] !== undefined;
  }

  hasAny({ bits }: Kinds): boolean {
    const said = this.#bits;
    for (let at = 0; at < bits.length && at < said.length; at += 1) if ((bits[at]! & said[at]!) !== 0) return true;
    return false;
  }

  all(name: Little): readonly Found<Kind>[] {
    return this.#lists[placeOf(name)] ?? nothing;
  }
}

function placeOf(name: Little): number {
  return (known.get(name) ?? kindOf(name)).place;
}

/** Those of one clause. */
export class LittleInClause {
  readonly #said: LittleInMessage;
  readonly #from: number;
  readonly #to: number;

  constructor(said: LittleInMessage, { from, to }: Stretch) {
    this.#said = said;
    this.#from = from;
    this.#to = to;
  }

  has(name: Little): boolean {
    return this.get(name).length > 0;
  }

  /** Somewhere in the message, if not in this clause. */
  mayHave(kinds: Kinds): boolean {
    return this.#said.hasAny(kinds);
  }

  get(name: Little): readonly Found<Kind>[] {
    const all = this.#said.all(name);
    let first = 0;
    while (first < all.length && all[first]!.from < this.#from) first += 1;
    let end = first;
    while (end < all.length && all[end]!.from < this.#to) end += 1;
    return end - first === all.length ? all : end > first ? all.slice(first, end) : nothing;
  }
}
