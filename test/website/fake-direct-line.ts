/** A small Direct Line server that says what it is told to, for the chat's states only. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { buildWidget } from '../../src/website/bundle.ts';
import type { WebFiles } from '../../src/website/bundle.ts';
import { demonstrationPages } from '../../src/website/demonstration.ts';
import { withWords } from '../../src/website/spoken.ts';
import { clinic, languages } from './clinic.ts';
import type { Reply } from '../../src/conversation.ts';
import type { Activity } from '../../src/website/wire.ts';

export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

export interface FakeLine {
  readonly address: string;
  /** What the person's messages looked like when they arrived, repeats included. */
  readonly posted: Activity[];
  /** The languages in which talks were asked to begin. */
  readonly begun: unknown[];
  /** The tokens of talks that were ended. */
  readonly ended: string[];
  /** Requests that fail from now on: how many posts, and how. */
  failPosts(times: number, status?: number, error?: { readonly message: string; readonly emergency?: boolean }): void;
  /** Forgets every conversation, as if the token had run out. */
  forget(): void;
  /** What is answered to a text, where it is not what is always answered. */
  readonly answers: Map<string, readonly Reply[]>;
  /** Sends without being asked; a number makes it so many milliseconds later. */
  push(...replies: (Reply | number)[]): void;
  /** Every token given so far runs out, and can still be renewed. */
  expire(): void;
  cutSockets(): void;
  /** How many are open. */
  sockets(): number;
  refuseSockets(refuse: boolean): void;
  stop(): Promise<void>;
}

/** By language. */
export const tooMany: Readonly<Record<string, string>> = { en: 'Too many messages at once.', es: 'Demasiados mensajes a la vez.' };

interface Conversation {
  readonly activities: Activity[];
  readonly sockets: Set<WebSocket>;
}

async function bodyOf(request: IncomingMessage): Promise<Activity> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || '{}') as Activity;
}

export async function fakeLine(welcome: readonly Reply[], answer: (message: Activity) => readonly Reply[], more: WebFiles = new Map()): Promise<FakeLine> {
  const files = new Map([...withWords(await buildWidget(), languages), ...demonstrationPages(languages), ...more]);
  const talks = new Map<string, Conversation>();
  const posted: Activity[] = [];
  const begun: unknown[] = [];
  const ended: string[] = [];
  const answers = new Map<string, readonly Reply[]>();
  const failing: { times: number; status: number; error?: object } = { times: 0, status: 0 };
  let count = 0;
  let refusing = false;
  const server = createServer((request, response) => void serve(request, response));
  const upgrades = new WebSocketServer({ noServer: true });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  function add(talk: Conversation, activity: Activity, later = 0): void {
    talk.activities.push({ ...activity, id: `a${talk.activities.length}`, timestamp: new Date(Date.now() + later).toISOString() });
    const set = JSON.stringify({ activities: talk.activities.slice(-1), watermark: String(talk.activities.length) });
    talk.sockets.forEach((socket) => socket.send(set));
  }

  function say(talk: Conversation, replies: readonly Reply[], later = 0): void {
    for (const reply of replies) {
      const locale = reply.language === undefined ? {} : { locale: reply.language };
      add(talk, { type: 'message', from: { id: 'back-pain-guide', role: 'bot' }, text: reply.text.join('\n\n'), ...locale, channelData: { reply } }, later);
    }
  }

  /** Of this number on tokens are good. */
  let good = 0;
  const ticket = (id: string) => ({ conversationId: id, token: `token-${id}-${good}`, expires_in: 1800 });
  const stream = (id: string, watermark: string) => ({ streamUrl: `ws://${host}/v3/directline/conversations/${id}/stream?watermark=${watermark}&t=x` });
  const since = (talk: Conversation, watermark: string) => ({ activities: talk.activities.slice(Number(watermark)), watermark: String(talk.activities.length) });

  async function answerTo(request: IncomingMessage): Promise<[number, unknown]> {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    const watermark = searchParams.get('watermark') ?? '';
    const [id = '', part] = pathname.split('/').slice(4);
    if (pathname === '/widget/clinic.json') return [200, clinic];
    if (pathname.endsWith('/tokens/generate')) return [200, ticket(`talk-${(count += 1)}`)];
    if (pathname.endsWith('/tokens/end')) return ended.push(request.headers.authorization ?? ''), [204, undefined];
    if (pathname.endsWith('/tokens/refresh')) return [200, ticket(`talk-${count}`)];
    if (Number(request.headers.authorization?.split('-').at(-1)) < good) return [403, { error: { code: 'TokenExpired', message: '' } }];
    if (pathname === '/v3/directline/conversations') {
      const fresh = `talk-${count}`;
      begun.push((await bodyOf(request)).locale);
      talks.set(fresh, { activities: [], sockets: new Set() });
      setTimeout(() => say(talks.get(fresh)!, welcome), 20);
      return [201, { ...ticket(fresh), ...stream(fresh, '') }];
    }
    const talk = talks.get(id);
    if (!talk) return [404, { error: { code: 'NotFound', message: 'No such conversation.' } }];
    if (!part) return [200, { ...ticket(id), ...stream(id, watermark) }];
    if (request.method === 'GET') return [200, since(talk, watermark)];
    const message = await bodyOf(request);
    posted.push(message);
    if (failing.times > 0) {
      failing.times -= 1;
      return [failing.status, { error: failing.error ?? { code: 'Failed', message: failing.status === 429 ? tooMany[request.headers['accept-language']?.slice(0, 2) ?? ''] ?? '' : '' } }];
    }
    const known = talk.activities.find(({ channelData }) => channelData?.clientActivityID === message.channelData?.clientActivityID);
    if (known) return [200, { id: known.id }];
    add(talk, { ...message, from: { id: 'dl_person' } });
    setTimeout(() => say(talk, answers.get(message.text ?? '') ?? answer(message)), 20);
    return [200, { id: `a${talk.activities.length - 1}` }];
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Content-Security-Policy', strictPolicy);
    const file = files.get(new URL(request.url ?? '/', 'http://x').pathname);
    if (file) return void response.setHeader('Content-Type', file.type).end(file.body);
    if (request.url?.startsWith('/bare')) return void response.setHeader('Content-Type', 'text/html').end(barePage(request.url.split('lang=')[1] ?? 'en'));
    const [status, body] = await answerTo(request);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', `http://${host}`);
    const talk = talks.get(url.pathname.split('/')[4] ?? '');
    if (!talk || refusing) return void socket.destroy();
    upgrades.handleUpgrade(request, socket, head, (opened) => {
      opened.send('');
      opened.send(JSON.stringify(since(talk, url.searchParams.get('watermark') ?? '')));
      talk.sockets.add(opened);
      opened.on('close', () => talk.sockets.delete(opened));
    });
  });

  const cutSockets = () => upgrades.clients.forEach((socket) => socket.terminate());
  return {
    address: `http://${host}`,
    posted,
    begun,
    ended,
    failPosts: (times, status = 500, error) => void Object.assign(failing, { times, status, error }),
    forget: () => talks.clear(),
    expire: () => void (good += 1),
    answers,
    push: (...replies) => say(talks.get(`talk-${count}`)!, replies.filter((each) => typeof each !== 'number'), replies.find((each) => typeof each === 'number')),
    cutSockets,
    sockets: () => [...talks.values()].reduce((sum, talk) => sum + talk.sockets.size, 0),
    refuseSockets(refuse) {
      refusing = refuse;
      if (refuse) cutSockets();
    },
    stop() {
      cutSockets();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const barePage = (lang: string) =>
  `<!doctype html><html lang="${lang}"><head><title>A page</title><meta name="viewport" content="width=device-width"><script src="/widget/back-pain-guide.js" async></script></head><body><main><h1>A page</h1><a href="#x">A link</a></main></body></html>`;
