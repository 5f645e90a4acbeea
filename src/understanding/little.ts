/** The little words of a message, by what they do and by the clause they stand in. */
import type { Little } from './lexicon.ts';
import type { Message, Stretch } from './message.ts';
import type { Found } from './phrases.ts';

/** Every kind met so far, numbered as they come: by a number what a message says of it is found at once. */
const places = new Map<Little, number>();

function placeOf(kind: Little): number {
  const known = places.get(kind);
  if (known !== undefined) return known;
  places.set(kind, places.size);
  return places.size - 1;
}

const nothing: readonly never[] = [];

/** Those of a whole message, in reading order: none that reaches over a comma or a full stop. */
export class LittleInMessage {
  readonly #lists: (Found<Little>[] | undefined)[];

  constructor(found: readonly Found<Little>[], { stretchOf }: Message) {
    const lists = new Array<Found<Little>[] | undefined>(places.size).fill(undefined);
    for (const word of found) {
      if (stretchOf[word.from] !== stretchOf[word.to - 1]) continue;
      const place = placeOf(word.meaning);
      const known = lists[place];
      if (known) known.push(word);
      else lists[place] = [word];
    }
    this.#lists = lists;
  }

  has(kind: Little): boolean {
    return this.#lists[placeOf(kind)] !== undefined;
  }

  all(kind: Little): readonly Found<Little>[] {
    return this.#lists[placeOf(kind)] ?? nothing;
  }
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

  has(kind: Little): boolean {
    return this.get(kind).length > 0;
  }

  get(kind: Little): readonly Found<Little>[] {
    const all = this.#said.all(kind);
    let first = 0;
    while (first < all.length && all[first]!.from < this.#from) first += 1;
    let end = first;
    while (end < all.length && all[end]!.from < this.#to) end += 1;
    return end - first === all.length ? all : end > first ? all.slice(first, end) : nothing;
  }
}
