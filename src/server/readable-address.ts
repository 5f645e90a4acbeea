/** Stands before restify's router, which ends the whole process at a Host header that makes no address. */
import type { Next, Request, Response } from 'restify';
import { Refusal } from '../channels/refusal.ts';

const isName = /^[\w.\-:[\]]+$/;

export function readableAddress(request: Request, _response: Response, next: Next): void {
  const { host = 'localhost' } = request.headers;
  const { url = '/' } = request;
  const readable = isName.test(host) && (url.startsWith('/') ? URL.canParse(`http://${host}${url}`) : URL.canParse(url, `http://${host}`));
  next(readable ? undefined : new Refusal(400, 'BadArgument', 'Send a Host header with the name of this server.'));
}
