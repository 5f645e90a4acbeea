/** Turns that wait at the same moment share one commit, and with it one wait for the disk; none can spoil another. */
import type { DatabaseSync } from 'node:sqlite';

interface Waiting<T, R> {
  readonly work: T;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
}

type Outcome<R> = { readonly result: R } | { readonly failure: unknown };

export interface GroupCommit<T, R> {
  /** Resolves after the commit that holds this work; rejects alone when only this work failed. */
  add(work: T): Promise<R>;
  /** Commits what waits now. */
  flush(): void;
}

/** @param committed told after every commit what it held */
export function groupCommit<T, R>(db: DatabaseSync, write: (work: T) => R, committed: (works: readonly T[]) => void): GroupCommit<T, R> {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const mark = db.prepare('SAVEPOINT one');
  const undo = db.prepare('ROLLBACK TO one');
  const release = db.prepare('RELEASE one');
  let waiting: Waiting<T, R>[] = [];

  function attempt(work: T): Outcome<R> {
    mark.run();
    try {
      return { result: write(work) };
    } catch (failure) {
      undo.run();
      return { failure };
    } finally {
      release.run();
    }
  }

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (!batch.length) return;
    try {
      begin.run();
      const outcomes = batch.map(({ work }) => attempt(work));
      commit.run();
      committed(batch.map(({ work }) => work));
      batch.forEach((each, index) => settle(each, outcomes[index]!));
    } catch (failure) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      batch.forEach(({ reject }) => reject(failure));
    }
  }

  function add(work: T): Promise<R> {
    return new Promise((resolve, reject) => {
      if (!waiting.length) setImmediate(flush);
      waiting.push({ work, resolve, reject });
    });
  }

  return { add, flush };
}

function settle<T, R>({ resolve, reject }: Waiting<T, R>, outcome: Outcome<R>): void {
  if ('failure' in outcome) reject(outcome.failure);
  else resolve(outcome.result);
}
