/** Shows one reply: a bubble for plain words, a card where more hangs on it. */
import type { Reply, Tone } from '../../conversation.ts';
import { words } from '../words.ts';
import { callsView } from './calls.ts';
import { element } from './element.ts';
import { icon, notice, stretch, warning } from './icons.ts';

const heads: Record<Exclude<Tone, 'plain'>, { readonly drawing: string; readonly title: string }> = {
  emergency: { drawing: warning, title: words.emergency },
  caution: { drawing: notice, title: words.important },
  stretch: { drawing: stretch, title: words.stretch },
};

function paragraphs(texts: readonly string[]): HTMLElement[] {
  return texts.filter(Boolean).map((text) => element('p', {}, text));
}

function list(tag: 'ul' | 'ol', look: string, items: readonly string[] = []): HTMLElement | undefined {
  return items.length ? element(tag, { class: look }, ...items.map((item) => element('li', {}, element('span', {}, item)))) : undefined;
}

function reasonsView(reasons: readonly string[] = []): HTMLElement | undefined {
  return reasons.length ? element('div', { class: 'reasons' }, element('h4', {}, words.why), list('ul', 'why', reasons)) : undefined;
}

/** What to do stands before why. */
function urgentParts({ text, calls, reasons, steps, signs }: Reply): (HTMLElement | undefined)[] {
  return [...paragraphs(text), list('ol', 'steps', steps), list('ul', 'signs', signs), callsView(calls), reasonsView(reasons)];
}

/** What it is for, how it is done, then how long and when to stop. */
function calmParts({ text: [first = '', ...rest], steps, signs, calls, reasons }: Reply): (HTMLElement | undefined)[] {
  return [...paragraphs([first]), list('ol', 'steps', steps), ...paragraphs(rest), list('ul', 'signs', signs), reasonsView(reasons), callsView(calls)];
}

export function replyView(reply: Reply): HTMLElement {
  const { tone, title } = reply;
  if (tone === 'plain') return element('div', { class: 'bubble' }, title && element('h3', {}, title), ...calmParts(reply));
  const head = element('h3', { tabindex: '-1' }, icon(heads[tone].drawing), element('span', {}, title ?? heads[tone].title));
  return element('div', { class: `card ${tone}` }, head, ...(tone === 'stretch' ? calmParts(reply) : urgentParts(reply)));
}
