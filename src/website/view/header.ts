/** Says what this is, and holds the other languages, the menu and the way out. */
import type { Speech } from '../speech.ts';
import type { Clinic } from '../wire.ts';
import { launcherWordsOf } from '../words.ts';
import { button, element, label } from './element.ts';
import { close, icon } from './icons.ts';
import { menuView } from './menu.ts';
import type { MenuActs } from './menu.ts';
import { languageSwitch } from './switch.ts';

export interface Header {
  readonly element: HTMLElement;
  /** Whether there was a menu to close. */
  closeMenu(): boolean;
  offer(clinic: Clinic): void;
  /** While nothing can be said, the menu offers nothing that says something. */
  pause(on: boolean): void;
}

export interface HeaderActs extends MenuActs {
  speak(language: string, name: string): void;
  /** Closes the guide. */
  leave(): void;
}

export function header(speech: Speech, host: HTMLElement, { leave, ...acts }: HeaderActs): Header {
  const others = languageSwitch(speech, acts.speak);
  const menu = menuView(speech, host, acts);
  const title = element('h2');
  const out = button({}, leave, icon(close));
  speech.always((words, language) => {
    title.replaceChildren(launcherWordsOf(language).name, ' ', element('span', {}, `· ${words.automated}`));
    label(out, words.close);
  });
  const [opener, list] = menu.elements;
  const tools = element('div', { class: 'tools' }, others.element, opener, list, out);
  return { element: element('div', { class: 'header' }, title, tools), closeMenu: menu.close, offer: others.offer, pause: menu.pause };
}
