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

/** Words that are written beside each other have numbers beside each other: this scatters them over twenty bits. */
const scattered = (token: number): number => Math.imul(token, 0x9e3779b1) >>> 12;
const bit = (five: number): number => 1 << (five & 31);
const placeIn = (hash: number, last: number): number => (hash >>> 7) & last;

/** Several nodes at once: where in its row what is known of them begins. */
export type Way = number;

/**
 * Of each way in its row, in as few numbers as will do: the longest gap after it, `none` where nothing follows, and above that what is said once one is here. Of a way that leads on, then where the words that do stand, `unknown` until they are needed, and in the last bits for how many there is room, as a power of two; and four Bloom filters with a bit for each word. Until the words are needed, the number of its nodes stands in place of the first filter.
 */
const gapBits = 3;
const none = (1 << gapBits) - 1;
const saysNothing = 0;
const standsAt = 1;
const filtersAt = 2;
const wayLength = 6;
const powerBits = 5;
const powers = (1 << powerBits) - 1;
const startOf = (stands: number): number => stands >>> powerBits;
const lastOf = (stands: number): number => (1 << (stands & powers)) - 1;
const unknown = 0;
/** Each place holds a word, with the furthest reach by which it leads there in the last bits, and where it leads. One that leads elsewhere by a shorter reach stands before it. */
const placeLength = 2;
const reachBits = 2;
const reachOf = (key: number): number => key & ((1 << reachBits) - 1);
const noWord = -1;
/** Of the places for words so many are taken at most. */
const fullest = 0.6;
/** So many words, as a power of two, let anything pass those filters: before them lies a longer one, with four bits for each place and two for each word. */
const manyPlaces = 6;
const filterLength = (last: number): number => (last >>> 3) + 1;
const filterAt = (start: number, last: number, hash: number): number => start - filterLength(last) + ((hash >>> 5) & (last >>> 3));
const hasLongFilter = (power: number): boolean => power >= manyPlaces;

/** Rows of numbers and not a web of objects: people never write the same, so what is looked up is seldom at hand, and every look into memory counts. */
export class Ways<T> {
  #row = new Int32Array(1024);
  #rowEnd = 0;
  #table = new Int32Array(1024);
  #tableEnd = 1;
  /** Of ways whose words are not put together yet. */
  readonly #nodes: (readonly Node<T>[] | undefined)[] = [];
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
    return this.#meanings[this.#row[way]! >> gapBits]!;
  }

  /** The longest gap after it; less than none where nothing follows. */
  longest(way: Way): number {
    const longest = this.#row[way]! & none;
    return longest === none ? -1 : longest;
  }

  /** Puts together what leads on from here, where something does; to be asked before its words are. */
  open(way: Way): void {
    if (this.#row[way + standsAt] !== unknown) return;
    const number = this.#row[way + filtersAt]!;
    const nodes = this.#nodes[number]!;
    this.#nodes[number] = undefined;
    this.#row[way + filtersAt] = 0;
    this.#write(togetherOf(nodes), way);
  }

  /**
   * Of a row of words those that may lead on from here, from one place up to another, by whatever reach: where they stand goes into the list, behind what it holds. Most words do not lead on, and need not be looked up.
   * What people write is never the same, so a processor guesses every branch wrong that hangs on a single word: here none does.
   * @returns how much the list holds then
   */
  mayLead(way: Way, row: readonly number[], from: number, to: number, list: Int32Array, held: number): number {
    const ways = this.#row;
    const table = this.#table;
    const stands = ways[way + standsAt]!;
    let holds = held;
    if (!hasLongFilter(stands & powers)) {
      const first = ways[way + filtersAt]!;
      const second = ways[way + filtersAt + 1]!;
      const third = ways[way + filtersAt + 2]!;
      const fourth = ways[way + filtersAt + 3]!;
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

  /** Where such a word leads by this reach. */
  leads(way: Way, reach: Reach, token: number): Way | undefined {
    const all = this.#table;
    const stands = this.#row[way + standsAt]!;
    const start = startOf(stands);
    const last = lastOf(stands);
    for (let place = placeIn(scattered(token), last); ; place = (place + 1) & last) {
      const at = start + placeLength * place;
      const key = all[at]!;
      if (key >> reachBits === token && reachOf(key) >= reach) return all[at + 1]! >= 0 ? all[at + 1] : this.#said(at + 1);
      if (key === noWord) return undefined;
    }
  }

  #add(nodes: readonly Node<T>[], meanings: readonly T[]): Way {
    const way = this.#rowEnd;
    const longest = longestGap(nodes);
    this.#rowEnd += longest === undefined ? 1 : wayLength;
    this.#row = withRoom(this.#row, this.#rowEnd);
    this.#row[way] = (longest ?? none) | (this.#placeOfMeanings(meanings) << gapBits);
    if (longest !== undefined) this.#row[way + filtersAt] = this.#nodes.push(nodes) - 1;
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

  #write(leading: readonly Leading<T>[], way: Way): void {
    const power = Math.ceil(Math.log2(leading.length / fullest + 1));
    const last = lastOf(power);
    const start = this.#tableEnd + (hasLongFilter(power) ? filterLength(last) : 0);
    const end = start + placeLength * (last + 1);
    const all = (this.#table = withRoom(this.#table, end)).fill(noWord, start, end);
    this.#tableEnd = end;
    const row = this.#row;
    row[way + standsAt] = (start << powerBits) | power;
    for (const { token, reach, nodes } of leading) {
      const hash = scattered(token);
      for (const each of [0, 1, 2, 3]) row[way + filtersAt + each]! |= bit(hash >>> (5 * each));
      if (hasLongFilter(power)) all[filterAt(start, last, hash)]! |= bit(hash) | bit(hash >>> 15);
      let at = start + placeLength * placeIn(hash, last);
      while (all[at] !== noWord) at = at + placeLength === end ? start : at + placeLength;
      all[at] = (token << reachBits) | reach;
      all[at + 1] = ~(this.#unsaid.push(nodes) - 1);
    }
  }
}

/** A word that leads on, the furthest reach by which it leads to just these nodes, and the nodes. */
interface Leading<T> {
  readonly token: number;
  readonly reach: Reach;
  readonly nodes: readonly Node<T>[];
}

function longestGap<T>(nodes: readonly Node<T>[]): Gap | undefined {
  return gapsOf[reaches.next].findLast((gap) => nodes.some(({ edges }) => edges[gap]));
}

/** The edges of all nodes in one; of a word that leads elsewhere by a longer reach, the shorter one first. */
function togetherOf<T>(nodes: readonly Node<T>[]): Leading<T>[] {
  const led = (reach: Reach): Led<T> => ledBy(gapsOf[reach], nodes);
  const [next, short, long] = [led(reaches.next), led(reaches.short), led(reaches.long)];
  const of = (reach: Reach, led: Led<T>, longer: Led<T> | undefined): Leading<T>[] => [...led].filter(([token, { size }]) => size > (longer?.get(token)?.size ?? 0)).map(([token, further]) => ({ token, reach, nodes: [...further] }));
  return [...of(reaches.next, next, short), ...of(reaches.short, short, long), ...of(reaches.long, long, undefined)];
}

type Led<T> = ReadonlyMap<number, ReadonlySet<Node<T>>>;

function ledBy<T>(gaps: readonly Gap[], nodes: readonly Node<T>[]): Led<T> {
  const led = new Map<number, Set<Node<T>>>();
  for (const { edges } of nodes) {
    for (const gap of gaps) {
      for (const [token, further] of edges[gap] ?? []) {
        const known = led.get(token);
        if (known) further.forEach((node) => known.add(node));
        else led.set(token, new Set(further));
      }
    }
  }
  return led;
}

/** The row itself, or a longer one that begins with it. */
export function withRoom(row: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= row.length) return row;
  const longer = new Int32Array(Math.max(length, 2 * row.length));
  longer.set(row);
  return longer;
}
