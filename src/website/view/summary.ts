/** The summary as the person reads it, with a box to tick for everything private, and the ways to take it along. */
import type { Reply, SummaryPart } from '../../conversation.ts';
import { printPaper, savePaper } from '../paper.ts';
import type { Paper } from '../paper.ts';
import { firstLanguage } from '../words.ts';
import type { Words } from '../words.ts';
import { button, element } from './element.ts';

interface Offered {
  readonly part: SummaryPart;
  readonly text: string;
  readonly box: HTMLInputElement;
}

function partView({ title, items }: SummaryPart): HTMLElement | undefined {
  const open = items.filter((item) => !item.private).map(({ text }) => element('li', {}, text));
  return open.length ? element('section', {}, element('h4', {}, title), element('ul', {}, ...open)) : undefined;
}

function offerView(offered: readonly Offered[], words: Words['summary']): HTMLElement | undefined {
  const boxes = offered.map(({ box, text }) => element('label', {}, box, element('span', {}, text)));
  return boxes.length ? element('fieldset', { class: 'offered' }, element('legend', {}, words.private), element('p', {}, words.tick), ...boxes) : undefined;
}

/** The parts with what is open and what was ticked. */
function chosen(parts: readonly SummaryPart[], offered: readonly Offered[]): Paper['parts'] {
  const ticked = (part: SummaryPart, text: string) => offered.some((each) => each.part === part && each.text === text && each.box.checked);
  return parts
    .map((part) => ({ title: part.title, items: part.items.filter((item) => !item.private || ticked(part, item.text)).map(({ text }) => text) }))
    .filter(({ items }) => items.length);
}

export function summaryView({ title = '', text, summary: parts = [], language = firstLanguage }: Reply, words: Words['summary']): HTMLElement {
  const offered = parts.flatMap((part) => part.items.filter((item) => item.private).map((item): Offered => ({ part, text: item.text, box: element('input', { type: 'checkbox' }) })));
  const day = new Date().toLocaleDateString(language, { dateStyle: 'long' });
  const paper = (): Paper => ({ title, language, lead: [day, ...text], parts: chosen(parts, offered) });
  const card = element(
    'div',
    { class: 'card paper' },
    element('h3', {}, title),
    ...text.map((each) => element('p', {}, each)),
    ...parts.map(partView).filter((view) => view !== undefined),
    offerView(offered, words),
    element(
      'div',
      { class: 'acts' },
      button({ class: 'primary' }, () => printPaper(paper(), card.getRootNode()), words.print),
      button({ class: 'plain' }, () => savePaper(paper(), `${words.file}.txt`), words.save),
    ),
  );
  return card;
}
