/** restify's server without its plugins: none is used here, and they are three quarters of what loading restify takes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server, ServerOptions } from 'restify';
import Router from 'restify/lib/router.js';
import RestifyServer from 'restify/lib/server.js';

/** With what restify's types leave out. */
export interface GuideRestify extends Server {
  /** Sees every request before restify does anything with it; where it gives back false, it answers itself. */
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean | void): void;
}

/** As `restify.createServer` makes it, with a log given. */
export function createServer(options: ServerOptions & Required<Pick<ServerOptions, 'log'>>): GuideRestify {
  return new RestifyServer({ ...options, router: new Router(options) }) as GuideRestify;
}
