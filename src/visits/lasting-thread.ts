/** Rows whose thread may die: another one takes its place, and what had been committed is in the file. */
import type { Rows, Served } from './rows.ts';
import { served, startThread } from './thread.ts';
import type { Thread } from './thread.ts';

export interface LastingRows {
  readonly rows: Served<Rows>;
  /** The thread has died, and none could take its place so far; each question tries again. */
  isLost(): boolean;
}

/**
 * What was asked of a thread when it died is refused, not asked again: nobody knows whether it was done.
 * @param died told why a thread ended that nobody had closed
 * @throws StoreError when the file cannot be used
 */
export async function openLasting(file: string, died: (cause: unknown) => void): Promise<LastingRows> {
  let thread = startThread(file);
  await thread.opened;
  let isGone = false;
  let isLost = false;
  let isClosed = false;
  watch(thread);

  function watch({ ended }: Thread): void {
    void ended.then((cause) => {
      if (isClosed) return;
      died(cause);
      // What was in memory died too; an empty store would answer as if nobody had ever talked.
      if (file === ':memory:') isLost = true;
      else replace();
    });
  }

  function replace(): void {
    isGone = false;
    const next = (thread = startThread(file));
    next.opened.then(
      () => {
        isLost = false;
        watch(next);
      },
      () => {
        isLost = isGone = true;
      },
    );
  }

  function ask(name: keyof Rows, args: readonly unknown[]): Promise<unknown> {
    if (name === 'close') isClosed = true;
    if (isClosed && isLost) return name === 'close' ? Promise.resolve() : Promise.reject(new Error('the visit store is closed'));
    if (isGone) replace();
    return (thread.rows[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
  }

  return { rows: served(ask), isLost: () => isLost };
}
