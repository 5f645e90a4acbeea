/** The textual fallback: which content files differ, and how, where the older ones cannot be read as content any more. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '../../../content/version.ts';
import { html } from '../../../html.ts';
import type { Html } from '../../../html.ts';
import type { Section } from '../pieces.ts';
import type { Both } from './differences.ts';
import { titleSince } from './page-part.ts';

/** How one file differs: lines that are only on one side. */
interface ChangedFile extends Both<readonly string[]> {
  readonly file: string;
  readonly how: 'added' | 'removed' | 'changed';
}

/** @param reason the sentence of the loader that could not read the older content */
export function filesPart(revision: string, reason: string, folders: Both<string>): Section {
  const files = changedFiles(folders);
  const body = html`<p class="warning"><b>The content of ${revision} cannot be compared item by item, and nothing is proved about what changed for anybody.</b> It has an older shape: ${reason}</p>
<h3>Files that differ <span class="soft">${files.length}</span></h3><p class="lead">Lines that stand on one side only.</p>${files.map(fileCard)}`;
  return { id: 'changes', title: titleSince(revision), body };
}

function changedFiles({ before, now }: Both<string>): ChangedFile[] {
  const all = [...new Set([...contentFiles(before), ...contentFiles(now)])].sort();
  return all.flatMap((file): ChangedFile[] => {
    const [was, is] = [linesOf(join(before, file)), linesOf(join(now, file))];
    if (was?.join('\n') === is?.join('\n')) return [];
    return [{ file, how: was ? (is ? 'changed' : 'removed') : 'added', before: only(was, is), now: only(is, was) }];
  });
}

function linesOf(file: string): string[] | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined;
}

function only(lines: readonly string[] = [], others: readonly string[] = []): string[] {
  const known = new Set(others);
  return lines.filter((line) => line.trim() && !known.has(line));
}

function fileCard({ file, how, before, now }: ChangedFile): Html {
  const listed = (sign: string, lines: readonly string[]): string => lines.map((line) => `${sign} ${line}\n`).join('');
  return html`<article class="item change"><header><h4><code>${file}</code></h4> <span class="how">${how}</span></header><pre>${listed('−', before)}${listed('+', now)}</pre></article>`;
}
