/** The botbuilder adapter behind the website: runs the bot, and hands what was kept to whoever listens. */
import { randomUUID } from 'node:crypto';
import { BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ResourceResponse } from 'botbuilder';
import { keptTurn } from '../channel.ts';
import type { Kept } from '../channel.ts';
import { activityId, channelId, guide, isShown, userOf } from './wire.ts';

export interface Bot {
  run(context: TurnContext): Promise<void>;
}

export type Deliver = (conversation: string, kept: Kept) => void;

export class DirectLineHost extends BotAdapter {
  readonly #bot: Bot;
  readonly #deliver: Deliver;

  constructor(bot: Bot, deliver: Deliver) {
    super();
    this.#bot = bot;
    this.#deliver = deliver;
  }

  /** Opens a conversation: the bot greets the person who has just joined it, in the language of the page. */
  start(conversation: string, locale?: string): Promise<Kept> {
    return this.#run(conversation, { type: 'conversationUpdate', membersAdded: [{ id: userOf(conversation), name: '' }], ...(locale !== undefined && { locale }) });
  }

  /** @param message what the client sent; who it is from is the token's word, not the client's */
  take(conversation: string, message: Partial<Activity>): Promise<Kept> {
    return this.#run(conversation, { ...message, type: 'message' });
  }

  async #run(conversation: string, activity: Partial<Activity>): Promise<Kept> {
    const context = new TurnContext(this, {
      ...activity,
      id: randomUUID(),
      channelId,
      conversation: { id: conversation },
      from: { id: userOf(conversation), role: 'user' },
      recipient: guide,
    } as Activity);
    await this.runMiddleware(context, (turn) => this.#bot.run(turn));
    return keptIn(context);
  }

  /** The activities carry what the bot kept; listeners get it straight from there, with its place in the transcript. */
  override async sendActivities(context: TurnContext): Promise<ResourceResponse[]> {
    const { conversation } = context.activity;
    const kept = keptIn(context);
    this.#deliver(conversation.id, kept);
    return kept.entries.filter(isShown).map(({ seq }) => ({ id: activityId(conversation.id, seq) }));
  }

  override async updateActivity(): Promise<never> {
    throw new Error('Direct Line cannot change what was sent.');
  }

  override async deleteActivity(): Promise<never> {
    throw new Error('Direct Line cannot take back what was sent.');
  }

  override async continueConversation(): Promise<never> {
    throw new Error('The website is answered when it asks; it is not called.');
  }
}

function keptIn({ turnState }: TurnContext): Kept {
  const kept: Kept | undefined = turnState.get(keptTurn);
  if (!kept) throw new Error('The bot kept nothing of this turn; only kept turns are sent.');
  return kept;
}
