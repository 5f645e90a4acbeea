/** The stretches: for which cause each is offered, how it is done, and who must not do it. */
import type { Picture } from '../../content/picture-shape.ts';
import type { Library, Stretch } from '../../content/shape.ts';
import { drawn } from '../../pictures/draw.ts';
import { asItIs, html, joined } from '../../html.ts';
import type { Html } from '../../html.ts';
import { anchor, heading, initials, linkTo, notes, reviewState, sources, spokenTo } from './pieces.ts';
import type { Section } from './pieces.ts';
import type { Notes } from './red-flags.ts';
import { capital, inShort, inWords, saidOf } from './words.ts';

type Advice = Stretch['unclear'];

const symbols: Readonly<Record<Advice, string>> = { recommended: '●', ok: '○', modify: '◐', avoid: '·' };

export function stretchesPart(library: Library, notesOf: Notes, screenNotes: readonly string[]): Section {
  const body = html`
<p class="lead">None is offered at same-day and above. At most three are offered to one person, one at a time, with a check after each. “Not sure” counts as yes for everything that takes a stretch away or changes it. The worst of the matrix and the rules wins.</p>
<p class="legend"><b>●</b> recommended, <b>○</b> ok, <b>◐</b> modify: offered at self-care only and in a small range, <b>·</b> avoid. A star marks the stretch offered before the others.</p>
${matrix(library)}
${screen(library, screenNotes)}
${[...library.stretches].map(([id, stretch]) => card(id, stretch, library, notesOf.get(id) ?? []))}`;
  return { id: 'stretches', title: 'The stretches', body };
}

function matrix({ causes, stretches }: Library): Html {
  const line = (name: Html, advice: (stretch: Stretch) => Advice): Html => html`<tr><th>${name}</th>${[...stretches.values()].map((stretch) => html`<td title="${advice(stretch)}">${symbols[advice(stretch)]}</td>`)}</tr>`;
  return html`<table class="grid matrix"><thead><tr><th>Cause named first</th>${[...stretches].map(([id, { first }]) => html`<th class="upright"><span>${linkTo('stretch', id, capital(inShort(id)))}${first && ' ★'}</span></th>`)}</tr></thead>
<tbody>${[...causes.keys()].map((cause) => line(linkTo('cause', cause, capital(inShort(cause))), (stretch) => stretch.for[cause] ?? 'avoid'))}
${line(html`Nothing fits fairly`, ({ unclear }) => unclear)}</tbody></table>`;
}

function screen(library: Library, comments: readonly string[]): Html {
  const { skip_all_when, sources: ids, reviewed } = library.stretchScreen;
  return html`<article class="item" id="${anchor('stretch-screen', 'all')}"><header><h4>No stretch at all <code>stretch-screen</code></h4></header>
${reasons(skip_all_when, library)}<footer><p>${sources(ids, library)} ${notes(comments)}</p><p>${reviewState(reviewed)} ${initials()}</p></footer></article>`;
}

function reasons(rules: Library['stretchScreen']['skip_all_when'], library: Library): Html {
  if (!rules.length) return html`<p>nobody</p>`;
  return html`<table class="reasons"><thead><tr><th>When</th><th>Because (the person reads this)</th></tr></thead><tbody>${rules.map(({ when, because }) => html`<tr><td>${inWords(when, saidOf(library))}</td><td class="said">${because}</td></tr>`)}</tbody></table>`;
}

function card(id: string, stretch: Stretch, library: Library, comments: readonly string[]): Html {
  const { name, helps, forms, easier, skip_when, modify_when, credit } = stretch;
  return html`<article class="item stretch" id="${anchor('stretch', id)}"><header>${heading('stretches', id, name)}</header>
${spokenTo([helps])}
<div class="forms">${forms.map((each, place) => form(each, place, library.pictures.get(id)))}</div>
<p><b>Easier.</b> <span class="said">${easier}</span></p>
<h5>Who must not do it</h5>${reasons(skip_when, library)}
<h5>Who does it in another form</h5>${changes(modify_when, library)}
<p class="credit">${credit}</p>
<footer><p>${sources(stretch.sources, library)} ${notes(comments)}</p><p>${reviewState(stretch.reviewed)} ${initials()}</p></footer></article>`;
}

function form({ form: position, steps, dose, hold, build_up, easier }: Stretch['forms'][number], place: number, picture: Picture | undefined): Html {
  const drawings = picture?.forms.find((each) => each.form === position)?.steps ?? [];
  const svgs = drawn(drawings);
  const step = (text: string, at: number): Html => html`<li>${text}${drawings[at] && html`<figure>${asItIs(svgs[at]!)}<figcaption>${drawings[at].alt}</figcaption></figure>`}</li>`;
  return html`<div class="form"><h5>${place + 1}. ${capital(inShort(position))}</h5><ol class="said">${steps.map(step)}</ol>
<p><b>Start:</b> <span class="said">${dose}</span>${hold && html` (timer: ${hold.seconds} s × ${hold.times}${hold.sides === 2 && ', each side'})`}</p>${build_up && html`<p><b>Build up:</b> <span class="said">${build_up}</span></p>`}${easier && html`<p><b>Easier, in this form:</b> <span class="said">${easier}</span></p>`}</div>`;
}

function changes(rules: Stretch['modify_when'], library: Library): Html {
  if (!rules.length) return html`<p>nobody</p>`;
  return html`<table class="reasons"><thead><tr><th>When</th><th>Forms left</th><th>Because (the person reads this)</th></tr></thead>
<tbody>${rules.map(({ when, forms, because }) => html`<tr><td>${inWords(when, saidOf(library))}</td><td>${joined(forms.map(inShort), ', ')}</td><td class="said">${because}</td></tr>`)}</tbody></table>`;
}
