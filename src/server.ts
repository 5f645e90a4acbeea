/** The one HTTP server: the website, its Direct Line, the Teams endpoint, health; limits and headers for all of them. */
import * as restify from './server/restify.ts';
import type { Request, Response, Server, ServerOptions } from 'restify';
import { readJson } from './channels/body.ts';
import type { Guide } from './channels/channel.ts';
import { createDirectLine } from './channels/direct-line/direct-line.ts';
import { createForm } from './channels/form/form.ts';
import { Refusal } from './channels/refusal.ts';
import type { Library } from './content/shape.ts';
import { mountHealth } from './server/health.ts';
import { pageLimit } from './server/page-limit.ts';
import { mountPages } from './server/pages.ts';
import type { Page } from './server/pages.ts';
import { readableAddress } from './server/readable-address.ts';
import { closed, listening } from './server/listening.ts';
import type { Patience } from './server/listening.ts';
import { logError } from './server/log.ts';
import { refuseWhereItFails } from './server/refusing.ts';
import { securityHeaders } from './server/security-headers.ts';
import type { Settings } from './settings.ts';
import type { Visits } from './visits/visits.ts';

export interface ServerParts {
  readonly settings: Settings;
  readonly library: Pick<Library, 'languages' | 'chat'>;
  readonly bot: Guide;
  readonly visits: Visits;
  /** By path. */
  readonly pages: ReadonlyMap<string, Page>;
  /** How many content items no clinician has signed yet. */
  readonly unsigned: number;
  /** Takes an activity of Teams, its body already read; absent: `/api/messages` is closed. */
  readonly teams?: (request: Request, response: Response) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Told what went wrong; never a word of what a person said. */
  readonly log?: (what: string, error: unknown) => void;
  /** With slow clients; the usual one where absent. */
  readonly patience?: Patience;
}

export interface GuideServer {
  /** @returns the address it listens at, `http://127.0.0.1:3978` */
  listen(): Promise<string>;
  /** Lets what is under way end, then stops. */
  close(): Promise<void>;
}

/** Teams sends cards inside activities. */
const deepestActivity = 32;

export function createServer({ settings, library, bot, visits, pages, unsigned, teams, now = Date.now, log = logError, patience }: ServerParts): GuideServer {
  const keys = signingKeys(settings, visits);
  const directLine = createDirectLine({ bot, visits, log, rules: settings, keys, now });
  const countPage = pageLimit(settings, now);
  const form = createForm({ bot, visits, log, languages: library.languages, rules: settings, keys, now, countPage });
  const server = restify.createServer({ name: '', log: silent });

  server.first(securityHeaders);
  refuseWhereItFails(server, { library, directLine, log });
  server.pre(readableAddress);
  directLine.mount(server);
  form.mount(server);
  mountHealth(server, { visits, unsigned, teams: settings.teams, languages: library.languages, countPage });
  mountTeams(server, teams);
  mountPages(server, pages, countPage);

  return {
    async listen() {
      await keys;
      return listening(server, settings, patience);
    },
    close() {
      directLine.close();
      return closed(server);
    },
  };
}

/** restify's own log would hold the addresses people ask for; ours is `log`. */
const silent = { trace: () => false, debug: () => false, info: () => false, warn: () => false, error: () => false, fatal: () => false } as unknown as NonNullable<ServerOptions['log']>;

async function signingKeys({ tokenKeys }: Settings, visits: Visits): Promise<readonly string[]> {
  return tokenKeys.length ? tokenKeys : [await visits.secret('token-key', newSecret)];
}

function newSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

function mountTeams(server: Server, teams: ServerParts['teams']): void {
  server.post('/api/messages', async (request: Request, response: Response) => {
    if (!teams) throw new Refusal(404, 'NotFound', 'Teams is not served here. To serve it, set MicrosoftAppId and MicrosoftAppPassword.');
    request.body = await readJson(request, deepestActivity);
    await teams(request, response);
  });
}
