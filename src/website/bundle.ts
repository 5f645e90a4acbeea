/** Bundles the widget in memory at start, and reads what the demonstration page needs, as files a server can mount. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, stop } from 'esbuild';
import type { BuildOptions } from 'esbuild';

export interface WebFile {
  readonly body: Buffer;
  /** The Content-Type. */
  readonly type: string;
}

/** By path: `/page.css`, `/widget/chat.js` and so on. */
export type WebFiles = ReadonlyMap<string, WebFile>;

const here = import.meta.dirname;
const script = 'text/javascript; charset=utf-8';

async function bundle(entry: string, format: NonNullable<BuildOptions['format']>): Promise<WebFile> {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    loader: { '.css': 'text' },
  });
  const [made] = outputFiles;
  if (!made) throw new Error(`esbuild made nothing of ${entry}`);
  return { body: Buffer.from(made.contents), type: script };
}

async function page(name: string, type: string): Promise<WebFile> {
  return { body: await readFile(join(here, 'page', name)), type };
}

export async function buildWidget(): Promise<WebFiles> {
  const files = {
    '/page.css': page('page.css', 'text/css; charset=utf-8'),
    '/sections.css': page('sections.css', 'text/css; charset=utf-8'),
    '/questions.css': page('questions.css', 'text/css; charset=utf-8'),
    '/page.js': page('page.js', script),
    '/icon.svg': page('icon.svg', 'image/svg+xml'),
    '/widget/back-pain-guide.js': bundle('loader.ts', 'iife'),
    '/widget/chat.js': bundle('chat.ts', 'esm'),
  };
  const made = await Promise.all(Object.entries(files).map(async ([path, file]) => [path, await file] as const));
  await stop();
  return new Map(made);
}
