/** A proof and its patients in words, for the page. */
import type { Library } from '../../../content/shape.ts';
import { atLeast } from '../../../triage/urgency.ts';
import type { Answers } from '../../verify/formula.ts';
import { html, joined } from '../../../html.ts';
import type { Html } from '../../../html.ts';
import { inShort } from '../words.ts';
import type { Both } from './differences.ts';
import type { Listener } from './listener.ts';
import type { Comes } from './patient.ts';
import type { Patient } from './proof.ts';

/** "A person who tells: …: before same-day, now emergency department." */
export function story({ answers, before, now }: Patient, libraries: Both<Library>): Html {
  return html`<p class="story">A person who tells: ${whatIsTold(answers, libraries)}. Before: ${cameTo(before, now, libraries.before)}. Now: ${cameTo(now, before, libraries.now)}.</p>`;
}

/** The same advice, and this red flag beside or instead of others. */
export function listenerStory({ answers, hears, urgency }: Listener, libraries: Both<Library>): Html {
  return html`<p class="story">A person who tells: ${whatIsTold(answers, libraries)}. ${hears === 'now' ? 'Hears this now, and did not before' : 'Heard this before, and does not now'}; the advice is the same, <b>${inShort(urgency)}</b>.</p>`;
}

function whatIsTold(answers: Answers, libraries: Both<Library>): Html {
  const [certain, doubts] = [told(answers, 'yes', libraries), told(answers, 'unsure', libraries)];
  return html`<b>${certain.join('; ') || 'nothing'}</b>${doubts.length > 0 && html`; not sure about: <b>${doubts.join('; ')}</b>`}; and no to all else`;
}

function told(answers: Answers, value: 'yes' | 'unsure', { before, now }: Both<Library>): string[] {
  return [...answers].filter(([, answer]) => answer === value).map(([id]) => (now.findings.get(id) ?? before.findings.get(id))?.say ?? inShort(id));
}

/** Only what is different on the other side: the urgency, and below same-day the cause and the stretches. */
function cameTo(one: Comes, other: Comes, library: Library): Html {
  const isCalm = [one, other].every(({ urgency }) => !atLeast(urgency, 'same-day'));
  const parts = [
    one.urgency !== other.urgency && html`<b>${inShort(one.urgency)}</b>`,
    isCalm && one.cause !== other.cause && html`${one.cause === undefined ? 'no cause fits fairly' : html`<b>${inShort(one.cause)}</b> named first`}`,
    isCalm && stretchesOf(one) !== stretchesOf(other) && stretchNames(one, other, library),
  ].filter((part) => part !== false);
  return joined(parts, ', ');
}

function stretchesOf({ stretches }: Comes): string {
  return JSON.stringify([...stretches]);
}

/** Those that are not offered alike on the other side. */
function stretchNames(one: Comes, other: Comes, { stretches }: Library): string {
  const own = [...one.stretches].filter(([id, way]) => other.stretches.get(id) !== way).map(([id, way]) => `${stretches.get(id)?.name ?? inShort(id)} (${inShort(way)})`);
  return own.length ? `offered: ${own.join(', ')}` : one.stretches.size ? 'not offered any of those' : 'no stretch';
}
