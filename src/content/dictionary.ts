/** The words of a language, from its Hunspell dictionary on npm; a language without one has none. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Base forms, one a line, some with a slash and how they are inflected; read when first asked for. Source: the packages dictionary-en and dictionary-es. */
export function dictionaryOf(language: string): () => string {
  let words: string | undefined;
  return () => (words ??= wordsOf(language));
}

function wordsOf(language: string): string {
  const folder = folderOf(`dictionary-${language}`);
  return folder === undefined ? '' : readFileSync(join(folder, 'index.dic'), 'utf8');
}

function folderOf(name: string): string | undefined {
  try {
    return dirname(resolve(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
