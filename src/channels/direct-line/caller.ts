/** Who is calling, and from which page: the address behind trusted proxies, the scheme, the origin. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export interface Caller {
  readonly address: string;
  /** Both ends are on this machine, and nobody passed it on. */
  readonly local: boolean;
  /** This server as the caller names it; empty when that is no name. */
  readonly host: string;
  readonly secure: boolean;
  readonly origin?: string;
}

/** Whether the X-Forwarded headers of an address count. */
export type Trusted = (address: string) => boolean;

/** @param proxies addresses and subnets (`10.0.0.0/8`) whose X-Forwarded headers count */
export function trust(proxies: readonly string[]): Trusted {
  if (!proxies.length) return () => false;
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (address) => isIn(trusted, address);
}

export function callerOf({ headers, socket }: IncomingMessage, isTrusted: Trusted): Caller {
  const near = plainAddress(socket.remoteAddress ?? '');
  const hops = String(headers['x-forwarded-for'] ?? '').split(',').map((hop) => plainAddress(hop.trim())).filter(Boolean);
  const known = isTrusted(near);
  const address = known ? (hops.findLast((hop) => !isTrusted(hop)) ?? near) : near;
  const passedOn = hops.length > 0 || headers.forwarded !== undefined;
  const host = hostOf(headers.host);
  const { origin } = headers;
  return {
    address,
    local: !passedOn && isLoopback(near) && isLoopback(plainAddress(socket.localAddress ?? '')),
    host,
    secure: (known && headers['x-forwarded-proto'] === 'https') || origin === `https://${host}`,
    ...(origin !== undefined && { origin }),
  };
}

/** Whether a page of this origin may open chats; without a list, only the server's own pages may. */
export function mayOpenChats({ host }: Pick<Caller, 'host'>, origin: string, allowed: readonly string[]): boolean {
  if (allowed.length) return allowed.includes(origin);
  return host !== '' && (origin === `http://${host}` || origin === `https://${host}`);
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);
}

function hostOf(host = ''): string {
  return /^[\w.\-:[\]]+$/.test(host) ? host : '';
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, '');
}

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
