/** The real guide with its page of questions, on a free loopback port. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GuideBot } from '../../../src/bot.ts';
import { pictureFiles } from '../../../src/pictures/files.ts';
import { createServer } from '../../../src/server.ts';
import { readSettings } from '../../../src/settings.ts';
import { openSqlite } from '../../../src/visits/sqlite.ts';
import { buildWidget } from '../../../src/website/bundle.ts';
import { demonstrationPages } from '../../../src/website/demonstration.ts';
import { withWords } from '../../../src/website/spoken.ts';
import type { Visits } from '../../../src/visits/visits.ts';
import { content } from '../../talk.ts';

export interface Serving {
  /** Of the page of questions. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Whether a browser will ask for the style sheets and drawings too. */
  readonly pages?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly wrap?: (visits: Visits) => Visits;
  readonly now?: () => number;
}

export async function serveForm({ pages = false, env = {}, wrap = (visits) => visits, now = Date.now }: ServeOptions = {}): Promise<Serving> {
  const visits = wrap(await openSqlite(join(mkdtempSync(join(tmpdir(), 'form-')), 'visits.db')));
  const bot = new GuideBot({ library: content, visits, now });
  const files = pages ? new Map([...withWords(await buildWidget(), content.languages), ...demonstrationPages(content.languages), ...pictureFiles(content)]) : new Map();
  const server = createServer({ settings: readSettings({ PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ...env }), library: content, bot, visits, pages: files, unsigned: 0, now, log: () => undefined });
  const address = `${await server.listen()}/questions`;
  return {
    address,
    async stop() {
      await server.close();
      await visits.close();
    },
  };
}
