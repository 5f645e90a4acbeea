/** Where the page goes over to another language, in place or by a link, the guide goes with it. */
import type { Speech } from './speech.ts';
import { languageOf, pageLanguage, wordsOf } from './words.ts';

/** @param before the language of the page until now */
export function followPage(before: string, speech: Speech, say: (text: string) => void): void {
  const now = languageOf(pageLanguage());
  if (now !== before && now !== speech.language()) say(wordsOf(now).itself);
}

export function watchPage(changed: (before: string) => void): void {
  let now = languageOf(pageLanguage());
  const look = () => {
    const before = now;
    now = languageOf(pageLanguage());
    if (now !== before) changed(before);
  };
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['lang'] });
}
