/** Phrases a clinician wrote, compiled so that a text is read once: words, a/b/c for any of these, * for up to three others between. */
import type { Clause, Word } from './words.ts';
import { stem, wordsOf } from './words.ts';

/** One place of a phrase: any of these words, perhaps after a gap. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly afterGap: boolean;
}

interface Compiled<T> {
  readonly meaning: T;
  readonly steps: readonly Step[];
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
  readonly byFirst: ReadonlyMap<string, readonly Compiled<T>[]>;
  /** What each clause was found to say: the same clause is asked about several times. */
  readonly remembered: WeakMap<Clause, readonly Found<T>[]>;
}

/** A word written `=legs` is heard as it stands: not "leg". */
const exactly = '=';
const gapWords = 3;
const none: ReadonlySet<string> = new Set();

export function compile<T>(entries: Iterable<readonly [T, readonly string[]]>, wordForm: WordForm = 'stem'): PhraseBook<T> {
  const byFirst = new Map<string, Compiled<T>[]>();
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases) {
      const steps = stepsOf(phrase, wordForm);
      for (const word of steps[0]?.words ?? none) {
        const known = byFirst.get(word);
        if (known) known.push({ meaning, steps });
        else byFirst.set(word, [{ meaning, steps }]);
      }
    }
  }
  return { wordForm, byFirst, remembered: new WeakMap() };
}

function stepsOf(phrase: string, wordForm: WordForm): Step[] {
  const heard = (word: string): string[] => wordsOf(word).map((each) => (word.startsWith(exactly) ? exactly + each.text : each[wordForm]));
  const parts = phrase.trim().split(/\s+/u);
  return parts.flatMap((part, at) => (part === '*' ? [] : [{ words: new Set(part.split('/').flatMap(heard)), afterGap: parts[at - 1] === '*' }]));
}

/** Every phrase said in the clause. The words between two parts of a phrase may not be of `barriers`, always the same ones for a book. */
export function find<T>(book: PhraseBook<T>, clause: Clause, barriers: ReadonlySet<string> = none): readonly Found<T>[] {
  const known = book.remembered.get(clause);
  if (known) return known;
  const found: Found<T>[] = [];
  clause.forEach((word, from) => {
    for (const key of [word[book.wordForm], exactly + word.text]) {
      for (const { meaning, steps } of book.byFirst.get(key) ?? []) {
        const to = endOf(steps, { clause, from, barriers, wordForm: book.wordForm });
        if (to !== undefined) found.push({ meaning, from, to });
      }
    }
  });
  book.remembered.set(clause, found);
  return found;
}

interface Place {
  readonly clause: Clause;
  readonly from: number;
  readonly barriers: ReadonlySet<string>;
  readonly wordForm: WordForm;
}

/** Where the phrase ends that begins at `from`, whose first word is known to be there; undefined where it is not said. */
function endOf(steps: readonly Step[], { clause, from, barriers, wordForm }: Place): number | undefined {
  const isOf = (words: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && (words.has(word[wordForm]) || words.has(exactly + word.text));
  let at = from + 1;
  for (let step = 1; step < steps.length; step += 1) {
    const { words, afterGap } = steps[step]!;
    for (let skipped = 0; !isOf(words, clause[at]); skipped += 1, at += 1) {
      const between = clause[at];
      if (!afterGap || skipped === gapWords || between === undefined || barriers.has(between.stem)) return undefined;
    }
    at += 1;
  }
  return at;
}

/** The words that are a phrase by themselves. */
export function singleWords<T>(book: PhraseBook<T>, meaning: T): Set<string> {
  const single = [...book.byFirst.values()].flat().filter((each) => each.meaning === meaning && each.steps.length === 1);
  return new Set(single.flatMap(({ steps }) => [...steps[0]!.words]));
}

/** Every stem the phrases know, for mending a misspelt word. */
export function stemsOf<T>(book: PhraseBook<T>): Set<string> {
  const all = [...book.byFirst.values()].flat().flatMap(({ steps }) => steps.flatMap(({ words }) => [...words]));
  return new Set(all.map(stem).concat(all));
}
