/** The conversations of the website: opening one, one message in it, and reading it again. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Said } from '../../conversation.ts';
import type { Visits } from '../../visits/visits.ts';
import { conversationKey, languageOf, opening } from '../channel.ts';
import type { Guide, Kept } from '../channel.ts';
import { notKept, orAway } from '../away.ts';
import { answering } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { directLine } from './channel.ts';
import type { Incoming } from './incoming.ts';
import { createSockets } from './sockets.ts';
import type { Sockets } from './sockets.ts';
import { activityId, channelId } from './wire.ts';

export interface TalkParts {
  readonly bot: Guide;
  readonly visits: Visits;
  readonly log: (what: string, error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface ActivitySet {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: string;
}

/** `new`: a token was given, nothing was said yet. */
export type TalkState = 'new' | 'open' | 'ended';

export interface Talks {
  readonly sockets: Sockets;
  stateOf(conversation: string): Promise<TalkState>;
  /** The person is to come back to it after days. */
  goesOnLater(conversation: string): Promise<boolean>;
  /** @param locale of the page, as "es-US" */
  start(conversation: string, locale?: string): Promise<void>;
  /** @returns the id of the person's activity, the same when the message is sent again */
  take(conversation: string, message: Incoming): Promise<string>;
  /** A message that is not taken: the refusal, but to an emergency the emergency's answer. */
  refusing(message: Incoming, refusal: Refusal): Refusal;
  after(conversation: string, watermark: number): Promise<ActivitySet>;
  /** Empty for the content's first language; undefined where nobody has talked of late. */
  languageOf(conversation: string): string | undefined;
  /** Nobody may come back to it, and whoever listens hears no more. */
  end(conversation: string): Promise<void>;
}

const mostRemembered = 10_000;

export function newConversation(): string {
  return randomBytes(16).toString('base64url');
}

export function createTalks({ bot, visits, log, now }: TalkParts): Talks {
  const entries = (conversation: string, after: number) => visits.entries(conversationKey(channelId, conversation), after);
  const sockets = createSockets({ entries, log });
  /** The language of each talk that is open; spares every message a look into the store. A talk that is purged meanwhile simply begins again. */
  const known = new Map<string, string>();

  function remember(conversation: string, language = ''): void {
    if (known.size >= mostRemembered) known.clear();
    known.set(conversation, language);
  }

  async function stateOf(conversation: string): Promise<TalkState> {
    if (known.has(conversation)) return 'open';
    const stored = await orAway(visits.find(conversationKey(channelId, conversation)));
    if (!stored) return 'new';
    if (stored.ended) return 'ended';
    remember(conversation, stored.visit.language);
    return 'open';
  }

  async function take(conversation: string, id: string, said: Said): Promise<Kept> {
    const kept = await bot.take(conversationKey(channelId, conversation), id, said);
    sockets.deliver(conversation, kept);
    return kept;
  }

  function refusing(message: Incoming, refusal: Refusal): Refusal {
    return answering(bot.unkept(directLine.hear(message)), refusal);
  }

  return {
    sockets,
    stateOf,
    async goesOnLater(conversation) {
      return (await orAway(visits.find(conversationKey(channelId, conversation))))?.checkInAt !== undefined;
    },
    refusing,
    async start(conversation, locale) {
      remember(conversation, languageIn(await orAway(take(conversation, opening, { kind: 'start', ...languageOf(locale) }))));
    },
    async take(conversation, message) {
      const kept = await take(conversation, message.id ?? randomUUID(), directLine.hear(message)).catch((cause: unknown) => {
        throw refusing(message, notKept(cause));
      });
      if (known.has(conversation)) remember(conversation, languageIn(kept));
      return activityId(conversation, kept.entries[0]?.seq ?? 0);
    },
    async after(conversation, watermark) {
      const news = await orAway(entries(conversation, watermark));
      return { activities: directLine.show(news, conversation), watermark: String(news.at(-1)?.seq ?? watermark) };
    },
    languageOf: (conversation) => known.get(conversation),
    async end(conversation) {
      await orAway(visits.end(conversationKey(channelId, conversation), now()));
      known.delete(conversation);
      sockets.end(conversation);
    },
  };
}

/** Of the last thing the guide said. */
function languageIn({ entries }: Kept): string | undefined {
  const last = entries.at(-1);
  return last?.from === 'guide' ? last.reply.language : undefined;
}
