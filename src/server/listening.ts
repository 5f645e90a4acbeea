/** Begins to listen, with the patience a client may count on, and stops without cutting anybody off. */
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { SettingsError } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds a client may take. */
export interface Patience {
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
}

const usual: Patience = { headers: 10_000, request: 30_000 };
/** How often in that time it is looked whether somebody has taken it. */
const looks = 2;
/** Milliseconds a connection may be quiet: longer than proxies keep theirs, or they would use one that was just closed. */
const quietest = 75_000;
/** Milliseconds that requests under way are given when the server stops. */
const longestGoodbye = 5_000;

/**
 * restify hands on what its own http server cannot do.
 * @returns the address it listens at
 * @throws SettingsError when it cannot listen there
 */
export function listening(server: Server, { port, host }: Settings, { headers, request }: Patience = usual): Promise<string> {
  Object.assign(server.server, { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: headers / looks, keepAliveTimeout: quietest });
  return new Promise((resolve, reject) => {
    const refused = (cause: Error & { code?: string }): void => reject(new SettingsError(cannotListen(cause.code, { port, host }), { cause }));
    server.once('error', refused);
    server.server.listen(port, host, () => {
      server.removeListener('error', refused);
      const { port: taken } = server.server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

function cannotListen(code: string | undefined, { port, host }: Pick<Settings, 'port' | 'host'>): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to a number from 1024 on.`;
  return `This machine cannot listen on ${host}. Set HOST to one of its own addresses, such as 127.0.0.1.`;
}

/** Lets what is under way end. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.server.closeAllConnections(), longestGoodbye);
    server.server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
