/** The composition root: settings, content, store, bot, server, put together and started. */
import { join } from 'node:path';
import { GuideBot } from './bot.ts';
import { channelsFor } from './channels/index.ts';
import { teamsEndpoint } from './channels/teams/endpoint.ts';
import { ContentError, loadLibrary } from './content/load.ts';
import { unsigned } from './content/unsigned.ts';
import { createServer } from './server.ts';
import type { ServerParts } from './server.ts';
import { readSettings, SettingsError } from './settings.ts';
import type { Settings } from './settings.ts';
import { openSqlite } from './visits/sqlite.ts';
import type { Visits } from './visits/visits.ts';
import { buildWidget } from './website/bundle.ts';

const day = 24 * 60 * 60 * 1000;

async function start(settings: Settings): Promise<void> {
  const [library, pages] = [loadLibrary(join(import.meta.dirname, '../content')), await buildWidget()];
  const pending = unsigned(library);
  if (settings.production && pending.length && !settings.acceptUnreviewed) {
    throw new SettingsError(`${pending.length} content files are not signed yet (content/${pending[0]} first). Have them signed, or set UNREVIEWED_CONTENT=accept.`);
  }
  const visits = openSqlite(settings.databaseFile);
  const bot = new GuideBot({ library, visits, channelOf: channelsFor(library), now: Date.now });
  const server = createServer({ settings, library, bot, visits, pages, unsigned: pending.length, ...teamsPart(settings, bot) });
  const address = await server.listen();
  process.stdout.write(`The Back Pain Guide is at ${address}. ${pending.length} content files wait for a clinician's signature.\n`);
  purgeDaily(visits, settings.retentionDays);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => visits.close()));
  }
}

function teamsPart({ teams, credentials }: Settings, bot: GuideBot): Pick<ServerParts, 'teams'> {
  if (teams === 'closed') return {};
  return { teams: teamsEndpoint(bot, { ...credentials, anonymous: teams === 'anonymous' }) as NonNullable<ServerParts['teams']> };
}

/** Deletes what was unused for the retention time, now and once a day. */
function purgeDaily(visits: Visits, retentionDays: number): void {
  const purge = (): void => void visits.purge(Date.now() - retentionDays * day);
  purge();
  setInterval(purge, day).unref();
}

try {
  await start(readSettings(process.env));
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
