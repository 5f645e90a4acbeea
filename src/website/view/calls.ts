/** Numbers and links a person can act on; an address of another kind than these is shown as words only. */
import type { Call } from '../../conversation.ts';
import { element } from './element.ts';
import { icon, phone } from './icons.ts';

const safeAddress = /^(tel|sms|https):/;

export function callView({ label, href }: Call, look = 'call'): HTMLElement {
  if (!href || !safeAddress.test(href)) return element('span', { class: look }, label);
  return element('a', { class: look, href }, element('span', {}, href.startsWith('tel:') ? icon(phone) : undefined, label));
}

export function callsView(calls: readonly Call[] = []): HTMLElement | undefined {
  return calls.length ? element('div', { class: 'calls' }, ...calls.map((call) => callView(call))) : undefined;
}
