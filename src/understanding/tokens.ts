/** The words of a text as numbers, which is how phrases are followed. */
import type { WordForm } from './steps.ts';
import { bloomBit } from './ways.ts';
import type { Clause, Word } from './words.ts';

/** Every word, word as it stands, and word class that some phrases know, and its number. */
export interface Vocabulary {
  readonly form: WordForm;
  readonly words: ReadonlyMap<string, number>;
  /** Of these, by their text, the words that are heard as they stand. */
  readonly exact: ReadonlyMap<string, number>;
}

/** What else stands in the words that are read. */
export interface Surroundings {
  /** No gap reaches across one of these. */
  readonly barriers?: ReadonlySet<string>;
  /** A long gap reaches across one of these, and remembers it; a short one does not. */
  readonly denials?: ReadonlySet<string>;
  /** Which word classes begin at a word, and where they end. */
  readonly classes?: ClassSpans;
}

export type ClassSpans = readonly (readonly (readonly [name: string, to: number])[] | undefined)[];

/** By place: what can be read there (number, where it ends, number, where it ends, …), and whether a gap ends or a denial stands there. */
export interface Tokens {
  readonly at: readonly (readonly number[])[];
  /** The Bloom bits of what can be read there. */
  readonly bits: readonly number[];
  readonly ends: readonly boolean[];
  readonly denies: readonly boolean[];
}

const nothing: readonly never[] = [];

export function tokensOf(clause: Clause, vocabulary: Vocabulary, { barriers, denials, classes = nothing }: Surroundings): Tokens {
  const at: number[][] = [];
  for (let place = 0; place < clause.length; place += 1) at.push(tokensAt(clause[place]!, place, vocabulary, classes[place]));
  return { at, bits: at.map(bitsOf), ends: barriers ? clause.map(({ stem }) => barriers.has(stem)) : nothing, denies: denials ? clause.map(({ stem }) => denials.has(stem)) : nothing };
}

function tokensAt(word: Word, place: number, { form, words, exact }: Vocabulary, classes: ClassSpans[number]): number[] {
  const tokens: number[] = [];
  const token = words.get(word[form]);
  if (token !== undefined) tokens.push(token, place + 1);
  const asItStands = exact.get(word.text);
  if (asItStands !== undefined) tokens.push(asItStands, place + 1);
  for (const [name, to] of classes ?? nothing) {
    const ofClass = words.get(name);
    if (ofClass !== undefined) tokens.push(ofClass, to);
  }
  return tokens;
}

function bitsOf(tokens: readonly number[]): number {
  let bits = 0;
  for (let each = 0; each < tokens.length; each += 2) bits |= bloomBit(tokens[each]!);
  return bits;
}
