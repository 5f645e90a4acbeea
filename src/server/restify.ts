/** restify's server without its plugins: none is used here, and they are three quarters of what loading restify takes. */
import type { Server, ServerOptions } from 'restify';
import Router from 'restify/lib/router.js';
import RestifyServer from 'restify/lib/server.js';

/** As `restify.createServer` makes it, with a log given. */
export function createServer(options: ServerOptions & Required<Pick<ServerOptions, 'log'>>): Server {
  return new RestifyServer({ ...options, router: new Router(options) });
}
