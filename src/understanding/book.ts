/** Phrases a clinician wrote, made ready so that a text is read once. How they are written: steps.ts. */
import type { Gap, WordForm } from './steps.ts';
import { exactly, heardAs, ordersOf, stepsOf } from './steps.ts';
import { newVocabulary, numbersOf } from './tokens.ts';
import type { Vocabulary } from './tokens.ts';
import type { Node, Way } from './ways.ts';
import { emptyNode, Ways } from './ways.ts';
import type { Stemmer, Word } from './words.ts';

export interface PhraseBook<T> {
  readonly form: WordForm;
  readonly vocabulary: Vocabulary;
  /** Of its words, those of this book: by their stem, `=` before a word as it stands, or the name of a class. */
  readonly words: ReadonlySet<string>;
  /** By the number of the word they may begin with: what phrases begin so, and once it was said, what may follow it. Most are never said: the rest of a phrase is read when its first word is. */
  readonly starts: (Start<T>[] | Way | undefined)[];
  readonly ways: Ways<T>;
  readonly meanings: ReadonlySet<T>;
  /** The words that are a phrase by themselves, by meaning. */
  readonly single: ReadonlyMap<T, ReadonlySet<number>>;
  readonly tokens: Numbering;
}

/** Phrases that begin alike, and the tree of what follows, once it was needed. There are thousands: nothing is made of one before. */
interface Start<T> {
  readonly phrases: (readonly [order: string, meaning: T])[];
  tree?: Node<T>;
}

export interface Compiling {
  readonly stem: Stemmer;
  /** By the stem, where nothing else is said. */
  readonly form?: WordForm | undefined;
  /** Shared with the other books that read the same words; else one of its own. */
  readonly vocabulary?: Vocabulary | undefined;
}

export function compile<T>(entries: Iterable<readonly [T, readonly string[]]>, { stem, form = 'stem', vocabulary = newVocabulary() }: Compiling): PhraseBook<T> {
  const all = [...entries];
  const words = new Set<string>();
  const { ofWord, tokens } = numbering(vocabulary, words, (written) => heardAs(written, stem, form));
  const single = new Map<T, Set<number>>();
  const meanings = new Set<T>();
  const byFirst = new Map<string, Start<T>>();
  for (const word of wordsIn(all.flatMap(([, phrases]) => phrases))) ofWord(word);
  for (const [meaning, phrases] of all) {
    meanings.add(meaning);
    const alone = single.get(meaning) ?? new Set();
    single.set(meaning, alone);
    for (const order of phrases.flatMap(ordersOf)) {
      const space = order.indexOf(' ');
      const first = space < 0 ? order : order.slice(0, space);
      if (!first) continue;
      const start = byFirst.get(first);
      if (start) start.phrases.push([order, meaning]);
      else byFirst.set(first, { phrases: [[order, meaning]] });
      if (space < 0) for (const token of tokens(first)) alone.add(token);
    }
  }
  return { form, vocabulary, words, starts: byToken(byFirst, tokens, vocabulary), ways: new Ways(), meanings, single, tokens };
}

/** Every word of the phrases once: all split in one go, for one by one takes a quarter of the work. */
function wordsIn(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.join(' ').replaceAll('/', ' ').split(' '));
}

type Numbering = (written: string) => readonly number[];

/** The numbers of the words that may stand where this is written, one of its a/b/c or all of them; a new word gets the next number. */
function numbering({ words, exact }: Vocabulary, own: Set<string>, heard: (written: string) => readonly string[]): { readonly ofWord: Numbering; readonly tokens: Numbering } {
  const numberOf = (word: string): number => {
    const number = words.get(word) ?? words.size;
    words.set(word, number);
    own.add(word);
    if (word.startsWith(exactly)) exact.set(word.slice(exactly.length), number);
    return number;
  };
  const ofWord = once((word) => heard(word).map(numberOf));
  return { ofWord, tokens: once((written) => [...new Set(written.split('/').flatMap(ofWord))]) };
}

function once(make: Numbering): Numbering {
  const known = new Map<string, readonly number[]>();
  return (written) => {
    const before = known.get(written);
    if (before) return before;
    const made = make(written);
    known.set(written, made);
    return made;
  };
}

function byToken<T>(byFirst: ReadonlyMap<string, Start<T>>, tokens: Numbering, { words }: Vocabulary): (Start<T>[] | undefined)[] {
  const starts = new Array<Start<T>[] | undefined>(words.size).fill(undefined);
  for (const [first, start] of byFirst) {
    for (const token of tokens(first)) {
      const known = starts[token];
      if (known) known.push(start);
      else starts[token] = [start];
    }
  }
  return starts;
}

/** What may follow the first word of phrases that begin alike. */
function treeOf<T>(phrases: Start<T>['phrases'], tokens: Numbering): Node<T> {
  const root = emptyNode<T>();
  const shared: Shared<T> = new Map();
  for (const [order, meaning] of phrases) {
    const [, ...rest] = stepsOf(order);
    const last = rest.reduce<Node<T>>((node, { written, gap }) => follow(node, written, gap, { tokens, shared }), root);
    if (!last.meanings.includes(meaning)) last.meanings.push(meaning);
  }
  return root;
}

/** The children of a node by what is written there, so that phrases which begin alike share them. */
type Shared<T> = Map<Node<T>, Map<string, Node<T>>>;

interface Growing<T> {
  readonly tokens: Numbering;
  readonly shared: Shared<T>;
}

function follow<T>(node: Node<T>, written: string, gap: Gap, { tokens, shared }: Growing<T>): Node<T> {
  const key = `${gap} ${written}`;
  const children = shared.get(node) ?? new Map<string, Node<T>>();
  shared.set(node, children);
  const known = children.get(key);
  if (known) return known;
  const child = emptyNode<T>();
  children.set(key, child);
  const edges = (node.edges[gap] ??= new Map());
  for (const token of tokens(written)) {
    const led = edges.get(token);
    if (led) led.push(child);
    else edges.set(token, [child]);
  }
  return child;
}

/** Everything that may follow this word at the beginning of a phrase. */
export function begun<T>({ starts, ways, tokens }: PhraseBook<T>, token: number): Way | undefined {
  const start = starts[token];
  if (!Array.isArray(start)) return start;
  return (starts[token] = ways.of(start.map((each) => (each.tree ??= treeOf(each.phrases, tokens)))));
}

/** The words that are a phrase by themselves, as numbers. */
export function singleWords<T>({ single }: PhraseBook<T>, meaning: T): ReadonlySet<number> {
  return single.get(meaning) ?? new Set();
}

/** Whether the word is a phrase by itself. */
export function isPhrase<T>({ form, vocabulary, single }: PhraseBook<T>, word: Word): boolean {
  const numbers = numbersOf(word, form, vocabulary);
  return [...single.values()].some((alone) => numbers.some((number) => alone.has(number)));
}

/** Every stem the phrases know, for mending a misspelt word. */
export function stemsOf<T>({ words }: PhraseBook<T>, stem: Stemmer): string[] {
  return [...words].flatMap((word) => (word.startsWith('<') ? [] : word.startsWith(exactly) ? [stem(word.slice(exactly.length))] : [word]));
}
