/** What natural knows of the endings of words, by language; a language without a stemmer is heard word by word. Each stemmer by itself: all of them together read the dictionaries of languages that nobody speaks here. */
import { createRequire } from 'node:module';
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import naturalSpanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import { plain } from './words.ts';
import type { Stemmer } from './words.ts';

/** natural's English steps, and the letters that the endings they may take off end in: by itself every step takes the whole word apart to find that it has nothing to do. */
const englishSteps: readonly (readonly [letters: string, step: (word: string) => string])[] = [
  ['s', english.step1a],
  ['dg', english.step1b],
  ['y', english.step1c],
  ['ilmnrs', english.step2],
  ['eils', english.step3],
  ['ceilmnrstu', english.step4],
  ['e', english.step5a],
  ['l', english.step5b],
];

function englishStem(word: string): string {
  let stem = word;
  if (word.length > 2) for (const [letters, step] of englishSteps) if (letters.includes(stem[stem.length - 1]!)) stem = step(stem);
  return stem;
}

const vowels = 'aeiouáéíóú';

const accents = /[áéíóú]/u;

/** natural's Spanish stemmer asks for the longest of many endings some twenty times a word: here in one pass, with no list of those that fit, and most of them end in another letter. And it makes a pattern anew for every letter that may be a vowel, and looks for five accents one by one. */
const spanish: typeof naturalSpanish = Object.assign(Object.create(naturalSpanish), {
  isVowel: (letter: string): boolean => vowels.includes(letter),
  endsInArr: (word: string, endings: readonly string[]): string => {
    const last = word[word.length - 1];
    let longest = '';
    for (const ending of endings) if (ending[ending.length - 1] === last && ending.length > longest.length && word.endsWith(ending)) longest = ending;
    return longest;
  },
  removeAccent: (word: string): string => (accents.test(word) ? naturalSpanish.removeAccent(word) : word),
});

/** Those made faster here. Unlike natural's tokenizers, its stemmers keep every word ("cannot", "no", "never"). */
const byLanguage: Readonly<Record<string, Stemmer>> = {
  en: englishStem,
  es: (word) => spanish.stem(word),
};

const load = createRequire(import.meta.url);

/** Of any other language, where natural has one. */
function ofNatural(language: string): Stemmer | undefined {
  try {
    const stemmer = load(`natural/lib/natural/stemmers/porter_stemmer_${language}.js`) as { stem(word: string): string };
    return (word) => stemmer.stem(word);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

const mostRemembered = 20_000;

/** No stem ends so. */
const alone = '=';

/** Words that are kept apart, with what stands for their stem. */
function keptApart(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.map((forms) => forms.split('/').map(plain)).flatMap((forms) => forms.map((form) => [form, forms[0]! + alone] as const)));
}

/** The language's stemmer, which remembers what it was asked. `apart`: words that share a stem with others and are not heard as those. */
export function stemmerFor(language: string, apart: readonly string[] = []): Stemmer {
  const ofEndings = byLanguage[language] ?? ofNatural(language) ?? ((word: string) => word);
  const kept = keptApart(apart);
  const stem: Stemmer = (word) => kept.get(word) ?? ofEndings(word);
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
