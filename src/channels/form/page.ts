/** The interview as a page of questions: no chat, no script; it reads from top to bottom. */
import type { Call, Choice, Reply } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { openParts } from '../plain.ts';
import { pauseBox } from './pause.ts';
import type { PauseParts } from './pause.ts';
import type { Entry } from '../../visits/visits.ts';

/** The words and numbers of the language the page is in. */
export type Words = Pick<Library, 'language' | 'languages' | 'chat' | 'clinic'>;

export const path = '/questions';

/** Where a page in this language is asked for. */
export function addressIn({ language }: Pick<Words, 'language'>): string {
  return `${path}?language=${language}`;
}

export interface Talk {
  readonly token: string;
  /** A new one for every page: the same page sent twice is heard once. */
  readonly message: string;
  /** Of the last turn. */
  readonly replies: readonly Reply[];
  /** Since the talk began, or began anew. */
  readonly entries: readonly Entry[];
  /** Nothing was chosen. */
  readonly isMissing: boolean;
}

/** Before anything was said. */
export function firstPage(words: Words, message: string): string {
  const { form } = words.chat;
  return page(words, html`<h1>${form.title}</h1>
<p class="lead">${form.lead}</p>
<form method="post" action="${addressIn(words)}"><input type="hidden" name="message" value="${message}"><button class="button">${form.start}</button></form>
${otherWays(words)}`);
}

/** What could not be done, and whom to call. */
export function refusedPage(words: Words, message: string): string {
  const { form } = words.chat;
  return page(words, html`<h1>${form.title}</h1>
<p class="lead" role="alert">${message}</p>
<p><a class="button second" href="${addressIn(words)}">${form.again}</a></p>
${otherWays(words)}`);
}

/** The same in another language, and as a chat. */
function otherWays(words: Words): Html {
  return html`<ul class="ways">${othersOf(words).map((other) => html`<li><a href="${addressIn(other)}" hreflang="${other.language}" lang="${other.language}">${other.spoken.name}</a></li>`)}
<li>${chatLink(words)}</li></ul>`;
}

function othersOf({ language, languages }: Words): Library[] {
  return [...languages.values()].filter((other) => other.language !== language);
}

function chatLink({ language, languages, chat }: Words): Html {
  const isFirst = language === [...languages.keys()][0];
  return html`<a href="/${!isFirst && `${language}/`}#chat">${chat.form.chat}</a>`;
}

export function talkPage(words: Words, talk: Talk): string {
  const { form } = words.chat;
  const open = talk.replies.findLast(({ choices }) => choices?.length);
  const isEmergency = talk.replies.some(({ tone }) => tone === 'emergency');
  return page(words, html`<h1>${form.title}</h1>
<div class="pausing">
<div class="talk">
<div class="news" tabindex="-1" autofocus>${talk.replies.map((reply) => said(reply, { words, talk, isAsked: reply === open && asksLast(reply) }))}</div>
${open && questionForm(open, words, talk)}
${talk.replies.some((reply) => reply.private) && html`<form method="post" action="${addressIn(words)}">${hidden(talk)}${leaveButton(words)}</form>`}
${wordsForm(words, talk)}
${answersSoFar(words, talk)}
${wishesForm(words, talk)}
</div>
<section class="pause later" hidden>${pauseBox({ ...talk, pause: form.pause, action: addressIn(words) })}</section>
</div>
<p class="ways">${chatLink(words)}</p>`, isEmergency);
}

/** Instead of the talk, when nobody has used it for long. */
export function pausedPage(words: Words, next: Omit<PauseParts, 'pause' | 'action'>): string {
  const { form } = words.chat;
  return page(words, html`<h1>${form.title}</h1>
<section class="pause" tabindex="-1" autofocus>${pauseBox({ ...next, pause: form.pause, action: addressIn(words) })}</section>
<form method="post" action="${addressIn(words)}">${hidden(next)}${leaveButton(words)}</form>
<p class="ways">${chatLink(words)}</p>`);
}

function page({ language, chat, clinic }: Words, main: Html, isEmergency = false): string {
  const { form } = chat;
  const lines = ['911', 'spine-line'].map((id) => clinic.numbers[id]!);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${isEmergency && `${form.urgent}: `}${form.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/questions.css">
</head>
<body>
<header class="top"><div class="wide"><p class="mark"><strong>${clinic.hospital}</strong> <span>${clinic.department}</span></p>
<ul class="lines">${lines.map(({ label, phone, dial }) => html`<li><a href="tel:${dial}">${phone && !label.includes(phone) ? `${label}: ${phone}` : label}</a></li>`)}</ul></div></header>
<main class="wide questions">
${main}
</main>
</body>
</html>
`.markup;
}

/** Its last words are the question; urgent advice ends with advice. */
function asksLast({ tone }: Reply): boolean {
  return tone === 'plain' || tone === 'stretch';
}

interface Saying {
  readonly words: Words;
  readonly talk: Talk;
  /** Its last words stand as the question below. */
  readonly isAsked: boolean;
}

function said(reply: Reply, { words, talk, isAsked }: Saying): Html {
  const { form } = words.chat;
  const { tone, title, steps = [], pictures = [], signs = [], reasons = [], terms = [], calls = [], summary = [], aside } = reply;
  const text = isAsked ? reply.text.slice(0, -1) : reply.text;
  const list = (items: readonly string[]): Html | false => items.length > 0 && html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return html`<article class="said ${tone}" data-reply="${reply.id}">
${title && html`<h2>${title}</h2>`}
${text.map((paragraph) => html`<p>${paragraph}</p>`)}
${steps.length > 0 && html`<ol class="steps">${steps.map((step, at) => html`<li>${pictures[at] && html`<img src="/widget/pictures/${pictures[at].id}.svg" alt="${pictures[at].alt}" width="280" loading="lazy">`}<p>${step}</p></li>`)}</ol>`}
${list(signs)}
${calls.length > 0 && html`<p class="calls">${calls.map(callLink)}</p>`}
${reasons.length > 0 && html`<h3>${form.why}</h3>${list(reasons)}`}
${terms.length > 0 && html`<details class="terms"><summary>${form.terms}</summary><dl>${terms.map(({ word, meaning }) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>`)}</dl></details>`}
${openParts(summary).map((part) => html`<h3>${part.title}</h3>${list(part.items)}`)}
${aside && asideForm(aside, words, talk)}
</article>`;
}

function callLink({ label, href }: Call): Html {
  return href ? html`<a class="button" href="${href}">${label}</a> ` : html`<strong>${label}</strong> `;
}

function hidden({ token, message }: Pick<Talk, 'token' | 'message'>): Html {
  return html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="message" value="${message}">`;
}

function asideForm({ question, choice }: NonNullable<Reply['aside']>, words: Words, talk: Talk): Html {
  return html`<form method="post" action="${addressIn(words)}">${hidden(talk)}<input type="hidden" name="question" value="${question}"><button class="link" name="choice" value="${choice.id}">${choice.label}</button></form>`;
}

function questionForm(reply: Reply, words: Words, talk: Talk): Html {
  const { id, text, choices = [], many } = reply;
  const { form, answers } = words.chat;
  const done = many ? choices.find((choice) => choice.id === 'done') : undefined;
  const shown = choices.filter((choice) => choice !== done);
  const ordered = [...shown.filter(({ quiet }) => !quiet), ...shown.filter(({ quiet }) => quiet)];
  return html`<form class="question" method="post" action="${addressIn(words)}">
${hidden(talk)}<input type="hidden" name="question" value="${id}">
<fieldset${talk.isMissing && html` aria-describedby="missing"`}>
<legend>${asksLast(reply) ? text.at(-1) : form.go_on}</legend>
${talk.isMissing && html`<p class="missing" id="missing" role="alert">${form.missing}</p>`}
<p class="how">${many ? form.many : form.one}</p>
${ordered.map((choice) => choiceField(choice, many === true))}
</fieldset>
<button class="button">${done?.label ?? (many ? answers.done : form.next)}</button>
</form>`;
}

function choiceField({ id, label, quiet, remark, does }: Choice, many: boolean): Html {
  return html`<label class="choice${quiet && ' quiet'}"><input type="${many ? 'checkbox' : 'radio'}" name="choice" value="${id}"> <span>${label}${remark && ` (${remark})`}${does && ` – ${does}`}</span></label>
`;
}

function wordsForm(words: Words, talk: Talk): Html {
  const { form } = words.chat;
  return html`<form class="words" method="post" action="${addressIn(words)}">
${hidden(talk)}<label for="words">${form.in_words}</label>
<textarea id="words" name="words" rows="3" autocomplete="off"></textarea>
<button class="button second">${form.send}</button>
</form>`;
}

function wishesForm(words: Words, talk: Talk): Html {
  const { form } = words.chat;
  return html`<form class="wishes" method="post" action="${addressIn(words)}">${hidden(talk)}${form.wishes.map(({ label, says }) => html`<button class="link" name="words" value="${says}">${label}</button> `)}
${othersOf(words).map(({ language, spoken: { name } }) => html`<button class="link" name="words" value="${name}" lang="${language}">${name}</button> `)}
${leaveButton(words)}</form>`;
}

/** Ends the talk, and leads to a page that says nothing of it. */
function leaveButton({ chat: { form } }: Words): Html {
  return html`<button class="link" name="leave" value="yes">${form.leave}</button>`;
}

/** Leads away at once, where no script can. */
export function leavingPage({ language, clinic }: Words): string {
  const away = clinic.leave_to || 'about:blank';
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>…</title><meta http-equiv="refresh" content="0; url=${away}"></head><body><p><a href="${away}">${away}</a></p></body></html>
`.markup;
}

/** Every answer with the question it was given to. */
function answersSoFar({ chat: { form } }: Words, { entries }: Talk): Html | false {
  const given = entries.flatMap((entry, at): Html[] => {
    if (entry.from !== 'person' || entry.said.kind === 'start' || entry.said.kind === 'unreadable') return [];
    const { said } = entry;
    const asked = entries.slice(0, at).findLast((each) => each.from === 'guide' && (said.kind === 'choice' ? each.reply.id === said.question : each.reply.choices?.length));
    const words = said.kind === 'choice' ? said.shown : said.text;
    return words ? [html`<div><dt>${asked?.from === 'guide' && asked.reply.text.at(-1)}</dt><dd>${words}</dd></div>`] : [];
  });
  return given.length > 0 && html`<details class="answers"><summary>${form.answers}</summary><dl>${given}</dl></details>`;
}
