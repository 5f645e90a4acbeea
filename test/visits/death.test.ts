/** The store's real thread is really killed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Worker } from 'node:worker_threads';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/visits/sqlite.ts';
import { VersionConflict } from '../../src/visits/visits.ts';
import type { Visits } from '../../src/visits/visits.ts';
import { turn } from './turns.ts';

/** Every thread that is started; the last one is the store's. */
const threads: Worker[] = [];
const note = (thread: Worker): void => void threads.push(thread);
process.on('worker', note);
afterAll(() => void process.off('worker', note));

const freshFile = (): string => join(mkdtempSync(join(tmpdir(), 'visits-')), 'visits.db');

async function open(file = freshFile()) {
  const deaths: unknown[] = [];
  const visits = await openSqlite(file, { died: (cause) => deaths.push(cause) });
  onTestFinished(() => visits.close());
  const writer = new DatabaseSync(file);
  onTestFinished(() => writer.close());
  return { visits, deaths, writer };
}

const kill = (): Promise<number> => threads.at(-1)!.terminate();

/** Work that was handed in is with the thread. */
async function asked(): Promise<void> {
  await new Promise(setImmediate);
  await new Promise(setImmediate);
}

const lost = (visits: Visits): Promise<void> => expect.poll(() => visits.isLost(), { timeout: 10_000 }).toBe(true);

/** Sends a turn as a client does: again, with the same id, until it is kept. */
async function persist(visits: Visits, conversation: string, messageId: string): Promise<void> {
  for (;;) {
    const version = (await visits.find(conversation).catch(() => undefined))?.version ?? 0;
    try {
      return void (await visits.keep(turn({ conversation, version, messageId })));
    } catch (failure) {
      if (failure instanceof VersionConflict && (await visits.turnOf(conversation, messageId).catch(() => undefined))) return;
    }
  }
}

test('a store whose thread was killed goes on with another, and finds what was kept', async () => {
  const { visits, deaths } = await open();
  const kept = await visits.keep(turn());
  await kill();
  expect(await visits.entries('web/a', 0)).toEqual(kept);
  expect(await visits.keep(turn({ version: 1, messageId: 'm2' }))).toHaveLength(2);
  expect(deaths).toHaveLength(1);
  expect(visits.isLost()).toBe(false);
});

test('a thread that fails from within is replaced too, as often as it fails, and the cause is told', async () => {
  const { visits, deaths } = await open();
  for (let version = 0; version < 3; version++) {
    const ended = new Promise((resolve) => threads.at(-1)!.once('exit', resolve));
    // No question at all: reading it throws where nothing catches.
    threads.at(-1)!.postMessage(null);
    await ended;
    await visits.keep(turn({ version, messageId: `m${version}` }));
  }
  expect(deaths).toEqual([1, 2, 3].map(() => expect.any(TypeError)));
});

test('the turn that met the death is refused, and kept once when it comes again', async () => {
  const { visits, writer } = await open();
  await visits.keep(turn());
  writer.exec('BEGIN IMMEDIATE');
  const met = expect(visits.keep(turn({ version: 1, messageId: 'm2' }))).rejects.toThrow('closed');
  await asked();
  const killed = kill();
  writer.exec('COMMIT');
  await Promise.all([met, killed]);
  await persist(visits, 'web/a', 'm2');
  await persist(visits, 'web/a', 'm2');
  expect((await visits.entries('web/a', 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('however often the thread is killed while five people write, nothing is lost and nothing doubled', async () => {
  const { visits, deaths } = await open();
  const people = ['a', 'b', 'c', 'd', 'e'].map((name) => `web/${name}`);
  const turns = Array.from({ length: 30 }, (_, number) => `m${number}`);
  let isDone = false;
  const killing = (async () => {
    for (let step = 1; !isDone; step = (step * 7) % 23) {
      for (let count = 0; count < step && !isDone; count++) await visits.find('web/nobody').catch(() => undefined);
      await kill();
    }
  })();
  await Promise.all(people.map(async (person) => {
    for (const messageId of turns) await persist(visits, person, messageId);
  }));
  isDone = true;
  await killing;
  expect(deaths.length).toBeGreaterThan(5);
  for (const person of people) {
    const entries = await visits.entries(person, 0);
    expect(entries.flatMap((entry) => (entry.from === 'person' ? [entry.messageId] : []))).toEqual(turns);
    expect(entries.map(({ seq }) => seq)).toEqual(turns.flatMap((_, index) => [2 * index + 1, 2 * index + 2]));
  }
});

test('a store that cannot be opened again says so, and comes back as soon as it can', async () => {
  const { visits, writer } = await open();
  const kept = await visits.keep(turn());
  const [version] = Object.values(writer.prepare('PRAGMA user_version').get()!);
  writer.exec('PRAGMA user_version = 99');
  await kill();
  await lost(visits);
  await expect(visits.entries('web/a', 0)).rejects.toThrow();
  writer.exec(`PRAGMA user_version = ${Number(version)}`);
  await expect.poll(() => visits.entries('web/a', 0).catch(() => undefined), { timeout: 10_000 }).toEqual(kept);
  expect(visits.isLost()).toBe(false);
});

test('what was in memory only is lost with its thread, and no empty store takes its place', async () => {
  const visits = await openSqlite(':memory:');
  onTestFinished(() => visits.close());
  await visits.keep(turn());
  await kill();
  expect(visits.isLost()).toBe(true);
  await expect(visits.entries('web/a', 0)).rejects.toThrow();
});

test('a store that was lost can be closed', async () => {
  const file = freshFile();
  const { visits, writer } = await open(file);
  writer.exec('PRAGMA user_version = 99');
  await kill();
  await lost(visits);
  await visits.close();
  await expect(visits.find('web/a')).rejects.toThrow('closed');
});
