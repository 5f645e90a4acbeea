/** npm run learn: labelled messages in, what they teach out, into each language's folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { learnedFile } from '../content/learned.ts';
import { loadLibrary } from '../content/load.ts';
import type { Learned } from '../content/shape.ts';
import { spokenIn } from '../understanding/languages.ts';
import { learnedFrom } from './learning/learned.ts';
import type { Example } from './learning/learned.ts';

const content = join(import.meta.dirname, '../../content');
const library = loadLibrary(content);
const all = process.argv.slice(2).flatMap((file) => (file.endsWith('.yaml') ? sentencesIn(file) : messagesIn(file)));
for (const [language, spoken] of library.languages) {
  const examples = all.filter(({ lang }) => lang === language);
  if (!examples.length) continue;
  const folder = language === library.language ? content : join(content, 'translations', language);
  writeFileSync(join(folder, learnedFile), written(learnedFrom(examples, spoken)));
}

type Spoken = Example & { readonly lang: string };

function messagesIn(file: string): Spoken[] {
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Spoken);
}

/** Plain sentences, by the emergency they tell, and calm ones. */
function sentencesIn(file: string): Spoken[] {
  const { told, calm } = load(readFileSync(file, 'utf8')) as { readonly told: Readonly<Record<string, readonly string[]>>; readonly calm: readonly string[] };
  const example = (text: string, flags: readonly string[]): Spoken => ({ id: text, text, flags, lang: spokenIn(text, library).language, emergencies_only: true });
  return [...Object.entries(told).flatMap(([finding, texts]) => texts.map((text) => example(text, [finding]))), ...calm.map((text) => example(text, []))];
}

/** A word a line, so that a change can be read. */
function written({ findings, bias, features }: Learned): string {
  return `{"findings":${JSON.stringify(findings)},\n"bias":${JSON.stringify(bias)},\n"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
