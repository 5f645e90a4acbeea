/** A summary on paper or in a file, made on this device: its words go to no server and into no address. */
import paperStyle from './look/paper.css';
import { element } from './view/element.ts';

export interface Paper {
  readonly title: string;
  readonly language: string;
  readonly lead: readonly string[];
  readonly parts: readonly { readonly title: string; readonly items: readonly string[] }[];
}

export function plainPaper({ title, lead, parts }: Paper): string {
  const blocks = parts.map((part) => [part.title, ...part.items.map((item) => `- ${item}`)].join('\n'));
  return `${[title, ...lead, ...blocks].join('\n\n')}\n`;
}

/** @param name of the file */
export function savePaper(paper: Paper, name: string): void {
  const address = URL.createObjectURL(new Blob([plainPaper(paper)], { type: 'text/plain;charset=utf-8' }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Prints a document of its own, so that nothing else of the page is on the paper. */
export function printPaper(paper: Paper, home: Node): void {
  const frame = element('iframe', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1', title: paper.title });
  home.appendChild(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return frame.remove();
  dress(view, paper);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}

function dress(view: Window & typeof globalThis, { title, language, lead, parts }: Paper): void {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(paperStyle);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = language;
  view.document.title = title;
  const sections = parts.map((part) => element('section', {}, element('h2', {}, part.title), element('ul', {}, ...part.items.map((item) => element('li', {}, item)))));
  view.document.body.append(element('h1', {}, title), ...lead.map((text) => element('p', {}, text)), ...sections);
}
