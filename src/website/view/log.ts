/** The talk as it is read: what the guide said, what the person said, and what can be answered now. */
import type { Reply } from '../../conversation.ts';
import type { Notice, Remedy, Sending } from '../talk/screen.ts';
import type { Speech } from '../speech.ts';
import type { Clinic, Message, Tap } from '../wire.ts';
import { firstLanguage, wordsOf } from '../words.ts';
import { asides } from './aside.ts';
import { button, element, label, unseen } from './element.ts';
import { mineView } from './mine.ts';
import type { MineView } from './mine.ts';
import { noticeView } from './notice.ts';
import { keepPlace } from './place.ts';
import { plainPageLink } from './plain-page.ts';
import { questions } from './question.ts';
import { replyView } from './reply.ts';
import { timeView } from './time.ts';

export interface LogView {
  readonly element: HTMLElement;
  readonly box: HTMLElement;
  reply(reply: Reply, at: Date): void;
  mine(message: Message, sending: Sending, retry?: () => void): void;
  typing(on: boolean): void;
  notice(clinic: Clinic, notice?: Notice, remedy?: Remedy): void;
  /** Takes a message out again. */
  takeOut(message: Message): void;
  clear(): void;
}

export interface LogActs {
  /** Where the page of questions is. */
  readonly plainPage: URL;
  tap(text: string, tap: Tap): void;
  /** Leaves the page fast. */
  quit(): void;
  /** A reply stands in the log; its first choice or its heading can take the focus. */
  shown(target: HTMLElement | undefined): void;
}

/** After as many milliseconds the guide's words have their own time. */
const longBreak = 5 * 60_000;

export function logView(speech: Speech, { plainPage, tap, quit, shown }: LogActs): LogView {
  const instead = element('p', { class: 'instead' }, plainPageLink(speech, plainPage));
  const log = element('div', { class: 'log', role: 'log', 'aria-relevant': 'additions', tabindex: '0' }, instead);
  const place = keepPlace(log, speech);
  const mine = new Map<string, MineView>();
  const unanswered = new Set<MineView>();
  const asked = questions(tap);
  const beside = asides(tap);
  /** Milliseconds since 1970 of the newest entry. */
  let latest = 0;
  let notice: HTMLElement | undefined;
  let typing: HTMLElement | undefined;
  speech.always(({ talk }) => label(log, talk));

  function add(entry: HTMLElement): void {
    if (typing) typing.before(entry);
    else log.append(entry);
  }

  /** A person is answered in the language they wrote in. */
  function answered(tag: string): void {
    unanswered.forEach((view) => view.isIn(tag));
    unanswered.clear();
  }

  return {
    element: element('div', { class: 'middle' }, log, place.newer),
    box: log,
    reply(reply, at) {
      const { language: lang = firstLanguage } = reply;
      const own = wordsOf(lang);
      answered(lang);
      const shownReply = replyView(reply, own);
      const entry = element('div', { class: 'entry guide', lang, 'data-reply': reply.id }, unseen(own.guide_said), shownReply, beside.beside(reply.aside));
      if (at.getTime() - latest > longBreak) add(element('p', { class: 'when' }, timeView(at, lang)));
      latest = at.getTime();
      const question = asked.ask(reply, own);
      if (question) entry.append(question);
      if (reply.private && (question || reply.tone !== 'plain')) entry.append(button({ class: 'aside' }, quit, own.quit));
      add(entry);
      if (reply.tone === 'emergency') place.anchor(entry);
      place.grown();
      const heading = reply.tone === 'emergency' ? shownReply.querySelector('h3') : null;
      shown(heading ?? question?.querySelector('button') ?? undefined);
    },
    mine(message, sending, retry) {
      const known = mine.get(message.id);
      if (known) return known.become(sending, retry);
      asked.close();
      beside.close();
      const view = mineView(message, speech.language());
      view.become(sending, retry);
      mine.set(message.id, view);
      unanswered.add(view);
      latest = message.at.getTime();
      add(view.entry);
      place.anchor(view.entry);
      place.grown();
    },
    typing(on) {
      typing?.remove();
      typing = on ? element('p', { class: 'typing', role: 'img', 'aria-label': speech.words().typing }, element('i'), element('i'), element('i')) : undefined;
      if (typing) log.append(typing);
      if (typing) place.grown();
    },
    notice(clinic, told, remedy) {
      notice?.remove();
      notice = undefined;
      if (!told) return;
      notice = element('div', { class: 'entry notice' }, noticeView(told, remedy, { clinic, speech }));
      add(notice);
      place.anchor(notice);
      place.grown();
    },
    takeOut({ id }) {
      mine.get(id)?.entry.remove();
      mine.delete(id);
      asked.reopen();
    },
    clear() {
      log.replaceChildren(instead);
      mine.clear();
      unanswered.clear();
      asked.close();
      beside.close();
      notice = typing = undefined;
      latest = 0;
    },
  };
}
