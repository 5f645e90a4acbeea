/** Writes one turn: the visit if nobody was faster, the transcript, the effects, the message id. */
import type { DatabaseSync } from 'node:sqlite';
import type { TurnRow } from './rows.ts';

/** SQLite's result code for a broken UNIQUE: here, a message id that was kept before. */
const notUnique = 2067;

type Written = { readonly first: number } | { readonly late: true };

export function turnWriter(db: DatabaseSync): (turn: TurnRow) => Written {
  const advance = advancer(db);
  const erase = eraser(db);
  const putVisit = db.prepare('INSERT INTO visits (conversation, id, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body');
  const putTurn = db.prepare('INSERT INTO turns (conversation, message_id, first_seq, last_seq, at, said, replies) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const putEffect = db.prepare('INSERT INTO effects (conversation, at, effect, done_at) VALUES (?, ?, ?, ?)');

  return (turn) => {
    const place = advance(turn);
    if (!place) return { late: true };
    const { conversation, first, last } = place;
    const { messageId, at, visitId, visit, said, replies, effects, erases } = turn;
    if (erases) erase(conversation);
    putVisit.run(conversation, visitId, visit);
    if (!isNew(() => putTurn.run(conversation, messageId, first, last, at, said, replies))) return { late: true };
    for (const effect of effects) putEffect.run(conversation, at, effect, at);
    return { first };
  };
}

interface Place {
  readonly conversation: number;
  readonly first: number;
  readonly last: number;
}

/** Compare-and-swap: only the turn computed on the stored version moves the conversation on. */
function advancer(db: DatabaseSync): (turn: TurnRow) => Place | undefined {
  const create = db.prepare('INSERT INTO conversations (name, version, last_seq, visit, used_at, check_in_at) VALUES (?, 1, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id, last_seq');
  const advance = db.prepare('UPDATE conversations SET version = version + 1, last_seq = last_seq + ?, visit = ?, used_at = ?, check_in_at = ? WHERE name = ? AND version = ? RETURNING id, last_seq');
  return ({ conversation, version, visitId, count, at, checkInAt }) => {
    const row = version === 0 ? create.get(conversation, count, visitId, at, checkInAt) : advance.get(count, visitId, at, checkInAt, conversation, version);
    if (!row) return undefined;
    const last = Number(row['last_seq']);
    return { conversation: Number(row['id']), first: last - count + 1, last };
  };
}

/** Everything earlier of a conversation goes; its row stays, so that version and seq go on rising. */
function eraser(db: DatabaseSync): (conversation: number) => void {
  const statements = ['visits', 'turns', 'effects'].map((table) => db.prepare(`DELETE FROM ${table} WHERE conversation = ?`));
  return (conversation) => statements.forEach((statement) => statement.run(conversation));
}

/** Whether the message id was new. */
function isNew(insert: () => void): boolean {
  try {
    insert();
    return true;
  } catch (failure) {
    if (failure instanceof Error && 'errcode' in failure && failure.errcode === notUnique) return false;
    throw failure;
  }
}
