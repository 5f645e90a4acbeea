/** Where each kind of item is signed by hand; the names are left to those who sign. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import type { Section } from './pieces.ts';

interface Kind {
  readonly title: string;
  /** What names it in the table of content/README.md. */
  readonly mark: RegExp;
}

const kinds: readonly Kind[] = [
  { title: 'Red flags', mark: /red-flags\// },
  { title: 'Causes', mark: /causes\// },
  { title: 'Stretches, and when there are none', mark: /stretches\// },
  { title: 'Questions and their order', mark: /questions/ },
  { title: 'All other wording', mark: /wording|chat\.yaml/ },
  { title: 'Numbers, hours and links', mark: /numbers|links/ },
];
const linesEach = 2;

/** A line of the table "what, who signs" in the notes for editors. */
export interface Signer {
  readonly what: string;
  readonly who: string;
}

/** None where the content has no such table. */
export function signersOf(folder: string): Signer[] {
  const file = join(folder, 'README.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const table = /^\| what \| who signs \|\n\|[-| ]+\|\n((?:\|.*\|\n?)+)/mu.exec(text)?.[1] ?? '';
  return table.split('\n').flatMap((row) => {
    const [, what, who] = row.split('|').map((cell) => cell.replaceAll('`', '').trim());
    return what && who ? [{ what, who }] : [];
  });
}

export function signOffPart(signers: readonly Signer[], version: string): Section {
  const rest = signers.filter(({ what }) => !kinds.some(({ mark }) => mark.test(what)));
  const body = html`<p class="lead">Signed for content <code>${version}</code> as printed here. Then each file's <code>reviewed</code> gets name, role and date. Never sign for somebody else.</p>
${kinds.map(({ title, mark }) => block(title, signers.filter(({ what }) => mark.test(what)).map(({ who }) => who)))}
${rest.map(({ what, who }) => block(what, [who]))}`;
  return { id: 'sign-off', title: 'Sign-off', body };
}

function block(title: string, who: readonly string[]): Html {
  const line = html`<tr><td></td><td></td><td></td><td></td></tr>`;
  return html`<article class="signing"><h4>${title.charAt(0).toUpperCase() + title.slice(1)}</h4>${who.length > 0 && html`<p>Signs: ${who.join('; ')}.</p>`}
<table><thead><tr><th>Name</th><th>Role</th><th>Date</th><th>Signature</th></tr></thead><tbody>${Array.from({ length: linesEach }, () => line)}</tbody></table></article>`;
}
