/** The one HTTP server: the website, its Direct Line, the Teams endpoint, health; limits and headers for all of them. */
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { Request, Response, Server } from 'restify';
import { readJson } from './channels/body.ts';
import { createDirectLine } from './channels/direct-line/direct-line.ts';
import { createForm } from './channels/form/form.ts';
import type { FormParts } from './channels/form/form.ts';
import type { SafeBot } from './channels/direct-line/talks.ts';
import { Refusal } from './channels/refusal.ts';
import type { Library } from './content/shape.ts';
import { mountHealth } from './server/health.ts';
import { wishedLanguage } from './server/language.ts';
import { mountPages } from './server/pages.ts';
import type { Page } from './server/pages.ts';
import { answerOf, asRefusal, rawAnswer } from './server/problems.ts';
import { readableAddress } from './server/readable-address.ts';
import { logError } from './server/log.ts';
import { securityHeaders } from './server/security-headers.ts';
import { SettingsError } from './settings.ts';
import type { Settings } from './settings.ts';
import type { Visits } from './visits/visits.ts';

export interface ServerParts {
  readonly settings: Settings;
  readonly library: Pick<Library, 'languages' | 'chat'>;
  readonly bot: SafeBot;
  /** Takes the turns of the page of questions; absent: there is no such page. */
  readonly guide?: FormParts['bot'];
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
}

export interface GuideServer {
  /** @returns the address it listens at, `http://127.0.0.1:3978` */
  listen(): Promise<string>;
  /** Lets what is under way end, then stops. */
  close(): Promise<void>;
}

/** What a refusal goes by, where there was a request at all. */
type Asked = Pick<Request, 'url' | 'headers'>;

/** Milliseconds a client may take for its headers, and for a whole request. */
const slowestHeaders = 10_000;
const slowestRequest = 30_000;
/** Milliseconds a connection may be quiet: longer than proxies keep theirs, or they would use one that was just closed. */
const quietest = 75_000;
/** Milliseconds that requests under way are given when the server stops. */
const longestGoodbye = 5_000;
/** Teams sends cards inside activities. */
const deepestActivity = 32;

export function createServer({ settings, library, bot, guide, visits, pages, unsigned, teams, now = Date.now, log = logError }: ServerParts): GuideServer {
  const keys = signingKeys(settings, visits);
  const directLine = createDirectLine({ bot, visits, log, rules: settings, keys, now });
  const form = guide && createForm({ bot: guide, visits, log, languages: library.languages, rules: settings, keys, now });
  const server = restify.createServer({ name: '', log: silent, onceNext: true });

  /** In the language of the talk, or the one the client wishes, or the first. */
  const chatFor = ({ url = '', headers }: Partial<Asked>) => {
    const language = directLine.languageOf(url) ?? wishedLanguage(headers?.['accept-language'], library.languages);
    return (library.languages.get(language ?? '') ?? library).chat;
  };
  const refuse = (error: unknown, asked: Partial<Asked> = {}) => {
    const refusal = asRefusal(error);
    if (refusal.status >= 500 && refusal.cause !== undefined) log(`answered ${refusal.status}`, refusal.cause);
    return answerOf(refusal, asked.url ?? '', chatFor(asked));
  };

  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const { status, headers, body } = refuse(error, request);
    if (!response.headersSent) response.sendRaw(status, body, headers);
    done();
  });
  server.on('upgrade', (request: Request, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    directLine.upgrade(request, socket, head).catch((error: unknown) => socket.end(rawAnswer(refuse(error, request))));
  });
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(rawAnswer(refuse(unreadable(error.code))));
  });

  server.pre(readableAddress, securityHeaders);
  directLine.mount(server);
  form?.mount(server);
  mountHealth(server, { visits, unsigned, teams: settings.teams, languages: library.languages });
  mountTeams(server, teams);
  mountPages(server, pages);
  server.server.headersTimeout = slowestHeaders;
  server.server.requestTimeout = slowestRequest;
  server.server.keepAliveTimeout = quietest;

  return {
    async listen() {
      await keys;
      return listening(server, settings);
    },
    close() {
      directLine.close();
      return closed(server);
    },
  };
}

/** restify's own log would hold the addresses people ask for; ours is `log`. */
const silent = { trace: () => false, debug: () => false, info: () => false, warn: () => false, error: () => false, fatal: () => false } as unknown as NonNullable<restify.ServerOptions['log']>;

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

/** What Node could not read as a request. */
function unreadable(code: string | undefined): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'BadArgument', 'The request took too long. Send it again.');
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal(431, 'BadArgument', 'Send fewer or shorter headers.');
  return new Refusal(400, 'BadSyntax', 'Send a well-formed HTTP request.');
}

/** restify hands on what its own http server cannot do. */
function listening(server: Server, { port, host }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    const refused = (cause: Error & { code?: string }): void => reject(new SettingsError(cannotListen(cause.code, { port, host }), { cause }));
    server.once('error', refused);
    server.server.listen(port, host, () => {
      server.removeListener('error', refused);
      const { port: taken } = server.server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

function cannotListen(code: string | undefined, { port, host }: Pick<Settings, 'port' | 'host'>): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to a number from 1024 on.`;
  return `This machine cannot listen on ${host}. Set HOST to one of its own addresses, such as 127.0.0.1.`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.server.closeAllConnections(), longestGoodbye);
    server.server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
