/** The word for a content folder changes with every byte a patient could meet, and with nothing else. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentVersion } from '../../src/content/version.ts';
import { copied } from './copied.ts';

const fixture = join(import.meta.dirname, '../fixture');
const copy = copied(fixture);

test('the same content has the same version, wherever it lies', () => {
  expect(contentVersion(copy.folder)).toBe(contentVersion(fixture));
  expect(contentVersion(copy.folder)).toMatch(/^[0-9a-f]{12}$/u);
});

test('another letter in one file is another version', () => {
  const before = contentVersion(copy.folder);
  copy.change('red-flags/fever.yaml', 'may', 'can');
  expect(contentVersion(copy.folder)).not.toBe(before);
});

test('a file of another name is another version', () => {
  const before = contentVersion(copy.folder);
  renameSync(join(copy.folder, 'red-flags/fever.yaml'), join(copy.folder, 'red-flags/fevers.yaml'));
  expect(contentVersion(copy.folder)).not.toBe(before);
});

test('notes for editors and hidden files are no content', () => {
  const before = contentVersion(copy.folder);
  writeFileSync(join(copy.folder, 'README.md'), 'how to change it');
  writeFileSync(join(copy.folder, 'red-flags/.fever.yaml.swp'), 'an open editor');
  expect(contentVersion(copy.folder)).toBe(before);
});
