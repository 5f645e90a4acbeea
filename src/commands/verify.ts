/** npm run verify: the rules proved over every combination of answers. */
import { join } from 'node:path';
import { loadLibrary } from '../content/load.ts';
import type { Library } from '../content/shape.ts';
import { readCharter } from './verify/charter.ts';
import { proveCharter, proveRules } from './verify/rules.ts';
import type { Violation } from './verify/rules.ts';
import { openSolver } from './verify/solver.ts';

const root = join(import.meta.dirname, '../..');
const library = loadLibrary(join(root, 'content'));
const charter = readCharter(join(root, 'test/charter.yaml'));

const begun = performance.now();
const { witness, queries } = await openSolver();
const proofs = [await proveCharter(library, charter, witness), await proveRules(library, witness)];
const claims = proofs.reduce((total, proof) => total + proof.claims, 0);
const violations = proofs.flatMap((proof) => proof.violations);
for (const violation of violations) process.stdout.write(`${story(violation, library)}\n`);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
process.stdout.write(`rules: ${library.redFlags.size} red flags, ${claims} claims, ${queries()} queries, ${violations.length} violations, ${seconds} s\n`);
process.exit(violations.length ? 1 : 0);

/** A refutation as a patient's story. */
function story({ what, answers }: Violation, { findings }: Library): string {
  if (!answers) return `VIOLATED ${what}: no patient shows it`;
  const said = (value: string): string[] => [...answers].filter(([, answer]) => answer === value).map(([id]) => `${findings.get(id)?.say ?? id} (${id})`);
  const doubts = said('unsure');
  return `VIOLATED ${what}\n  A patient tells: ${said('yes').join('; ') || 'nothing'}.${doubts.length ? ` Not sure about: ${doubts.join('; ')}.` : ''}`;
}
