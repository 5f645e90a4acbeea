/** Direct Line 3.0 for the website, served by this server itself: tokens, conversations, activities. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Refused, Sent } from '../allowance.ts';
import { whereAway } from '../away.ts';
import { readJson } from '../body.ts';
import { Refusal } from '../refusal.ts';
import { root } from './gate.ts';
import type { Gate } from './gate.ts';
import { incoming } from './incoming.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Talks } from './talks.ts';

/** Arrays and objects inside one another. */
const deepest = 8;

export interface RouteParts {
  readonly gate: Gate;
  readonly talks: Talks;
  /** So many a minute for each talk, and so many readings of it. */
  readonly messages: RateLimit;
  readonly reads: RateLimit;
  readonly receive: Receive;
}

export function mountRoutes(server: Server, parts: RouteParts): void {
  mountTokens(server, parts);
  mountConversations(server, parts);
  mountActivities(server, parts);
  mountCrossOrigin(server, parts);
}

function mountTokens(server: Server, { gate, talks, messages }: RouteParts): void {
  server.post(`${root}/tokens/generate`, async (request: Request, response: Response) => {
    send(response, 200, await gate.grant(gate.mint(request)));
  });

  server.post(`${root}/tokens/refresh`, async (request: Request, response: Response) => {
    const conversation = await gate.renew(request);
    messages.count(conversation);
    send(response, 200, await gate.grant(conversation));
  });

  // Not in Direct Line: whoever leaves in a hurry leaves no way back for the next person at the same screen.
  server.post(`${root}/tokens/end`, async (request: Request, response: Response) => {
    await talks.end(await gate.leave(request));
    response.writeHead(204);
    response.end();
  });
}

function mountConversations(server: Server, { gate, talks, messages, reads }: RouteParts): void {
  server.post(`${root}/conversations`, async (request: Request, response: Response) => {
    const conversation = gate.comesToMint(request) ? gate.mint(request) : await gate.authorise(request);
    messages.count(conversation);
    const known = (await talks.stateOf(conversation)) === 'open';
    if (!known) await talks.start(conversation, await localeOf(request));
    send(response, known ? 200 : 201, await gate.opened(request, conversation, 0));
  });

  server.get(`${root}/conversations/:id`, async (request: Request, response: Response) => {
    const conversation = await gate.enter(request, request.params['id']);
    reads.count(conversation);
    send(response, 200, await gate.opened(request, conversation, watermarkOf(request)));
  });

  server.get(`${root}/conversations/:id/stream`, async (request: Request) => {
    await gate.enterStream(streamKeyOf(request), request.params['id']);
    throw new Refusal(426, 'BadArgument', 'Open this address as a WebSocket.', { headers: { upgrade: 'websocket' } });
  });
}

const opening = z.object({ locale: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/iu).optional() });

/** What the client says of its language when it opens a conversation; nothing, where it says nothing. */
async function localeOf(request: Request): Promise<string | undefined> {
  const isEmpty = !Number(request.headers['content-length']) && request.headers['transfer-encoding'] === undefined;
  return isEmpty ? undefined : opening.safeParse(await readJson(request, deepest)).data?.locale;
}

/** Takes what a client says in the conversation it asks for. */
export type Receive = (request: IncomingMessage, response: ServerResponse, conversation: string) => Promise<void>;

export interface ReceivingParts extends Pick<RouteParts, 'gate' | 'talks'> {
  /** What is refused of the messages that a talk and an address send. */
  readonly refused: (sent: Sent) => Refused | undefined;
}

export function receiving({ gate, talks, refused }: ReceivingParts): Receive {
  return async (request, response, conversation) => {
    const away = await gate.enter(request, conversation).then(() => undefined, whereAway);
    const message = incoming(await readJson(request, deepest));
    const not = refused({ conversation, address: gate.addressOf(request), text: message.text ?? '' });
    if (not) throw talks.refusing({ ...message, text: not.read }, not.refusal);
    if (away) throw talks.refusing(message, away);
    const id = message.type === 'message' ? await talks.take(conversation, message) : randomUUID();
    send(response, 200, { id });
  };
}

function mountActivities(server: Server, { gate, talks, reads, receive }: RouteParts): void {
  server.get(`${root}/conversations/:id/activities`, async (request: Request, response: Response) => {
    const conversation = await gate.enter(request, request.params['id']);
    const watermark = watermarkOf(request);
    const tooMany = reads.excess(conversation);
    // Not 429: Microsoft's polling client never reads again after that, and would miss whatever is said next.
    if (tooMany) send(response, 200, { activities: [], watermark: String(watermark) }, tooMany.headers);
    else send(response, 200, await talks.after(conversation, watermark));
  });

  server.post(`${root}/conversations/:id/activities`, async (request: Request, response: Response) => receive(request, response, request.params['id']));

  server.post(`${root}/conversations/:id/upload`, async (request: Request) => {
    await gate.enter(request, request.params['id']);
    throw new Refusal(501, 'NotSupported', 'Files are not taken. Send words.', { why: 'no_files' });
  });
}

/** A page that may open chats may also read the answers; a browser that asks first is told so. */
function mountCrossOrigin(server: Server, { gate }: RouteParts): void {
  server.pre((request: Request, response: Response, next: Next) => {
    if (!request.url?.startsWith(root)) return next();
    letPagesRead(request, response, gate);
    if (request.method !== 'OPTIONS') return next();
    response.writeHead(204);
    response.end();
    return next(false);
  });
}

export function letPagesRead(request: IncomingMessage, response: ServerResponse, gate: Pick<Gate, 'mayRead'>): void {
  const { origin } = request.headers;
  response.setHeader('vary', 'Origin');
  if (origin === undefined || !gate.mayRead(request, origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
  response.setHeader('access-control-max-age', '600');
}

/** The last entry the client has seen; 0 for none. */
export function watermarkOf(request: { readonly url?: string | undefined }): number {
  const asked = queryOf(request).get('watermark') ?? '';
  if (/^\d{0,15}$/.test(asked)) return Number(asked);
  throw new Refusal(400, 'BadArgument', 'Send the watermark you were given.');
}

export function streamKeyOf(request: { readonly url?: string | undefined }): string {
  return queryOf(request).get('t') ?? '';
}

function queryOf({ url = '' }: { readonly url?: string | undefined }): URLSearchParams {
  return new URLSearchParams(url.split('?')[1]);
}

function send(response: ServerResponse, status: number, body: unknown, headers: Refusal['headers'] = {}): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
}
