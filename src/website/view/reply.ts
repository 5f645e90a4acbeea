/** Shows one reply: a bubble for plain words, a card where more hangs on it. */
import type { Reply, Tone } from '../../conversation.ts';
import type { Words } from '../words.ts';
import { callsView } from './calls.ts';
import { element } from './element.ts';
import { icon, notice, stretch, warning } from './icons.ts';
import { stepsView } from './steps.ts';
import { summaryView } from './summary.ts';
import { timerView } from './timer.ts';

const heads: Record<Exclude<Tone, 'plain'>, { readonly drawing: string; readonly title: 'emergency' | 'important' | 'stretch' }> = {
  emergency: { drawing: warning, title: 'emergency' },
  caution: { drawing: notice, title: 'important' },
  stretch: { drawing: stretch, title: 'stretch' },
};

function paragraphs(texts: readonly string[]): HTMLElement[] {
  return texts.filter(Boolean).map((text) => element('p', {}, text));
}

function list(look: string, items: readonly string[] = []): HTMLElement | undefined {
  return items.length ? element('ul', { class: look }, ...items.map((item) => element('li', {}, element('span', {}, item)))) : undefined;
}

function reasonsView(reasons: readonly string[] = [], { why }: Words): HTMLElement | undefined {
  return reasons.length ? element('div', { class: 'reasons' }, element('h4', {}, why), list('why', reasons)) : undefined;
}

/** Closed at first: most readers know these words. */
function termsView(terms: Reply['terms'] = [], words: Words): HTMLElement | undefined {
  const meanings = terms.map(({ word, meaning }) => element('div', {}, element('dt', {}, word), element('dd', {}, meaning)));
  return meanings.length ? element('details', { class: 'terms' }, element('summary', {}, words.terms), element('dl', {}, ...meanings)) : undefined;
}

/** What to do stands before why. */
function urgentParts(reply: Reply, words: Words): (HTMLElement | undefined)[] {
  const { text, calls, reasons, signs, terms } = reply;
  return [...paragraphs(text), stepsView(reply), list('signs', signs), callsView(calls), reasonsView(reasons, words), termsView(terms, words)];
}

/** What it is for, how it is done and counted along, then how long and when to stop. */
function calmParts(reply: Reply, words: Words): (HTMLElement | undefined)[] {
  const { text: [first = '', ...rest], hold, signs, calls, reasons, terms } = reply;
  return [...paragraphs([first]), stepsView(reply), hold && timerView(hold, words), ...paragraphs(rest), list('signs', signs), reasonsView(reasons, words), callsView(calls), termsView(terms, words)];
}

export function replyView(reply: Reply, words: Words): HTMLElement {
  const { tone, title } = reply;
  if (reply.summary) return summaryView(reply, words.summary);
  if (tone === 'plain') return element('div', { class: 'bubble' }, title && element('h3', {}, title), ...calmParts(reply, words));
  const head = element('h3', { tabindex: '-1' }, icon(heads[tone].drawing), element('span', {}, title ?? words[heads[tone].title]));
  return element('div', { class: `card ${tone}` }, head, ...(tone === 'stretch' ? calmParts(reply, words) : urgentParts(reply, words)));
}
