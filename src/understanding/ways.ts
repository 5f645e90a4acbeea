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

export const bloomBit = (token: number): number => 1 << (token & 31);
/** Words that are written beside each other have numbers beside each other: this scatters them. */
const scattered = (token: number): number => Math.imul(token, 0x9e3779b1) >>> 12;
/** Of three Bloom filters the second and the third. */
const secondBit = (hash: number): number => 1 << (hash & 31);
const thirdBit = (hash: number): number => 1 << ((hash >>> 5) & 31);
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
/** Of the words of one reach: the bits of three Bloom filters, then where the words themselves stand, 0 until they are needed, and how many places there are for them, less one. */
const reachLength = 5;
const unknown = 0;
/** Each place holds a word, and where it leads. */
const placeLength = 2;
const noWord = -1;
/** Of the places for words so many are taken at most. */
const fullest = 0.6;
/** The words of so many places let anything pass those filters: before them lies a longer one, with eight bits for each. */
const manyPlaces = 64;
const longBit = (hash: number): number => 1 << (hash >>> 15);
const filterAt = (start: number, last: number, hash: number): number => start - 1 - (hash & (last >>> 2));

/** Rows of numbers and not a web of objects: people never write the same, so what is looked up is seldom at hand, and every look into memory counts. */
export class Ways<T> {
  #ways = new Int32Array(64 * wayLength);
  #words = new Int32Array(256);
  #wordsEnd = 1;
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
    return this.#meanings[this.#ways[way * wayLength]! >> gapBits]!;
  }

  /** The longest gap after it; less than none where nothing follows. */
  longest(way: Way): number {
    const longest = this.#ways[way * wayLength]! & none;
    return longest === none ? -1 : longest;
  }

  /** Puts together what leads on from here; to be asked before its words are. */
  open(way: Way): void {
    if (this.#ways[placeOf(way, reaches.next) + 3] !== unknown) return;
    this.#together(way, reaches.next);
    this.#nodes[way] = opened;
  }

  /** The words that lead on from here by this reach. */
  words(way: Way, reach: Reach): Words {
    return placeOf(way, reach);
  }

  /** The first Bloom bits of these words: where none of them is found, nothing leads on. */
  filter(words: Words): number {
    return this.#ways[words]!;
  }

  /** Whether all three filters let a word pass: most do not lead on, and need not be looked up. */
  mayLead(words: Words, token: number): boolean {
    const row = this.#ways;
    const hash = scattered(token);
    return ((row[words]! >>> token) & (row[words + 1]! >>> hash) & (row[words + 2]! >>> (hash >>> 5)) & 1) !== 0;
  }

  /** Where such a word leads. */
  leads(words: Words, token: number): Way | undefined {
    const all = this.#words;
    const start = this.#ways[words + 3]!;
    const last = this.#ways[words + 4]!;
    const hash = scattered(token);
    if (last >= manyPlaces && (all[filterAt(start, last, hash)]! & longBit(hash)) === 0) return undefined;
    for (let place = placeIn(hash, last); ; place = (place + 1) & last) {
      const at = start + placeLength * place;
      if (all[at] === token) return all[at + 1]! >= 0 ? all[at + 1] : this.#said(at + 1);
      if (all[at] === noWord) return undefined;
    }
  }

  #add(nodes: readonly Node<T>[], meanings: readonly T[]): Way {
    const way = this.#nodes.push(nodes) - 1;
    this.#ways = withRoom(this.#ways, (way + 1) * wayLength);
    const longest = gapsOf[reaches.next].findLast((gap) => nodes.some(({ edges }) => edges[gap])) ?? none;
    this.#ways[way * wayLength] = longest | (this.#placeOfMeanings(meanings) << gapBits);
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
    const place = ~this.#words[at]!;
    const way = this.of(this.#unsaid[place]!);
    this.#unsaid[place] = undefined;
    this.#words[at] = way;
    return way;
  }

  /** The edges of all nodes, and of all these gaps, in one; and before that those of fewer gaps. */
  #together(way: Way, reach: Reach): void {
    const nodes = this.#nodes[way]!;
    const lost = gapLost[reach];
    if (lost !== undefined) {
      this.#together(way, (reach + 1) as Reach);
      const same = placeOf(way, (reach + 1) as Reach);
      if (!nodes.some(({ edges }) => edges[lost])) return void this.#ways.copyWithin(placeOf(way, reach), same, same + reachLength);
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
    const places = 2 ** Math.ceil(Math.log2(led.size / fullest + 1));
    const start = this.#wordsEnd + (places > manyPlaces ? places >>> 2 : 0);
    const end = start + placeLength * places;
    const all = (this.#words = withRoom(this.#words, end)).fill(noWord, start, end);
    this.#wordsEnd = end;
    const row = this.#ways;
    row[words + 3] = start;
    row[words + 4] = places - 1;
    for (const [token, nodes] of led) {
      row[words]! |= bloomBit(token);
      const hash = scattered(token);
      row[words + 1]! |= secondBit(hash);
      row[words + 2]! |= thirdBit(hash);
      if (places > manyPlaces) all[filterAt(start, places - 1, hash)]! |= longBit(hash);
      let at = start + placeLength * placeIn(hash, places - 1);
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
function withRoom(row: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= row.length) return row;
  const longer = new Int32Array(Math.max(length, 2 * row.length));
  longer.set(row);
  return longer;
}
