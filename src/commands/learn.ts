/** npm run learn: labelled messages in, what they teach out, into each language's folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnedAnswersFile, learnedFile, learnedWishesFile } from '../content/learned.ts';
import { loadLibrary } from '../content/load.ts';
import type { Learned } from '../content/learned-shape.ts';
import type { Library } from '../content/shape.ts';
import { answersLearnedFrom } from './learning/answers.ts';
import { answersIn, examplesIn, wishesIn } from './learning/examples.ts';
import { learnedFrom } from './learning/learned.ts';
import { wishesLearnedFrom } from './learning/wishes.ts';
import { refuse } from './options.ts';

const content = join(import.meta.dirname, '../../content');
const library = loadLibrary(content);
const paths = process.argv.slice(2);
if (!paths.length) refuse('no labelled messages were named: npm run learn names those of this project');
const wishes = wishesIn(paths);
const answers = answersIn(paths);
for (const [language, examples] of examplesIn(paths, library)) {
  const spoken = library.languages.get(language);
  if (!spoken) throw new Error(`messages in "${language}": no such language is offered here (${[...library.languages.keys()].join(', ')})`);
  write(learnedFile, learnedFrom(examples, spoken), `${examples.length} messages, findings`);
  const wishing = wishes.get(language);
  if (wishing) write(learnedWishesFile, wishesLearnedFrom(wishing, examples, spoken), `${wishing.length} messages, wishes`);
  const answering = answers.get(language);
  if (answering) write(learnedAnswersFile, answersLearnedFrom(answering, (wishing ?? []).filter((each) => each.wishes.length), spoken), `${answering.length} answers, choices`);
}

function write(file: string, learned: Learned, what: string): void {
  const folder = folderOf(learned.language, library);
  writeFileSync(join(folder, file), written(learned));
  process.stdout.write(`${learned.language}: ${what}: ${learned.labels.length}, by ${learned.features.length} words and pairs\n`);
}

function folderOf(language: string, { language: first }: Library): string {
  return language === first ? content : join(content, 'translations', language);
}

/** A word a line, so that a change can be read. */
function written({ language, from, labels, bias, features }: Learned): string {
  return `{"language":${JSON.stringify(language)},\n"from":${JSON.stringify(from)},\n"labels":${JSON.stringify(labels)},\n"bias":${JSON.stringify(bias)},\n"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
