/** The word for a content folder changes with every byte a patient could meet, and with nothing else. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentVersion } from '../../src/content/version.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(import.meta.dirname, '../fixture'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the same content has the same version, wherever it lies', () => {
  expect(contentVersion(folder)).toBe(contentVersion(join(import.meta.dirname, '../fixture')));
  expect(contentVersion(folder)).toMatch(/^[0-9a-f]{12}$/u);
});

test('another letter in one file is another version', () => {
  const before = contentVersion(folder);
  const file = join(folder, 'red-flags/fever.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('may', 'can'));
  expect(contentVersion(folder)).not.toBe(before);
});

test('a file of another name is another version', () => {
  const before = contentVersion(folder);
  renameSync(join(folder, 'red-flags/fever.yaml'), join(folder, 'red-flags/fevers.yaml'));
  expect(contentVersion(folder)).not.toBe(before);
});

test('notes for editors and hidden files are no content', () => {
  const before = contentVersion(folder);
  writeFileSync(join(folder, 'README.md'), 'how to change it');
  writeFileSync(join(folder, 'red-flags/.fever.yaml.swp'), 'an open editor');
  expect(contentVersion(folder)).toBe(before);
});
