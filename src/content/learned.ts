/** What labelled messages taught, as `npm run learn` wrote it into a language's folder; a language without it is heard by its rules alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learned } from './learned-shape.ts';
import type { Library } from './shape.ts';

/** Of what is told, of what is wanted, and of how questions are answered. */
export const learnedFile = 'learned.json';
export const learnedWishesFile = 'learned-wishes.json';
export const learnedAnswersFile = 'learned-answers.json';

/** All of it, as a library holds it. */
export type AllLearned = Pick<Library, 'learned' | 'learnedWishes' | 'learnedAnswers'>;

export function allLearnedIn(folder: string, language: string): AllLearned {
  const of = (name: string): AllLearned['learned'] => learnedIn(folder, name, language);
  return { learned: of(learnedFile), learnedWishes: of(learnedWishesFile), learnedAnswers: of(learnedAnswersFile) };
}

/**
 * Read when first asked for: before somebody writes, nobody needs it. What another language taught, in a folder that was copied, is not used.
 * @throws Error naming the file, where it is not what was written
 */
export function learnedIn(folder: string, name: string, language: string): () => Learned | undefined {
  const file = join(folder, name);
  return () => {
    const learned = existsSync(file) ? learnedFrom(file) : undefined;
    return learned?.language === language ? learned : undefined;
  };
}

function learnedFrom(file: string): Learned {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Learned;
  } catch (error) {
    throw new Error(`${file} is not what "npm run learn" writes: run it again, or remove the file to hear by the rules alone`, { cause: error });
  }
}
