/** Writes one turn: the visit if nobody was faster, the transcript, the effects, the message id. */
import type { DatabaseSync } from 'node:sqlite';
import type { Reply, Said } from '../conversation.ts';
import { recorded } from './recorded.ts';
import { VersionConflict } from './visits.ts';
import type { Commit, Entry } from './visits.ts';

/** A turn as its row has it; its entries are numbered from `first`. */
export interface KeptTurn {
  readonly first: number;
  readonly at: number;
  readonly messageId: string;
  readonly said: Said;
  readonly replies: readonly Reply[];
}

export function entriesOf({ first, at, messageId, said, replies }: KeptTurn): readonly Entry[] {
  const answers = replies.map((reply, index): Entry => ({ seq: first + 1 + index, at, from: 'guide', reply }));
  return [{ seq: first, at, from: 'person', said, messageId }, ...answers];
}

/** SQLite's result code for a broken UNIQUE: here, a message id that was kept before. */
const notUnique = 2067;

export function turnWriter(db: DatabaseSync): (turn: Commit) => readonly Entry[] {
  const advance = advancer(db);
  const erase = eraser(db);
  const putVisit = db.prepare('INSERT INTO visits (conversation, id, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body');
  const putTurn = db.prepare('INSERT INTO turns (conversation, message_id, first_seq, last_seq, at, said, replies) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const putEffect = db.prepare('INSERT INTO effects (conversation, at, effect, done_at) VALUES (?, ?, ?, ?)');

  return (turn) => {
    const { conversation, first, last } = advance(turn);
    const erases = turn.effects.some(({ kind }) => kind === 'erase');
    if (erases) erase(conversation);
    const { messageId, at, visit, replies, effects } = turn;
    const said: Said = erases ? { kind: 'unreadable' } : recorded(turn.said);
    putVisit.run(conversation, visit.id, JSON.stringify(visit));
    unlessKeptBefore(() => putTurn.run(conversation, messageId, first, last, at, JSON.stringify(said), JSON.stringify(replies)));
    for (const effect of effects) putEffect.run(conversation, at, JSON.stringify(effect), effect.kind === 'erase' ? at : null);
    return entriesOf({ first, at, messageId, said, replies });
  };
}

interface Place {
  readonly conversation: number;
  readonly first: number;
  readonly last: number;
}

/** Compare-and-swap: only the turn computed on the stored version moves the conversation on. */
function advancer(db: DatabaseSync): (turn: Commit) => Place {
  const create = db.prepare('INSERT INTO conversations (name, version, last_seq, visit, used_at) VALUES (?, 1, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id, last_seq');
  const advance = db.prepare('UPDATE conversations SET version = version + 1, last_seq = last_seq + ?, visit = ?, used_at = ? WHERE name = ? AND version = ? RETURNING id, last_seq');
  return ({ conversation, version, visit, replies, at }) => {
    const count = 1 + replies.length;
    const row = version === 0 ? create.get(conversation, count, visit.id, at) : advance.get(count, visit.id, at, conversation, version);
    if (!row) throw new VersionConflict();
    const last = Number(row['last_seq']);
    return { conversation: Number(row['id']), first: last - count + 1, last };
  };
}

/** Everything earlier of a conversation goes; its row stays, so that version and seq go on rising. */
function eraser(db: DatabaseSync): (conversation: number) => void {
  const statements = ['visits', 'turns', 'effects'].map((table) => db.prepare(`DELETE FROM ${table} WHERE conversation = ?`));
  return (conversation) => statements.forEach((statement) => statement.run(conversation));
}

function unlessKeptBefore(insert: () => void): void {
  try {
    insert();
  } catch (failure) {
    if (failure instanceof Error && 'errcode' in failure && failure.errcode === notUnique) throw new VersionConflict();
    throw failure;
  }
}
