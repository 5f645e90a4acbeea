/** The whole page in its order: one file, no script, nothing fetched from anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../content/shape.ts';
import type { Vignette } from '../verify/vignettes.ts';
import { intendedUse, titleSheet } from './about.ts';
import type { Edition } from './about.ts';
import { causesPart } from './causes.ts';
import { drawing } from './drawing.ts';
import { figuresPart } from './figures.ts';
import type { Figures } from './figures.ts';
import { flowOf } from './flow.ts';
import { asItIs, html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { innerNotes, notesByItem, topNote } from './notes.ts';
import type { Section } from './pieces.ts';
import { questionsPart } from './questions.ts';
import { redFlagsPart } from './red-flags.ts';
import type { Notes } from './red-flags.ts';
import { signersOf, signOffPart } from './sign-off.ts';
import { stretchesPart } from './stretches.ts';
import { taughtPart } from './taught.ts';
import { clinicPart, wordingPart } from './wording.ts';

export interface Review {
  readonly library: Library;
  /** Where the library was read from; the comments of its files are printed too. */
  readonly folder: string;
  readonly edition: Edition;
  readonly figures: Figures | undefined;
  readonly stories: readonly Vignette[];
  /** What changed since another revision, where that was asked. */
  readonly changes?: Section;
}

export function reviewPage(review: Review): string {
  const sections = sectionsOf(review);
  const title = `Back Pain Guide, content ${review.edition.version}, ${review.library.spoken.name}`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title>
<style>${asItIs(readFileSync(join(import.meta.dirname, 'page.css'), 'utf8'))}
@page { @bottom-left { content: "${title}"; } }</style></head>
<body>${titleSheet(review.library, review.edition)}${contents(sections)}
${sections.map(({ id, title: name, body }, at) => html`<section class="part" id="${id}"><h2>${at + 1}. ${name}</h2>${body}</section>`)}
</body></html>
`.markup;
}

function sectionsOf({ library, folder, edition, figures, stories, changes }: Review): Section[] {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const comments = (sub: string, items: Iterable<string>): Notes =>
    new Map([...items].map((id) => [id, [topNote(read(`${sub}/${id}.yaml`)), ...innerNotes(read(`${sub}/${id}.yaml`))]]));
  const screen = read('stretch-screen.yaml');
  return [
    ...(changes ? [changes] : []),
    intendedUse(library),
    flowPart(library),
    questionsPart(library, notesByItem(read('questions.yaml'))),
    redFlagsPart(library, comments('red-flags', library.redFlags.keys())),
    causesPart(library, comments('causes', library.causes.keys())),
    stretchesPart(library, comments('stretches', library.stretches.keys()), [topNote(screen), ...innerNotes(screen)]),
    wordingPart(library),
    clinicPart(library),
    taughtPart(library),
    figuresPart(figures, edition.version, stories),
    signOffPart(signersOf(folder), `${edition.version}, ${library.spoken.name}`),
  ];
}

function flowPart(library: Library): Section {
  const body = html`<p class="lead">From top to bottom. A question is skipped when no answer to it can still change the outcome. An answer at the emergency department or 911 ends the questions at once: that is the way out on the left, dashed where only something told in free text could take it.</p>${drawing(flowOf(library))}`;
  return { id: 'flow', title: 'How the interview runs', body };
}

function contents(sections: readonly Section[]): Html {
  return html`<nav aria-label="Contents"><h2>Contents</h2><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
}
