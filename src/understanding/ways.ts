/** The tree of all phrases, and all places in it where one may be at once: put together when first needed, then kept. */
import type { Gap } from './steps.ts';

/** How far one has got in the phrases: which words may follow by the gap before them, and what is said by now. */
export interface Node<T> {
  readonly edges: Partial<Record<Gap, Map<number, Node<T>[]>>>;
  readonly meanings: T[];
}

/** Which gaps a next word may lie behind: it follows at once, after a short gap, or only after a long one. Numbers, as they are places in `onward`. */
export const reaches = { next: 0, short: 1, long: 2 } as const;
export type Reach = (typeof reaches)[keyof typeof reaches];

const gapsOf: Readonly<Record<Reach, readonly Gap[]>> = [[0, 3, 6], [3, 6], [6]];

/** Several nodes at once. */
export interface Ways<T> {
  readonly nodes: readonly Node<T>[];
  readonly meanings: readonly T[];
  /** The longest gap after it; undefined where nothing follows. */
  readonly longest: Gap | undefined;
  /** By reach, once it was needed. */
  readonly onward: (Onward<T> | undefined)[];
}

/** Where each word leads, and by their Bloom bits which words lead nowhere: most do, and need not be looked up. */
export interface Onward<T> {
  /** By the last five bits of a word's number. */
  readonly bits: number;
  /** By the next five. */
  readonly further: number;
  readonly edges: Map<number, Node<T>[] | Ways<T>>;
}

export const bloomBit = (token: number): number => 1 << (token & 31);

export function emptyNode<T>(): Node<T> {
  return { edges: {}, meanings: [] };
}

export function waysFrom<T>(nodes: readonly Node<T>[]): Ways<T> {
  const meanings = nodes.length === 1 ? nodes[0]!.meanings : [...new Set(nodes.flatMap((node) => node.meanings))];
  return { nodes, meanings, longest: ([6, 3, 0] as const).find((gap) => nodes.some(({ edges }) => edges[gap])), onward: [undefined, undefined, undefined] };
}

export function onward<T>(ways: Ways<T>, reach: Reach): Onward<T> {
  return (ways.onward[reach] ??= together(ways.nodes, gapsOf[reach]));
}

/** Where a word leads from here. */
export function leads<T>({ bits, further, edges }: Onward<T>, token: number): Ways<T> | undefined {
  if (((bits >>> token) & (further >>> (token >>> 5)) & 1) === 0) return undefined;
  const led = edges.get(token);
  if (!Array.isArray(led)) return led;
  const found = waysFrom([...new Set(led)]);
  edges.set(token, found);
  return found;
}

/** The edges of all nodes, and of all these gaps, in one. */
function together<T>(nodes: readonly Node<T>[], gaps: readonly Gap[]): Onward<T> {
  let bits = 0;
  let further = 0;
  const edges = new Map<number, Node<T>[]>();
  for (const node of nodes) {
    for (const gap of gaps) {
      for (const [token, led] of node.edges[gap] ?? []) {
        bits |= bloomBit(token);
        further |= bloomBit(token >>> 5);
        const known = edges.get(token);
        if (known) known.push(...led);
        else edges.set(token, [...led]);
      }
    }
  }
  return { bits, further, edges };
}
