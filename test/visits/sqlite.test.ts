import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/visits/sqlite.ts';
import type { Visits } from '../../src/visits/visits.ts';
import { openFile } from '../../src/visits/sqlite-file.ts';
import { durableContract, visitsContract } from './contract.ts';
import type { Durable } from './contract.ts';
import { reply, turn } from './turns.ts';

function freshFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'visits-')), 'a folder', 'visits.db');
}

async function open(file: string, committed?: (turns: number) => void): Promise<Visits> {
  const visits = await openSqlite(file, committed && { committed });
  onTestFinished(() => visits.close());
  return visits;
}

describe('a store in a file', () => {
  const opened = async (): Promise<Durable> => {
    const file = freshFile();
    const visits = await openSqlite(file);
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= visits.close());
    onTestFinished(close);
    return { visits, reopen: () => close().then(() => open(file)) };
  };
  visitsContract(opened);
  durableContract(opened);
});

describe('a store in memory', () => {
  visitsContract(async () => ({ visits: await open(':memory:') }));
});

test('turns that wait at the same moment share one commit', async () => {
  const commits: number[] = [];
  const visits = await open(freshFile(), (turns) => commits.push(turns));
  await Promise.all(Array.from({ length: 50 }, (_, index) => visits.keep(turn({ conversation: `web/${index}` }))));
  expect(commits).toEqual([50]);
});

test('a turn that fails inside a shared commit spoils no other turn', async () => {
  const commits: number[] = [];
  const visits = await open(freshFile(), (turns) => commits.push(turns));
  const broken = turn({ conversation: 'web/broken', at: 'never' as unknown as number });
  const outcomes = await Promise.allSettled([visits.keep(turn()), visits.keep(broken), visits.keep(turn({ messageId: 'late' })), visits.keep(turn({ conversation: 'web/b' }))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'ERR_SQLITE_ERROR' } });
  expect(commits).toHaveLength(1);
  expect(await visits.find('web/broken')).toBeUndefined();
  expect(await visits.entries('web/b', 0)).toHaveLength(2);
});

test('a turn is not confirmed before its commit', async () => {
  const file = freshFile();
  const visits = await open(file);
  const reader = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => reader.close());
  const count = () => Number(reader.prepare('SELECT count(*) AS n FROM turns').get()?.['n']);
  const seen = visits.keep(turn()).then(count);
  expect(count()).toBe(0);
  expect(await seen).toBe(1);
});

test('when the commit itself fails, nobody is told that it was kept', async () => {
  const file = freshFile();
  const visits = await open(file);
  await visits.keep(turn());
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  other.exec('ALTER TABLE effects RENAME TO gone; DROP TABLE turns;');
  await expect(visits.keep(turn({ conversation: 'web/b' }))).rejects.toThrow(/turns/);
});

test('starting over keeps the earlier visit as history', async () => {
  const file = freshFile();
  const visits = await open(file);
  const first = turn();
  await visits.keep(first);
  await visits.keep(turn({ version: 1, messageId: 'm2', visit: { ...first.visit, id: '2' } }));
  const reader = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => reader.close());
  expect(reader.prepare('SELECT id FROM visits ORDER BY id').all().map(({ id }) => id)).toEqual(['1', '2']);
});

test('what must happen beside the reply is kept with the turn, an erasure as done', async () => {
  const file = freshFile();
  const visits = await open(file);
  await visits.keep(turn({ effects: [{ kind: 'erase' }] }));
  const reader = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => reader.close());
  expect(reader.prepare('SELECT effect, done_at FROM effects').all()).toEqual([{ effect: '{"kind":"erase"}', done_at: 1000 }]);
});

test("after an erasure no byte of the person's words is left in the files", async () => {
  const file = freshFile();
  const visits = await open(file);
  const words = 'numb-between-the-legs-xyzzy';
  for (let version = 0; version < 40; version++) await visits.keep(turn({ version, messageId: `m${version}`, said: { kind: 'text', text: `${words} ${version}` } }));
  const onDisk = () => [file, `${file}-wal`].filter(existsSync).some((each) => readFileSync(each).includes(words));
  expect(onDisk()).toBe(true);
  await visits.keep(turn({ version: 40, messageId: 'm40', said: { kind: 'text', text: words }, replies: [reply('erased')], effects: [{ kind: 'erase' }] }));
  expect(onDisk()).toBe(false);
});

test('only the owner may read the files', async () => {
  const file = freshFile();
  const visits = await open(file);
  await visits.keep(turn());
  expect([file, `${file}-wal`, `${file}-shm`].map((each) => (statSync(each).mode & 0o777).toString(8))).toEqual(['600', '600', '600']);
});

test('every commit waits for the disk, and references are kept whole', () => {
  const db = openFile(freshFile());
  onTestFinished(() => db.close());
  const pragma = (name: string) => db.prepare(`PRAGMA ${name}`).get()?.[name];
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
});

test('a store that is closed in the middle of a purge ends it, and says nothing more', async () => {
  const visits = await openSqlite(freshFile());
  await Promise.all(Array.from({ length: 350 }, (_, index) => visits.keep(turn({ conversation: `web/${index}`, at: 1 }))));
  const purging = visits.purge(2);
  await visits.close();
  expect(await purging).toBeLessThan(350);
});

test('a store that is closed refuses, and keeps nobody waiting', async () => {
  const visits = await openSqlite(freshFile());
  await visits.keep(turn());
  await visits.close();
  await expect(visits.keep(turn({ conversation: 'web/b' }))).rejects.toThrow('closed');
  await expect(visits.entries('web/a', 0)).rejects.toThrow('closed');
});

test('two processes on one file take turns', async () => {
  const file = freshFile();
  const [one, two] = [await open(file), await open(file)];
  await one.keep(turn());
  expect((await two.find('web/a'))?.version).toBe(1);
  await two.keep(turn({ version: 1, messageId: 'm2' }));
  await expect(one.keep(turn({ version: 1, messageId: 'm3' }))).rejects.toThrow('kept first');
  expect((await one.find('web/a'))?.version).toBe(2);
  expect(await one.entries('web/a', 0)).toHaveLength(4);
});

test('a file that cannot be opened tells the operator what to set', async () => {
  const notFolder = freshFile();
  await open(notFolder);
  await expect(openSqlite(join(notFolder, 'visits.db'))).rejects.toThrow(/Set DATABASE_URL to a new file/);
});

test('a file of a newer version is left alone', async () => {
  const file = freshFile();
  await open(file);
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  await expect(openSqlite(file)).rejects.toThrow(/newer version/);
});

const writer = join(import.meta.dirname, 'writer.ts');

/** Lets the writer run, kills it without warning, and gives what it had confirmed. */
async function killedAfter(file: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file, '5'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await setTimeout(milliseconds);
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await gone;
  return said.split('\n').slice(0, -1);
}

test('a process killed in the middle of writing loses no confirmed turn', async () => {
  const file = freshFile();
  let random = 20_260;
  const confirmed: string[] = [];
  for (let round = 0; round < 5; round++) {
    random = (random * 48_271) % 2_147_483_647;
    confirmed.push(...(await killedAfter(file, random % 120)));
  }
  const visits = await open(file);
  expect(confirmed.length).toBeGreaterThan(50);
  for (const line of confirmed) {
    const [conversation = '', version, seq] = line.split(' ');
    expect((await visits.turnOf(conversation, `m${version}`))?.[0]?.seq, line).toBe(Number(seq));
  }
  for (let person = 0; person < 5; person++) {
    const seqs = (await visits.entries(`web/${person}`, 0)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect((await visits.find(`web/${person}`))?.version).toBe(seqs.length / 2);
  }
});
