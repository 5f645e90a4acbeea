/** Phrases a clinician wrote, compiled so that a text is read once: words, a/b/c for any of these, * for up to three others between. */
import type { Clause, Word } from './words.ts';
import { stem, wordsOf } from './words.ts';

type Step = ReadonlySet<string> | 'gap';

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

/** A word written `=legs` is heard as it stands: not "leg". */
const exactly = '=';

export interface PhraseBook<T> {
  readonly wordForm: WordForm;
  readonly byFirst: ReadonlyMap<string, readonly Compiled<T>[]>;
}

const gapWords = 3;
const none: ReadonlySet<string> = new Set();

export function compile<T>(entries: Iterable<readonly [T, readonly string[]]>, wordForm: WordForm = 'stem'): PhraseBook<T> {
  const book = new Map<string, Compiled<T>[]>();
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases) {
      const steps = stepsOf(phrase, wordForm);
      const [first] = steps;
      if (first === undefined || first === 'gap') continue;
      for (const word of first) book.set(word, [...(book.get(word) ?? []), { meaning, steps }]);
    }
  }
  return { wordForm, byFirst: book };
}

function stepsOf(phrase: string, wordForm: WordForm): Step[] {
  const heard = (word: string): string[] => wordsOf(word).map((each) => (word.startsWith(exactly) ? exactly + each.text : each[wordForm]));
  return phrase
    .trim()
    .split(/\s+/u)
    .map((part) => (part === '*' ? 'gap' : new Set(part.split('/').flatMap(heard))));
}

function isOf(step: ReadonlySet<string>, word: Word | undefined, wordForm: WordForm): boolean {
  return word !== undefined && (step.has(word[wordForm]) || step.has(exactly + word.text));
}

/** Every phrase said in the clause. The words between two parts of a phrase may not be of `barriers`. */
export function find<T>(book: PhraseBook<T>, clause: Clause, barriers: ReadonlySet<string> = none): Found<T>[] {
  return clause.flatMap((word, from) =>
    [...(book.byFirst.get(word[book.wordForm]) ?? []), ...(book.byFirst.get(exactly + word.text) ?? [])].flatMap(({ meaning, steps }) => {
      const to = endOf(steps, clause.slice(from), { barriers, wordForm: book.wordForm });
      return to === undefined ? [] : [{ meaning, from, to: from + to }];
    }),
  );
}

function endOf(steps: readonly Step[], clause: Clause, { barriers, wordForm }: { readonly barriers: ReadonlySet<string>; readonly wordForm: WordForm }): number | undefined {
  let at = 0;
  for (let step = 0; step < steps.length; step += 1) {
    const wanted = steps[step]!;
    if (wanted !== 'gap') {
      if (!isOf(wanted, clause[at], wordForm)) return undefined;
      at += 1;
      continue;
    }
    const next = steps[step + 1];
    if (next === undefined || next === 'gap') continue;
    const skip = Array.from({ length: gapWords + 1 }, (_, count) => count).find((count) => isOf(next, clause[at + count], wordForm));
    if (skip === undefined || clause.slice(at, at + skip).some((word) => barriers.has(word.stem))) return undefined;
    at += skip;
  }
  return at;
}

/** The words that are a phrase by themselves. */
export function singleWords<T>(book: PhraseBook<T>, meaning: T): Set<string> {
  const single = [...book.byFirst.values()].flat().filter((each) => each.meaning === meaning && each.steps.length === 1);
  return new Set(single.flatMap(({ steps: [step] }) => (step === undefined || step === 'gap' ? [] : [...step])));
}

/** Every stem the phrases know, for mending a misspelt word. */
export function stemsOf<T>(book: PhraseBook<T>): Set<string> {
  const all = [...book.byFirst.values()].flat().flatMap(({ steps }) => steps.flatMap((step) => (step === 'gap' ? [] : [...step])));
  return new Set(all.map(stem).concat(all));
}
