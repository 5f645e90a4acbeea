/** The words of a text as numbers, which is how phrases are followed. */
import type { WordForm } from './steps.ts';
import { exactly } from './steps.ts';
import type { Clause } from './words.ts';

/** Every word, word as it stands, and word class that some phrases know, and its number. */
export interface Vocabulary {
  readonly form: WordForm;
  readonly words: ReadonlyMap<string, number>;
  /** Some word is heard as it stands. */
  readonly hasExact: boolean;
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
  readonly ends: readonly boolean[];
  readonly denies: readonly boolean[];
}

const nothing: readonly never[] = [];
const none: ReadonlySet<string> = new Set();

export function tokensOf(clause: Clause, { form, words, hasExact }: Vocabulary, { barriers = none, denials = none, classes = nothing }: Surroundings): Tokens {
  const at = clause.map((word, place) => {
    const tokens: number[] = [];
    const add = (token: number | undefined, to: number): void => void (token !== undefined && tokens.push(token, to));
    add(words.get(word[form]), place + 1);
    if (hasExact) add(words.get(exactly + word.text), place + 1);
    for (const [name, to] of classes[place] ?? nothing) add(words.get(name), to);
    return tokens;
  });
  return { at, ends: clause.map(({ stem }) => barriers.has(stem)), denies: clause.map(({ stem }) => denials.has(stem)) };
}
