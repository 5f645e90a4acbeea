/** The causes: what speaks for and against each, as one grid, and what is said of it. */
import type { Cause, Condition, Library, Question } from '../../content/shape.ts';
import { findingsOf } from '../../content/named.ts';
import { fairFrom } from '../../triage/causes.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { anchor, heading, initials, linkTo, notes, reviewState, sources, spokenTo } from './pieces.ts';
import type { Section } from './pieces.ts';
import type { Notes } from './red-flags.ts';
import { asRule, capital, inShort, inWords, saidOf } from './words.ts';

const signs = { strong: '+++', moderate: '++', weak: '+' } as const;
const against = { strong: '– – –', moderate: '– –', weak: '–' } as const;

/** One line of the grid: a sign and how each cause weighs it. */
interface Line {
  readonly when: Condition;
  readonly weights: Map<string, string>;
}

export function causesPart(library: Library, notesOf: Notes): Section {
  const body = html`
<p class="lead">At most two causes are named, and none at same-day and above. A cause is named when its signs make a fair fit; the fit is said in words, never as a percentage. When nothing fits fairly, ${linkTo('cause', ordinary(library))} is named as the common case.</p>
<p class="legend"><b>+++</b> strong, <b>++</b> moderate, <b>+</b> weak sign for it (3, 2, 1 points). <b>– – –</b>, <b>– –</b>, <b>–</b> the same against it. From ${fairFrom} points on a cause is named; more points are a better fit. What rules a cause out stands with it below the grid.</p>
${grid(library)}
${[...library.causes].map(([id, cause]) => card(id, cause, library, notesOf.get(id) ?? []))}`;
  return { id: 'causes', title: 'The causes', body };
}

function ordinary({ causes }: Library): string {
  return [...causes].find(([, { otherwise }]) => otherwise)![0];
}

function grid(library: Library): Html {
  const ids = [...library.causes.keys()];
  return html`<table class="grid"><thead><tr><th>Told</th>${ids.map((id) => html`<th class="upright"><span>${linkTo('cause', id, capital(inShort(id)))}</span></th>`)}</tr></thead>
${groups(library).map(([title, lines]) => html`<tbody><tr class="from"><th colspan="${ids.length + 1}">${title}</th></tr>
${lines.map(({ when, weights }) => html`<tr><th>${inWords(when, saidOf(library))}</th>${ids.map((id) => html`<td>${weights.get(id) ?? ''}</td>`)}</tr>`)}</tbody>`)}</table>`;
}

/** The lines under the question that asks their first finding, in the order of the interview. */
function groups(library: Library): [string, Line[]][] {
  const byQuestion = new Map<number, Line[]>();
  for (const line of linesOf(library)) {
    const places = findingsOf(line.when).map((id) => askedAt(id, library)).filter((place) => place >= 0);
    const place = places.length ? Math.min(...places) : library.questions.length;
    byQuestion.set(place, [...(byQuestion.get(place) ?? []), line]);
  }
  return [...byQuestion].sort(([one], [other]) => one - other).map(([place, lines]) => [library.questions[place]?.title ?? 'Told in words only', lines]);
}

/** The place of the question that asks it, one asked of everyone before all others; -1 where none does. */
function askedAt(finding: string, { questions }: Library): number {
  const asks = ({ choices }: Question): boolean => choices.some(({ tells, opens }) => opens === undefined && tells.includes(finding));
  const ofEveryone = questions.findIndex((question) => question.when === undefined && asks(question));
  return ofEveryone >= 0 ? ofEveryone : questions.findIndex(asks);
}

function linesOf({ causes }: Library): Line[] {
  const lines = new Map<string, Line>();
  const put = (id: string, when: Condition, sign: string): void => {
    const key = JSON.stringify(when);
    const line = lines.get(key) ?? { when, weights: new Map<string, string>() };
    lines.set(key, line);
    line.weights.set(id, [line.weights.get(id), sign].filter(Boolean).join(' '));
  };
  for (const [id, cause] of causes) {
    for (const weight of ['strong', 'moderate', 'weak'] as const) {
      cause.for[weight].forEach((when) => put(id, when, signs[weight]));
      cause.against[weight].forEach((when) => put(id, when, against[weight]));
    }
  }
  return [...lines.values()];
}

function card(id: string, cause: Cause, library: Library, comments: readonly string[]): Html {
  return html`<article class="item" id="${anchor('cause', id)}"><header>${heading('causes', id)}</header>
<div class="columns"><div><h5>Never named while this holds</h5>${cause.never_when === undefined ? html`<p>nothing rules it out</p>` : asRule(cause.never_when, saidOf(library))}
${cause.otherwise && html`<p>Named when nothing fits fairly.</p>`}</div>
<div><h5>What it says</h5>${spokenTo([cause.say], capital(cause.name))}</div></div>
<footer><p>${sources(cause.sources, library)} ${notes(comments)}</p><p>${reviewState(cause.reviewed)} ${initials()}</p></footer></article>`;
}
