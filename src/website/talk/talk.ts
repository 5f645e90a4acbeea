/** One talk: begins, resumes or pauses it, says what the person says once, and shows what is heard once. */
import type { Speech } from '../speech.ts';
import type { ActivitySet, Message, Tap } from '../wire.ts';
import { isGone } from './direct-line.ts';
import type { DirectLine } from './direct-line.ts';
import { activityOf, newId } from './message.ts';
import type { Screen } from './screen.ts';
import { onOtherTab, rememberUse, rememberedSession } from './session.ts';
import type { Session } from './session.ts';
import { listen } from './stream.ts';
import type { Listening } from './stream.ts';
import { ticket } from './ticket.ts';
import { transcript } from './transcript.ts';
import { troubleOf } from './trouble.ts';
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
  const held = ticket(line);
  const words = transcript(screen, speech, settle);
  let listening: Listening | undefined;
  let isPaused = false;
  const answer = waiting([
    { after: 300, act: () => screen.typing(true) },
    { after: 1_500, act: () => void listening?.look() },
    { after: 15_000, act: () => screen.notice((own) => own.slow) },
  ]);

  function hear({ activities, watermark }: ActivitySet): void {
    words.take(activities);
    held.readTo(watermark);
  }

  function settle(): void {
    answer.end();
    screen.typing(false);
    screen.notice();
  }

  function follow(url: string | undefined): void {
    listening = listen(line, { ask: held.ask, renewed: held.keep, heard: hear, online: screen.online, gone: end }, url);
  }

  /** Where nothing is shown up to a message of the person, that one is sent unless it was before. */
  async function takeUp(remembered: Session, text = speech.words().repeat): Promise<void> {
    held.keep({ ...remembered, expires_in: 60 }, { ...remembered, watermark: '' });
    words.clear(remembered.hiddenTo);
    const conversation = await held.ask((session) => line.reconnect({ ...session, watermark: '' }));
    held.keep(conversation);
    hear(await held.ask(line.poll));
    const id = words.awaited();
    if (id !== undefined) await held.ask((session) => line.post(session, activityOf({ id, text, at: new Date() })));
    follow(conversation.streamUrl);
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
      const conversation = await line.start(speech.tag());
      held.keep(conversation);
      rememberUse(Date.now());
      follow(conversation.streamUrl);
    } catch {
      quiet();
      settle();
      screen.notice((own) => own.notStarted, { label: (own) => own.tryAgain, act: restart });
    }
  }

  /** Hears and shows nothing, and forgets nothing. */
  function quiet(): void {
    listening?.stop();
    listening = undefined;
    answer.end();
    screen.typing(false);
    held.rest();
  }

  function stop(): void {
    quiet();
    held.drop();
  }

  function end(): void {
    stop();
    screen.notice((own) => own.ended, { label: (own) => own.startNew, act: restart });
  }

  function restart(): void {
    words.clear();
    ready = begin();
  }

  function pause(): void {
    if (isPaused || !rememberedSession()) return;
    isPaused = true;
    quiet();
    words.clear();
    screen.paused({ goOn: () => wake(speech.words().repeat), startNew: () => wake(speech.words().deleteData.says) });
  }

  function awake(): void {
    isPaused = false;
    rememberUse(Date.now());
    screen.paused();
  }

  /** Comes back with one sentence of the person, and shows only what answers it. */
  function wake(text: string): void {
    const hiddenTo = newId();
    awake();
    ready = comeBack(hiddenTo, text);
  }

  async function comeBack(hiddenTo: string, text: string): Promise<void> {
    const remembered = rememberedSession();
    if (!remembered) return begin();
    answer.begin();
    try {
      await takeUp({ ...remembered, hiddenTo }, text);
      listening?.nudge();
    } catch (error) {
      if (isGone(error)) return end();
      quiet();
      screen.notice(troubleOf(error, speech.language()), { label: (own) => own.tryAgain, act: () => void (ready = comeBack(hiddenTo, text)) });
    }
  }

  function explain(error: unknown): void {
    if (isGone(error)) end();
    else screen.notice(troubleOf(error, speech.language()));
  }

  async function post(message: Message): Promise<void> {
    answer.begin();
    try {
      if (!listening) await begin();
      await held.ask((session) => line.post(session, activityOf(message)));
      if (isPaused) return;
      screen.mine(message, 'sent');
      listening?.nudge();
    } catch (error) {
      if (isPaused || words.hasArrived(message.id)) return;
      settle();
      screen.mine(message, 'failed', () => send(message));
      explain(error);
    }
  }

  function send(message: Message): void {
    screen.mine(message, 'sending');
    ready = ready.then(() => post(message));
  }

  function say(text: string, tap?: Tap): void {
    if (!isPaused) send({ id: newId(), text, at: new Date(), ...(tap && { tap }) });
  }

  onOtherTab((session) => {
    const own = held.session();
    if (!session && (own || isPaused)) {
      if (isPaused) awake();
      words.clear();
      end();
    } else if (session && (isPaused ? !wasLeft() : own && session.conversationId !== own.conversationId)) {
      quiet();
      awake();
      restart();
    }
  });

  let ready = begin();
  return {
    say,
    speak(language, name) {
      if (isPaused) speech.follow(language);
      else say(name);
    },
    pause,
    leave() {
      const session = rememberedSession();
      if (session) line.end(session);
      stop();
      words.clear();
    },
  };
}
