/** What was verified, and whether that was this content; never a number nobody measured. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { urgencies } from '../../conversation.ts';
import type { Vignette } from '../verify/vignettes.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { tag } from './pieces.ts';
import type { Section } from './pieces.ts';

const shape = z.object({ contentVersion: z.string(), made: z.string(), parts: z.array(z.object({ name: z.string(), line: z.string() })), violations: z.int() });

export type Figures = z.infer<typeof shape>;

/**
 * What the last run of verify left behind; undefined where there was none.
 * @throws ZodError when the file has another shape
 */
export function readFigures(file: string): Figures | undefined {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

export function figuresPart(figures: Figures | undefined, version: string, stories: readonly Vignette[]): Section {
  const body = html`${figures?.contentVersion === version ? measured(figures) : notVerified(figures)}
<h3>Patient stories</h3><p class="lead">${stories.length} stories in <code>test/vignettes</code> say what must come of each. With “anything”, whatever else the person tells.</p>${counted(stories)}`;
  return { id: 'verification', title: 'Verification', body };
}

function measured({ made, parts, violations, contentVersion }: Figures): Html {
  return html`<p>Made ${made} for content <code>${contentVersion}</code>, the version of this page.</p>
<p class="${violations ? 'warning' : 'fine'}"><b>${violations} ${violations === 1 ? 'violation' : 'violations'}.</b></p>
<table><tbody>${parts.map(({ name, line }) => html`<tr><th>${name}</th><td>${line}</td></tr>`)}</tbody></table>`;
}

function notVerified(figures: Figures | undefined): Html {
  const last = figures && html` The last run was for content <code>${figures.contentVersion}</code>, made ${figures.made}.`;
  return html`<p class="warning"><b>Not verified for this version: run npm run verify.</b>${last}</p>`;
}

function counted(stories: readonly Vignette[]): Html {
  const count = (urgency: Vignette['urgency'], otherwise: Vignette['otherwise']): number => stories.filter((story) => story.urgency === urgency && story.otherwise === otherwise).length;
  return html`<table class="counts"><thead><tr><th>Urgency</th><th>Nothing else told</th><th>Anything else told</th></tr></thead>
<tbody>${urgencies.toReversed().map((urgency) => html`<tr><td>${tag(urgency)}</td><td>${count(urgency, 'nothing')}</td><td>${count(urgency, 'anything')}</td></tr>`)}</tbody></table>`;
}
