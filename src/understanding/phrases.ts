/** Phrases a clinician wrote, compiled into one tree so that a text is read once: words, a/b/c for any of these, * for up to three others between. */
import type { Clause, Stemmer, Word } from './words.ts';
import { wordsOf } from './words.ts';

/** How far one has got in the phrases: which words may follow, at once or after a gap, and what is said by now. */
interface Node<T> {
  readonly next: Map<string, Node<T>[]>;
  readonly afterGap: Map<string, Node<T>[]>;
  readonly meanings: T[];
  /** Its children by the step that leads to them, so that phrases which begin alike share it. */
  readonly byStep: Map<string, Node<T>>;
}

/** Where in a clause something was said: from word `from` up to, not including, word `to`. */
export interface Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
}

/** Whether words are compared by their stem or as they stand: a wish to "start over" is not pain that "started over". */
export type WordForm = keyof Word;

export interface PhraseBook<T> {
  readonly wordForm: WordForm;
  readonly root: Node<T>;
  /** Every word the phrases know. */
  readonly words: ReadonlySet<string>;
  /** Some word is heard as it stands. */
  readonly hasExact: boolean;
  /** The words that are a phrase by themselves, by meaning. */
  readonly single: ReadonlyMap<T, ReadonlySet<string>>;
  /** What each clause was found to say: the same clause is asked about several times. */
  readonly remembered: WeakMap<Clause, readonly Found<T>[]>;
}

/** A word written `=legs` is heard as it stands: not "leg". */
const exactly = '=';
const gapWords = 3;
const none: ReadonlySet<string> = new Set();

export function compile<T>(entries: Iterable<readonly [T, readonly string[]]>, stem: Stemmer, wordForm: WordForm = 'stem'): PhraseBook<T> {
  const root = emptyNode<T>();
  const words = new Set<string>();
  const single = new Map<T, Set<string>>();
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases) {
      const steps = stepsOf(phrase, stem, wordForm);
      const last = steps.reduce<Node<T>>((node, step) => follow(node, step), root);
      if (last !== root && !last.meanings.includes(meaning)) last.meanings.push(meaning);
      for (const step of steps) for (const word of step.words) words.add(word);
      if (steps.length === 1) single.set(meaning, new Set([...(single.get(meaning) ?? none), ...steps[0]!.words]));
    }
  }
  return { wordForm, root, words, hasExact: [...words].some((word) => word.startsWith(exactly)), single, remembered: new WeakMap() };
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), afterGap: new Map(), meanings: [], byStep: new Map() };
}

/** One place of a phrase: any of these words, perhaps after a gap. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly afterGap: boolean;
}

function stepsOf(phrase: string, stem: Stemmer, wordForm: WordForm): Step[] {
  const heard = (word: string): string[] => wordsOf(word, stem).map((each) => (word.startsWith(exactly) ? exactly + each.text : each[wordForm]));
  const parts = phrase.trim().split(/\s+/u);
  return parts.flatMap((part, at) => (part === '*' ? [] : [{ words: new Set(part.split('/').flatMap(heard)), afterGap: at > 0 && parts[at - 1] === '*' }]));
}

function follow<T>(node: Node<T>, { words, afterGap }: Step): Node<T> {
  const key = `${afterGap ? '*' : ''}${[...words].sort().join('/')}`;
  const known = node.byStep.get(key);
  if (known) return known;
  const child = emptyNode<T>();
  node.byStep.set(key, child);
  const edges = afterGap ? node.afterGap : node.next;
  for (const word of words) edges.set(word, [...(edges.get(word) ?? []), child]);
  return child;
}

/** Every phrase said in the clause. The words between two parts of a phrase may not be of `barriers`, always the same ones for a book. */
export function find<T>(book: PhraseBook<T>, clause: Clause, barriers: ReadonlySet<string> = none): readonly Found<T>[] {
  const known = book.remembered.get(clause);
  if (known) return known;
  const found: Found<T>[] = [];
  for (let from = 0; from < clause.length; from += 1) {
    for (const node of matching(book.root.next, clause[from]!, book)) read(node, from + 1, { clause, from, barriers, book, found });
  }
  book.remembered.set(clause, found);
  return found;
}

interface Reading<T> {
  readonly clause: Clause;
  readonly from: number;
  readonly barriers: ReadonlySet<string>;
  readonly book: PhraseBook<T>;
  readonly found: Found<T>[];
}

/** Follows everything that can be read on from word `at`. */
function read<T>(node: Node<T>, at: number, reading: Reading<T>): void {
  for (const meaning of node.meanings) reading.found.push({ meaning, from: reading.from, to: at });
  const word = reading.clause[at];
  if (!word) return;
  if (node.next.size) for (const child of matching(node.next, word, reading.book)) read(child, at + 1, reading);
  if (node.afterGap.size) readAfterGap(node, at, reading);
}

/** Each way on is taken where its word first comes, within the gap. */
function readAfterGap<T>(node: Node<T>, at: number, reading: Reading<T>): void {
  const taken = new Set<Node<T>>();
  for (let place = at; place <= at + gapWords; place += 1) {
    const word = reading.clause[place];
    if (!word) return;
    for (const child of matching(node.afterGap, word, reading.book)) {
      if (taken.has(child)) continue;
      taken.add(child);
      read(child, place + 1, reading);
    }
    if (reading.barriers.has(word.stem)) return;
  }
}

const noNodes: readonly never[] = [];

function matching<T>(edges: ReadonlyMap<string, Node<T>[]>, word: Word, { wordForm, hasExact }: PhraseBook<T>): readonly Node<T>[] {
  const byForm = edges.get(word[wordForm]);
  const byText = hasExact ? edges.get(exactly + word.text) : undefined;
  return byForm && byText ? [...byForm, ...byText] : (byForm ?? byText ?? noNodes);
}

/** The words that are a phrase by themselves. */
export function singleWords<T>({ single }: PhraseBook<T>, meaning: T): ReadonlySet<string> {
  return single.get(meaning) ?? none;
}

/** Every stem the phrases know, for mending a misspelt word. */
export function stemsOf<T>({ words }: PhraseBook<T>, stem: Stemmer): Set<string> {
  return new Set([...words].map(stem).concat([...words]));
}
