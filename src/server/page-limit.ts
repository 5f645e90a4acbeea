/** How many pages, scripts and drawings one address may ask for: more than everybody in a hospital behind one address. */
import type { IncomingMessage } from 'node:http';
import { callerOf, trust } from '../channels/direct-line/caller.ts';
import { rateLimit } from '../channels/direct-line/rate-limit.ts';
import type { Settings } from '../settings.ts';

/** Pages for each message a talk may have. */
const pagesEach = 100;

/** @returns counts a request; it throws Refusal 429 where it is one too many */
export function pageLimit({ rateLimitPerMinute, trustedProxies }: Pick<Settings, 'rateLimitPerMinute' | 'trustedProxies'>, now: () => number): (request: IncomingMessage) => void {
  const trusted = trust(trustedProxies);
  const pages = rateLimit(rateLimitPerMinute * pagesEach, now);
  return (request) => pages.count(callerOf(request, trusted).address);
}
