/** The composition root: content, store, bot and server, put together and started. */
import { join } from 'node:path';
import { GuideBot } from './bot.ts';
import type { EndpointParts } from './channels/teams/endpoint.ts';
import { loadLibrary } from './content/load.ts';
import { unsigned } from './content/unsigned.ts';
import { pictureFiles } from './pictures/files.ts';
import { createServer } from './server.ts';
import type { ServerParts } from './server.ts';
import { logError } from './server/log.ts';
import { SettingsError } from './settings.ts';
import type { Settings } from './settings.ts';
import { openSqlite } from './visits/sqlite.ts';
import type { Visits } from './visits/visits.ts';
import { buildWidget } from './website/bundle.ts';
import { demonstrationPages } from './website/demonstration.ts';
import { withWords } from './website/spoken.ts';

/** Milliseconds. */
const untilServed = 250;
const day = 24 * 60 * 60 * 1000;

/** A server that listens; closing it lets what is under way end. */
export interface Running {
  readonly address: string;
  /** Content files no clinician has signed. */
  readonly unsigned: number;
  close(): Promise<void>;
}

/**
 * @throws SettingsError when the settings and the content do not go together
 * @throws ContentError when a content file is broken
 */
export async function start(settings: Settings): Promise<Running> {
  // The bundler is a process and the store a thread of its own: they begin while the content is read and its phrases are made ready.
  const building = buildWidget();
  const opening = openSqlite(settings.databaseFile, { died: (cause) => logError('the thread of the store died', cause) });
  for (const begun of [building, opening]) begun.catch(() => undefined);
  const library = loadLibrary(join(import.meta.dirname, '../content'));
  const pending = unsigned(library);
  if (settings.production && pending.length && !settings.acceptUnreviewed) {
    throw new SettingsError(`${pending.length} content files are not signed yet (content/${pending[0]} first). Have them signed, or set UNREVIEWED_CONTENT=accept.`);
  }
  const visits = await opening;
  const bot = new GuideBot({ library, visits, now: Date.now });
  const pages = new Map([...withWords(await building, library.languages), ...demonstrationPages(library.languages), ...pictureFiles(library)]);
  const server = createServer({ settings, library, bot, visits, pages, unsigned: pending.length, ...(await teamsPart(settings, { guide: bot, library, log: logError })) });
  const address = await server.listen();
  // Whoever waited for the start taps first: a quarter of the work of the start is for words, and is done when they are served.
  const rehearsing = setTimeout(() => void bot.rehearse(), untilServed);
  const purging = purgeDaily(visits, settings.retentionDays);
  return {
    address,
    unsigned: pending.length,
    async close() {
      clearTimeout(rehearsing);
      clearInterval(purging);
      await server.close();
      await visits.close();
    },
  };
}

/** Microsoft's SDK takes some twenty megabytes: it is loaded only where Teams is served. */
async function teamsPart({ teams, credentials }: Settings, parts: EndpointParts): Promise<Pick<ServerParts, 'teams'>> {
  if (teams === 'closed') return {};
  const { teamsEndpoint } = await import('./channels/teams/endpoint.ts');
  return { teams: teamsEndpoint(parts, { ...credentials, anonymous: teams === 'anonymous' }) as NonNullable<ServerParts['teams']> };
}

/** Deletes what was unused for the retention time, now and once a day. */
function purgeDaily(visits: Visits, retentionDays: number): NodeJS.Timeout {
  const purge = (): void => void visits.purge(Date.now() - retentionDays * day).catch((error: unknown) => logError('could not delete old talks', error));
  purge();
  return setInterval(purge, day).unref();
}
