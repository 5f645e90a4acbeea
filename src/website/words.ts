/** The chat's own words, by language: widget.yaml of each, put before the scripts by the server (spoken.ts). */
import type { WidgetWords } from '../content/website-shape.ts';
import type { Chat } from '../content/wording.ts';

/** A language of the content, by its code. */
export type Language = string;

export interface Words extends Omit<WidgetWords, 'launcher'> {
  /** What the language is called in itself. */
  readonly itself: string;
  /** Its tag where the clinic is, for how the time of day is written. */
  readonly locale: string;
  /** After a quarter of an hour without use, as on the page of questions. */
  readonly pause: Chat['form']['pause'];
}

/** What stands on the page before the chat is opened. */
export type LauncherWords = Readonly<Record<Language, WidgetWords['launcher']>>;
export type ChatWords = Readonly<Record<Language, Words>>;

declare const $launcherWords: LauncherWords;
declare const $chatWords: ChatWords;

/** Of what is said without a language beside it. */
export const firstLanguage: Language = Object.keys($launcherWords)[0]!;

/** Whose words go with a language tag: Spanish for `es-MX`, the first language for one there are no words in. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn($launcherWords, primary) ? primary : firstLanguage;
}

export function launcherWordsOf(tag: string): WidgetWords['launcher'] {
  return $launcherWords[languageOf(tag)]!;
}

export function wordsOf(tag: string): Words {
  return $chatWords[languageOf(tag)]!;
}

/** The page's language, or the browser's where the page says none. */
export function pageLanguage(): string {
  return document.documentElement.lang || navigator.language;
}
