/** The tree of all phrases, and all places in it where one may be at once: looked up once, then remembered. */
import type { Gap } from './steps.ts';

/** How far one has got in the phrases: which words may follow by the gap before them, and what is said by now. */
export interface Node<T> {
  readonly edges: Readonly<Record<Gap, Map<number, Node<T>[]>>>;
  readonly meanings: T[];
  /** Its children by the step that leads to them, so that phrases which begin alike share it. */
  readonly byStep: Map<string, Node<T>>;
}

/** Which gaps a next word may lie behind: it follows at once, after a short gap, or only after a long one. */
export type Reach = 'next' | 'short' | 'long';

const gapsOf: Readonly<Record<Reach, readonly Gap[]>> = { next: [0, 3, 6], short: [3, 6], long: [6] };

/** Several nodes at once. */
export interface Ways<T> {
  readonly nodes: readonly Node<T>[];
  readonly meanings: readonly T[];
  /** The longest gap after it; undefined where nothing follows. */
  readonly longest: Gap | undefined;
  readonly known: Readonly<Record<Reach, Map<number, Ways<T> | null>>>;
}

export function emptyNode<T>(): Node<T> {
  return { edges: { 0: new Map(), 3: new Map(), 6: new Map() }, meanings: [], byStep: new Map() };
}

export function waysFrom<T>(nodes: readonly Node<T>[]): Ways<T> {
  return {
    nodes,
    meanings: [...new Set(nodes.flatMap(({ meanings }) => meanings))],
    longest: ([6, 3, 0] as const).find((gap) => nodes.some(({ edges }) => edges[gap].size > 0)),
    known: { next: new Map(), short: new Map(), long: new Map() },
  };
}

/** Where a word leads from here. */
export function onward<T>(ways: Ways<T>, reach: Reach, token: number): Ways<T> | undefined {
  const known = ways.known[reach].get(token);
  return known === undefined ? found(ways, reach, token) : (known ?? undefined);
}

function found<T>(ways: Ways<T>, reach: Reach, token: number): Ways<T> | undefined {
  const nodes = ways.nodes.flatMap(({ edges }) => gapsOf[reach].flatMap((gap) => edges[gap].get(token) ?? []));
  const led = nodes.length ? waysFrom([...new Set(nodes)]) : null;
  ways.known[reach].set(token, led);
  return led ?? undefined;
}
