/** The website's own Direct Line, put together: its routes, and the WebSockets that listen. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { WebSocketServer } from 'ws';
import { allowance } from '../allowance.ts';
import { Refusal } from '../refusal.ts';
import { trust } from './caller.ts';
import { createGate, root } from './gate.ts';
import type { MintingRules } from './minting.ts';
import { rateLimit } from './rate-limit.ts';
import { letPagesRead, mountRoutes, receiving, streamKeyOf, watermarkOf } from './routes.ts';
import { createTalks } from './talks.ts';
import type { TalkParts } from './talks.ts';
import { createTokens } from './tokens.ts';

export interface DirectLineParts extends TalkParts {
  readonly rules: MintingRules & { readonly rateLimitPerMinute: number; readonly trustedProxies: readonly string[] };
  /** Newest first. */
  readonly keys: Promise<readonly string[]>;
}

export interface DirectLine {
  mount(server: Server): void;
  /** Takes the request where it is a message, which nearly all are, and needs no router for that; undefined where it is anything else. */
  message(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined;
  /**
   * Turns a request into a listening WebSocket.
   * @throws Refusal when it may not listen
   */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /** The language of the talk at this address; empty for the first one, undefined where none is known. */
  languageOf(url: string): string | undefined;
  close(): void;
}

const talkPath = new RegExp(`^${root}/conversations/([^/?]+)`);
const messagePath = new RegExp(`^${root}/conversations/([\\w-]+)/activities$`);
const streamPath = new RegExp(`^${root}/conversations/([^/?]+)/stream(\\?|$)`);
/** Readings of a talk for each message it may have: a client that asks every second, in twenty tabs. */
const readsEach = 10;
/** Bytes; clients have nothing to say on the stream. */
const longestFrame = 4096;

export function createDirectLine({ bot, visits, log, rules, keys, now }: DirectLineParts): DirectLine {
  const talks = createTalks({ bot, visits, log, now });
  const tokens = createTokens({ keys, now });
  const mints = rateLimit(rules.rateLimitPerMinute, now);
  const messages = rateLimit(rules.rateLimitPerMinute, now);
  const reads = rateLimit(rules.rateLimitPerMinute * readsEach, now);
  const refused = allowance({ messages, perMinute: rules.rateLimitPerMinute, now });
  const gate = createGate({ talks, tokens, rules, trusted: trust(rules.trustedProxies), mints });
  const receive = receiving({ gate, talks, refused });
  const streams = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload: longestFrame });

  return {
    mount: (server) => mountRoutes(server, { gate, talks, messages, reads, receive }),
    message(request, response) {
      const asked = request.method === 'POST' ? messagePath.exec(request.url ?? '')?.[1] : undefined;
      if (asked === undefined) return undefined;
      letPagesRead(request, response, gate);
      return receive(request, response, asked);
    },
    async upgrade(request, socket, head) {
      const conversation = streamPath.exec(request.url ?? '')?.[1];
      if (!conversation) throw new Refusal(404, 'NotFound', 'There is nothing to listen to here. Use the streamUrl you were given.');
      await gate.enterStream(streamKeyOf(request), conversation);
      reads.count(conversation);
      const watermark = watermarkOf(request);
      streams.handleUpgrade(request, socket, head, (opened) => talks.sockets.add(conversation, opened, watermark));
    },
    languageOf: (url) => talks.languageOf(talkPath.exec(url)?.[1] ?? ''),
    close: () => talks.sockets.close(),
  };
}
