/** A bot that repeats what it hears, for tests of the protocol: a real store behind it, no content. */
import { TeamsActivityHandler } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { conversationKey, keptTurn } from '../../../src/channels/channel.ts';
import type { Kept } from '../../../src/channels/channel.ts';
import { directLine } from '../../../src/channels/direct-line/channel.ts';
import type { Reply, Said, Visit } from '../../../src/conversation.ts';
import { VersionConflict } from '../../../src/visits/visits.ts';
import type { Visits } from '../../../src/visits/visits.ts';

const visit: Visit = { id: 'v', language: 'en', turn: 0, log: [], floor: 'welcome', warned: [], tried: [], misses: 0 };

/** Said of this, when nothing can be kept. */
export const emergencyWord = 'cannot breathe';

export class EchoBot extends TeamsActivityHandler {
  readonly #visits: Visits;

  constructor(visits: Visits) {
    super();
    this.#visits = visits;
    this.onMessage((context) => this.#reply(context, directLine.hear(context.activity)));
    this.onMembersAdded((context) => this.#reply(context, { kind: 'start' }));
  }

  async #reply(context: TurnContext, said: Said): Promise<void> {
    const { activity } = context;
    const kept = await this.#take(conversationKey('directline', activity.conversation.id), idOf(context, said), said);
    context.turnState.set(keptTurn, kept);
    await context.sendActivities(directLine.show(kept.entries, activity.conversation.id));
  }

  async #take(conversation: string, messageId: string, said: Said): Promise<Kept> {
    const earlier = await this.#visits.turnOf(conversation, messageId);
    if (earlier) return { entries: earlier, repeated: true };
    const version = (await this.#visits.find(conversation))?.version ?? 0;
    const turn = { conversation, version, messageId, said, visit, replies: [echo(said)], effects: [], at: Date.now() };
    const entries = await this.#visits.keep(turn).catch((failure: unknown) => {
      if (failure instanceof VersionConflict) return undefined;
      throw failure;
    });
    return entries ? { entries, repeated: false } : this.#take(conversation, messageId, said);
  }

  unkept(said: Said): Reply | undefined {
    return said.kind === 'text' && said.text.includes(emergencyWord) ? { id: 'emergency', tone: 'emergency', text: ['Call 911 now.'] } : undefined;
  }
}

function idOf({ activity }: TurnContext, said: Said): string {
  return said.kind === 'start' ? 'start' : (activity.channelData?.clientActivityID ?? activity.id);
}

/** Answered with some hundred pages. */
export const pagesPlease = 'pages, please';

/** Who speaks of español is answered in it. */
export function echo(said: Said): Reply {
  const spanish = said.kind === 'text' && said.text.includes('español');
  const pages = said.kind === 'text' && said.text === pagesPlease ? ['a'.repeat(200_000)] : [];
  return { ...(spanish && { language: 'es' }), id: `heard/${said.kind}`, tone: 'plain', text: [`heard ${JSON.stringify(said)}`, ...pages], choices: [{ id: 'a', label: 'Apple' }, { id: 'b', label: 'Bread' }] };
}
