/** The words of a language, from its Hunspell dictionary on npm; a language without one has none. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Base forms, one a line, some with a slash and how they are inflected; read when first asked for. Source: the packages dictionary-en and dictionary-es. */
export function dictionaryOf(language: string): () => string {
  let words: string | undefined;
  return () => (words ??= wordsOf(language));
}

function wordsOf(language: string): string {
  const file = fileURLToPath(import.meta.resolve(`../../node_modules/dictionary-${language}/index.dic`));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
