/** Rows kept by a thread of their own: this side asks, `thread-rows.ts` answers, in the order it was asked. */
import { Worker } from 'node:worker_threads';
import { errorOf } from './rows.ts';
import type { Failed, Rows, Served } from './rows.ts';
import { StoreError } from './sqlite-file.ts';

/** What is asked: a method of `Rows`, and with what. */
export interface Question {
  readonly name: keyof Rows;
  readonly args: readonly unknown[];
}

export type Answer<T = unknown> = { readonly result: T } | Failed;

interface Asked {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

const names = ['keep', 'find', 'turnOf', 'after', 'end', 'purgeSome', 'emptyLog', 'secret', 'putSecret', 'close'] as const satisfies readonly (keyof Rows)[];
/** Megabytes: rows pass through it, nothing stays. */
const limits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/** @throws StoreError when the file cannot be used */
export async function openThread(file: string): Promise<Served<Rows>> {
  const worker = new Worker(new URL('thread-rows.ts', import.meta.url), { workerData: file, resourceLimits: limits });
  const asked: Asked[] = [];
  let gone: unknown;

  /** The process lives on for as long as an answer is awaited. */
  function awaitAnswer<Result>(): Promise<Result> {
    if (!asked.length) worker.ref();
    return new Promise<Result>((resolve, reject) => asked.push({ resolve, reject }));
  }

  function ask<Result>(name: keyof Rows, args: readonly unknown[]): Promise<Result> {
    if (gone !== undefined) return Promise.reject(gone);
    worker.postMessage({ name, args } satisfies Question);
    return awaitAnswer();
  }

  worker.on('message', (answer: Answer) => {
    const first = asked.shift();
    if (!asked.length) worker.unref();
    if ('failure' in answer) first?.reject(errorOf(answer));
    else first?.resolve(answer.result as never);
  });
  worker.on('error', (error) => (gone = error));
  worker.on('exit', () => {
    gone ??= new Error('the visit store is closed');
    asked.splice(0).forEach(({ reject }) => reject(gone));
  });

  await awaitAnswer().catch(({ message }: Error) => {
    throw new StoreError(message);
  });
  return Object.fromEntries(names.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)])) as unknown as Served<Rows>;
}
