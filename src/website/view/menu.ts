/** The menu: what a person may want at any time. */
import type { Speech } from '../speech.ts';
import { button, element, label } from './element.ts';
import { icon, menu } from './icons.ts';

export interface Menu {
  /** The button, and the list it opens. */
  readonly elements: readonly [HTMLElement, HTMLElement];
  /** Whether there was anything to close. */
  close(): boolean;
}

const wishes = ['startOver', 'deleteData'] as const;

export function menuView(speech: Speech, say: (text: string) => void): Menu {
  let isOpen = false;
  const items = wishes.map((wish) => {
    const pick = () => {
      close();
      say(speech.words()[wish].says);
    };
    return { wish, button: button({}, pick) };
  });
  const list = element('ul', { class: 'menu', hidden: '' }, ...items.map((item) => element('li', {}, item.button)));
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
    for (const item of items) item.button.textContent = words[item.wish].label;
  });
  return { elements: [opener, list], close };
}
