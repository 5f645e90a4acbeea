/** Does one part of the proof after the other, as they are handed to it, and posts what each came to. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from '../../content/load.ts';
import { rememberMessages } from '../../understanding/languages.ts';
import { partsOf } from './parts.ts';
import type { Budget, Part } from './parts.ts';

export interface Work {
  readonly content: string;
  readonly budget: Budget;
}

export type Timed = Part & { readonly seconds: number };

const { content, budget } = workerData as Work;
const library = loadLibrary(content);
rememberMessages(library);
const parts = partsOf(library);

parentPort!.on('message', async (name: string) => {
  const begun = performance.now();
  const part = await parts.get(name)!(library, budget);
  parentPort!.postMessage({ ...part, seconds: (performance.now() - begun) / 1000 } satisfies Timed);
});
