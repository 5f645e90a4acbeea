/** What a browser may do with our answers: nothing that the website does not need. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { root as directLineRoot } from '../channels/direct-line/gate.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

export function securityHeaders(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  if (request.url?.startsWith(directLineRoot)) response.setHeader('cache-control', 'no-store');
  else {
    response.setHeader('content-security-policy', policy);
    response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  }
}
