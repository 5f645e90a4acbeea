/** Opens the one file all visits are kept in: private to its owner, durable, and of the shape this version writes. */
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One entry a version of the file; a released entry is never changed, a new one is added below it. */
const migrations = [
  `CREATE TABLE conversations (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     last_seq INTEGER NOT NULL,
     visit TEXT NOT NULL,
     used_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE visits (
     conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
     id TEXT NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (conversation, id)
   ) STRICT;
   CREATE TABLE turns (
     conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
     message_id TEXT NOT NULL,
     first_seq INTEGER NOT NULL,
     last_seq INTEGER NOT NULL,
     at INTEGER NOT NULL,
     said TEXT NOT NULL,
     replies TEXT NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX turns_by_message ON turns (conversation, message_id);
   CREATE INDEX turns_by_seq ON turns (conversation, last_seq);
   CREATE TABLE effects (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
     at INTEGER NOT NULL,
     effect TEXT NOT NULL,
     done_at INTEGER
   ) STRICT;
   CREATE INDEX effects_by_conversation ON effects (conversation);
   CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
  'ALTER TABLE conversations ADD COLUMN ended_at INTEGER;',
  'ALTER TABLE conversations ADD COLUMN check_in_at INTEGER;',
];

/** Pages of the write-ahead log, 32 MB, before they are written into the file: everybody waits for that, so it is done seldom, and a page that was written ten times is written once. */
const longestLog = 8000;

/** @throws Error that tells the operator what to do when the file cannot be used */
export function openFile(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') makePrivate(file);
    const db = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
    // secure_delete: what a person has erased is overwritten, not only unlinked.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -8000;');
    db.exec(`PRAGMA wal_autocheckpoint = ${longestLog}`);
    migrate(db, file);
    return db;
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(`The visit store ${resolve(file)} cannot be opened (${reason}). Set DATABASE_URL to a new file, or to one that this guide made, in a folder that this user may write to.`, { cause });
  }
}

/** A store that cannot be used; its message tells the operator what to do. */
export class StoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
  }
}

function makePrivate(file: string): void {
  mkdirSync(dirname(resolve(file)), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

function migrate(db: DatabaseSync, file: string): void {
  db.exec('BEGIN IMMEDIATE');
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > migrations.length) {
    db.close();
    throw new StoreError(`The visit store ${resolve(file)} was written by a newer version of this program. Start that version, or set DATABASE_URL to another file.`);
  }
  migrations.slice(version).forEach((step) => db.exec(step));
  db.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
}
