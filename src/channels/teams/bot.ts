/** The guide as botbuilder runs it: hear an activity, take the turn, show what was kept. */
import { randomUUID } from 'node:crypto';
import { TeamsActivityHandler } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { Said } from '../../conversation.ts';
import { conversationKey, languageOf, opening } from '../channel.ts';
import type { Channel, Guide } from '../channel.ts';
import { textChannel } from '../text.ts';

/** A channel of Bot Framework that is not Teams is spoken to in plain text. */
const channelId = 'msteams';

export class TeamsBot extends TeamsActivityHandler {
  readonly #guide: Guide;
  readonly #teams: Channel;

  constructor(guide: Guide, teams: Channel) {
    super();
    this.#guide = guide;
    this.#teams = teams;
    this.onMessage((context) => this.#answer(context));
    this.onMembersAdded((context) => this.#greet(context));
  }

  channelOf({ channelId: id }: Partial<Activity>): Channel {
    return id === channelId ? this.#teams : textChannel;
  }

  async #greet(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient, locale } = context.activity;
    if (membersAdded.some((member) => member.id !== recipient?.id)) await this.#reply(context, { kind: 'start', ...languageOf(locale) });
  }

  async #answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    const said = this.channelOf(activity).hear(activity);
    await this.#reply(context, said.kind === 'text' ? { ...said, ...languageOf(activity.locale) } : said);
  }

  async #reply(context: TurnContext, said: Said): Promise<void> {
    const { activity } = context;
    const { entries } = await this.#guide.take(conversationKey(activity.channelId, activity.conversation.id), messageId(activity, said), said);
    const shown = this.channelOf(activity).show(entries, activity.conversation.id);
    if (shown.length) await context.sendActivities(shown);
  }
}

/** A redelivered message has the same id: the client's own where there is one, else the activity's (Teams). */
function messageId({ channelData, id }: Activity, said: Said): string {
  if (said.kind === 'start') return opening;
  const own: unknown = channelData?.clientActivityID;
  return typeof own === 'string' ? own : (id ?? randomUUID());
}
