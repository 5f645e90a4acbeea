/** Tokens: signed, short, each good for one conversation and one use. */
import { createHash } from 'node:crypto';
import * as errors from 'jose/errors';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { Refusal } from '../refusal.ts';
import { userOf } from './wire.ts';

/** `talk` is Direct Line's token; `stream` opens one WebSocket; `page` goes with a page of questions. */
export type Use = 'talk' | 'stream' | 'page';

/** Seconds. A page cannot renew its own, and who reads slowly is not hurried (WCAG 2.2.1). */
export const lifetime: Readonly<Record<Use, number>> = { talk: 30 * 60, stream: 60, page: 24 * 60 * 60 };

/** Seconds after a talk's token ran out in which it is still good for a new one: a laptop that was closed overnight. */
const renewable = 24 * 60 * 60;
/** The same, in seconds, for any talk: longer than one is kept. */
const longestKept = 10 * 365 * renewable;

export interface Tokens {
  mint(conversation: string, use: Use): Promise<string>;
  /**
   * @returns the conversation the token is for
   * @throws Refusal 401 when it is no token at all, 403 when it is expired or not ours
   */
  verify(token: string, use: Use): Promise<string>;
  /**
   * The same for a talk's token that may have run out: within the last day, or whenever it was for a talk that is to go on later.
   * @param goesOn asked of the talk of an older token
   */
  verifyForRenewal(token: string, goesOn: (conversation: string) => Promise<boolean>): Promise<string>;
}

export interface TokenParts {
  /** Newest first: the first signs, every one verifies. */
  readonly keys: Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Verified {
  readonly use: Use;
  readonly conversation: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const looksSigned = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const mostRemembered = 10_000;

export function createTokens({ keys, now }: TokenParts): Tokens {
  const signers = keys.then((all) => all.map(toKey));
  signers.catch(() => undefined);
  const remembered = new Map<string, Verified>();

  /** @param late seconds it may have run out ago */
  async function verified(token: string, use: Use, late = 0): Promise<Verified> {
    mustLookSigned(token);
    for (const key of await signers) {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: use, currentDate: new Date(now()), clockTolerance: late });
        const { conversation, exp } = payload;
        if (typeof conversation !== 'string' || typeof exp !== 'number') throw forged();
        return { use, conversation, until: exp * 1000 };
      } catch (failure) {
        if (failure instanceof errors.JWSSignatureVerificationFailed) continue;
        if (failure instanceof errors.JWTExpired) throw expired();
        throw failure instanceof errors.JOSEError ? forged() : failure;
      }
    }
    throw forged();
  }

  return {
    async mint(conversation, use) {
      const [newest] = await signers;
      if (!newest) throw new Error('TOKEN_KEYS holds no key; set at least one.');
      const issued = Math.floor(now() / 1000);
      const claims = new SignJWT({ conversation, user: userOf(conversation) }).setProtectedHeader({ alg: 'HS256' });
      return claims.setAudience(use).setIssuedAt(issued).setExpirationTime(issued + lifetime[use]).sign(newest);
    },
    async verify(token, use) {
      const before = remembered.get(token);
      const known = before?.use === use ? before : await verified(token, use);
      if (known.until <= now()) throw expired();
      if (known !== before) remember(remembered, token, known);
      return known.conversation;
    },
    async verifyForRenewal(token, goesOn) {
      const { conversation, until } = await verified(token, 'talk', longestKept);
      if (until + renewable * 1000 <= now() && !(await goesOn(conversation))) throw expired();
      return conversation;
    },
  };
}

function mustLookSigned(token: string): void {
  if (!looksSigned.test(token)) throw new Refusal(401, 'BadArgument', 'Send the token you were given, as "Authorization: Bearer <token>".');
}

/** A key of its own for every secret; of equal strength whatever its length. */
function toKey(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

function remember(all: Map<string, Verified>, token: string, verified: Verified): void {
  const oldest = all.size >= mostRemembered ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
  all.set(token, verified);
}

function expired(): Refusal {
  return new Refusal(403, 'TokenExpired', 'This token has expired. Ask for a new one.', { why: 'over' });
}

function forged(): Refusal {
  return new Refusal(403, 'Forbidden', 'This token is not good here. Ask for a new one.');
}
