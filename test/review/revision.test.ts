/** The content of an earlier revision is read from git; where it has an older shape, that is said and its files are compared as text. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentAt, currentRevision, RevisionError } from '../../src/commands/review/git.ts';
import { changesSince } from '../../src/commands/review/since/since.ts';
import { loadLibrary } from '../../src/content/load.ts';
import { fixtureFolder, readable } from './review.ts';

let root: string;
const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, encoding: 'utf8' }).trim();
const commit = (): string => {
  git('add', '-A');
  git('commit', '-q', '-m', 'content');
  return git('rev-parse', 'HEAD');
};
const change = (file: string, from: string, to: string): void => {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};
const since = async (revision: string): Promise<string> => {
  const folder = join(root, 'content');
  return readable((await changesSince(revision, { library: loadLibrary(folder), folder, root })).body.markup);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'review-'));
  cpSync(fixtureFolder, join(root, 'content'), { recursive: true });
  git('init', '-q');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file changed since a revision is shown with its words before and now', async () => {
  const revision = commit();
  change('red-flags/fever.yaml', 'It may be an infection.', 'It may be germs.');
  const text = await since(revision);
  expect(text).toContain('No combination of answers is treated differently (proved)');
  expect(text).toContain('It may be an infection. It may be germs.');
});

test('a red flag that is gone since a revision is an outcome that changed', async () => {
  const revision = commit();
  rmSync(join(root, 'content/red-flags/saddle-numbness.yaml'));
  const text = await since(revision);
  expect(text).toContain('Outcomes change.');
  expect(text).toMatch(/red-flags\/saddle-numbness removed ▲ changes an outcome/u);
});

test('content of an older shape is compared as text, with the sentence of the loader, and nothing is called proved', async () => {
  change('red-flags/fever.yaml', 'say:', 'says:');
  const revision = commit();
  change('red-flags/fever.yaml', 'says:', 'say:');
  const text = await since(revision);
  expect(text).toContain('content/red-flags/fever.yaml: there is no such word as "says" here');
  expect(text).toContain('− says: It may be an infection. + say: It may be an infection.');
  expect(text).toContain('nothing is proved');
  expect(text).not.toContain('(proved)');
});

test('a whole file that was not there yet is named', async () => {
  const kept = join(root, 'content/grammar.yaml');
  const grammar = readFileSync(kept);
  rmSync(kept);
  const revision = commit();
  writeFileSync(kept, grammar);
  const text = await since(revision);
  expect(text).toContain('content/grammar.yaml: there was no such file');
  expect(text).toContain('grammar.yaml added');
});

test('a revision that git does not know is refused in one sentence, and no folder is left behind', () => {
  commit();
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('content-at-')).length;
  expect(() => contentAt('no-such-tag', root)).toThrow(RevisionError);
  expect(() => contentAt('--output=x', root)).toThrow(/git knows no revision "--output=x"/u);
  expect(existsSync(join(root, 'x'))).toBe(false);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('content-at-'))).toHaveLength(before);
});

test('the page names the revision, and whether the content was changed since', () => {
  expect(currentRevision(tmpdir())).toBeUndefined();
  const revision = commit();
  expect(currentRevision(root)).toBe(git('rev-parse', '--short', revision));
  change('red-flags/fever.yaml', 'It may', 'It can');
  expect(currentRevision(root)).toMatch(/, and changes to the content that are not committed$/u);
});
