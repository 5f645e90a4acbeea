/** The talk as it is read: what the guide said, what the person said, and what can be answered now. */
import type { Choice, Reply } from '../../conversation.ts';
import type { Remedy, Sending } from '../talk/screen.ts';
import type { Clinic, Message, Tap } from '../wire.ts';
import { words } from '../words.ts';
import { callsView } from './calls.ts';
import { choicesView } from './choices.ts';
import { button, element, unseen } from './element.ts';
import { mineView } from './mine.ts';
import type { MineView } from './mine.ts';
import { keepPlace } from './place.ts';
import { replyView } from './reply.ts';

export interface LogView {
  readonly element: HTMLElement;
  readonly box: HTMLElement;
  reply(reply: Reply): void;
  mine(message: Message, sending: Sending, retry?: () => void): void;
  typing(on: boolean): void;
  notice(clinic: Clinic, text?: string, remedy?: Remedy): void;
  clear(): void;
}

export interface LogActs {
  tap(text: string, tap: Tap): void;
  /** A reply stands in the log; its first choice or its heading can take the focus. */
  shown(target: HTMLElement | undefined): void;
}

export function logView({ tap, shown }: LogActs): LogView {
  const log = element('div', { class: 'log', role: 'log', 'aria-label': words.talk, 'aria-relevant': 'additions', tabindex: '0' });
  const place = keepPlace(log);
  const mine = new Map<string, MineView>();
  let open: HTMLElement | undefined;
  let notice: HTMLElement | undefined;
  let typing: HTMLElement | undefined;

  function add(entry: HTMLElement): void {
    if (typing) typing.before(entry);
    else log.append(entry);
  }

  function closeQuestion(): void {
    open?.remove();
    open = undefined;
  }

  function choose(question: string, chosen: readonly Choice[]): void {
    tap(chosen.map(({ label }) => label).join(', '), { question, choices: chosen.map(({ id }) => id) });
  }

  return {
    element: element('div', { class: 'middle' }, log, place.newer),
    box: log,
    reply(reply) {
      const shownReply = replyView(reply);
      const entry = element('div', { class: 'entry guide', 'data-reply': reply.id }, unseen(words.guideSaid), shownReply);
      const question = choicesView(reply, (chosen) => choose(reply.id, chosen));
      if (question) {
        closeQuestion();
        open = question;
        entry.append(question);
      }
      add(entry);
      if (reply.tone === 'emergency') place.anchor(entry);
      place.grown();
      const heading = reply.tone === 'emergency' ? shownReply.querySelector('h3') : null;
      shown(heading ?? question?.querySelector('button') ?? undefined);
    },
    mine(message, sending, retry) {
      const known = mine.get(message.id);
      if (known) return known.become(sending, retry);
      closeQuestion();
      const view = mineView(message, sending, retry);
      mine.set(message.id, view);
      add(view.entry);
      place.anchor(view.entry);
      place.grown();
    },
    typing(on) {
      typing?.remove();
      typing = on ? element('p', { class: 'typing', role: 'img', 'aria-label': words.typing }, element('i'), element('i'), element('i')) : undefined;
      if (typing) log.append(typing);
      if (typing) place.grown();
    },
    notice({ calls }, text, remedy) {
      notice?.remove();
      notice = undefined;
      if (!text) return;
      const act = remedy && button({ class: 'primary' }, remedy.act, remedy.label);
      const card = element('div', { class: 'card caution' }, element('p', {}, text), callsView(calls), act);
      notice = element('div', { class: 'entry notice' }, card);
      add(notice);
      place.grown();
    },
    clear() {
      log.replaceChildren();
      mine.clear();
      open = notice = typing = undefined;
    },
  };
}
