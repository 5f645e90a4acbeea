/** The languages the chat has its own words in: a further one is a file of them, named in the two lists. */
import * as en from './en.ts';
import * as es from './es.ts';
import type { LauncherWords, Words } from './shape.ts';

export const launcherWords = { en: en.launcher, es: es.launcher } satisfies Readonly<Record<string, LauncherWords>>;

export type Language = keyof typeof launcherWords;

export const words: Readonly<Record<Language, Words>> = { en: en.words, es: es.words };

/** Of what is said without a language beside it. */
export const firstLanguage: Language = 'en';

/** Whose words go with a language tag: Spanish for `es-MX`, the first language for one there are no words in. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return isLanguage(primary) ? primary : firstLanguage;
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(launcherWords, code);
}

/** The page's language, or the browser's where the page says none. */
export function pageLanguage(): string {
  return document.documentElement.lang || navigator.language;
}
