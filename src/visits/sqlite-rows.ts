/** Rows in one SQLite file. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { failed } from './rows.ts';
import type { KeptRow, Outcome, Rows, TurnRow } from './rows.ts';
import { openFile } from './sqlite-file.ts';
import { turnWriter } from './sqlite-turn.ts';

/** Conversations deleted at a time, so that a purge never keeps a person waiting. */
const purgedAtOnce = 100;

/**
 * @param file a path, or `:memory:`
 * @throws StoreError that tells the operator what to do when the file cannot be used
 */
export function openRows(file: string): Rows {
  const db = openFile(file);
  const findOne = db.prepare('SELECT c.version, c.ended_at, c.check_in_at, v.body FROM conversations c JOIN visits v ON v.conversation = c.id AND v.id = c.visit WHERE c.name = ?');
  const columns = 't.first_seq, t.at, t.message_id, t.said, t.replies FROM conversations c JOIN turns t ON t.conversation = c.id WHERE c.name = ?';
  const findTurn = db.prepare(`SELECT ${columns} AND t.message_id = ?`);
  const findAfter = db.prepare(`SELECT ${columns} AND t.last_seq > ? ORDER BY t.last_seq`);
  const endOne = db.prepare('UPDATE conversations SET ended_at = ? WHERE name = ?');
  const purge = db.prepare('DELETE FROM conversations WHERE id IN (SELECT id FROM conversations WHERE max(used_at, coalesce(check_in_at, 0)) < ? LIMIT ?)');
  const putSecret = db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const findSecret = db.prepare('SELECT value FROM secrets WHERE name = ?');
  const keepAll = committer(db);
  const emptyLog = (): void => db.exec('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    keep(turns) {
      const outcomes = keepAll(turns);
      if (turns.some(({ erases }) => erases)) emptyLog();
      return outcomes;
    },
    find(conversation) {
      const row = findOne.get(conversation);
      return row && { version: Number(row['version']), visit: String(row['body']), checkInAt: row['check_in_at'] as number | null, ended: row['ended_at'] !== null };
    },
    turnOf(conversation, messageId) {
      const row = findTurn.get(conversation, messageId);
      return row && keptRow(row);
    },
    after: (conversation, seq) => findAfter.all(conversation, seq).map(keptRow),
    end: (conversation, at) => void endOne.run(at, conversation),
    purgeSome: (before) => Number(purge.run(before, purgedAtOnce).changes),
    emptyLog,
    secret: (name) => findSecret.get(name)?.['value'] as string | undefined,
    putSecret: (name, value) => void putSecret.run(name, value),
    close: () => db.close(),
  };
}

function keptRow(row: Record<string, SQLOutputValue>): KeptRow {
  return { first: Number(row['first_seq']), at: Number(row['at']), messageId: String(row['message_id']), said: String(row['said']), replies: String(row['replies']) };
}

/** Turns share one commit, and with it one wait for the disk; none can spoil another. */
function committer(db: DatabaseSync): Rows['keep'] {
  const write = turnWriter(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const mark = db.prepare('SAVEPOINT one');
  const undo = db.prepare('ROLLBACK TO one');
  const release = db.prepare('RELEASE one');

  function attempt(turn: TurnRow): Outcome {
    mark.run();
    try {
      const outcome = write(turn);
      if ('late' in outcome) undo.run();
      return outcome;
    } catch (failure) {
      undo.run();
      return failed(failure);
    } finally {
      release.run();
    }
  }

  return (turns) => {
    begin.run();
    try {
      const outcomes = turns.map(attempt);
      commit.run();
      return outcomes;
    } catch (failure) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      throw failure;
    }
  };
}
