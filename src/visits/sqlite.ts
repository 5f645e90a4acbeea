/** The embedded visit store: one SQLite file, no other service. */
import { setImmediate } from 'node:timers/promises';
import type { SQLOutputValue } from 'node:sqlite';
import type { Reply, Said, Visit } from '../conversation.ts';
import { groupCommit } from './group-commit.ts';
import { openFile } from './sqlite-file.ts';
import { recentVisits } from './recent.ts';
import { entriesOf, turnWriter } from './sqlite-turn.ts';
import type { Commit, Entry, Stored, Visits } from './visits.ts';

/** Conversations deleted at a time, so that a purge never keeps a person waiting. */
const purgedAtOnce = 100;
/** Visits at hand; more would be memory for people who have left. */
const mostRecent = 1000;

/**
 * @param file a path, or `:memory:`
 * @param committed told after every commit how many turns shared it
 * @throws Error that tells the operator what to do when the file cannot be used
 */
export function openSqlite(file: string, committed: (turns: number) => void = () => undefined): Visits {
  const db = openFile(file);
  const findOne = db.prepare('SELECT c.version, c.ended_at, v.body FROM conversations c JOIN visits v ON v.conversation = c.id AND v.id = c.visit WHERE c.name = ?');
  const columns = 't.first_seq, t.at, t.message_id, t.said, t.replies FROM conversations c JOIN turns t ON t.conversation = c.id WHERE c.name = ?';
  const findTurn = db.prepare(`SELECT ${columns} AND t.message_id = ?`);
  const findAfter = db.prepare(`SELECT ${columns} AND t.last_seq > ? ORDER BY t.last_seq`);
  const endOne = db.prepare('UPDATE conversations SET ended_at = ? WHERE name = ?');
  const purgeSome = db.prepare('DELETE FROM conversations WHERE id IN (SELECT id FROM conversations WHERE used_at < ? LIMIT ?)');
  const putSecret = db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const findSecret = db.prepare('SELECT value FROM secrets WHERE name = ?');

  const recent = recentVisits(mostRecent);

  function read(conversation: string): Stored | undefined {
    const row = findOne.get(conversation);
    return row && { version: Number(row['version']), visit: JSON.parse(String(row['body'])) as Visit, ...(row['ended_at'] !== null && { ended: true }) };
  }

  /** What was deleted also leaves the write-ahead log. */
  const emptyLog = (): void => db.exec('PRAGMA wal_checkpoint(TRUNCATE)');

  const turns = groupCommit(db, turnWriter(db), (works: readonly Commit[]) => {
    committed(works.length);
    if (works.some(({ effects }) => effects.some(({ kind }) => kind === 'erase'))) emptyLog();
  });

  return {
    find: async (conversation) => recent.find(conversation) ?? recent.put(conversation, read(conversation)),
    async turnOf(conversation, messageId) {
      const row = findTurn.get(conversation, messageId);
      return row && entriesIn(row);
    },
    async keep(turn) {
      const { conversation, version, visit } = turn;
      const entries = await turns.add(turn).catch((failure: unknown) => {
        recent.forget(conversation);
        throw failure;
      });
      if (version === 0 || recent.find(conversation)?.version === version) recent.put(conversation, { visit, version: version + 1 });
      return entries;
    },
    async entries(conversation, afterSeq) {
      return findAfter.all(conversation, afterSeq).flatMap(entriesIn).filter(({ seq }) => seq > afterSeq);
    },
    async end(conversation, at) {
      endOne.run(at, conversation);
      recent.forget(conversation);
    },
    async purge(before) {
      let purged = 0;
      for (let some = purgedAtOnce; some === purgedAtOnce && db.isOpen; purged += some) {
        some = Number(purgeSome.run(before, purgedAtOnce).changes);
        await setImmediate();
      }
      recent.forgetAll();
      if (purged && db.isOpen) emptyLog();
      return purged;
    },
    async secret(name, make) {
      if (!findSecret.get(name)) putSecret.run(name, make());
      return String(findSecret.get(name)?.['value']);
    },
    async close() {
      turns.flush();
      db.close();
    },
  };
}

function entriesIn(row: Record<string, SQLOutputValue>): readonly Entry[] {
  const said = JSON.parse(String(row['said'])) as Said;
  const replies = JSON.parse(String(row['replies'])) as Reply[];
  return entriesOf({ first: Number(row['first_seq']), at: Number(row['at']), messageId: String(row['message_id']), said, replies });
}
