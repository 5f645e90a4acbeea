/** A busy day: a hundred thousand stored visits, a thousand open WebSockets, five hundred turns a second. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { converse } from '../../dialogs/index.ts';
import type { Turn } from '../../src/conversation.ts';
import { openSqlite } from '../../src/visits/sqlite.ts';
import { content } from '../talk.ts';
import { scriptOf, strain } from '../talks/people.ts';
import { freePort, residentMegabytes, startProcess } from '../talks/process.ts';
import { paced } from './load.ts';
import { quantile } from './rows.ts';
import type { Row } from './rows.ts';
import { guideTalker, severalTalkers } from './talkers.ts';

const stored = 100_000;
const keptAtOnce = 1000;
const sockets = 1000;
const perSecond = 500;
const lasts = 10_000;
/** Milliseconds: until what the start left behind was given back, and until what the turns did was. */
const untilQuiet = 5000;
const untilQuietAgain = 30_000;

export async function crowdRows(row: Row): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'visits.db');
  await fill(file);
  const server = await startProcess({ PORT: String(await freePort()), DATABASE_URL: `file:${file}` });
  await pause(untilQuiet);
  row(`resident memory, ${stored} stored visits`, { figure: residentMegabytes(server.pid), unit: 'MB', atMost: 220 });
  const talkers = await severalTalkers(sockets, () => guideTalker(server.address));
  await paced(talkers, perSecond / 2, lasts / 2);
  const times = await paced(talkers, perSecond, lasts);
  const note = `${sockets} open WebSockets, median ${Math.round(quantile(times, 0.5))} ms`;
  row(`99 of 100 turns at ${perSecond} turns a second`, { figure: quantile(times, 0.99), unit: 'ms', atMost: 100, note });
  row('resident memory right after these turns', { figure: residentMegabytes(server.pid), unit: 'MB', atMost: 220 });
  await pause(untilQuietAgain);
  row('the same, half a minute later', { figure: residentMegabytes(server.pid), unit: 'MB' });
  talkers.forEach((talker) => talker.close());
  await server.kill();
  rmSync(folder, { recursive: true });
}

/** Each visit as it stands at the end of a talk, with its last turn. */
async function fill(file: string): Promise<void> {
  const { visit, replies } = endOfATalk();
  const visits = await openSqlite(file);
  const said = { kind: 'start' } as const;
  const one = (count: number) => visits.keep({ conversation: `directline/${count}`, version: 0, messageId: 'start', said, visit, replies, effects: [], at: Date.now() });
  for (let count = 0; count < stored; count += keptAtOnce) await Promise.all(Array.from({ length: keptAtOnce }, (_, index) => one(count + index)));
  await visits.close();
}

function endOfATalk(): Turn {
  const start = converse({ kind: 'start' }, undefined, content);
  return scriptOf(strain, content).steps.reduce((turn, { question, tapped }) => converse({ kind: 'choice', question, choices: tapped.map(({ id }) => id) }, turn.visit, content), start);
}
