/** The menu: what a person may want at any time. */
import type { Speech } from '../speech.ts';
import type { Words } from '../words.ts';
import { button, element, label } from './element.ts';
import { icon, menu } from './icons.ts';
import { plainPageLink } from './plain-page.ts';
import { textSizes } from './text-size.ts';

export interface Menu {
  /** The button, and the list it opens. */
  readonly elements: readonly [HTMLElement, HTMLElement];
  /** Whether there was anything to close. */
  close(): boolean;
  /** Leaves out what says something, while nothing can be said. */
  pause(on: boolean): void;
}

export interface MenuActs {
  /** Where the page of questions is. */
  readonly plainPage: URL;
  say(text: string): void;
  /** Leaves the page, and leaves no way back to the talk. */
  quit(): void;
}

/** What is said for the person, and what happens at once. */
const wishes = ['told', 'take_along', 'start_over', 'delete_data'] as const;

export function menuView(speech: Speech, host: HTMLElement, { plainPage, say, quit }: MenuActs): Menu {
  let isOpen = false;
  const item = (text: (words: Words) => string, act: () => void) => ({ text, button: button({}, () => (close(), act())) });
  const items = [...wishes.map((wish) => item((words) => words[wish].label, () => say(speech.words()[wish].says))), item((words) => words.quit, quit)];
  const rows = items.map((each) => element('li', {}, each.button));
  const list = element('ul', { class: 'menu', hidden: '' }, ...rows.slice(0, 2), element('li', {}, textSizes(speech, host)), element('li', {}, plainPageLink(speech, plainPage)), ...rows.slice(2));
  const opener = button({ 'aria-expanded': 'false' }, () => show(!isOpen), icon(menu));

  function show(open: boolean): void {
    isOpen = open;
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  }

  function close(): boolean {
    if (!isOpen) return false;
    const held = list.contains((list.getRootNode() as ShadowRoot).activeElement);
    show(false);
    if (held) opener.focus();
    return true;
  }

  speech.always((words) => {
    label(opener, words.menu);
    for (const each of items) each.button.textContent = each.text(words);
  });
  return {
    elements: [opener, list],
    close,
    pause(on) {
      for (const row of rows.slice(0, wishes.length)) row.hidden = on;
    },
  };
}
