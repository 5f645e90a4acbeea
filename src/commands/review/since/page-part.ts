/** The part of the page that says what changed since another revision, and what that changes for anybody. */
import type { Library } from '../../../content/shape.ts';
import { html } from '../../../html.ts';
import type { Html } from '../../../html.ts';
import type { Section } from '../pieces.ts';
import { inShort } from '../words.ts';
import { itemCard, itemTable } from './cards.ts';
import type { Both, Difference } from './differences.ts';
import type { JudgedItem, Proof, Verdict } from './proof.ts';
import { story } from './story.ts';

export function changesPart(revision: string, proof: Proof, libraries: Both<Library>): Section {
  const changed = proof.verdicts.filter(({ patient }) => patient);
  const body = html`${banner(proof, changed.length)}
<h3>Every outcome, over every combination of answers</h3>${verdicts(proof.verdicts, libraries)}
${groups(proof).map(({ title, note, items, isBrief }) => items.length > 0 && html`<section class="group"><h3>${title} <span class="soft">${items.length}</span></h3><p class="lead">${note}</p>${isBrief ? itemTable(items) : items.map((item) => itemCard(item, libraries))}</section>`)}
${!proof.items.length && html`<p>No item is worded or ruled differently.</p>`}`;
  return { id: 'changes', title: titleSince(revision), body };
}

export function titleSince(revision: string): string {
  return `What changed since ${revision}`;
}

function banner({ items }: Proof, changed: number): Html {
  if (!changed) return html`<p class="fine"><b>No combination of answers is treated differently (proved).</b> Urgency, the cause named first, and the stretches offered with their form are the same for everybody. ${items.length} items are worded, asked or heard differently.</p>`;
  return html`<p class="warning"><b>Outcomes change.</b> Some people are now treated differently: ${changed} of the outcomes below are not the same as before. Each is shown with a person for whom it is so.</p>`;
}

/** Each outcome that somebody meets differently, with that person; all others in one line. */
function verdicts(all: readonly Verdict[], libraries: Both<Library>): Html {
  const byOutcome = [...Map.groupBy(all, ({ kind, id }) => `${kind} ${id}`).values()];
  const differs = (group: readonly Verdict[]): boolean => group.some(({ patient }) => patient);
  const [changed, same] = [byOutcome.filter(differs), byOutcome.filter((group) => !differs(group))];
  return html`<p class="lead">A finding that only one side knows counts as no on the other. Causes and stretches are compared among people who are below same-day before and now, as others get neither. Not compared: the second cause, the word for the fit, in which order three stretches are shown, and which of several red flags of one urgency are said.</p>
${changed.length > 0 && html`<table class="verdicts"><thead><tr><th>Outcome</th><th>Before and now</th></tr></thead><tbody>${changed.map((group) => verdictRow(group, libraries))}</tbody></table>`}
<p class="same"><b>The same for everybody (proved):</b> ${same.map((group) => outcomeName(group[0]!)).join(' · ') || 'none'}.</p>`;
}

function verdictRow(group: readonly Verdict[], libraries: Both<Library>): Html {
  const told = group.flatMap(({ what, patient }) => (patient ? [html`<div><b class="mark">▲ ${spoken[what]} for somebody.</b> ${story(patient, libraries)}</div>`] : []));
  return html`<tr class="differs"><th>${outcomeName(group[0]!)}</th><td>${told}</td></tr>`;
}

const spoken: Readonly<Record<Difference['what'], string>> = {
  'now lower': 'Less urgent now',
  'now higher': 'More urgent now',
  'no longer named first': 'No longer named first',
  'now named first': 'Named first now',
  'no longer offered': 'No longer offered',
  'now offered': 'Offered now',
  'offered in another way': 'Offered in another form',
};

function outcomeName({ kind, id }: Verdict): string {
  if (kind === 'urgency') return `Urgency: ${inShort(id)} or higher`;
  if (kind === 'cause') return id ? `Cause: ${inShort(id)}` : 'No cause fits fairly';
  return `Stretch: ${inShort(id)}`;
}

interface Group {
  readonly title: string;
  readonly note: string;
  readonly items: readonly JudgedItem[];
  /** As a table, since nothing hangs on them. */
  readonly isBrief?: true;
}

/** Each item once, where its gravest effect puts it. */
function groups({ items, verdicts: all }: Proof): Group[] {
  const isSame = all.every(({ patient }) => !patient);
  const isLone = items.some(({ patient }) => patient);
  const rules = items.filter(({ patient, listener, effects }) => !patient && !listener && effects[0] === 'rule');
  const rest = items.filter(({ effects }) => effects[0] !== 'rule');
  const only = (effect: string): JudgedItem[] => rest.filter(({ effects }) => effects[0] === effect);
  return [
    { title: 'Changes an outcome', note: 'Alone, or left out of all the changes, each of these makes a difference to somebody.', items: items.filter(({ patient }) => patient) },
    { title: 'Said to other people, no outcome changes (proved)', note: 'Urgency, the cause named first and the stretches are the same for everybody. This red flag, and whom it names to call, comes up for other people beside rules of the same urgency.', items: items.filter(({ listener }) => listener) },
    isSame || isLone
      ? { title: 'Rules written differently, no outcome changes (proved)', note: 'Neither alone nor left out of all the changes does any of these make a difference to anybody.', items: rules }
      : { title: 'Changes an outcome together', note: 'None of these makes a difference alone; together they do, as shown above.', items: rules },
    { title: 'Languages', note: 'The same rules in other words. Their own page: npm run review -- --language and its code.', items: only('language') },
    { title: 'Whom to call', note: 'The advice holds for the same people, and names other numbers.', items: only('calls') },
    { title: 'What is asked', note: 'What the answers come to is the same (proved). Which questions are asked, and when, is not part of that proof: read these as you would read a new question.', items: only('asked') },
    { title: 'What free text is taken for', note: 'What a finding comes to is the same (proved). Which words tell it is not part of that proof.', items: only('heard'), isBrief: true },
    { title: 'Wording only, no outcome changes (proved)', note: 'Nothing but words that are read.', items: only('wording'), isBrief: true },
    { title: 'Sources and signatures only', note: 'No word that a person reads, and no rule.', items: only('signature'), isBrief: true },
  ];
}
