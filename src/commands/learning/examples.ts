/** Labelled messages, read from files and folders, by language. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Library } from '../../content/shape.ts';
import { spokenIn } from '../../understanding/languages.ts';
import type { Example } from './learned.ts';
import type { Wishing } from './wishes.ts';

type Spoken = Example & { readonly lang: string };

/** Of a folder every .jsonl file within it counts; a .yaml file holds plain sentences, those that tell one finding and calm ones. */
export function examplesIn(paths: readonly string[], library: Library): ReadonlyMap<string, readonly Example[]> {
  return Map.groupBy(paths.flatMap((path) => (path.endsWith('.yaml') ? sentencesIn(path, library) : messagesIn(path))), ({ lang }) => lang);
}

/** What is labelled with wishes alone says nothing of findings but emergencies, and where nothing is wished not even of those. */
function messagesIn(folder: string): Spoken[] {
  return linesIn<Spoken & Partial<Wishing>>(folder).flatMap((line) => (line.wishes ? (line.wishes.length ? { ...line, emergencies_only: true } : []) : line));
}

/** Messages that are labelled with what they want, by language. */
export function wishesIn(paths: readonly string[]): ReadonlyMap<string, readonly Wishing[]> {
  return Map.groupBy(paths.filter((path) => !path.endsWith('.yaml')).flatMap((path) => linesIn<Wishing>(path)).filter(({ wishes }) => wishes), ({ lang }) => lang);
}

function linesIn<T>(folder: string): T[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl')).sort();
  return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line, at) => lineOf<T>(line, `${name}, line ${at + 1}`)));
}

function lineOf<T>(line: string, place: string): T {
  try {
    return JSON.parse(line) as T;
  } catch (error) {
    throw new Error(`${place} is not JSON`, { cause: error });
  }
}

function sentencesIn(file: string, library: Library): Spoken[] {
  const { told, calm } = load(readFileSync(file, 'utf8')) as { readonly told: Readonly<Record<string, readonly string[]>>; readonly calm: readonly string[] };
  const example = (text: string, flags: readonly string[]): Spoken => ({ id: text, text, flags, lang: spokenIn(text, library).language, emergencies_only: true });
  return [...Object.entries(told).flatMap(([finding, texts]) => texts.map((text) => example(text, [finding]))), ...calm.map((text) => example(text, []))];
}
