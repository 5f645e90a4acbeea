/** One talk: begins or resumes it, says what the person says once, and shows what is heard once. */
import type { Speech } from '../speech.ts';
import { isFromBot, replyOf } from '../wire.ts';
import type { Activity, ActivitySet, Message, Tap } from '../wire.ts';
import { firstLanguage } from '../words/languages.ts';
import { isGone } from './direct-line.ts';
import type { DirectLine } from './direct-line.ts';
import { activityOf, newId } from './message.ts';
import type { Screen } from './screen.ts';
import { rememberedSession } from './session.ts';
import type { Session } from './session.ts';
import { listen } from './stream.ts';
import type { Listening } from './stream.ts';
import { ticket } from './ticket.ts';
import { troubleOf } from './trouble.ts';
import { waiting } from './waiting.ts';

export interface Talk {
  say(text: string, tap?: Tap): void;
}

export function startTalk(line: DirectLine, screen: Screen, speech: Speech): Talk {
  const seen = new Set<string>();
  const arrived = new Set<string>();
  const held = ticket(line, end);
  let listening: Listening | undefined;
  const answer = waiting([
    { after: 300, act: () => screen.typing(true) },
    { after: 1_500, act: () => void listening?.look() },
    { after: 15_000, act: () => screen.notice((words) => words.slow) },
  ]);

  function hear({ activities, watermark }: ActivitySet): void {
    activities.forEach(take);
    held.readTo(watermark);
  }

  function take(activity: Activity): void {
    const { id = '', type, text = '', channelData } = activity;
    if (type !== 'message' || (id && seen.has(id))) return;
    seen.add(id);
    if (isFromBot(activity)) {
      settle();
      const reply = replyOf(activity);
      speech.follow(reply.language ?? firstLanguage);
      screen.reply(reply);
    } else {
      const own = channelData?.clientActivityID ?? id;
      arrived.add(own);
      screen.mine({ id: own, text }, 'sent');
    }
  }

  function settle(): void {
    answer.end();
    screen.typing(false);
    screen.notice();
  }

  function follow(session: Session, url: string | undefined): void {
    const ear = { session: () => held.session() ?? session, renewed: held.keep, heard: hear, online: screen.online, gone: end };
    listening = listen(line, ear, url);
  }

  async function resume(remembered: Session): Promise<boolean> {
    try {
      screen.replaying(true);
      const conversation = await line.reconnect({ ...remembered, watermark: '' });
      const session = held.keep(conversation);
      hear(await line.poll(session));
      follow(session, conversation.streamUrl);
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
    try {
      if (remembered && (await resume(remembered))) return;
      answer.begin();
      const conversation = await line.start(speech.tag());
      follow(held.keep(conversation), conversation.streamUrl);
    } catch {
      settle();
      screen.notice((words) => words.notStarted, { label: (words) => words.tryAgain, act: restart });
    }
  }

  function stop(): void {
    listening?.stop();
    listening = undefined;
    answer.end();
    held.drop();
  }

  function end(): void {
    stop();
    screen.typing(false);
    screen.notice((words) => words.ended, { label: (words) => words.startNew, act: restart });
  }

  function restart(): void {
    seen.clear();
    screen.clear();
    ready = begin();
  }

  function explain(error: unknown): void {
    if (isGone(error)) end();
    else screen.notice(troubleOf(error, speech.language()));
  }

  async function post(message: Message): Promise<void> {
    answer.begin();
    try {
      if (!listening) await begin();
      const session = held.session();
      if (!session) throw new Error('no conversation');
      await line.post(session, activityOf(message));
      screen.mine(message, 'sent');
      listening?.nudge();
    } catch (error) {
      if (arrived.has(message.id)) return;
      settle();
      screen.mine(message, 'failed', () => send(message));
      explain(error);
    }
  }

  function send(message: Message): void {
    screen.mine(message, 'sending');
    ready = ready.then(() => post(message));
  }

  let ready = begin();
  return { say: (text, tap) => send({ id: newId(), text, ...(tap && { tap }) }) };
}
