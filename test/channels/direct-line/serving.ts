/** Starts the real server around the stand-in bot on a free loopback port, and speaks Direct Line to it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Said } from '../../../src/conversation.ts';
import { createServer } from '../../../src/server.ts';
import type { ServerParts } from '../../../src/server.ts';
import { readSettings } from '../../../src/settings.ts';
import { openSqlite } from '../../../src/visits/sqlite.ts';
import type { Visits } from '../../../src/visits/visits.ts';
import { EchoBot } from './stand-in.ts';

export const fixedLines = ['Line one: 911.', 'Line two: the spine line.'] as const;

const clinicIn = (department: string, emergency: string, spineLine: string) => ({
  hospital: 'A hospital',
  department,
  numbers: { '911': { label: emergency, phone: '911', dial: '911' }, 'spine-line': { label: spineLine, phone: '1.860', dial: '+18605550100' }, er: { label: 'Emergency room' } },
});

const why = ['too_long', 'too_many', 'no_files', 'over', 'away'];
const chatIn = (language: string, fixed_lines: readonly string[]) => ({ fixed_lines, trouble: `${language}: not kept`, refusals: Object.fromEntries(why.map((each) => [each, `${language}: ${each}`])) });
export const spanishLines = ['Línea uno: 911.', 'Línea dos: la línea de columna.'] as const;

export const library = {
  chat: chatIn('English', fixedLines),
  languages: new Map([
    ['en', { chat: chatIn('English', fixedLines), spoken: { name: 'English' }, clinic: clinicIn('A department', 'Call 911', 'Spine line') }],
    ['es', { chat: chatIn('Spanish', spanishLines), spoken: { name: 'Español' }, clinic: clinicIn('Un departamento', 'Llame al 911', 'Línea de columna') }],
  ]),
} as unknown as ServerParts['library'];

export interface Serving {
  readonly address: string;
  readonly file: string;
  readonly visits: Visits;
  readonly logged: string[];
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly now?: () => number;
  readonly parts?: Partial<ServerParts>;
  readonly wrap?: (visits: Visits) => Visits;
  /** Is shown everything the bot is handed. */
  readonly listen?: (said: Said, conversation: string) => void;
}

export function freshFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'visits-')), 'visits.db');
}

export async function serve({ env = {}, file = freshFile(), now, parts = {}, wrap = (visits) => visits, listen: overhear }: ServeOptions = {}): Promise<Serving> {
  const logged: string[] = [];
  const visits = wrap(await openSqlite(file));
  const bot = new EchoBot(visits, overhear);
  const server = createServer({
    settings: readSettings({ PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ...env }),
    library,
    bot,
    visits,
    pages: new Map(),
    unsigned: 0,
    log: (what, error) => logged.push(`${what}: ${String(error)}`),
    ...(now && { now }),
    ...parts,
  });
  const address = await server.listen();
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= server.close().then(() => visits.close()));
  onTestFinished(stop);
  return { address, file, visits, logged, stop };
}

/** An activity as it comes over the wire. */
export interface Wire {
  readonly id: string;
  readonly text: string;
  readonly suggestedActions?: { readonly actions: readonly unknown[] };
}

/** Each test knows which of these it asked for. */
export interface Body {
  readonly error: { readonly code: string; readonly message: string; readonly emergency?: boolean };
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly id: string;
  readonly activities: readonly Wire[];
  readonly watermark: string;
  readonly detail: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Ask {
  readonly token?: string;
  readonly body?: unknown;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function ask(address: string, path: string, { token, body, method, headers = {} }: Ask = {}): Promise<Answer> {
  const response = await fetch(`${address}${path.startsWith('/') ? path : `/v3/directline/${path}`}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text || '{}') as Body };
}

export interface Talk {
  readonly id: string;
  readonly token: string;
  readonly streamUrl: string;
  post(text: string, id?: string): Promise<Answer>;
  /** The texts of all activities after the watermark. */
  texts(watermark?: string): Promise<string[]>;
}

export async function start(address: string): Promise<Talk> {
  const { body } = await ask(address, 'conversations', { method: 'POST' });
  return talkOf(address, body.conversationId, body.token, body.streamUrl);
}

export function talkOf(address: string, id: string, token: string, streamUrl = ''): Talk {
  const path = `conversations/${id}/activities`;
  return {
    id,
    token,
    streamUrl,
    post: (text, clientActivityID) => ask(address, path, { token, body: { type: 'message', from: { id: 'dl_somebody' }, text, ...(clientActivityID && { channelData: { clientActivityID } }) } }),
    async texts(watermark = '') {
      const { body } = await ask(address, `${path}?watermark=${watermark}`, { token });
      return body.activities.map(({ text }) => text);
    },
  };
}

export interface Stream {
  readonly socket: WebSocket;
  /** Activities as they came. */
  readonly activities: readonly Wire[];
  readonly watermarks: string[];
  /** Waits until so many activities have come. */
  count(number: number): Promise<void>;
}

export async function listen(url: string): Promise<Stream> {
  const socket = new WebSocket(url);
  const activities: Wire[] = [];
  const watermarks: string[] = [];
  const check = new Set<() => void>();
  socket.on('message', (data) => {
    if (!String(data)) return;
    const set = JSON.parse(String(data)) as Body;
    activities.push(...set.activities);
    watermarks.push(set.watermark);
    check.forEach((each) => each());
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  onTestFinished(() => socket.terminate());
  const count = (number: number) =>
    new Promise<void>((resolve) => {
      const enough = () => activities.length >= number && (check.delete(enough), resolve());
      check.add(enough);
      enough();
    });
  return { socket, activities, watermarks, count };
}
