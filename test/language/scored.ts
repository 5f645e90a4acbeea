/** The labelled messages of a language, all its sets, and how well the guide understands them now. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/commands/assessment.ts';
import { score } from '../../src/commands/score.ts';
import type { Assessed, Labelled, Score } from '../../src/commands/score.ts';
import type { Library } from '../../src/content/shape.ts';
import { content, ruled } from '../talk.ts';

export const kept = join(import.meta.dirname, 'kept.json');

/** As people are heard, and by the rules alone: what was learned was learned from these very messages. */
export const readers = [...content.languages.keys()].flatMap((language) => [
  { name: language, language, library: content },
  { name: `${language}, by the rules alone`, language, library: ruled },
]);

/** The messages of a language that lie in this folder, or in another one. */
export function casesOf(language: string, folder = import.meta.dirname): (Labelled & { readonly text: string })[] {
  const files = readdirSync(folder).filter((name) => name.startsWith(language) && name.endsWith('.jsonl')).sort();
  return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Labelled & { readonly text: string }));
}

export function scoreOf(language: string, library: Library, folder?: string): Score {
  return score(casesOf(language, folder).map((each) => [each, assess({ id: each.id, text: each.text }, library) as Assessed] as const), library);
}

/** Shares where less is better. */
const bad = /held as no|taken as told|asked about/u;

export const isBad = (share: string): boolean => bad.test(share);

export interface Kept {
  /** In percent, to one place. */
  readonly shares: Readonly<Record<string, number>>;
  /** Messages in which an emergency is missed, denied or invented: known, and to be mended. */
  readonly failures: readonly string[];
}

export function keptFrom({ shares, misses }: Score): Kept {
  const percent = Object.entries(shares).filter(([, [, of]]) => of > 0).map(([name, [hits, of]]) => [name, Math.round((1000 * hits) / of) / 10] as const);
  return { shares: Object.fromEntries(percent), failures: misses.filter((miss) => /MISSED|FALSE/u.test(miss)).map((miss) => miss.split(' ')[0]!) };
}
