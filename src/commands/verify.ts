/** npm run verify: the rules proved over every combination of answers, the conversation walked over its control states, and a storm of random talks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadLibrary } from '../content/load.ts';
import { contentVersion } from '../content/version.ts';
import { countOf, optionsOf } from './options.ts';
import { partsOf } from './verify/parts.ts';
import type { Budget } from './verify/parts.ts';
import type { Timed, Work } from './verify/worker.ts';

const values = optionsOf(
  {
    talks: { type: 'string', default: '100000' },
    visits: { type: 'string', default: '20' },
    patients: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
  'npm run verify -- [--talks n] [--visits n] [--patients n] [--seed n]',
);
const budget: Budget = { talks: countOf(values.talks, 'talks'), visits: countOf(values.visits, 'visits'), patients: countOf(values.patients, 'patients'), seed: countOf(values.seed, 'seed') };
/** With fewer, what nothing reached says little. */
const enoughTalks = 50_000;
const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const made: Timed[] = [];
const left = [...partsOf(loadLibrary(content)).keys()];
await Promise.all(Array.from({ length: Math.min(left.length, availableParallelism()) }, work));
const never = neverReached(made).map((item) => `nothing reached ${item}`);
const isWhole = budget.talks >= enoughTalks;
const violations = [...made.flatMap((part) => part.violations), ...(isWhole ? never : [])];
if (!isWhole) never.forEach((each) => print(`With so few talks ${each}`));
violations.forEach((each) => print(`VIOLATED ${each}`));
print(`${violations.length} violations`);
keep();
process.exit(violations.length ? 1 : 0);

/** A thread that takes one part after the other; each is printed when it is done. */
function work(): Promise<void> {
  const worker = new Worker(new URL('./verify/worker.ts', import.meta.url), { workerData: { content, budget } satisfies Work });
  return new Promise((done, failed) => {
    const next = (): void => {
      const name = left.shift();
      if (name === undefined) return void worker.terminate().then(() => done());
      worker.postMessage(name);
    };
    worker.on('error', failed).on('message', (part: Timed) => {
      made.push(part);
      print(`${part.name}: ${part.line}, ${part.seconds.toFixed(0)} s`);
      part.details.forEach((detail) => print(`  ${detail}`));
      next();
    });
    next();
  });
}

/** What neither the walk nor the storm came to. */
function neverReached(all: readonly Timed[]): string[] {
  const [first = [], ...others] = all.flatMap(({ missing }) => (missing ? [missing] : []));
  return first.filter((item) => others.every((missing) => missing.includes(item)));
}

/** For the page that the clinician reads. */
function keep(): void {
  mkdirSync(join(root, '.data'), { recursive: true });
  const lines = made.map(({ name, line, seconds }) => ({ name, line: `${line}, ${seconds.toFixed(0)} s` }));
  writeFileSync(join(root, '.data/verify.json'), JSON.stringify({ contentVersion: contentVersion(content), made: new Date().toISOString(), parts: lines, violations: violations.length }, null, 2));
}
