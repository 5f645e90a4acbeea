/** The words of a text as numbers, which is how phrases are followed. */
import type { Found } from './phrases.ts';
import type { WordForm } from './steps.ts';
import { bloomBit } from './ways.ts';
import type { Clause, Word } from './words.ts';

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

/** By place: what can be read there (number, where it ends, number, where it ends, …). */
export interface Tokens {
  readonly at: readonly (readonly number[])[];
  /** The Bloom bits of what can be read there. */
  readonly bits: readonly number[];
}

export function tokensOf(clause: Clause, form: WordForm, vocabulary: Vocabulary): Tokens {
  const at: number[][] = [];
  for (let place = 0; place < clause.length; place += 1) at.push(tokensAt(clause[place]!, place, form, vocabulary));
  return { at, bits: at.map(bitsOf) };
}

function tokensAt(word: Word, place: number, form: WordForm, { words, exact }: Vocabulary): number[] {
  const tokens: number[] = [];
  const token = words.get(word[form]);
  if (token !== undefined) tokens.push(token, place + 1);
  const asItStands = exact.get(word.text);
  if (asItStands !== undefined) tokens.push(asItStands, place + 1);
  return tokens;
}

/** The same with the word classes that were found there. */
export function withClasses(tokens: Tokens, classes: readonly Found<string>[], { words }: Vocabulary): Tokens {
  const [at, bits] = [[...tokens.at], [...tokens.bits]];
  for (const { meaning, from, to } of classes) {
    const token = words.get(meaning);
    if (token === undefined) continue;
    at[from] = [...at[from]!, token, to];
    bits[from]! |= bloomBit(token);
  }
  return { at, bits };
}

function bitsOf(tokens: readonly number[]): number {
  let bits = 0;
  for (let each = 0; each < tokens.length; each += 2) bits |= bloomBit(tokens[each]!);
  return bits;
}
