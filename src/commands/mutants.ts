/** npm run mutants: breaks every condition of every red flag, one at a time, and reports how many of them turn something red. */
import { join } from 'node:path';
import { loadLibrary } from '../content/load.ts';
import { optionsOf, refuse } from './options.ts';
import { readCharter } from './verify/charter.ts';
import { caughtBy, mutantsOf } from './verify/mutants.ts';
import { openSolver } from './verify/solver.ts';
import { readVignettes } from './verify/vignettes.ts';

const values = optionsOf({ flag: { type: 'string' } }, 'npm run mutants -- [--flag id]');
const root = join(import.meta.dirname, '../..');
const library = loadLibrary(join(root, 'content'));
if (values.flag !== undefined && !library.redFlags.has(values.flag)) refuse(`there is no red flag "${values.flag}": each is named for its file in content/red-flags`);
const evidence = { library, charter: readCharter(join(root, 'test/charter.yaml')), stories: readVignettes(join(root, 'test/vignettes')), witness: (await openSolver()).witness };
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const counts = { weaker: { all: 0, caught: 0, same: 0 }, wider: { all: 0, caught: 0, same: 0 } };
for (const [id, rule] of library.redFlags) {
  if (values.flag !== undefined && values.flag !== id) continue;
  for (const mutant of mutantsOf(id, rule)) {
    const by = await caughtBy(mutant, evidence);
    const count = counts[mutant.kind];
    count.all += 1;
    if (by === 'same') count.same += 1;
    else if (by !== undefined) count.caught += 1;
    if (by === undefined || by === 'same') print(`${by === 'same' ? 'SAME ' : 'LIVES'} ${mutant.kind} ${id} ${mutant.what}`);
  }
}
for (const kind of ['weaker', 'wider'] as const) {
  const { all, caught, same } = counts[kind];
  print(`${kind}: ${caught} of ${all - same} caught${same ? `, ${same} more change nothing for anybody` : ''}`);
}
const lives = Object.values(counts).reduce((sum, { all, caught, same }) => sum + all - caught - same, 0);
process.exit(lives ? 1 : 0);
