/** npm run review: everything the guide says and every rule it follows, on one page that a clinician prints and signs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadLibrary } from '../content/load.ts';
import { contentVersion } from '../content/version.ts';
import { optionsOf } from './options.ts';
import { readFigures } from './review/figures.ts';
import { currentRevision, RevisionError } from './review/git.ts';
import { reviewPage } from './review/page.ts';
import { changesSince } from './review/since/since.ts';
import { readVignettes } from './verify/vignettes.ts';

const root = join(import.meta.dirname, '../..');
const values = optionsOf({ out: { type: 'string', default: join(root, '.data/review.html') }, since: { type: 'string' }, language: { type: 'string' } }, 'npm run review -- [--out file] [--since revision] [--language id]');
const folder = join(root, 'content');
const library = loadLibrary(folder);
const shown = values.language === undefined ? library : library.languages.get(values.language);

try {
  if (!shown) throw new RevisionError(`there is no language "${values.language}": ${[...library.languages.keys()].join(', ')}`);
  const revision = currentRevision(root);
  const changes = values.since === undefined ? undefined : await changesSince(values.since, { library, folder, root });
  const edition = { version: contentVersion(folder), made: new Date(), ...(revision !== undefined && { revision }) };
  const figures = readFigures(join(root, '.data/verify.json'));
  const stories = readVignettes(join(root, 'test/vignettes'));
  write(reviewPage({ library: shown, folder, edition, figures, stories, ...(changes && { changes }) }));
} catch (error) {
  if (!(error instanceof RevisionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
// The solver keeps threads of its own.
process.exit();

function write(page: string): void {
  const file = resolve(values.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  process.stdout.write(`${file}\n`);
}
