/** npm run verify: the rules proved over every combination of answers, the conversation walked over its control states, and a storm of random talks. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { converse } from '../../dialogs/index.ts';
import { loadLibrary } from '../content/load.ts';
import { readCharter } from './verify/charter.ts';
import { random } from './verify/random.ts';
import { proveCharter, proveRules } from './verify/rules.ts';
import type { Violation } from './verify/rules.ts';
import { openSolver } from './verify/solver.ts';
import { storm } from './verify/storm.ts';
import type { BrokenTalk } from './verify/storm.ts';
import { walk } from './verify/walk.ts';

const { values } = parseArgs({ options: { talks: { type: 'string', default: '20000' }, visits: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } } });
const root = join(import.meta.dirname, '../..');
const library = loadLibrary(join(root, 'content'));
const seed = Number(values.seed);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

let violations = 0;
await timed(rules);
await timed(conversation);
await timed(talks);
print(`${violations} violations`);
process.exit(violations ? 1 : 0);

async function rules(): Promise<string> {
  const { witness, queries } = await openSolver();
  const proofs = [await proveCharter(library, readCharter(join(root, 'test/charter.yaml')), witness), await proveRules(library, witness)];
  const broken = proofs.flatMap((proof) => proof.violations);
  broken.map(story).forEach(print);
  violations += broken.length;
  return `rules: ${library.redFlags.size} red flags, ${proofs.reduce((total, { claims }) => total + claims, 0)} claims over every combination of answers, ${queries()} queries`;
}

async function conversation(): Promise<string> {
  const { states, transitions, thin, broken } = walk({ talk: converse, library, visitsEach: Number(values.visits), chance: random(seed) });
  report(broken);
  return `conversation: ${states} control states, each left from ${values.visits} visits (${thin} from fewer), ${transitions} transitions`;
}

async function talks(): Promise<string> {
  const { talks: played, turns, broken } = storm({ talk: converse, library, talks: Number(values.talks), chance: random(seed) });
  report(broken);
  return `storm: ${played} talks, ${turns} turns, seed ${seed}`;
}

async function timed(part: () => Promise<string>): Promise<void> {
  const begun = performance.now();
  const line = await part();
  print(`${line}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

function report(broken: BrokenTalk | undefined): void {
  if (!broken) return;
  violations += 1;
  print(`VIOLATED ${broken.wrong}\n${broken.said.map((said) => `  ${JSON.stringify(said)}`).join('\n')}`);
}

/** A refutation as a patient's story. */
function story({ what, answers }: Violation): string {
  if (!answers) return `VIOLATED ${what}: no patient shows it`;
  const said = (value: string): string[] => [...answers].filter(([, answer]) => answer === value).map(([id]) => `${library.findings.get(id)?.say ?? id} (${id})`);
  const doubts = said('unsure');
  return `VIOLATED ${what}\n  A patient tells: ${said('yes').join('; ') || 'nothing'}.${doubts.length ? ` Not sure about: ${doubts.join('; ')}.` : ''}`;
}
