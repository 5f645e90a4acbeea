/** How many years of school a text asks for: the Flesch-Kincaid grade, with the words that clinic.yaml explains counted as two syllables. */
import { syllable } from 'syllable';

/** Shorter texts have no grade worth the name: one long word decides it. */
export const fewestWords = 12;

/** The words of a text; a number is one word. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}'’]*|\d[\d.,-]*/gu) ?? [];
}

/**
 * The grade of an English text (Kincaid 1975).
 * @param terms words explained at first use, in lower case
 */
export function readingGrade(text: string, terms: ReadonlySet<string> = new Set()): number {
  const words = wordsIn(text);
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n/u).filter((part) => wordsIn(part).length > 0);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase(), terms), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string, terms: ReadonlySet<string>): number {
  if (/^\d/u.test(word)) return 1;
  const spoken = Math.max(1, syllable(word));
  return terms.has(word) || terms.has(word.replace(/s$/u, '')) ? Math.min(2, spoken) : spoken;
}
