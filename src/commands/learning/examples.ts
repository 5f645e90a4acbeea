/** Labelled messages, read from files and folders, by language. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Library } from '../../content/shape.ts';
import { spokenIn } from '../../understanding/languages.ts';
import type { Answered } from './answers.ts';
import type { Example } from './learned.ts';
import type { Wishing } from './wishes.ts';

type Spoken = Example & { readonly lang: string };

/** Of a folder every .jsonl file within it counts; a .yaml file holds plain sentences, those that tell one finding and calm ones. */
export function examplesIn(paths: readonly string[], library: Library): ReadonlyMap<string, readonly Example[]> {
  return Map.groupBy(paths.flatMap((path) => (path.endsWith('.yaml') ? sentencesIn(path, library) : messagesIn(path))), ({ lang }) => lang);
}

/** What is labelled with wishes alone says nothing of findings but emergencies, and where nothing is wanted not even of those; nor does an answer. */
function messagesIn(folder: string): Spoken[] {
  return linesIn<Spoken & Partial<Wishing & Answered>>(folder).flatMap((line) => (line.wishes?.length ? { ...line, emergencies_only: true } : line.wishes || line.question !== undefined ? [] : line));
}

/** Messages that are labelled with what they want, by language. */
export function wishesIn(paths: readonly string[]): ReadonlyMap<string, readonly Wishing[]> {
  return Map.groupBy(allIn<Wishing>(paths).filter(({ wishes }) => wishes), ({ lang }) => lang);
}

/** Answers to questions that are labelled with what they choose, by language. */
export function answersIn(paths: readonly string[]): ReadonlyMap<string, readonly Answered[]> {
  return Map.groupBy(allIn<Answered>(paths).filter(({ question }) => question !== undefined), ({ lang }) => lang);
}

function allIn<T>(paths: readonly string[]): T[] {
  return paths.filter((path) => !path.endsWith('.yaml')).flatMap((path) => linesIn<T>(path));
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
