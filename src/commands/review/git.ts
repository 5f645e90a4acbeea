/** What git knows: the revision that is checked out, and the content as another revision had it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A revision that git does not know, told in one sentence. */
export class RevisionError extends Error {}

const mostBytes = 512 * 1024 * 1024;

/** The short revision, and whether the content has been changed since; undefined outside of git. */
export function currentRevision(root: string): string | undefined {
  try {
    const revision = git(root, 'rev-parse', '--short', 'HEAD').toString().trim();
    const isChanged = git(root, 'status', '--porcelain', '--', 'content').length > 0;
    return isChanged ? `${revision}, and changes to the content that are not committed` : revision;
  } catch (error) {
    if (isGitsNo(error)) return undefined;
    throw error;
  }
}

/**
 * The content folder as it was at a revision, laid out in a new temporary folder.
 * @throws RevisionError when git does not know the revision, or it had no content
 */
export function contentAt(revision: string, root: string): string {
  const archive = archiveOf(revision, root);
  const folder = mkdtempSync(join(tmpdir(), 'content-at-'));
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return join(folder, 'content');
}

function archiveOf(revision: string, root: string): Buffer {
  try {
    const commit = git(root, 'rev-parse', '--verify', `${revision}^{commit}`).toString().trim();
    return git(root, 'archive', commit, 'content');
  } catch (error) {
    if (isGitsNo(error)) throw new RevisionError(`git knows no revision "${revision}" with a content folder`);
    throw error;
  }
}

function git(root: string, ...args: readonly string[]): Buffer {
  return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: mostBytes });
}

/** Git ran and said no, or is not there. */
function isGitsNo(error: unknown): boolean {
  return error instanceof Error && ('status' in error || ('code' in error && error.code === 'ENOENT'));
}
