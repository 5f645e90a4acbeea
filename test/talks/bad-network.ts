/** A network as it should not be, between a client and the guide: connections dropped at random, messages sent twice, everything late. */
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Served } from './serve.ts';

/** How often each mishap befell somebody. */
export interface Mishaps {
  lost: number;
  unanswered: number;
  doubled: number;
  cut: number;
}

export interface BadNetwork extends Served {
  readonly mishaps: Mishaps;
}

/** Of a hundred requests, or pieces of a stream. */
const often = { lost: 6, unanswered: 6, doubled: 20, cut: 4 };
/** Milliseconds. */
const longestDelay = 25;

export async function badNetwork(guide: string, seed: number): Promise<BadNetwork> {
  const mishaps: Mishaps = { lost: 0, unanswered: 0, doubled: 0, cut: 0 };
  const random = seeded(seed);
  const late = () => pause(random() * longestDelay);
  const befalls = (mishap: keyof Mishaps): boolean => {
    const happens = random() * 100 < often[mishap];
    if (happens) mishaps[mishap] += 1;
    return happens;
  };

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    await late();
    if (befalls('lost')) return void incoming.socket.destroy();
    if (befalls('doubled')) forwarded(guide, incoming, body).catch(() => undefined);
    const answer = await forwarded(guide, incoming, body);
    await late();
    if (befalls('unanswered')) return void incoming.socket.destroy();
    // restify, in the same process, has a writeHead of its own that gives nothing back.
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }

  /** A WebSocket is passed on as it is, piece by piece, until it is cut. */
  async function join(incoming: IncomingMessage, near: Socket, head: Buffer): Promise<void> {
    const { hostname, port } = new URL(guide);
    const far = connect(Number(port), hostname);
    const cut = () => [near, far].forEach((side) => side.destroy());
    for (const side of [near, far]) side.on('error', cut).on('close', cut);
    far.write(`GET ${incoming.url} HTTP/1.1\r\n${headLines(incoming)}\r\n\r\n`);
    far.write(head);
    near.pipe(far);
    for await (const piece of far) {
      await late();
      if (befalls('cut')) return cut();
      near.write(piece);
    }
  }

  const server = createServer((incoming, response) => void pass(incoming, response).catch(() => incoming.socket.destroy()));
  server.on('upgrade', (incoming: IncomingMessage, near: Socket, head: Buffer) => void join(incoming, near, head).catch(() => near.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve())));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, mishaps, close };
}

interface Forwarded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function forwarded(guide: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(url ?? '/', guide), { method, headers }, async (response) => {
      resolve({ status: response.statusCode ?? 502, headers: response.headers, body: await buffer(response) });
    });
    sent.on('error', reject).end(body);
  });
}

function headLines({ rawHeaders }: IncomingMessage): string {
  return rawHeaders.flatMap((name, index) => (index % 2 ? [] : [`${name}: ${rawHeaders[index + 1]}`])).join('\r\n');
}

/** The same chances at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
