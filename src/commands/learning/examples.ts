/** Labelled messages, read from files and folders, by language. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Library } from '../../content/shape.ts';
import { spokenIn } from '../../understanding/languages.ts';
import type { Example } from './learned.ts';

type Spoken = Example & { readonly lang: string };

/** Of a folder every .jsonl file within it counts; a .yaml file holds plain sentences, those that tell one finding and calm ones. */
export function examplesIn(paths: readonly string[], library: Library): ReadonlyMap<string, readonly Example[]> {
  return Map.groupBy(paths.flatMap((path) => (path.endsWith('.yaml') ? sentencesIn(path, library) : messagesIn(path))), ({ lang }) => lang);
}

function messagesIn(folder: string): Spoken[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl')).sort();
  return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line, at) => messageIn(line, `${name}, line ${at + 1}`)));
}

function messageIn(line: string, place: string): Spoken {
  try {
    return JSON.parse(line) as Spoken;
  } catch (error) {
    throw new Error(`${place} is not JSON`, { cause: error });
  }
}

function sentencesIn(file: string, library: Library): Spoken[] {
  const { told, calm } = load(readFileSync(file, 'utf8')) as { readonly told: Readonly<Record<string, readonly string[]>>; readonly calm: readonly string[] };
  const example = (text: string, flags: readonly string[]): Spoken => ({ id: text, text, flags, lang: spokenIn(text, library).language, emergencies_only: true });
  return [...Object.entries(told).flatMap(([finding, texts]) => texts.map((text) => example(text, [finding]))), ...calm.map((text) => example(text, []))];
}
