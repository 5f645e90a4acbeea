/** Larger words for who wants them, remembered on this device. */
import type { Speech } from '../speech.ts';
import { rememberSize, rememberedSize } from '../talk/session.ts';
import { button, element, label } from './element.ts';

const sizes = ['normal', 'large', 'largest'] as const;
const attribute = 'data-text-size';

/** @param host carries the size, for the style sheets */
export function textSizes(speech: Speech, host: HTMLElement): HTMLElement {
  const name = element('span', { 'aria-hidden': 'true' });
  const buttons = sizes.map((size) => ({ size, button: button({ class: size }, () => choose(size), 'A') }));
  const box = element('div', { class: 'sizes', role: 'group' }, name, ...buttons.map((each) => each.button));

  function choose(size: (typeof sizes)[number]): void {
    host.setAttribute(attribute, size);
    rememberSize(size);
    for (const each of buttons) each.button.setAttribute('aria-pressed', String(each.size === size));
  }

  speech.always(({ text_size: says }) => {
    name.textContent = says.name;
    label(box, says.name);
    for (const each of buttons) label(each.button, says[each.size]);
  });
  choose(sizes.find((size) => size === rememberedSize()) ?? 'normal');
  return box;
}
