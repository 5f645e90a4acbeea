/** What natural knows of the endings of words, by language; a language without a stemmer is heard word by word. */
import stemmers from 'natural/lib/natural/stemmers/index.js';
import type { Stemmer } from './words.ts';

/** Unlike natural's tokenizers, its stemmers keep every word ("cannot", "no", "never"). */
const byLanguage: Readonly<Record<string, Stemmer>> = {
  en: (word) => stemmers.PorterStemmer.stem(word),
  es: (word) => stemmers.PorterStemmerEs.stem(word),
};

const mostRemembered = 20_000;

/** The language's stemmer, which remembers what it was asked. */
export function stemmerFor(language: string): Stemmer {
  const stem = byLanguage[language] ?? ((word: string) => word);
  const remembered = new Map<string, string>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const made = stem(word);
    remembered.set(word, made);
    return made;
  };
}
