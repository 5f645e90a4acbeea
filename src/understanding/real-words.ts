/** Whether a word stands in a dictionary. */
import type { Stemmer } from './words.ts';
import { plain } from './words.ts';

/** Whether it is a word: as it stands, or as some form of one. */
export type RealWords = (word: string, as: 'as it stands' | 'in any form') => boolean;

/** All forms of a word begin alike for so many letters. */
const alike = 4;

/** `dictionary`: a base form a line; what stands behind a slash is not read. A form of a base form has its stem and begins alike. */
export function realWords(dictionary: string, stem: Stemmer): RealWords {
  const words = plain(dictionary).split('\n').sort();
  return (word, as) => {
    const beginning = as === 'as it stands' ? word : word.slice(0, alike);
    const stemmed = stem(word);
    for (let at = firstFrom(words, beginning); words[at]?.startsWith(beginning); at += 1) {
      const [base = ''] = words[at]!.split('/', 1);
      if (base === word || (as === 'in any form' && stem(base) === stemmed)) return true;
    }
    return false;
  };
}

/** The place of the first word that is not before this. */
function firstFrom(words: readonly string[], beginning: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < beginning) from = middle + 1;
    else to = middle;
  }
  return from;
}
