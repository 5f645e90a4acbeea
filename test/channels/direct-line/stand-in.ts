/** A bot that repeats what it hears, for tests of the protocol: a real store behind it, no content. */
import type { Guide, Kept } from '../../../src/channels/channel.ts';
import type { Reply, Said, Visit } from '../../../src/conversation.ts';
import { VersionConflict } from '../../../src/visits/visits.ts';
import type { Visits } from '../../../src/visits/visits.ts';

const visit: Visit = { id: 'v', language: 'en', turn: 0, log: [], floor: 'welcome', warned: [], tried: [], misses: 0 };

/** Said of this, when nothing can be kept. */
export const emergencyWord = 'cannot breathe';

export class EchoBot implements Guide {
  readonly #visits: Visits;
  readonly #overhear: (said: Said, conversation: string) => void;

  constructor(visits: Visits, overhear: (said: Said, conversation: string) => void = () => undefined) {
    this.#visits = visits;
    this.#overhear = overhear;
  }

  async take(conversation: string, messageId: string, said: Said): Promise<Kept> {
    this.#overhear(said, conversation);
    return this.#take(conversation, messageId, said);
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

/** Answered with some hundred pages. */
export const pagesPlease = 'pages, please';

/** Who speaks of español is answered in it. */
export function echo(said: Said): Reply {
  const spanish = said.kind === 'text' && said.text.includes('español');
  const pages = said.kind === 'text' && said.text === pagesPlease ? ['a'.repeat(200_000)] : [];
  return { ...(spanish && { language: 'es' }), id: `heard/${said.kind}`, tone: 'plain', text: [`heard ${JSON.stringify(said)}`, ...pages], choices: [{ id: 'a', label: 'Apple' }, { id: 'b', label: 'Bread' }] };
}
