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

/** One thread, from its start to its end. */
export interface Thread {
  readonly rows: Served<Rows>;
  /** Rejects with a StoreError when the file cannot be used. */
  readonly opened: Promise<void>;
  /** Resolves with the reason once it answers no more. */
  readonly ended: Promise<unknown>;
}

export function startThread(file: string): Thread {
  const worker = new Worker(new URL('thread-rows.mjs', import.meta.url), { workerData: file, resourceLimits: limits });
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
  const ended = new Promise<unknown>((resolve) => {
    worker.on('exit', () => {
      gone ??= new Error('the visit store is closed');
      // Before those who waited hear of it: what they ask next is for whatever takes its place.
      resolve(gone);
      asked.splice(0).forEach(({ reject }) => reject(gone));
    });
  });

  const opened = awaitAnswer<void>().catch(({ message }: Error) => {
    throw new StoreError(message);
  });
  opened.catch(() => undefined);
  return { rows: served(ask), opened, ended };
}

/** @param ask asks one method of `Rows` */
export function served(ask: (name: keyof Rows, args: readonly unknown[]) => Promise<unknown>): Served<Rows> {
  return Object.fromEntries(names.map((name) => [name, (...args: readonly unknown[]) => ask(name, args)])) as unknown as Served<Rows>;
}
