/** The first sheet: what this is, which version, what it is for and not for. */
import { urgencies } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { unsigned } from '../../content/unsigned.ts';
import { html, joined } from '../../html.ts';
import type { Html } from '../../html.ts';
import { tag } from './pieces.ts';
import type { Section } from './pieces.ts';

/** Which content the page shows, and when it was made. */
export interface Edition {
  readonly version: string;
  /** Short git revision; absent where it is not known. */
  readonly revision?: string;
  readonly made: Date;
}

export function titleSheet(library: Library, { version, revision, made }: Edition): Html {
  const { hospital, department } = library.clinic;
  return html`<header class="title"><p class="house">${hospital} · ${department}</p>
<h1>Back Pain Guide</h1><p class="what">Everything it says and every rule it follows, for clinical review</p>
<dl><dt>Content version</dt><dd><code>${version}</code></dd><dt>Git revision</dt><dd>${revision ? html`<code>${revision}</code>` : 'not known'}</dd>
<dt>Language</dt><dd>${library.spoken.name}</dd><dt>Made</dt><dd>${made.toISOString().slice(0, 10)}</dd><dt>Not signed yet</dt><dd>${counted(library)}</dd></dl></header>`;
}

function counted(library: Library): Html {
  const { redFlags, causes, stretches } = library;
  return html`<b>${unsigned(library).length} items</b> of ${redFlags.size} red flags, ${causes.size} causes, ${stretches.size} stretches and the stretch screen`;
}

export function intendedUse(library: Library): Section {
  const body = html`<div class="columns"><div><h3>What it is for</h3><ul>
<li>Adults with back pain, on the hospital's website and in Microsoft Teams.</li>
<li>It asks about triggers and symptoms, and says which causes fit best and why.</li>
<li>It shows the stretches that match and are safe for this person.</li>
<li>It sends the person to a human as soon as that is right, and says how soon.</li>
<li>It educates and triages. Every word stands in a file, and every decision is a rule printed here.</li></ul></div>
<div><h3>What it is not for</h3><ul>
<li>It never diagnoses, and does not replace an examination.</li>
<li>It is no emergency service: in an emergency a person calls 911.</li>
<li>It is not for children. Someone under 18 is sent to a clinician who treats children.</li>
<li>It gives no advice on medicine, and reads no pictures, records or scans.</li>
<li>It makes nothing up: there is no language model in it.</li></ul></div></div>
<h3>The numbers it gives</h3><p>${joined(Object.values(library.clinic.numbers).flatMap(({ label, phone }) => (phone === undefined ? [] : [html`${label}${label.includes(phone) ? undefined : html`: <b>${phone}</b>`}`])), ' · ')}</p>
<h3>How soon, from most to least</h3><p class="ladder">${joined(urgencies.toReversed().map(tag), ' ')}</p>
<p>What a patient reads is printed <span class="said">in this letter</span>; everything else is about it.</p>`;
  return { id: 'use', title: 'Intended use', body };
}
