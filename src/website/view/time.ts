/** When something was said, as the reader's language writes the time of day. */
import { wordsOf } from '../words.ts';
import { element } from './element.ts';

export function timeView(at: Date, tag: string): HTMLElement {
  const time = at.toLocaleTimeString(wordsOf(tag).locale, { hour: 'numeric', minute: '2-digit' });
  return element('time', { datetime: at.toISOString() }, time);
}
