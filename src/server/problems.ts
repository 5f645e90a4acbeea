/** How the server says no: problem+json, or Direct Line's own shape; always what to do, and whom to call. */
import { root as directLineRoot } from '../channels/direct-line/gate.ts';
import { Refusal, sentenceOf } from '../channels/refusal.ts';
import type { Library } from '../content/shape.ts';

/** An import would read all that node:http can give, and so load the client behind its WebSocket: a tenth of a second. */
const { STATUS_CODES } = process.getBuiltinModule('node:http');

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Whatever a handler threw, as a refusal. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = statusOf(error);
  if (status === 404) return new Refusal(404, 'NotFound', 'There is nothing at this address. Check it, or start at /.');
  if (status === 405) return new Refusal(405, 'NotAllowed', 'This address does not take that method. See its Allow header.');
  if (status >= 400 && status < 500) return new Refusal(status, 'BadArgument', 'The request cannot be read. Send it differently.');
  return new Refusal(500, 'ServiceError', 'Something went wrong here. Wait a moment, then try again.', { why: 'away', cause: error });
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
}

/** @param chat in the language of whoever is refused; every refusal carries its two fixed lines */
export function answerOf(refusal: Refusal, url: string, chat: Library['chat']): Answer {
  const { status, code, headers, emergency } = refusal;
  const whole = [sentenceOf(refusal, chat), ...chat.fixed_lines].join('\n');
  const isDirectLine = url.startsWith(directLineRoot);
  const body = isDirectLine
    ? { error: { code, message: whole, ...(emergency && { emergency }) } }
    : { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail: whole };
  const type = isDirectLine ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8';
  return { status, headers: { ...headers, 'content-type': type }, body: JSON.stringify(body) };
}

/** The same for a connection that never became a request, or is no longer one. */
export function rawAnswer({ status, headers, body }: Answer): string {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`, ...lines, '', body].join('\r\n');
}
