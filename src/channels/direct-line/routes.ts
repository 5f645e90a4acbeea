/** Direct Line 3.0 for the website, served by this server itself: tokens, conversations, activities. */
import { randomUUID } from 'node:crypto';
import type { BlockList } from 'node:net';
import type { Request, Response, Server } from 'restify';
import { readJson } from '../body.ts';
import { Refusal } from '../refusal.ts';
import { callerOf, mayOpenChats } from './caller.ts';
import type { Caller } from './caller.ts';
import { incoming } from './incoming.ts';
import { checkMayMint, isSecret } from './minting.ts';
import type { MintingRules } from './minting.ts';
import type { RateLimit } from './rate-limit.ts';
import { newConversation } from './talks.ts';
import type { Talks } from './talks.ts';
import { lifetime } from './tokens.ts';
import type { Tokens } from './tokens.ts';

export const root = '/v3/directline';
/** Arrays and objects inside one another. */
const deepest = 8;

export interface RouteParts {
  readonly talks: Talks;
  readonly tokens: Tokens;
  readonly rules: MintingRules;
  readonly trusted: BlockList;
  readonly mints: RateLimit;
  readonly messages: RateLimit;
}

export function mountRoutes(server: Server, { talks, tokens, rules, trusted, mints, messages }: RouteParts): void {
  const caller = (request: Request): Caller => callerOf(request, trusted);

  async function authorise(request: Request): Promise<string> {
    const conversation = await tokens.verify(bearerOf(request) ?? '', 'talk');
    const asked: unknown = request.params['id'];
    if (asked !== undefined && asked !== conversation) throw new Refusal(403, 'Forbidden', 'This token is for another conversation.');
    return conversation;
  }

  async function enter(request: Request): Promise<string> {
    const conversation = await authorise(request);
    if (await talks.isOpen(conversation)) return conversation;
    throw new Refusal(404, 'NotFound', 'There is no such conversation. Start one with POST /v3/directline/conversations.');
  }

  function mint(request: Request): string {
    const from = caller(request);
    mints.count(from.address);
    checkMayMint(from, bearerOf(request), rules);
    return newConversation();
  }

  const grant = async (conversationId: string) => ({
    conversationId,
    token: await tokens.mint(conversationId, 'talk'),
    expires_in: lifetime.talk,
  });

  async function opened(request: Request, conversation: string, watermark = '') {
    const { secure, host } = caller(request);
    const key = await tokens.mint(conversation, 'stream');
    const query = new URLSearchParams({ ...(watermark && { watermark }), t: key });
    const streamUrl = `${secure ? 'wss' : 'ws'}://${host}${root}/conversations/${conversation}/stream?${query}`;
    return { ...(await grant(conversation)), streamUrl };
  }

  server.post(`${root}/tokens/generate`, async (request: Request, response: Response) => {
    send(response, 200, await grant(mint(request)));
  });

  server.post(`${root}/tokens/refresh`, async (request: Request, response: Response) => {
    const conversation = await authorise(request);
    messages.count(conversation);
    send(response, 200, await grant(conversation));
  });

  server.post(`${root}/conversations`, async (request: Request, response: Response) => {
    const bearer = bearerOf(request);
    const mints = bearer === undefined || isSecret(bearer, rules.directLineSecret);
    const conversation = mints ? mint(request) : await authorise(request);
    const known = await talks.isOpen(conversation);
    messages.count(conversation);
    if (!known) await talks.start(conversation);
    send(response, known ? 200 : 201, await opened(request, conversation));
  });

  server.get(`${root}/conversations/:id`, async (request: Request, response: Response) => {
    const watermark = watermarkOf(request);
    send(response, 200, await opened(request, await enter(request), String(watermark)));
  });

  server.get(`${root}/conversations/:id/activities`, async (request: Request, response: Response) => {
    const watermark = watermarkOf(request);
    send(response, 200, await talks.after(await enter(request), watermark));
  });

  server.post(`${root}/conversations/:id/activities`, async (request: Request, response: Response) => {
    const conversation = await enter(request);
    messages.count(conversation);
    const message = incoming(await readJson(request, deepest));
    const id = message.type === 'message' ? await talks.take(conversation, message) : randomUUID();
    send(response, 200, { id });
  });

  server.post(`${root}/conversations/:id/upload`, async (request: Request) => {
    await enter(request);
    throw new Refusal(501, 'NotSupported', 'Pictures and files cannot be read here. Say it in words.');
  });

  server.get(`${root}/conversations/:id/stream`, async () => {
    throw new Refusal(426, 'BadArgument', 'Open this address as a WebSocket.', { upgrade: 'websocket' });
  });

  server.opts(`${root}/*`, async (_request: Request, response: Response) => {
    response.writeHead(204);
    response.end();
  });

  server.pre((request, response, next) => {
    const { origin } = request.headers;
    if (origin !== undefined && request.url?.startsWith(root)) letRead(response, origin, mayOpenChats(caller(request), origin, rules.allowedOrigins));
    next();
  });
}

/** Cross-origin rules: a page that may open chats may also read the answers. */
function letRead(response: Response, origin: string, allowed: boolean): void {
  response.setHeader('vary', 'Origin');
  if (!allowed) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
  response.setHeader('access-control-max-age', '600');
}

function bearerOf({ headers }: Request): string | undefined {
  return headers.authorization === undefined ? undefined : (/^Bearer (.+)$/i.exec(headers.authorization)?.[1] ?? '');
}

/** The last entry the client has seen; 0 for none. */
export function watermarkOf({ url = '' }: { readonly url?: string | undefined }): number {
  const asked = new URLSearchParams(url.split('?')[1]).get('watermark') ?? '';
  if (/^\d{0,15}$/.test(asked)) return Number(asked);
  throw new Refusal(400, 'BadArgument', 'Send the watermark you were given.');
}

function send(response: Response, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
