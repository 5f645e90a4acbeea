/** The tree of all phrases, and all places in it where one may be at once: put together when first needed, then kept. */
import type { Gap } from './steps.ts';

/** How far one has got in the phrases: which words may follow by the gap before them, and what is said by now. */
export interface Node<T> {
  readonly edges: Partial<Record<Gap, Map<number, Node<T>[]>>>;
  readonly meanings: T[];
  /** The way that is this node alone, once one was there. */
  way?: Way;
}

export function emptyNode<T>(): Node<T> {
  return { edges: {}, meanings: [] };
}

/** Which gaps a next word may lie behind: it follows at once, after a short gap, or only after a long one. */
export const reaches = { next: 0, short: 1, long: 2 } as const;
export type Reach = (typeof reaches)[keyof typeof reaches];

const gapsOf: Readonly<Record<Reach, readonly Gap[]>> = [[0, 3, 6], [3, 6], [6]];
/** By reach, the only gap that the next reach does not take in. */
const gapLost: Readonly<Record<Reach, Gap | undefined>> = [0, 3, undefined];

/** Words that are written beside each other have numbers beside each other: this scatters them over twenty bits. */
const scattered = (token: number): number => Math.imul(token, 0x9e3779b1) >>> 12;
const bit = (five: number): number => 1 << (five & 31);
const placeIn = (hash: number, last: number): number => (hash >>> 7) & last;

/** Several nodes at once, by the number of this set of them. */
export type Way = number;
/** Where it stands what leads on from a way by one reach. */
export type Words = number;

/** Of each way in its row, as long as what a computer fetches from memory at once: the longest gap after it, `none` where nothing follows, and above that what is said once one is here; then by reach its words. */
const wayLength = 16;
const gapBits = 3;
const none = (1 << gapBits) - 1;
const saysNothing = 0;
/** Of a way whose words are together its nodes are needed no more. */
const opened: readonly never[] = [];
/** Of the words of one reach: four Bloom filters with a bit for each word; then where the words themselves stand, 0 until they are needed, and in the last bits for how many there is room, as a power of two. */
const reachLength = 5;
const standsAt = 4;
const powerBits = 5;
const powers = (1 << powerBits) - 1;
const startOf = (stands: number): number => stands >>> powerBits;
const lastOf = (stands: number): number => (1 << (stands & powers)) - 1;
const unknown = 0;
/** Each place holds a word, and where it leads. */
const placeLength = 2;
const noWord = -1;
/** Of the places for words so many are taken at most. */
const fullest = 0.6;
/** So many words, as a power of two, let anything pass those filters: before them lies a longer one, with four bits for each place and two for each word. */
const manyPlaces = 6;
const filterAt = (start: number, last: number, hash: number): number => start - 1 - ((hash >>> 5) & (last >>> 3));

/** Rows of numbers and not a web of objects: people never write the same, so what is looked up is seldom at hand, and every look into memory counts. */
export class Ways<T> {
  #row = new Int32Array(64 * wayLength);
  #table = new Int32Array(256);
  #tableEnd = 1;
  readonly #nodes: (readonly Node<T>[])[] = [];
  /** What is said at some way, all that is said there together. */
  readonly #meanings: (readonly T[])[] = [[]];
  /** Where a meaning stands there by itself. */
  readonly #alone = new Map<T, number>();
  /** Where words lead that nobody has said so far: beside them stands the complement of a place in this list. */
  readonly #unsaid: (readonly Node<T>[] | undefined)[] = [];

  /** The way of these nodes. */
  of(nodes: readonly Node<T>[]): Way {
    const [only] = nodes;
    if (only && nodes.length === 1) return (only.way ??= this.#add(nodes, only.meanings));
    return this.#add(nodes, [...new Set(nodes.flatMap(({ meanings }) => meanings))]);
  }

  /** What is said once one is here: at most ways nothing. */
  meanings(way: Way): readonly T[] {
    return this.#meanings[this.#row[way * wayLength]! >> gapBits]!;
  }

  /** The longest gap after it; less than none where nothing follows. */
  longest(way: Way): number {
    const longest = this.#row[way * wayLength]! & none;
    return longest === none ? -1 : longest;
  }

  /** Puts together what leads on from here; to be asked before its words are. */
  open(way: Way): void {
    if (this.#row[placeOf(way, reaches.next) + standsAt] !== unknown) return;
    this.#together(way, reaches.next);
    this.#nodes[way] = opened;
  }

  /** The words that lead on from here by this reach. */
  words(way: Way, reach: Reach): Words {
    return placeOf(way, reach);
  }

  /**
   * Of a row of words those that may lead on, from one place up to another: where they stand goes into the list, behind what it holds. Most words do not lead on, and need not be looked up.
   * What people write is never the same, so a processor guesses every branch wrong that hangs on a single word: here none does.
   * @returns how much the list holds then
   */
  mayLead(words: Words, row: readonly number[], from: number, to: number, list: Int32Array, held: number): number {
    const ways = this.#row;
    const table = this.#table;
    const stands = ways[words + standsAt]!;
    let holds = held;
    if ((stands & powers) < manyPlaces) {
      const first = ways[words]!;
      const second = ways[words + 1]!;
      const third = ways[words + 2]!;
      const fourth = ways[words + 3]!;
      for (let at = from; at < to; at += 1) {
        const hash = scattered(row[at]!);
        list[holds] = at;
        holds += (first >>> hash) & (second >>> (hash >>> 5)) & (third >>> (hash >>> 10)) & (fourth >>> (hash >>> 15)) & 1;
      }
    } else {
      const start = startOf(stands);
      const last = lastOf(stands);
      for (let at = from; at < to; at += 1) {
        const hash = scattered(row[at]!);
        const filter = table[filterAt(start, last, hash)]!;
        list[holds] = at;
        holds += (filter >>> hash) & (filter >>> (hash >>> 15)) & 1;
      }
    }
    return holds;
  }

  /** Where such a word leads. */
  leads(words: Words, token: number): Way | undefined {
    const all = this.#table;
    const stands = this.#row[words + standsAt]!;
    const start = startOf(stands);
    const last = lastOf(stands);
    for (let place = placeIn(scattered(token), last); ; place = (place + 1) & last) {
      const at = start + placeLength * place;
      if (all[at] === token) return all[at + 1]! >= 0 ? all[at + 1] : this.#said(at + 1);
      if (all[at] === noWord) return undefined;
    }
  }

  #add(nodes: readonly Node<T>[], meanings: readonly T[]): Way {
    const way = this.#nodes.push(nodes) - 1;
    this.#row = withRoom(this.#row, (way + 1) * wayLength);
    const longest = gapsOf[reaches.next].findLast((gap) => nodes.some(({ edges }) => edges[gap])) ?? none;
    this.#row[way * wayLength] = longest | (this.#placeOfMeanings(meanings) << gapBits);
    return way;
  }

  /** Where these meanings stand. */
  #placeOfMeanings(meanings: readonly T[]): number {
    const [only] = meanings;
    if (only === undefined) return saysNothing;
    const known = meanings.length === 1 ? this.#alone.get(only) : undefined;
    if (known !== undefined) return known;
    const place = this.#meanings.push(meanings) - 1;
    if (meanings.length === 1) this.#alone.set(only, place);
    return place;
  }

  #said(at: number): Way {
    const place = ~this.#table[at]!;
    const way = this.of(this.#unsaid[place]!);
    this.#unsaid[place] = undefined;
    this.#table[at] = way;
    return way;
  }

  /** The edges of all nodes, and of all these gaps, in one; and before that those of fewer gaps. */
  #together(way: Way, reach: Reach): void {
    const nodes = this.#nodes[way]!;
    const lost = gapLost[reach];
    if (lost !== undefined) {
      this.#together(way, (reach + 1) as Reach);
      const same = placeOf(way, (reach + 1) as Reach);
      if (!nodes.some(({ edges }) => edges[lost])) return void this.#row.copyWithin(placeOf(way, reach), same, same + reachLength);
    }
    const led = new Map<number, Set<Node<T>>>();
    for (const { edges } of nodes) {
      for (const gap of gapsOf[reach]) {
        for (const [token, further] of edges[gap] ?? []) {
          const known = led.get(token);
          if (known) further.forEach((node) => known.add(node));
          else led.set(token, new Set(further));
        }
      }
    }
    this.#write(led, placeOf(way, reach));
  }

  #write(led: ReadonlyMap<number, ReadonlySet<Node<T>>>, words: Words): void {
    const power = Math.ceil(Math.log2(led.size / fullest + 1));
    const last = lastOf(power);
    const start = this.#tableEnd + (power < manyPlaces ? 0 : (last >>> 3) + 1);
    const end = start + placeLength * (last + 1);
    const all = (this.#table = withRoom(this.#table, end)).fill(noWord, start, end);
    this.#tableEnd = end;
    const row = this.#row;
    row[words + standsAt] = (start << powerBits) | power;
    for (const [token, nodes] of led) {
      const hash = scattered(token);
      for (const each of [0, 1, 2, 3]) row[words + each]! |= bit(hash >>> (5 * each));
      if (power >= manyPlaces) all[filterAt(start, last, hash)]! |= bit(hash) | bit(hash >>> 15);
      let at = start + placeLength * placeIn(hash, last);
      while (all[at] !== noWord) at = at + placeLength === end ? start : at + placeLength;
      all[at] = token;
      all[at + 1] = ~(this.#unsaid.push([...nodes]) - 1);
    }
  }
}

function placeOf(way: Way, reach: Reach): Words {
  return way * wayLength + 1 + reach * reachLength;
}

/** The row itself, or a longer one that begins with it. */
export function withRoom(row: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= row.length) return row;
  const longer = new Int32Array(Math.max(length, 2 * row.length));
  longer.set(row);
  return longer;
}
