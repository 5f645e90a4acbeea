/** Lays the content of a revision beside the content there is now. */
import { rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ContentError, loadLibrary } from '../../../content/load.ts';
import type { Library } from '../../../content/shape.ts';
import { contentAt } from '../git.ts';
import type { Section } from '../pieces.ts';
import { filesPart } from './files.ts';
import { changesPart } from './page-part.ts';
import { proofOf } from './proof.ts';
import { openSolver } from '../../verify/solver.ts';

interface Present {
  readonly library: Library;
  readonly folder: string;
  readonly root: string;
}

/** @throws RevisionError when git does not know the revision */
export async function changesSince(revision: string, present: Present): Promise<Section> {
  const folder = contentAt(revision, present.root);
  try {
    return await comparedTo(folder, revision, present);
  } finally {
    rmSync(dirname(folder), { recursive: true });
  }
}

async function comparedTo(folder: string, revision: string, { library, folder: now }: Present): Promise<Section> {
  const before = libraryOrReason(folder);
  if (typeof before === 'string') return filesPart(revision, before, { before: folder, now });
  const libraries = { before, now: library };
  return changesPart(revision, await proofOf(libraries, (await openSolver()).witness), libraries);
}

/** The library, or the loader's sentence why there is none. */
function libraryOrReason(folder: string): Library | string {
  try {
    return loadLibrary(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    if (isMissingFile(error)) return `content/${relative(folder, error.path)}: there was no such file.`;
    throw error;
  }
}

/** An older content may lack a whole file. */
function isMissingFile(error: unknown): error is Error & { readonly path: string } {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error && typeof error.path === 'string';
}
