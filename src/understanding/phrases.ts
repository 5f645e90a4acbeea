/** Phrases a clinician wrote, compiled into one tree so that a text is read once. How they are written: steps.ts. */
import type { Step, WordForm } from './steps.ts';
import { exactly, stepsOf } from './steps.ts';
import { tokensOf } from './tokens.ts';
import type { Surroundings, Tokens, Vocabulary } from './tokens.ts';
import type { Node, Ways } from './ways.ts';
import { emptyNode, onward, waysFrom } from './ways.ts';
import type { Clause, Stemmer } from './words.ts';

/** Where something was said: from word `from` up to, not including, word `to`. */
export interface Found<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
  /** The place of a denial in a gap of the phrase: "my groin is NOT numb". */
  readonly across?: number;
}

export interface PhraseBook<T> {
  readonly vocabulary: Vocabulary;
  readonly start: Ways<T>;
  readonly meanings: ReadonlySet<T>;
  /** The words that are a phrase by themselves, by meaning. */
  readonly single: ReadonlyMap<T, ReadonlySet<string>>;
  /** What each clause was found to say: the same clause is asked about several times. */
  readonly remembered: WeakMap<Clause, readonly Found<T>[]>;
}

const none: ReadonlySet<string> = new Set();

export function compile<T>(entries: Iterable<readonly [T, readonly string[]]>, stem: Stemmer, form: WordForm = 'stem'): PhraseBook<T> {
  const root = emptyNode<T>();
  const words = new Map<string, number>();
  const single = new Map<T, Set<string>>();
  const meanings = new Set<T>();
  const shared: Shared<T> = new WeakMap();
  for (const [meaning, phrases] of entries) {
    meanings.add(meaning);
    for (const steps of phrases.flatMap((phrase) => stepsOf(phrase, stem, form))) {
      for (const step of steps) for (const word of step.words) if (!words.has(word)) words.set(word, words.size);
      const last = steps.reduce<Node<T>>((node, step) => follow(node, step, words, shared), root);
      if (last !== root && !last.meanings.includes(meaning)) last.meanings.push(meaning);
      if (steps.length === 1) single.set(meaning, new Set([...(single.get(meaning) ?? none), ...steps[0]!.words]));
    }
  }
  const vocabulary = { form, words, hasExact: [...words.keys()].some((word) => word.startsWith(exactly)) };
  return { vocabulary, start: waysFrom([root]), meanings, single, remembered: new WeakMap() };
}

/** The children of a node by the step that leads to them, so that phrases which begin alike share them. */
type Shared<T> = WeakMap<Node<T>, Map<string, Node<T>>>;

function follow<T>(node: Node<T>, { words, gap }: Step, numbers: ReadonlyMap<string, number>, shared: Shared<T>): Node<T> {
  const key = `${gap} ${[...words].join('/')}`;
  const children = shared.get(node) ?? new Map<string, Node<T>>();
  shared.set(node, children);
  const known = children.get(key);
  if (known) return known;
  const child = emptyNode<T>();
  children.set(key, child);
  const edges = (node.edges[gap] ??= new Map());
  for (const word of words) {
    const token = numbers.get(word)!;
    const led = edges.get(token);
    if (led) led.push(child);
    else edges.set(token, [child]);
  }
  return child;
}

/** Every phrase said in these words. What surrounds them is always the same for a book. */
export function find<T>(book: PhraseBook<T>, words: Clause, surroundings: Surroundings = {}): readonly Found<T>[] {
  const known = book.remembered.get(words);
  if (known) return known;
  const reading = { tokens: tokensOf(words, book.vocabulary, surroundings), found: [] as Found<T>[] };
  for (let from = 0; from < words.length; from += 1) {
    const here = reading.tokens.at[from]!;
    for (let each = 0; each < here.length; each += 2) {
      const ways = onward(book.start, 'next', here[each]!);
      if (ways) read(ways, from, { at: here[each + 1]!, across: undefined }, reading);
    }
  }
  book.remembered.set(words, reading.found);
  return reading.found;
}

interface Reading<T> {
  readonly tokens: Tokens;
  readonly found: Found<T>[];
}

interface Place {
  readonly at: number;
  readonly across: number | undefined;
}

const shortGap = 3;

/** Follows everything that can be read on from word `at`: at once, after a short gap, or after a long one. */
function read<T>(ways: Ways<T>, from: number, { at, across }: Place, reading: Reading<T>): void {
  for (const meaning of ways.meanings) reading.found.push(across === undefined ? { meaning, from, to: at } : { meaning, from, to: at, across });
  if (ways.longest === undefined) return;
  const { tokens } = reading;
  const last = Math.min(at + ways.longest, tokens.at.length - 1);
  let denied = across;
  for (let place = at; place <= last; place += 1) {
    const reach = place === at ? 'next' : place <= at + shortGap && denied === across ? 'short' : 'long';
    const here = tokens.at[place]!;
    for (let each = 0; each < here.length; each += 2) {
      const further = onward(ways, reach, here[each]!);
      if (further) read(further, from, { at: here[each + 1]!, across: denied }, reading);
    }
    if (tokens.ends[place]) return;
    if (tokens.denies[place]) denied = place;
  }
}

/** The words that are a phrase by themselves. */
export function singleWords<T>({ single }: PhraseBook<T>, meaning: T): ReadonlySet<string> {
  return single.get(meaning) ?? none;
}

/** Every stem the phrases know, for mending a misspelt word. */
export function stemsOf<T>({ vocabulary }: PhraseBook<T>, stem: Stemmer): Set<string> {
  return new Set([...vocabulary.words.keys()].filter((word) => !word.startsWith('<')).flatMap((word) => [stem(word), word]));
}
