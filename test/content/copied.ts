/** A copy of a content folder for each test of a file, to be changed by it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';

export interface Copied {
  /** Of the test that runs now. */
  readonly folder: string;
  /** Puts something else where this stands, which must be there. */
  change(file: string, from: string | RegExp, to: string): void;
}

export function copied(original: string): Copied {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(original, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    change(file, from, to) {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      writeFileSync(join(folder, file), after);
    },
  };
}
