/** npm run bench: what the README says about speed and memory, measured on this machine, which should have nothing else to do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, residentMegabytes, startProcess } from '../talks/process.ts';
import { crowdRows } from './crowd.ts';
import { languageRows } from './language.ts';
import { pureRows } from './pure.ts';
import { quantile, table } from './rows.ts';
import { openingTimes, tapTimes } from './taps.ts';
import { throughputRows } from './throughput.ts';

/** Milliseconds after which what the start left behind was given back. */
const untilQuiet = 5000;

const results = table();
await serverRows();
await throughputRows(results.row);
await crowdRows(results.row);
pureRows(results.row);
languageRows(results.row);
results.print();

async function serverRows(): Promise<void> {
  const { server, write, since } = await started();
  results.row('start to the first answer', { figure: since(), unit: 'ms', atMost: 1500 });
  await pause(untilQuiet);
  results.row('resident memory, idle', { figure: residentMegabytes(server.pid), unit: 'MB', atMost: 220 });
  const written = performance.now();
  await write('my back hurts');
  results.row('the first message anybody writes, to its answer', { figure: performance.now() - written, unit: 'ms', atMost: 100 });
  waitRow('opening the chat to its first message', await openingTimes(server.address), 300);
  waitRow('a tap to its answer on the page', await tapTimes(server.address), 150);
  await server.kill();
  const hurried = await started();
  await hurried.write('my back hurts');
  results.row('start to the first answer, written at once', { figure: hurried.since(), unit: 'ms' });
  await hurried.server.kill();
}

/** A server with a store of its own that has just given its first answer. */
async function started() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const settings = { PORT: String(await freePort()), DATABASE_URL: `file:${join(folder, 'visits.db')}` };
  const begun = performance.now();
  const server = await startProcess(settings);
  return { server, write: await firstAnswer(server.address), since: () => performance.now() - begun };
}

function waitRow(what: string, times: readonly number[], atMost: number): void {
  const note = `median of ${times.length}, ${Math.round(quantile(times, 1))} ms at most`;
  results.row(what, { figure: quantile(times, 0.5), unit: 'ms', atMost, note });
}

/** @returns how the person who was greeted writes something */
async function firstAnswer(address: string): Promise<(text: string) => Promise<void>> {
  const post = async (path: string, headers: Readonly<Record<string, string>> = {}, body: object = {}) => {
    const answer = await fetch(`${address}/v3/directline/${path}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return (await answer.json()) as { readonly token: string; readonly conversationId: string };
  };
  const { token } = await post('tokens/generate');
  const headers = { authorization: `Bearer ${token}` };
  const { conversationId } = await post('conversations', headers);
  return async (text) => void (await post(`conversations/${conversationId}/activities`, headers, { type: 'message', text }));
}
