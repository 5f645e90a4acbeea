/** npm run review: everything the guide says and every rule it follows, on one page that a clinician prints and signs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../content/load.ts';
import { contentVersion } from '../content/version.ts';
import { readFigures } from './review/figures.ts';
import { reviewPage } from './review/page.ts';
import { readVignettes } from './verify/vignettes.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, '.data/review.html') }, since: { type: 'string' } } });
const folder = join(root, 'content');
const page = reviewPage({
  library: loadLibrary(folder),
  folder,
  edition: { version: contentVersion(folder), made: new Date() },
  figures: readFigures(join(root, '.data/verify.json')),
  stories: readVignettes(join(root, 'test/vignettes')),
});
const file = resolve(values.out);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, page);
process.stdout.write(`${file}\n`);
