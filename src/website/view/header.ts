/** Says what this is, and holds the menu and the way out. */
import { name, words } from '../words.ts';
import { button, element } from './element.ts';
import { close, icon, menu } from './icons.ts';

export interface Header {
  readonly element: HTMLElement;
  /** Whether there was a menu to close. */
  closeMenu(): boolean;
}

export function header(acts: { say(text: string): void; leave(): void }): Header {
  const items = words.menuItems.map(({ label, says }) => {
    const pick = () => {
      closeMenu();
      acts.say(says);
    };
    return element('li', {}, button({}, pick, label));
  });
  const list = element('ul', { class: 'menu', hidden: '' }, ...items);
  const opener = button({ 'aria-label': words.menu, 'aria-expanded': 'false' }, () => show(!isOpen), icon(menu));

  let isOpen = false;

  function show(open: boolean): void {
    isOpen = open;
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  }

  function closeMenu(): boolean {
    if (!isOpen) return false;
    const held = list.contains((list.getRootNode() as ShadowRoot).activeElement);
    show(false);
    if (held) opener.focus();
    return true;
  }

  const title = element('h2', {}, name, ' ', element('span', {}, `· ${words.automated}`));
  const leave = button({ 'aria-label': words.close }, acts.leave, icon(close));
  return { element: element('div', { class: 'header' }, title, opener, list, leave), closeMenu };
}
