/** Who comes in: by a token into its one conversation, or by the minting rules into a new one. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';
import { callerOf, mayOpenChats } from './caller.ts';
import type { Trusted } from './caller.ts';
import { checkMayMint, isSecret } from './minting.ts';
import type { MintingRules } from './minting.ts';
import type { RateLimit } from './rate-limit.ts';
import { newConversation } from './talks.ts';
import type { Talks } from './talks.ts';
import { lifetime } from './tokens.ts';
import type { Tokens, Use } from './tokens.ts';

export const root = '/v3/directline';

export interface GateParts {
  readonly talks: Talks;
  readonly tokens: Tokens;
  readonly rules: MintingRules;
  readonly trusted: Trusted;
  readonly mints: RateLimit;
}

/** Direct Line's answer to minting. */
export interface Grant {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
}

export interface Gate {
  /** The conversation of the request's token, which must be the one it asks for. */
  authorise(request: IncomingMessage, asked?: string): Promise<string>;
  /** The conversation of a token that is to be renewed. */
  renew(request: IncomingMessage): Promise<string>;
  /** The same as `authorise`, and it has begun. */
  enter(request: IncomingMessage, asked: string): Promise<string>;
  /** The conversation that is to be ended: whoever could renew its token can. */
  leave(request: IncomingMessage): Promise<string>;
  /** The same for the key in a stream's address. */
  enterStream(key: string, asked: string): Promise<void>;
  /** A new conversation for those who may have one. */
  mint(request: IncomingMessage): string;
  /** Of whoever asks. */
  addressOf(request: IncomingMessage): string;
  /** Whether the request comes without a token of its own. */
  comesToMint(request: IncomingMessage): boolean;
  grant(conversation: string): Promise<Grant>;
  /** A grant, and the address to listen at. */
  opened(request: IncomingMessage, conversation: string, watermark: number): Promise<Grant & { readonly streamUrl: string }>;
  /** Whether this page may read what is answered. */
  mayRead(request: IncomingMessage, origin: string): boolean;
}

export function createGate({ talks, tokens, rules, trusted, mints }: GateParts): Gate {
  async function verify(token: string, use: Use, asked?: string): Promise<string> {
    const conversation = await tokens.verify(token, use);
    if (asked !== undefined && asked !== conversation) throw new Refusal(403, 'Forbidden', 'This token is for another conversation.');
    return conversation;
  }

  async function notEnded(conversation: string): Promise<string> {
    if ((await talks.stateOf(conversation)) === 'ended') throw ended();
    return conversation;
  }

  async function begun(conversation: string): Promise<string> {
    const state = await talks.stateOf(conversation);
    if (state === 'open') return conversation;
    if (state === 'ended') throw ended();
    throw new Refusal(404, 'NotFound', `There is no such conversation. Start one with POST ${root}/conversations.`);
  }

  async function grant(conversationId: string): Promise<Grant> {
    return { conversationId, token: await tokens.mint(conversationId, 'talk'), expires_in: lifetime.talk };
  }

  const verifyBearer = (request: IncomingMessage, asked?: string) => verify(bearerOf(request) ?? '', 'talk', asked);
  const verifyForRenewal = (request: IncomingMessage) => tokens.verifyForRenewal(bearerOf(request) ?? '', talks.goesOnLater);

  return {
    authorise: async (request, asked) => notEnded(await verifyBearer(request, asked)),
    renew: async (request) => notEnded(await verifyForRenewal(request)),
    leave: async (request) => begun(await verifyForRenewal(request)),
    grant,
    enter: async (request, asked) => begun(await verifyBearer(request, asked)),
    async enterStream(key, asked) {
      await begun(await verify(key, 'stream', asked));
    },
    mint(request) {
      const caller = callerOf(request, trusted);
      mints.count(caller.address);
      checkMayMint(caller, bearerOf(request), rules);
      return newConversation();
    },
    addressOf: (request) => callerOf(request, trusted).address,
    comesToMint(request) {
      const bearer = bearerOf(request);
      return bearer === undefined || isSecret(bearer, rules.directLineSecret);
    },
    async opened(request, conversation, watermark) {
      const { secure, host } = callerOf(request, trusted);
      if (!host) throw new Refusal(400, 'BadArgument', 'Send a Host header with the name of this server.');
      const query = new URLSearchParams({ watermark: String(watermark), t: await tokens.mint(conversation, 'stream') });
      const streamUrl = `${secure ? 'wss' : 'ws'}://${host}${root}/conversations/${conversation}/stream?${query}`;
      return { ...(await grant(conversation)), streamUrl };
    },
    mayRead: (request, origin) => mayOpenChats(callerOf(request, trusted), origin, rules.allowedOrigins),
  };
}

function ended(): Refusal {
  return new Refusal(403, 'Forbidden', 'This conversation was ended. Start a new one.', { why: 'over' });
}

/** Undefined without the header, empty when it is no bearer token. */
function bearerOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization === undefined ? undefined : (/^Bearer (.+)$/i.exec(headers.authorization)?.[1] ?? '');
}
