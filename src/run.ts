/** The server as a process: the environment in, one sentence out, and a clean end. */
import { ContentError } from './content/load.ts';
import { start } from './main.ts';
import { readSettings, SettingsError } from './settings.ts';
import { StoreError } from './visits/sqlite-file.ts';

export async function run(): Promise<void> {
  try {
    const { address, unsigned, close } = await start(readSettings(process.env));
    process.stdout.write(`The Back Pain Guide is at ${address}. ${unsigned} content files wait for a clinician's signature.\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof ContentError || error instanceof StoreError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
