/** What every part of the page is made of: an urgency, a signature, a source, a note. */
import type { Urgency } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import type { Library, RedFlag } from '../../content/shape.ts';
import { html, joined } from '../../html.ts';
import type { Html } from '../../html.ts';
import { capital, inShort } from './words.ts';

/** A part of the page, as the table of contents names it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** The word with as many filled squares as it is high, so that it can be told in black and white. */
export function tag(urgency: Urgency): Html {
  const place = urgencies.indexOf(urgency);
  const squares = urgencies.slice(1).map((_, at) => (at < place ? '■' : '□'));
  return html`<span class="tag u${place}"><span class="squares" aria-hidden="true">${squares.join('')}</span> ${inShort(urgency)}</span>`;
}

export function reviewState(reviewed: RedFlag['reviewed']): Html {
  if (reviewed === 'pending') return html`<span class="pending">not signed yet</span>`;
  const { by, role, date, version } = reviewed;
  return html`<span class="signed">signed by ${by}, ${role}, ${date}${version && `, version ${version}`}</span>`;
}

/** Titles, each with its address where one is known. */
export function sources(ids: readonly string[], library: Library): Html {
  const titles = ids.map((id) => {
    const { title, address } = library.sources.get(id)!;
    return address ? html`<a href="${address}">${title}</a>` : html`${title}`;
  });
  return html`<span class="sources"><b>Sources:</b> ${joined(titles, '; ')}.</span>`;
}

export function notes(all: readonly string[]): Html {
  const told = all.filter(Boolean);
  return html`${told.length ? html`<span class="note"><b>In the file:</b> ${told.join(' · ')}</span>` : undefined}`;
}

/** Where the reader puts a hand to one item. */
export function initials(): Html {
  return html`<span class="initials" aria-hidden="true">☐ agreed ☐ change <i></i></span>`;
}

/** An item's name and its id, which is also its place on the page. */
export function heading(kind: string, id: string, name: string = capital(inShort(id))): Html {
  return html`<h4>${name} <code>${kind}/${id}</code></h4>`;
}

export function anchor(kind: string, id: string): string {
  return `${kind}--${id.replaceAll('/', '-')}`;
}

export function linkTo(kind: string, id: string, name: string = inShort(id)): Html {
  return html`<a href="#${anchor(kind, id)}">${name}</a>`;
}

/** What the person reads, as paragraphs, under their title where they have one. */
export function spokenTo(texts: readonly string[], title?: string): Html {
  return html`<div class="said">${title && html`<p><b>${title}</b></p>`}${texts.map((text) => html`<p>${text}</p>`)}</div>`;
}
