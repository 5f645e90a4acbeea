/** The embedded visit store: one SQLite file, no other service. */
import type { Reply, Said, Visit } from '../conversation.ts';
import { groupCommit } from './group-commit.ts';
import { openLasting } from './lasting-thread.ts';
import type { LastingRows } from './lasting-thread.ts';
import { recentVisits } from './recent.ts';
import { recorded } from './recorded.ts';
import { oncePerStock } from '../stock.ts';
import { errorOf } from './rows.ts';
import type { KeptRow, Outcome, TurnRow } from './rows.ts';
import { VersionConflict } from './visits.ts';
import type { Commit, Entry, Stored, Visits } from './visits.ts';
import { visitFrom, visitText } from './visit-text.ts';

/** Visits at hand; more would be memory for people who have left. */
const mostRecent = 1000;

/**
 * The file is written by a thread of its own, so that nobody waits for the disk but who must.
 * @param file a path, or `:memory:`
 * @throws StoreError that tells the operator what to do when the file cannot be used
 */
export async function openSqlite(file: string, { committed = () => undefined, died = () => undefined }: Watching = {}): Promise<Visits> {
  return visitsIn(await openLasting(file, died), committed);
}

export interface Watching {
  /** After every commit: how many turns shared it. */
  readonly committed?: (turns: number) => void;
  /** The thread has died, and why; another one takes its place. */
  readonly died?: (cause: unknown) => void;
}

function visitsIn({ rows, isLost }: LastingRows, committed: (turns: number) => void): Visits {
  const recent = recentVisits(mostRecent);
  let isClosed = false;
  const turns = groupCommit<TurnRow, Outcome>(async (works) => {
    const outcomes = await rows.keep(works);
    committed(works.length);
    return outcomes;
  });

  async function read(conversation: string): Promise<Stored | undefined> {
    const row = await rows.find(conversation);
    return row && { version: row.version, visit: visitFrom(row.visit), ...(row.checkInAt !== null && { checkInAt: row.checkInAt }), ...(row.ended && { ended: true }) };
  }

  async function keep(turn: Commit): Promise<readonly Entry[]> {
    const said: Said = erases(turn) ? { kind: 'unreadable' } : recorded(turn.said);
    const outcome = await turns.add(rowOf(turn, said, recent.find(turn.conversation)?.visit));
    if ('failure' in outcome) throw errorOf(outcome);
    if ('late' in outcome) throw new VersionConflict();
    return entriesOf({ ...turn, said, first: outcome.first });
  }

  return {
    find: async (conversation) => recent.find(conversation) ?? recent.put(conversation, await read(conversation)),
    async turnOf(conversation, messageId) {
      const row = await rows.turnOf(conversation, messageId);
      return row && entriesIn(row);
    },
    async keep(turn) {
      const { conversation, version, visit, checkInAt } = turn;
      const entries = await keep(turn).catch((failure: unknown) => {
        recent.forget(conversation);
        throw failure;
      });
      if (version === 0 || recent.find(conversation)?.version === version) recent.put(conversation, { visit, version: version + 1, ...(checkInAt !== undefined && { checkInAt }) });
      return entries;
    },
    async entries(conversation, afterSeq) {
      return (await rows.after(conversation, afterSeq)).flatMap(entriesIn).filter(({ seq }) => seq > afterSeq);
    },
    async end(conversation, at) {
      await rows.end(conversation, at);
      recent.forget(conversation);
    },
    async purge(before) {
      let purged = 0;
      for (let some = 1; some > 0 && !isClosed; purged += some) some = await rows.purgeSome(before);
      recent.forgetAll();
      if (purged && !isClosed) await rows.emptyLog();
      return purged;
    },
    async secret(name, make) {
      const known = await rows.secret(name);
      if (known !== undefined) return known;
      await rows.putSecret(name, make());
      return (await rows.secret(name))!;
    },
    isLost,
    async close() {
      isClosed = true;
      await turns.idle();
      await rows.close();
    },
  };
}

function erases({ effects }: Commit): boolean {
  return effects.some(({ kind }) => kind === 'erase');
}

/** @param before the visit as it was stored last, where that is at hand */
function rowOf(turn: Commit, said: Said, before: Visit | undefined): TurnRow {
  const { conversation, version, messageId, visit, replies, effects, at, checkInAt = null } = turn;
  return {
    conversation,
    version,
    messageId,
    visitId: visit.id,
    visit: visitText(visit, before?.log),
    said: JSON.stringify(said),
    replies: `[${replies.map(replyText).join(',')}]`,
    count: 1 + replies.length,
    effects: effects.map((effect) => JSON.stringify(effect)),
    erases: erases(turn),
    at,
    checkInAt,
  };
}

const replyText = oncePerStock((reply) => JSON.stringify(reply));

function entriesIn(row: KeptRow): readonly Entry[] {
  return entriesOf({ ...row, said: JSON.parse(row.said) as Said, replies: JSON.parse(row.replies) as Reply[] });
}

function entriesOf({ first, at, messageId, said, replies }: Pick<Commit, 'at' | 'messageId' | 'said' | 'replies'> & { readonly first: number }): readonly Entry[] {
  const answers = replies.map((reply, index): Entry => ({ seq: first + 1 + index, at, from: 'guide', reply }));
  return [{ seq: first, at, from: 'person', said, messageId }, ...answers];
}
