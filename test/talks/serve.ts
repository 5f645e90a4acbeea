/** The real server on a free port, in this process, with a store of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../src/main.ts';
import { readSettings } from '../../src/settings.ts';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'back-pain-guide-'));
  return start(readSettings({ PORT: '0', RATE_LIMIT_PER_MINUTE: '0', DATABASE_URL: `file:${join(folder, 'visits.db')}`, ...settings }));
}
