/** How easy a Spanish text is to read: Fernández Huerta (1959), with the words that clinic.yaml explains counted as two syllables at most. */
import { wordsIn } from './reading-grade.ts';

/** @returns about 0 (hard) to 100 (easy); 70 and more is fairly easy */
export function readingEase(text: string, terms: ReadonlySet<string> = new Set()): number {
  const words = wordsIn(text);
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n/u).filter((part) => wordsIn(part).length > 0);
  const syllables = words.reduce((sum, word) => sum + (isTerm(word.toLowerCase(), terms) ? Math.min(2, syllablesIn(word)) : syllablesIn(word)), 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length);
}

function isTerm(word: string, terms: ReadonlySet<string>): boolean {
  return [word, word.replace(/s$/u, ''), word.replace(/es$/u, '')].some((form) => terms.has(form));
}

/** Spanish syllables: one for each vowel group, where two strong vowels, or an accented weak one, stand apart; a number is one. */
export function syllablesIn(word: string): number {
  if (/^\d/u.test(word)) return 1;
  const read = word.toLowerCase().replace(/qu(?=[eéií])|gu(?=[eéií])/gu, 'g');
  const groups = read.match(/[aeiouáéíóúü]+|(?<=[^aeiouáéíóúü])y$/gu) ?? [];
  return Math.max(1, groups.reduce((sum, group) => sum + 1 + (group.match(/(?<=[aeoáéó])[aeoáéó]|(?<=[aeoáéó])[íú]|[íú](?=[aeoáéó])/gu)?.length ?? 0), 0));
}
