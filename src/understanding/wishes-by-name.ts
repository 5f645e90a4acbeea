/** Wishes that are made of names in the content: of causes, stretches, explained words and languages. */
import type { Wish } from '../conversation.ts';
import type { Library } from '../content/shape.ts';

/** Wishes that ask about one cause or one stretch begin with these. */
export const whyCause = 'why-cause/';
export const whyStretch = 'why-stretch/';
/** Wishes to know what a word means. */
export const whatIs = 'what-is/';
/** Wishes to change the language. */
export const toLanguage = 'language/';

type Asked = readonly [Wish, readonly string[]];

/** Each with the phrases that ask for it. */
export function wishesByName(library: Library): Asked[] {
  return [...questionsByName(library), ...wordsAskedFor(library), ...languagesByName(library)];
}

/** "Why not child's pose": a wish of its own for every cause and every stretch. */
function questionsByName({ causes, stretches, chat }: Library): Asked[] {
  const asking = (id: string, names: readonly string[]): Asked => [id, names.flatMap((name) => chat.why_about.map((lead) => `${lead} * ${name}`))];
  return [
    ...[...causes].map(([id, { also_called }]) => asking(whyCause + id, also_called)),
    ...[...stretches].map(([id, { also_called }]) => asking(whyStretch + id, also_called)),
  ];
}

/** "What is stenosis": a wish of its own for every word that clinic.yaml explains. */
function wordsAskedFor({ clinic, chat }: Library): Asked[] {
  return Object.keys(clinic.terms).map((term) => [whatIs + term, chat.what_is.map((lead) => `${lead} * ${term}`)]);
}

/** Asking for a language by its name. */
function languagesByName({ languages }: Library): Asked[] {
  return [...languages].map(([code, { spoken }]) => [toLanguage + code, spoken.asked_for]);
}
