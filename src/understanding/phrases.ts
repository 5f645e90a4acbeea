/** Phrases a clinician wrote, compiled into one tree so that a text is read once. How they are written: steps.ts. */
import type { Step, WordForm } from './steps.ts';
import { exactly, stepsOf } from './steps.ts';
import type { Clause, Stemmer, Word } from './words.ts';

/** How far one has got in the phrases: which words may follow, at once or after a gap, and what is said by now. */
interface Node<T> {
  readonly next: Map<string, Node<T>[]>;
  /** By the words that may lie between. */
  readonly afterGap: Map<number, Map<string, Node<T>[]>>;
  readonly meanings: T[];
  /** Its children by the step that leads to them, so that phrases which begin alike share it. */
  readonly byStep: Map<string, Node<T>>;
}

/** Where something was said: from word `from` up to, not including, word `to`. */
export interface Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
  /** The place of a denial in a gap of the phrase: "my groin is NOT numb". */
  readonly across?: number;
}

export interface PhraseBook<T> {
  readonly form: WordForm;
  readonly root: Node<T>;
  /** Every word the phrases know. */
  readonly words: ReadonlySet<string>;
  readonly meanings: ReadonlySet<T>;
  /** Some word is heard as it stands. */
  readonly hasExact: boolean;
  /** The words that are a phrase by themselves, by meaning. */
  readonly single: ReadonlyMap<T, ReadonlySet<string>>;
  /** What each clause was found to say: the same clause is asked about several times. */
  readonly remembered: WeakMap<Clause, readonly Found<T>[]>;
}

const none: ReadonlySet<string> = new Set();

export function compile<T>(entries: Iterable<readonly [T, readonly string[]]>, stem: Stemmer, form: WordForm = 'stem'): PhraseBook<T> {
  const root = emptyNode<T>();
  const words = new Set<string>();
  const single = new Map<T, Set<string>>();
  const meanings = new Set<T>();
  for (const [meaning, phrases] of entries) {
    meanings.add(meaning);
    for (const steps of phrases.flatMap((phrase) => stepsOf(phrase, stem, form))) {
      const last = steps.reduce<Node<T>>((node, step) => follow(node, step), root);
      if (last !== root && !last.meanings.includes(meaning)) last.meanings.push(meaning);
      for (const step of steps) for (const word of step.words) words.add(word);
      if (steps.length === 1) single.set(meaning, new Set([...(single.get(meaning) ?? none), ...steps[0]!.words]));
    }
  }
  return { form, root, words, meanings, hasExact: [...words].some((word) => word.startsWith(exactly)), single, remembered: new WeakMap() };
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), afterGap: new Map(), meanings: [], byStep: new Map() };
}

function follow<T>(node: Node<T>, { words, gap }: Step): Node<T> {
  const key = `${gap} ${[...words].sort().join('/')}`;
  const known = node.byStep.get(key);
  if (known) return known;
  const child = emptyNode<T>();
  node.byStep.set(key, child);
  if (gap && !node.afterGap.has(gap)) node.afterGap.set(gap, new Map());
  const edges = gap ? node.afterGap.get(gap)! : node.next;
  for (const word of words) edges.set(word, [...(edges.get(word) ?? []), child]);
  return child;
}

/** What else stands in the words that are read: always the same for a book. */
export interface Surroundings {
  /** No gap reaches across one of these. */
  readonly barriers?: ReadonlySet<string>;
  /** A long gap reaches across one of these, and remembers it; a short one does not. */
  readonly denials?: ReadonlySet<string>;
  /** Which word classes begin at a word, and where they end. */
  readonly classes?: ClassSpans;
}

export type ClassSpans = readonly (readonly (readonly [name: string, to: number])[] | undefined)[];

/** Every phrase said in these words. */
export function find<T>(book: PhraseBook<T>, words: Clause, surroundings: Surroundings = {}): readonly Found<T>[] {
  const known = book.remembered.get(words);
  if (known) return known;
  const found: Found<T>[] = [];
  const reading = { words, book, found, ...surroundings };
  for (let from = 0; from < words.length; from += 1) onward(book.root.next, from, reading, (node, at) => read(node, { from, at }, reading));
  book.remembered.set(words, found);
  return found;
}

interface Reading<T> extends Surroundings {
  readonly words: Clause;
  readonly book: PhraseBook<T>;
  readonly found: Found<T>[];
}

interface Place {
  readonly from: number;
  readonly at: number;
  readonly across?: number;
}

/** Follows everything that can be read on from word `at`. */
function read<T>(node: Node<T>, place: Place, reading: Reading<T>): void {
  const { from, at, across } = place;
  for (const meaning of node.meanings) reading.found.push(across === undefined ? { meaning, from, to: at } : { meaning, from, to: at, across });
  if (at >= reading.words.length) return;
  if (node.next.size) onward(node.next, at, reading, (child, to) => read(child, { ...place, at: to }, reading));
  for (const [gap, edges] of node.afterGap) readAfterGap(edges, gap, place, reading);
}

/** Each way on is taken where its word first comes, within the gap. */
function readAfterGap<T>(edges: ReadonlyMap<string, Node<T>[]>, gap: number, place: Place, reading: Reading<T>): void {
  const { words, barriers = none, denials = none } = reading;
  const taken = new Set<Node<T>>();
  let { across } = place;
  const last = Math.min(place.at + gap, words.length - 1);
  for (let at = place.at; at <= last; at += 1) {
    onward(edges, at, reading, (child, to) => {
      if (taken.has(child)) return;
      taken.add(child);
      read(child, { from: place.from, at: to, ...(across !== undefined && { across }) }, reading);
    });
    const { stem } = words[at]!;
    if (barriers.has(stem)) return;
    if (denials.has(stem)) {
      if (gap < 6) return;
      across = at;
    }
  }
}

/** The ways on from a word: by its stem, as it stands, or by a class that begins with it. */
function onward<T>(edges: ReadonlyMap<string, Node<T>[]>, at: number, { words, book: { form, hasExact }, classes }: Reading<T>, go: (node: Node<T>, to: number) => void): void {
  const word: Word | undefined = words[at];
  if (!word) return;
  for (const node of edges.get(word[form]) ?? []) go(node, at + 1);
  if (hasExact) for (const node of edges.get(exactly + word.text) ?? []) go(node, at + 1);
  for (const [name, to] of classes?.[at] ?? []) for (const node of edges.get(name) ?? []) go(node, to);
}

/** The words that are a phrase by themselves. */
export function singleWords<T>({ single }: PhraseBook<T>, meaning: T): ReadonlySet<string> {
  return single.get(meaning) ?? none;
}

/** Every stem the phrases know, for mending a misspelt word. */
export function stemsOf<T>({ words }: PhraseBook<T>, stem: Stemmer): Set<string> {
  return new Set([...words].filter((word) => !word.startsWith('<')).flatMap((word) => [stem(word), word]));
}
