/** The words of a text as numbers, which is how phrases are followed. */
import type { Found } from './phrases.ts';
import type { WordForm } from './steps.ts';
import { bloomBit } from './ways.ts';
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

/** What else stands in the words that are read. */
export interface Surroundings {
  /** The words as numbers, where they were looked up before. */
  readonly tokens?: Tokens;
  /** No gap reaches across one of these. */
  readonly barriers?: ReadonlySet<number>;
  /** A long gap reaches across one of these, and remembers it; a short one does not. */
  readonly denials?: ReadonlySet<number>;
}

/** A word with its numbers. */
export interface Numbered extends Word {
  readonly numbers: readonly number[];
  /** The Bloom bits of these. */
  readonly bits: number;
}

/** By place: what can be read there. */
export interface Tokens {
  readonly numbers: readonly (readonly number[])[];
  /** The word classes that begin there: number, where it ends, number, where it ends, … */
  readonly classes: readonly (readonly number[] | undefined)[];
  /** The Bloom bits of both. */
  readonly bits: readonly number[];
}

const mostRemembered = 20_000;

/** Looks words up, and remembers what it found: people use the same few thousand. */
export function numberer(stem: Stemmer, vocabulary: Vocabulary): (text: string) => Numbered {
  const remembered = new Map<string, Numbered>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const word = { text, stem: stem(text) };
    const numbers = numbersOf(word, 'stem', vocabulary);
    const made = { ...word, numbers, bits: bitsOf(numbers) };
    remembered.set(text, made);
    return made;
  };
}

export function tokensOf(clause: Clause, form: WordForm, vocabulary: Vocabulary): Tokens {
  const numbers = clause.map((word) => numbersOf(word, form, vocabulary));
  return { numbers, classes: [], bits: numbers.map(bitsOf) };
}

/** The same of words that were looked up before. */
export function tokensIn(words: readonly Numbered[]): Tokens {
  return { numbers: words.map(({ numbers }) => numbers), classes: [], bits: words.map(({ bits }) => bits) };
}

/** The numbers of a word, and of the word as it stands, where phrases know them. */
export function numbersOf(word: Word, form: WordForm, { words, exact }: Vocabulary): number[] {
  const numbers: number[] = [];
  const [number, asItStands] = [words.get(word[form]), exact.get(word.text)];
  if (number !== undefined) numbers.push(number);
  if (asItStands !== undefined) numbers.push(asItStands);
  return numbers;
}

/** The same with the word classes that were found there. */
export function withClasses({ numbers, bits }: Tokens, found: readonly Found<string>[], { words }: Vocabulary): Tokens {
  const classes: number[][] = [];
  const all = [...bits];
  for (const { meaning, from, to } of found) {
    const number = words.get(meaning);
    if (number === undefined) continue;
    (classes[from] ??= []).push(number, to);
    all[from]! |= bloomBit(number);
  }
  return { numbers, classes, bits: all };
}

function bitsOf(numbers: readonly number[]): number {
  let bits = 0;
  for (const number of numbers) bits |= bloomBit(number);
  return bits;
}
