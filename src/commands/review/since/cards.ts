/** One changed item: its fields before and now, and somebody for whom it makes a difference. */
import type { Library } from '../../../content/shape.ts';
import { html } from '../../../html.ts';
import type { Html } from '../../../html.ts';
import { inShort } from '../words.ts';
import type { ChangedField } from './changed.ts';
import type { Both } from './differences.ts';
import type { JudgedItem } from './proof.ts';
import { listenerStory, story } from './story.ts';

export function itemCard(item: JudgedItem, libraries: Both<Library>): Html {
  const { kind, id, how, fields, patient, listener } = item;
  return html`<article class="item change ${patient && 'differs'}"><header><h4>${inShort(id)} <code>${kind}/${id}</code></h4> <span class="how">${how}</span>${patient && html` <b class="mark">▲ changes an outcome</b>`}</header>
${patient && story(patient, libraries)}${listener && listenerStory(listener, libraries)}
<table class="fields"><thead><tr><th>Field</th><th>Before</th><th>Now</th></tr></thead><tbody>${fields.map(fieldRow)}</tbody></table></article>`;
}

/** Many items in one table, for those that change no outcome. */
export function itemTable(items: readonly JudgedItem[]): Html {
  return html`<table class="fields"><thead><tr><th>Item and field</th><th>Before</th><th>Now</th></tr></thead>
${items.map(({ kind, id, how, fields }) => html`<tbody><tr class="from"><th colspan="3"><code>${kind}/${id}</code>${how !== 'changed' && ` ${how}`}</th></tr>${fields.map(fieldRow)}</tbody>`)}</table>`;
}

function fieldRow({ path, before, now }: ChangedField): Html {
  if (Array.isArray(before) && Array.isArray(now)) return listRow(path, { before, now });
  return html`<tr><th>${path}</th><td>${shown(before)}</td><td>${shown(now)}</td></tr>`;
}

/** Of two lists only what one has and the other has not; both in full where only the order changed. */
function listRow(path: string, { before, now }: Both<readonly string[]>): Html {
  const [gone, come] = [before.filter((each) => !now.includes(each)), now.filter((each) => !before.includes(each))];
  if (!gone.length && !come.length) return html`<tr><th>${path} <small>(order)</small></th><td>${shown(before)}</td><td>${shown(now)}</td></tr>`;
  return html`<tr><th>${path} <small>(${before.length - gone.length} kept)</small></th><td>${gone.length ? html`without: ${shown(gone)}` : '–'}</td><td>${come.length ? html`with: ${shown(come)}` : '–'}</td></tr>`;
}

function shown(value: ChangedField['before']): Html {
  if (value === undefined) return html`–`;
  return html`${typeof value === 'string' ? value : value.join(' · ')}`;
}
