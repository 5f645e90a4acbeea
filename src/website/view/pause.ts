/** What stands there instead of the talk when nobody has used it for long: none of its words, and two ways on. */
import type { Speech } from '../speech.ts';
import type { Ways } from '../talk/screen.ts';
import { button, element } from './element.ts';

export interface PauseView {
  readonly element: HTMLElement;
  show(ways: Ways | undefined): void;
}

export function pauseView(speech: Speech): PauseView {
  let ways: Ways | undefined;
  const title = element('h3', { tabindex: '-1', autofocus: '' });
  const about = element('p');
  const goOn = button({ class: 'primary' }, () => ways?.goOn());
  const startNew = button({ class: 'plain' }, () => ways?.startNew());
  const box = element('div', { class: 'pause', hidden: '' }, title, about, goOn, startNew);
  speech.always(({ pause }) => {
    title.textContent = pause.title;
    about.textContent = pause.about;
    goOn.textContent = pause.go_on.label;
    startNew.textContent = pause.start_new.label;
  });
  return {
    element: box,
    show(next) {
      ways = next;
      box.hidden = !next;
    },
  };
}
