/** Work that comes in the same moment, or while a commit is under way, shares the next commit. */

interface Waiting<T, R> {
  readonly work: T;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
}

export interface GroupCommit<T, R> {
  /** Resolves after the commit that holds this work. */
  add(work: T): Promise<R>;
  /** Resolves once nothing waits any more. */
  idle(): Promise<void>;
}

/** @param commit a result for each work, in order; where it rejects, none of them was kept */
export function groupCommit<T, R>(commit: (works: readonly T[]) => Promise<readonly R[]>): GroupCommit<T, R> {
  let waiting: Waiting<T, R>[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    await new Promise(setImmediate);
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      try {
        const results = await commit(batch.map(({ work }) => work));
        batch.forEach(({ resolve }, index) => resolve(results[index]!));
      } catch (failure) {
        batch.forEach(({ reject }) => reject(failure));
      }
    }
    running = undefined;
  }

  return {
    add: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        running ??= run();
      }),
    idle: async () => running,
  };
}
