/** What went wrong, beside the numbers to call; where an emergency was told, first of all the answer to that. */
import type { Speech } from '../speech.ts';
import type { Notice, Remedy } from '../talk/screen.ts';
import type { Clinic } from '../wire.ts';
import { callsView } from './calls.ts';
import { button, element } from './element.ts';
import { callsIn } from './footer.ts';
import { icon, warning } from './icons.ts';

export interface NoticeParts {
  readonly clinic: Clinic;
  readonly speech: Speech;
}

export function noticeView({ saying, emergency }: Notice, remedy: Remedy | undefined, { clinic, speech }: NoticeParts): HTMLElement {
  const own = speech.words();
  const head = emergency ? element('h3', {}, icon(warning), element('span', {}, own.emergency)) : undefined;
  const act = remedy && button({ class: 'primary' }, remedy.act, remedy.label(own));
  return element('div', { class: `card ${emergency ? 'emergency' : 'caution'}` }, head, element('p', {}, saying(own)), callsView(callsIn(clinic, speech.language())), act);
}
