/** Runs some parts of the proof one after the other and posts what each came to. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from '../../content/load.ts';
import { rememberMessages } from '../../understanding/languages.ts';
import { parts } from './parts.ts';
import type { Budget } from './parts.ts';

export interface Work {
  readonly content: string;
  readonly names: readonly string[];
  readonly budget: Budget;
}

const { content, names, budget } = workerData as Work;
const library = loadLibrary(content);
rememberMessages(library);
for (const name of names) {
  const begun = performance.now();
  const part = await parts[name]!(library, budget);
  parentPort!.postMessage({ ...part, seconds: (performance.now() - begun) / 1000 });
}
process.exit(0);
