/** Which content this is, as one short word: what was checked and signed is only so for the same word. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const letters = 12;

/** The first 12 hexadecimal digits of a sha256 over the paths and bytes of every content file. */
export function contentVersion(folder: string): string {
  const hash = createHash('sha256');
  for (const file of contentFiles(folder)) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, letters);
}

/** By path, sorted; the notes for editors and hidden files are no content. */
export function contentFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
