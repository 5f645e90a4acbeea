/** npm run learn: labelled messages in, what they teach out, into each language's folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnedFile } from '../content/learned.ts';
import { loadLibrary } from '../content/load.ts';
import type { Learned } from '../content/learned-shape.ts';
import { examplesIn } from './learning/examples.ts';
import { learnedFrom } from './learning/learned.ts';

const content = join(import.meta.dirname, '../../content');
const library = loadLibrary(content);
for (const [language, examples] of examplesIn(process.argv.slice(2), library)) {
  const spoken = library.languages.get(language);
  if (!spoken) throw new Error(`messages in "${language}": no such language is offered here (${[...library.languages.keys()].join(', ')})`);
  const folder = language === library.language ? content : join(content, 'translations', language);
  const learned = learnedFrom(examples, spoken);
  writeFileSync(join(folder, learnedFile), written(learned));
  process.stdout.write(`${language}: ${examples.length} messages, ${learned.findings.length} findings, ${learned.features.length} words and pairs\n`);
}

/** A word a line, so that a change can be read. */
function written({ language, from, findings, bias, features }: Learned): string {
  return `{"language":${JSON.stringify(language)},\n"from":${JSON.stringify(from)},\n"findings":${JSON.stringify(findings)},\n"bias":${JSON.stringify(bias)},\n"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
