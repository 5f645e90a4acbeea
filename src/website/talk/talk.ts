/** One talk: begins, resumes or pauses it, says what the person says once, and shows what is heard once. */
import type { Speech } from '../speech.ts';
import type { Message, Tap } from '../wire.ts';
import { connect } from './connection.ts';
import { isGone } from './direct-line.ts';
import type { DirectLine } from './direct-line.ts';
import { newId } from './message.ts';
import { pauseOf } from './pause.ts';
import type { Screen } from './screen.ts';
import { onOtherTab, rememberUse, rememberedSession } from './session.ts';
import type { Session } from './session.ts';
import { transcript } from './transcript.ts';
import { isTooLong, troubleOf } from './trouble.ts';
import { wasLeft } from './use.ts';
import { waiting } from './waiting.ts';

export interface Talk {
  say(text: string, tap?: Tap): void;
  /** Goes over to another language, in a pause without a word to the guide. */
  speak(language: string, name: string): void;
  /** Nobody has used it for long: its words go from the screen until the person asks for them. */
  pause(): void;
  /** Ends the right to it, here and on the server. */
  leave(): void;
}

/** @param resumed told with the language of the page a talk was on before it is taken up on this one */
export function startTalk(line: DirectLine, screen: Screen, speech: Speech, resumed: (page: string) => void): Talk {
  const words = transcript(screen, speech, settle);
  const link = connect(line, { heard: words.take, online: screen.online, gone: end });
  const paused = pauseOf(screen, speech, (text) => void (ready = comeBack(newId(), text)));
  const answer = waiting([
    { after: 300, act: () => screen.typing(true) },
    { after: 1_500, act: link.look },
    { after: 15_000, act: () => screen.notice({ saying: (own) => own.slow }) },
  ]);

  function settle(): void {
    answer.end();
    screen.typing(false);
    screen.notice();
  }

  /** Hears and shows nothing, and forgets nothing. */
  function quiet(): void {
    link.rest();
    answer.end();
    screen.typing(false);
  }

  function stop(): void {
    quiet();
    link.drop();
  }

  function end(): void {
    stop();
    screen.notice({ saying: (own) => own.ended }, { label: (own) => own.start_new, act: restart });
  }

  function restart(): void {
    words.clear();
    ready = begin();
  }

  /** Where nothing is shown up to a message of the person, that one is sent unless it was before. */
  async function takeUp(remembered: Session, text = speech.words().pause.go_on.says): Promise<void> {
    words.clear(remembered.hiddenTo);
    await link.takeUp(remembered, () => {
      const id = words.awaited();
      return id === undefined ? undefined : { id, text, at: new Date() };
    });
    if (remembered.page) resumed(remembered.page);
  }

  async function resume(remembered: Session): Promise<boolean> {
    try {
      screen.replaying(true);
      await takeUp(remembered);
      return true;
    } catch (error) {
      if (!isGone(error)) throw error;
      stop();
      return false;
    } finally {
      screen.replaying(false);
    }
  }

  async function begin(): Promise<void> {
    const remembered = rememberedSession();
    if (remembered && wasLeft()) return pause();
    try {
      if (remembered && (await resume(remembered))) return;
      answer.begin();
      rememberUse(Date.now());
      await link.open(speech.tag());
    } catch {
      quiet();
      settle();
      screen.notice({ saying: (own) => own.not_started }, { label: (own) => own.try_again, act: restart });
    }
  }

  function pause(): void {
    if (paused.isOn() || !rememberedSession()) return;
    quiet();
    words.clear();
    paused.begin();
  }

  /** Comes back after a pause, and shows only what answers the message. */
  async function comeBack(hiddenTo: string, text: string): Promise<void> {
    const remembered = rememberedSession();
    if (!remembered) return begin();
    answer.begin();
    try {
      await takeUp({ ...remembered, hiddenTo }, text);
    } catch (error) {
      if (isGone(error)) return end();
      quiet();
      screen.notice(troubleOf(error), { label: (own) => own.try_again, act: () => void (ready = comeBack(hiddenTo, text)) });
    }
  }

  async function post(message: Message): Promise<void> {
    answer.begin();
    try {
      if (!link.isOpen()) await begin();
      await link.send(message);
      if (!paused.isOn()) screen.mine(message, 'sent');
    } catch (error) {
      if (!paused.isOn() && !words.hasArrived(message.id)) fail(message, error);
    }
  }

  function fail(message: Message, error: unknown): void {
    settle();
    if (isTooLong(error)) screen.giveBack(message);
    else screen.mine(message, 'failed', () => send(message));
    if (isGone(error)) end();
    else screen.notice(troubleOf(error));
  }

  function send(message: Message): void {
    screen.mine(message, 'sending');
    ready = ready.then(() => post(message));
  }

  function say(text: string, tap?: Tap): void {
    if (!paused.isOn()) send({ id: newId(), text, at: new Date(), ...(tap && { tap }) });
  }

  /** Another tab ended the talk, began another one, or came back from the pause. */
  function followOtherTab(session: Session | undefined): void {
    const own = link.conversation();
    if (!session && (own || paused.isOn())) {
      if (paused.isOn()) paused.end();
      words.clear();
      end();
    } else if (session && (paused.isOn() ? !wasLeft() : own && session.conversationId !== own)) {
      quiet();
      if (paused.isOn()) paused.end();
      restart();
    }
  }

  function leave(): void {
    const session = rememberedSession();
    if (session) line.end(session);
    stop();
    words.clear();
  }

  onOtherTab(followOtherTab);
  let ready = begin();
  return { say, pause, leave, speak: (language, name) => (paused.isOn() ? speech.follow(language) : say(name)) };
}
