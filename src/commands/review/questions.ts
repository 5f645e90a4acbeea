/** Every question with its words, and what each of its choices can lead to. */
import type { Choice, Library, Question } from '../../content/shape.ts';
import { html, joined } from '../../html.ts';
import type { Html } from '../../html.ts';
import { anchor, heading, linkTo, notes, spokenTo, tag } from './pieces.ts';
import type { Section } from './pieces.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';
import { inWords, saidOf } from './words.ts';

export function questionsPart(library: Library, notesOf: ReadonlyMap<string, string>): Section {
  const body = html`
<p class="lead">A choice tells its findings as yes; the other choices on the screen then count as no. “Not sure” is always offered, “none of these” wherever several may be chosen. A question is asked only while some answer to it can still change the outcome.</p>
<p class="lead"><b>Alone</b> is where this yes leads when everything else is no. <b>At most</b> is the highest rule it is part of, together with other answers.</p>
${library.questions.map((question, at) => card(question, at + 1, notesOf.get(question.id) ?? '', library))}`;
  return { id: 'questions', title: 'The questions', body };
}

function card(question: Question, number: number, note: string, library: Library): Html {
  const { id, title, ask, simpler, why, choices } = question;
  return html`<article class="item question" id="${anchor('question', id)}">
<header>${heading('question', id, `${number}. ${title}`)}</header>
${spokenTo([ask])}
<dl><dt>In simpler words</dt><dd class="said">${simpler}</dd><dt>Why it is asked</dt><dd class="said">${why}</dd><dt>Asked</dt><dd>${asked(question, library)}</dd></dl>
<table class="choices"><thead><tr><th>Choice</th><th>Tells</th><th>Alone</th><th>At most</th></tr></thead>
${choices.map((choice) => row(choice, library))}</table>
<footer>${notes([note])}</footer></article>`;
}

/** When it is asked, and how it may be answered. */
function asked(question: Question, library: Library): string {
  const { when, kind, private: isPrivate, may_decline, again_after_worse, again_at_check_in, most_telling_first } = question;
  const opener = openerOf(question, library);
  return [
    opener ? `when “${opener.label}” was chosen` : undefined,
    when === undefined ? undefined : `only while this holds: ${inWords(when, saidOf(library))}`,
    most_telling_first ? 'in no fixed place: the one whose answer would tell most comes first' : undefined,
    when === undefined && !opener && !most_telling_first ? 'of everyone' : undefined,
    kind === 'one' ? 'one choice' : 'any number of choices',
    isPrivate && 'introduced as private',
    may_decline && 'may be declined',
    again_after_worse && 'again when a stretch made things worse',
    again_at_check_in && `again of who comes back after ${library.chat.check_in_days} days, where that was agreed`,
  ].filter(Boolean).join('; ');
}

/** The choice that opens the question, where one does. */
export function openerOf({ id }: Question, { questions }: Library): Choice | undefined {
  return questions.flatMap(({ choices }) => choices).find(({ opens }) => opens === id);
}

function row(choice: Choice, library: Library): Html {
  const { label, tells, opens } = choice;
  const reach = reachOf(tells, library);
  const isOpening = opens !== undefined;
  const told = isOpening ? html`opens ${linkTo('question', opens, library.questions.find(({ id }) => id === opens)!.title)}` : html`${tells.length ? joined(tells.map((id) => linkTo('finding', id, saidOf(library)(id))), '; ') : 'nothing'}`;
  return html`<tbody><tr><td class="said">${label}${conditions(choice, library)}</td><td>${told}</td><td>${!isOpening && tells.length ? tag(reach.alone) : '–'}</td><td>${reach.most ? tag(reach.most) : '–'}</td></tr>
${!isOpening && tells.length > 0 && html`<tr class="rests"><td colspan="4">${rests(reach)}</td></tr>`}</tbody>`;
}

function conditions({ only_yes, when }: Choice, library: Library): Html {
  return html`${only_yes && html` <small>(can be told here; leaving it out is no answer)</small>`}${when === undefined ? undefined : html` <small>(shown only while this holds: ${inWords(when, saidOf(library))})</small>`}`;
}

/** What rests on the choice: red flags it is part of or softens, causes, stretches. */
function rests({ flags, softens, causes, stretches, barsEveryStretch }: Reach): Html {
  const named = (ids: readonly string[]): Html => joined(ids.map((id) => linkTo('red-flag', id)), ', ');
  const lines = [
    flags.length > 0 && html`<b>Part of:</b> ${named(flags)}.`,
    softens.length > 0 && html`<b>Softens:</b> ${named(softens)}.`,
    causes.length > 0 && html`Weighed by ${amount(causes.length, 'cause')}.`,
    barsEveryStretch ? html`Takes every stretch away.` : stretches.length > 0 && html`Takes away or changes ${amount(stretches.length, 'stretch')}.`,
  ].filter((line) => line !== false);
  return html`${lines.length ? joined(lines, ' ') : 'Nothing rests on it.'}`;
}

function amount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : what.endsWith('h') ? 'es' : 's'}`;
}
