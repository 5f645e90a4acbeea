/** Who may open a conversation: a page of an allowed origin, a server with the secret, or this machine itself. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { mayOpenChats } from './caller.ts';
import type { Caller } from './caller.ts';

export interface MintingRules {
  /** Empty: only the server's own pages. */
  readonly allowedOrigins: readonly string[];
  readonly directLineSecret?: string;
}

/** @throws Refusal 401 without any claim to it, 403 with a wrong one */
export function checkMayMint(caller: Caller, bearer: string | undefined, { allowedOrigins, directLineSecret }: MintingRules): void {
  if (caller.origin !== undefined) {
    if (mayOpenChats(caller, caller.origin, allowedOrigins)) return;
    throw new Refusal(403, 'Forbidden', "This page may not open a chat here. The server's ALLOWED_ORIGINS must name its origin.");
  }
  if (isSecret(bearer, directLineSecret) || (caller.local && bearer === undefined)) return;
  if (!bearer) throw new Refusal(401, 'BadArgument', 'Send "Authorization: Bearer <DIRECT_LINE_SECRET>", or ask from a page.');
  throw new Refusal(403, 'Forbidden', "Send the server's DIRECT_LINE_SECRET; this is another one.");
}

export function isSecret(bearer: string | undefined, secret: string | undefined): boolean {
  return bearer !== undefined && secret !== undefined && timingSafeEqual(digest(bearer), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
