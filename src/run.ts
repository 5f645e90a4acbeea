/** The server as a process: the environment in, one sentence out, and a clean end. */
import module from 'node:module';
import { performance } from 'node:perf_hooks';
import { ContentError } from './content/load.ts';
import { start } from './main.ts';
import { readSettings, SettingsError } from './settings.ts';
import { StoreError } from './visits/sqlite-file.ts';

/** Milliseconds after the start; by then the first who came are served. */
const quietAfter = 2000;

export async function run(): Promise<void> {
  try {
    const { address, unsigned, close } = await start(readSettings(process.env));
    process.stdout.write(`The Back Pain Guide is at ${address}. ${unsigned} content files wait for a clinician's signature.\n`);
    setTimeout(settleDown, quietAfter).unref();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof ContentError || error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Compiled code is kept for the next start, also if this process is killed; and reading the content leaves behind more than is needed from then on. */
function settleDown(): void {
  module.flushCompileCache();
  giveBack();
  giveBackWhenQuiet();
}

/** Milliseconds, the share of them in which something was done, and bytes. */
const quietFor = 5000;
const quiet = 0.02;
const worthwhile = 16 * 1024 * 1024;

/** A busy hour leaves its memory behind: it is given back once nobody waits for anything. */
function giveBackWhenQuiet(): void {
  let held = process.memoryUsage.rss();
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const since = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (since.utilization > quiet || process.memoryUsage.rss() < held + worthwhile) return;
    giveBack();
    held = process.memoryUsage.rss();
  }, quietFor).unref();
}

function giveBack(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
