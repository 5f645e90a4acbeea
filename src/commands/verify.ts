/** npm run verify: the rules proved over every combination of answers, the conversation walked over its control states, and a storm of random talks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { contentVersion } from '../content/version.ts';
import type { Budget, Part } from './verify/parts.ts';
import type { Work } from './verify/worker.ts';

const { values } = parseArgs({
  options: {
    talks: { type: 'string', default: '100000' },
    visits: { type: 'string', default: '20' },
    patients: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const budget: Budget = { talks: Number(values.talks), visits: Number(values.visits), patients: Number(values.patients), seed: Number(values.seed) };
const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Timed = Part & { readonly seconds: number };

const made: Timed[] = [];
await Promise.all([run(['conversation']), run(['rules', 'agreement', 'storm'])]);
const never = neverReached(made);
const violations = [...made.flatMap((part) => part.violations), ...never.map((item) => `nothing reached ${item}`)];
violations.forEach((each) => print(`VIOLATED ${each}`));
print(`${violations.length} violations`);
keep();
process.exit(violations.length ? 1 : 0);

/** Some parts in a thread of their own, each printed when it is done. */
function run(names: readonly string[]): Promise<void> {
  const worker = new Worker(new URL('./verify/worker.ts', import.meta.url), { workerData: { content, names, budget } satisfies Work });
  worker.on('message', (part: Timed) => {
    made.push(part);
    print(`${part.name}: ${part.line}, ${part.seconds.toFixed(0)} s`);
    part.details.forEach((detail) => print(`  ${detail}`));
  });
  return new Promise((done, failed) => worker.on('error', failed).on('exit', () => done()));
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
