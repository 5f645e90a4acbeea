/** The real server as a process of its own, so that it can be killed. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** The very arguments of `npm start`. */
const [, ...start] = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.split(' ');

export interface Process {
  readonly address: string;
  readonly pid: number;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Resolves when the server has said where it listens. */
export function startProcess(settings: Readonly<Record<string, string>>): Promise<Process> {
  return started(start, { RATE_LIMIT_PER_MINUTE: '0', ...settings });
}

/** The same for any script that says where it listens. */
export function startScript(path: string): Promise<Process> {
  return started([path], {});
}

async function started(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Process> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  // It does not outlive whoever started it, even if that one fails.
  process.once('exit', () => child.kill('SIGKILL'));
  const address = await said(child);
  return { address, pid: child.pid!, kill: () => killed(child) };
}

/** Keeps reading what it prints: a program whose output nobody takes may end. */
function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk) => {
      const address = /http:\/\/\S+:\d+/u.exec(String(chunk))?.[0];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error('the server ended before it listened')));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
