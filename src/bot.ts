/** One guide for every channel: each turn is computed on what is kept, and kept before anything of it is sent. */
import { setImmediate } from 'node:timers/promises';
import { converse, emergencyOnly, getReady } from '../dialogs/index.ts';
import type { Library } from './content/shape.ts';
import type { Reply, Said, Turn, Visit } from './conversation.ts';
import type { Guide, Kept } from './channels/channel.ts';
import { VersionConflict } from './visits/visits.ts';
import type { Stored, Visits } from './visits/visits.ts';

export interface BotParts {
  readonly library: Library;
  readonly visits: Visits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const day = 24 * 60 * 60 * 1000;

export class GuideBot implements Guide {
  readonly #parts: BotParts;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(parts: BotParts) {
    this.#parts = parts;
  }

  /** Takes one turn; those of one conversation one after the other, in the order they came. */
  take(conversation: string, id: string, said: Said): Promise<Kept> {
    const before = this.#queues.get(conversation);
    const turn = before ? before.then(() => this.#take(conversation, id, said)) : this.#take(conversation, id, said);
    const end = (): void => {
      if (this.#queues.get(conversation) === settled) this.#queues.delete(conversation);
    };
    const settled = turn.then(end, end);
    this.#queues.set(conversation, settled);
    return turn;
  }

  async #take(conversation: string, id: string, said: Said): Promise<Kept> {
    const { visits, library, now } = this.#parts;
    for (;;) {
      const stored = await visits.find(conversation);
      const at = now();
      const { visit, replies, effects } = converse(said, stored && visitAt(at, stored), library);
      const turn = { conversation, version: stored?.version ?? 0, messageId: id, said, visit, replies, effects, at, ...checkInAfter({ visit, effects }, stored, at) };
      try {
        return { entries: await visits.keep(turn), repeated: false, erased: effects.some(({ kind }) => kind === 'erase') };
      } catch (conflict) {
        if (!(conflict instanceof VersionConflict)) throw conflict;
        const earlier = await visits.turnOf(conversation, id);
        if (earlier) return { entries: earlier, repeated: true };
      }
    }
  }

  /** Makes the phrases of each language ready and reads a sentence of it, so that the first person who writes waits for nothing; in between others are served. */
  async rehearse(): Promise<void> {
    const languages = [...this.#parts.library.languages.values()];
    for (const library of languages) for (const _part of getReady(library)) await setImmediate();
    for (const { chat } of languages) for (const text of chat.fixed_lines) this.unkept({ kind: 'text', text });
  }

  /** What may be said when the store is away: the emergency reply to an emergency, or nothing. */
  unkept(said: Said): Reply | undefined {
    return emergencyOnly(said, this.#parts.library);
  }
}

/** The visit as it is at a time, in milliseconds since 1970: it knows no clock itself. */
function visitAt(now: number, { visit, checkInAt = Infinity }: Stored): Visit {
  return visit.checkIn && checkInAt <= now ? { ...visit, checkIn: 'due' } : visit;
}

/** What is agreed after a turn: the time it agreed on, or what was agreed before for as long as that is not settled. */
function checkInAfter({ visit, effects }: Pick<Turn, 'visit' | 'effects'>, before: Stored | undefined, now: number): Pick<Stored, 'checkInAt'> {
  const agreed = effects.find((effect) => effect.kind === 'check-in');
  if (agreed) return { checkInAt: now + agreed.days * day };
  return visit.checkIn && before?.checkInAt !== undefined ? { checkInAt: before.checkInAt } : {};
}
