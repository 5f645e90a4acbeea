/** The same bot in a terminal: lines in, plain text out. */
import { createInterface } from 'node:readline/promises';
import { BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
import type { GuideBot } from '../bot.ts';

export interface Lines {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** A botbuilder adapter that writes every message to the output. */
class TerminalAdapter extends BotAdapter {
  readonly #output: NodeJS.WritableStream;

  constructor(output: NodeJS.WritableStream) {
    super();
    this.#output = output;
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const { text } of activities) if (text) this.#output.write(`\n${text}\n`);
    return activities.map((_activity, index) => ({ id: String(index) }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('a terminal cannot change what it has printed');
  }

  override async deleteActivity(_context: TurnContext, _reference: Partial<ConversationReference>): Promise<void> {
    throw new Error('a terminal cannot take back what it has printed');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('a terminal starts no turns by itself');
  }

  hand(activity: Partial<Activity>, bot: GuideBot): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), (context) => bot.run(context));
  }
}

/** Talks until the input ends. */
export async function talk(bot: GuideBot, conversation: string, { input, output }: Lines): Promise<void> {
  const adapter = new TerminalAdapter(output);
  const base = { channelId: 'terminal', conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' }, recipient: { id: 'guide', name: '' }, from: { id: 'person', name: '' } };
  await adapter.hand({ ...base, type: 'conversationUpdate', membersAdded: [base.from] }, bot);
  const lines = createInterface({ input });
  output.write('\n> ');
  let count = 0;
  for await (const line of lines) {
    count += 1;
    await adapter.hand({ ...base, type: 'message', id: String(count), text: line }, bot);
    output.write('\n> ');
  }
}
