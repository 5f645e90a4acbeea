/** A talk nobody has used for so long that somebody else may sit there now: none of its words, and two ways on. */
import type { Library } from '../../content/shape.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import type { Entry } from '../../visits/visits.ts';
import type { Posted } from './posted.ts';

/** Milliseconds, as in the chat; `questions.css` counts the same for a page that stays open. */
const longest = 15 * 60_000;

export function isPaused(entries: readonly Entry[], now: number): boolean {
  const last = entries.at(-1);
  return last !== undefined && now - last.at >= longest;
}

/** What may still be shown: nothing said before the last pause, nor what ended it. */
export function sincePause(entries: readonly Entry[]): readonly Entry[] {
  const resumed = entries.findLastIndex(({ at }, index) => index > 0 && at - entries[index - 1]!.at >= longest);
  return entries.slice(resumed + 1);
}

export interface PauseParts {
  readonly pause: Library['chat']['form']['pause'];
  /** Where its forms go. */
  readonly action: string;
  readonly token: string;
  /** The two ways on have ids made of it: either is heard once, and asked for again it is paused again. */
  readonly message: string;
  /** What was sent after the pause and not heard yet; "Go on" sends it. */
  readonly unheard?: Posted;
}

export function pauseBox({ pause, action, token, message, unheard }: PauseParts): Html {
  const { title, about, go_on, start_new } = pause;
  const form = (inside: Html): Html => html`<form method="post" action="${action}">${field('token', token)}${field('resumes', 'yes')}${inside}</form>`;
  const goOn = unheard
    ? html`${fields(unheard)}<button class="button">${go_on.label}</button>`
    : html`${field('message', `${message}.on`)}<button class="button" name="words" value="${go_on.says}">${go_on.label}</button>`;
  return html`<h2>${title}</h2>
<p>${about}</p>
${form(goOn)}
${form(html`${field('message', `${message}.new`)}<button class="button second" name="words" value="${start_new.says}">${start_new.label}</button>`)}`;
}

function fields({ message, question, choices, words }: Posted): Html {
  return html`${message && field('message', message)}${question && field('question', question)}${choices.map((choice) => field('choice', choice))}${words && field('words', words)}`;
}

function field(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
