/** npm run review, as an editor runs it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentVersion } from '../../src/content/version.ts';
import { content } from '../talk.ts';
import { contentFolder, readable } from './review.ts';

const command = join(import.meta.dirname, '../../src/commands/review.ts');

test('it writes the page of this content where it is told to, and says where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(folder, 'new/review.html');
  expect(execFileSync(process.execPath, [command, '--out', file], { encoding: 'utf8' }).trim()).toBe(file);
  const text = readable(readFileSync(file, 'utf8'));
  expect(text).toContain(`Content version ${contentVersion(contentFolder)}`);
  expect(text).toContain(content.clinic.hospital);
  rmSync(folder, { recursive: true });
});

test('it refuses a revision and a language that nobody knows, in one sentence', () => {
  const run = (...args: readonly string[]): string => {
    try {
      return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return (error as { readonly stderr: string }).stderr;
    }
  };
  expect(run('--since', 'no-such-tag')).toBe('git knows no revision "no-such-tag" with a content folder\n');
  expect(run('--language', 'xx')).toMatch(/^there is no language "xx": en/u);
});
