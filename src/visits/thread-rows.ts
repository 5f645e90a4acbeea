/** The thread that keeps rows: opens the file, then does what it is asked, one thing after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { failed } from './rows.ts';
import type { Rows } from './rows.ts';
import { openRows } from './sqlite-rows.ts';
import type { Answer, Question } from './thread.ts';

const port = parentPort!;
const rows = answer(() => openRows(workerData as string));
port.postMessage('failure' in rows ? rows : { result: undefined });
if ('result' in rows) port.on('message', (question: Question) => serve(question, rows.result));

function serve({ name, args }: Question, open: Rows): void {
  const ask = open[name] as (...args: readonly unknown[]) => unknown;
  port.postMessage(answer(() => ask(...args)));
  if (name === 'close') port.close();
}

function answer<T>(work: () => T): Answer<T> {
  try {
    return { result: work() };
  } catch (failure) {
    return failed(failure);
  }
}
