/** One bot for every channel: hear, take the turn, show. A turn is kept before anything of it is sent. */
import { randomUUID } from 'node:crypto';
import { TeamsActivityHandler } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { converse, emergencyOnly } from '../dialogs/index.ts';
import type { Library } from './content/shape.ts';
import type { Said } from './conversation.ts';
import { conversationKey, keptTurn } from './channels/channel.ts';
import type { Channel, Kept } from './channels/channel.ts';
import { VersionConflict } from './visits/visits.ts';
import type { Visits } from './visits/visits.ts';

export interface BotParts {
  readonly library: Library;
  readonly visits: Visits;
  /** The channel an activity came by, by its channelId. */
  readonly channelOf: (channelId: string) => Channel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class GuideBot extends TeamsActivityHandler {
  readonly #parts: BotParts;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMessage((context) => this.#answer(context));
    this.onMembersAdded((context) => this.#greet(context));
  }

  async #greet(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some((member) => member.id !== recipient?.id)) await this.#reply(context, { kind: 'start', ...languageOf(context.activity) });
  }

  async #answer(context: TurnContext): Promise<void> {
    const said = this.#parts.channelOf(context.activity.channelId).hear(context.activity);
    await this.#reply(context, said.kind === 'text' ? { ...said, ...languageOf(context.activity) } : said);
  }

  async #reply(context: TurnContext, said: Said): Promise<void> {
    const { channelId, conversation } = context.activity;
    const kept = await this.take(conversationKey(channelId, conversation.id), messageId(context.activity, said), said);
    context.turnState.set(keptTurn, kept);
    const shown = this.#parts.channelOf(channelId).show(kept.entries, conversation.id);
    if (shown.length) await context.sendActivities(shown);
  }

  /** Takes one turn; those of one conversation one after the other, in the order they came. */
  take(conversation: string, id: string, said: Said): Promise<Kept> {
    const before = this.#queues.get(conversation) ?? Promise.resolve();
    const turn = before.then(() => this.#take(conversation, id, said));
    const settled = turn.catch(() => undefined).finally(() => {
      if (this.#queues.get(conversation) === settled) this.#queues.delete(conversation);
    });
    this.#queues.set(conversation, settled);
    return turn;
  }

  async #take(conversation: string, id: string, said: Said): Promise<Kept> {
    const { visits, library, now } = this.#parts;
    for (;;) {
      const stored = await visits.find(conversation);
      const at = now();
      const { visit, replies, effects } = converse(said, stored?.visit, library);
      const turn = { conversation, version: stored?.version ?? 0, messageId: id, said, visit, replies, effects, at };
      try {
        return { entries: await visits.keep(turn), repeated: false, erased: effects.some(({ kind }) => kind === 'erase') };
      } catch (conflict) {
        if (!(conflict instanceof VersionConflict)) throw conflict;
        const earlier = await visits.turnOf(conversation, id);
        if (earlier) return { entries: earlier, repeated: true };
      }
    }
  }

  /** Reads a sentence of each language, so that the phrases are ready and the first person who writes waits for nothing. */
  rehearse(): void {
    for (const { chat } of this.#parts.library.languages.values()) for (const text of chat.fixed_lines) this.unkept({ kind: 'text', text });
  }

  /** What may be said when the store is away: the emergency reply to an emergency, or nothing. */
  unkept(said: Said): ReturnType<typeof emergencyOnly> {
    return emergencyOnly(said, this.#parts.library);
  }
}

/** The language of the page or the client: of "es-US", es. */
function languageOf({ locale }: Activity): { language?: string } {
  return locale ? { language: locale.split('-')[0]!.toLowerCase() } : {};
}

/** A redelivered message has the same id: the client's own where there is one (Direct Line), else the activity's (Teams). */
function messageId(activity: Activity, said: Said): string {
  if (said.kind === 'start') return 'start';
  const own: unknown = activity.channelData?.clientActivityID;
  return typeof own === 'string' ? own : (activity.id ?? randomUUID());
}
