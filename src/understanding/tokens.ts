/** The words of a text as numbers, which is how phrases are followed. */
import type { Found } from './phrases.ts';
import { Remembered } from './remembered.ts';
import type { Beginning, Same } from './same.ts';
import type { WordForm } from './steps.ts';
import type { Clause, Stemmer, Word } from './words.ts';

/** Every word, word as it stands, and word class that the phrases of a language know, and its number: one for all its books, so that a text is looked up once. */
export interface Vocabulary {
  readonly words: Map<string, number>;
  /** Of these, by their text, the words that are heard as they stand. */
  readonly exact: Map<string, number>;
}

export function newVocabulary(): Vocabulary {
  return { words: new Map(), exact: new Map() };
}

/** No gap reaches across what ends a denial; a long one reaches across what denies, and remembers it, a short one does not. */
export type Stop = 'ends' | 'denies';

/** By place, where the next of them stands from there on; behind all words where there is none. */
export type Stops = Readonly<Record<Stop, readonly number[]>>;

/** What else stands in the words that are read. */
export interface Surroundings {
  /** The words as numbers, where they were looked up before. */
  readonly tokens?: Tokens;
  /** What stops a gap. */
  readonly stops?: Stops;
}

/** A word, and all that its language's phrases know of it. */
export interface Known extends Word {
  /** Of the word, of the word as it stands, and of the classes that it is a word of. */
  readonly numbers: readonly number[];
  /** Of the word as the wishes know it. */
  readonly wished: readonly number[];
  readonly stop: Stop | undefined;
  /** What it counts, in bits. */
  readonly counts: number;
  /** Written as it was meant: it need not be mended. */
  readonly isRight: boolean;
  /** What is heard as one word and begins with this one. */
  readonly beginning: Beginning | undefined;
  /** Its number among what was learned, and by whom it was looked up: it need not be again. */
  learned: number;
  learnedBy: object | undefined;
}

/** What can be read in a row of words. */
export interface Tokens {
  /** The words and word classes, in the order in which they begin. */
  readonly numbers: readonly number[];
  /** Where each of them ends. */
  readonly ends: readonly number[];
  /** By place which is the first that begins there; and behind the last place how many there are. */
  readonly begin: readonly number[];
}

export interface Knowledge {
  readonly stem: Stemmer;
  readonly vocabulary: Vocabulary;
  /** That of the wishes, which are heard as they stand. */
  readonly wishes: Vocabulary;
  /** By the number of a word, those of the classes that it is a word of. */
  readonly classes: ReadonlyMap<number, readonly number[]>;
  /** Words that deny, and words that end a denial. */
  readonly denials: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly beginnings: Same['beginnings'];
  readonly isRight: (word: Word) => boolean;
  readonly countsOf: (word: string) => number;
}

/** Looks up the word that lies there in a text, and remembers what it found: people use the same few thousand. */
export type Knower = (text: string, from?: number, end?: number) => Known;

export function knower({ stem, vocabulary, wishes, classes, denials, ends, beginnings, isRight, countsOf }: Knowledge): Knower {
  const remembered = new Remembered<Known>();
  const stopOf = (number: number | undefined): Stop | undefined => (number === undefined ? undefined : ends.has(number) ? 'ends' : denials.has(number) ? 'denies' : undefined);
  return (written, from = 0, end = written.length) => {
    const known = remembered.find(written, from, end);
    if (known) return known;
    const text = written.slice(from, end);
    const word = { text, stem: stem(text) };
    const numbers = numbersOf(word, 'stem', vocabulary);
    const made = { ...word, numbers: [...new Set([...numbers, ...numbers.flatMap((number) => classes.get(number) ?? [])])], wished: numbersOf(word, 'text', wishes), stop: stopOf(numbers[0]), counts: countsOf(text), isRight: isRight(word), beginning: beginnings.get(text), learned: 0, learnedBy: undefined };
    remembered.keep(made);
    return made;
  };
}

export function tokensOf(clause: Clause, form: WordForm, vocabulary: Vocabulary): Tokens {
  return inARow(clause, (word) => numbersOf(word, form, vocabulary), []);
}

/** The same of words that were looked up before, with the numbers of the word classes that were found, in reading order. */
export function tokensIn(words: readonly Pick<Known, 'numbers'>[], classes: readonly Found<number>[]): Tokens {
  return inARow(words, ({ numbers }) => numbers, classes);
}

/** And as the wishes read them. */
export function tokensOfWishes(words: readonly Pick<Known, 'wished'>[]): Tokens {
  return inARow(words, ({ wished }) => wished, []);
}

function inARow<W>(words: readonly W[], numbersIn: (word: W) => readonly number[], classes: readonly Found<number>[]): Tokens {
  let count = classes.length;
  for (let at = 0; at < words.length; at += 1) count += numbersIn(words[at]!).length;
  const numbers = new Array<number>(count);
  const ends = new Array<number>(count);
  const begin = new Array<number>(words.length + 1);
  let next = 0;
  let end = 0;
  for (let at = 0; at < words.length; at += 1) {
    begin[at] = end;
    const own = numbersIn(words[at]!);
    for (let each = 0; each < own.length; each += 1, end += 1) {
      numbers[end] = own[each]!;
      ends[end] = at + 1;
    }
    for (; next < classes.length && classes[next]!.from === at; next += 1, end += 1) {
      numbers[end] = classes[next]!.meaning;
      ends[end] = classes[next]!.to;
    }
  }
  begin[words.length] = end;
  return { numbers, ends, begin };
}

export function stopsIn(words: readonly Pick<Known, 'stop'>[]): Stops {
  const nowhere = words.length;
  const stops = { ends: new Array<number>(nowhere + 1).fill(nowhere), denies: new Array<number>(nowhere + 1).fill(nowhere) };
  for (let at = nowhere - 1; at >= 0; at -= 1) {
    const { stop } = words[at]!;
    stops.ends[at] = stop === 'ends' ? at : stops.ends[at + 1]!;
    stops.denies[at] = stop === 'denies' ? at : stops.denies[at + 1]!;
  }
  return stops;
}

/** The numbers of a word, and of the word as it stands, where phrases know them. */
export function numbersOf(word: Word, form: WordForm, { words, exact }: Vocabulary): number[] {
  const numbers: number[] = [];
  const [number, asItStands] = [words.get(word[form]), exact.get(word.text)];
  if (number !== undefined) numbers.push(number);
  if (asItStands !== undefined) numbers.push(asItStands);
  return numbers;
}
