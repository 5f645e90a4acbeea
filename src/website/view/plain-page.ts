/** The way to the same talk as a plain page of questions, for whom a chat does not suit. */
import type { Speech } from '../speech.ts';
import { element } from './element.ts';

/** @param address of the page of questions */
export function plainPageLink(speech: Speech, address: URL): HTMLAnchorElement {
  const link = element('a', { class: 'plain-page' });
  speech.always((words, language) => {
    link.textContent = words.plain_page;
    link.href = `${address.href}?language=${language}`;
  });
  return link;
}
