/** The real server goes on when the thread of its store is killed, and says so when it cannot. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, start, talkOf } from '../channels/direct-line/serving.ts';
import { post } from '../channels/form/page.ts';
import { content } from '../talk.ts';
import { startServer } from './serve.ts';
import type { Served } from './serve.ts';

const threads = new Set<Worker>();
const note = (thread: Worker): void => void threads.add(thread);
const file = join(mkdtempSync(join(tmpdir(), 'visits-')), 'visits.db');
const emergency = "I can't pee and I'm numb between my legs";
const emergencyTitle = content.chat.urgency['emergency-department']!.title;
let server: Served;
let operator: DatabaseSync;

beforeAll(async () => {
  process.on('worker', note);
  server = await startServer({ DATABASE_URL: `file:${file}` });
  operator = new DatabaseSync(file);
});
afterAll(async () => {
  process.off('worker', note);
  operator.close();
  await server.close();
});

async function kill(): Promise<void> {
  await Promise.all([...threads].map((thread) => thread.terminate()));
}

/** Resolves when a thread is asked this. */
function handed(question: string): Promise<void> {
  return new Promise((resolve) => {
    for (const thread of threads) {
      const hand = thread.postMessage.bind(thread);
      thread.postMessage = (asked: { readonly name: string }) => {
        hand(asked);
        if (asked.name === question) resolve();
      };
    }
  });
}

const health = async (): Promise<number> => (await ask(server.address, '/healthz')).status;

test('the message that met the death is refused, and is there once when it is sent again', async () => {
  const talk = await start(server.address);
  operator.exec('BEGIN IMMEDIATE');
  const reached = handed('keep');
  const met = talk.post('my lower back hurts', 'the-same');
  await reached;
  const killed = kill();
  operator.exec('COMMIT');
  await killed;
  const { status, headers } = await met;
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  for (let time = 0; time < 2; time++) expect((await talk.post('my lower back hurts', 'the-same')).status).toBe(200);
  expect((await talk.texts()).filter((text) => text === 'my lower back hurts')).toHaveLength(1);
  expect(await health()).toBe(200);
});

test('while the store cannot be opened again the server is not healthy, and an emergency is answered wherever it is told; then all goes on', async () => {
  const [talk, page] = [await start(server.address), await post(`${server.address}/questions`, { message: crypto.randomUUID() })];
  const { body: fresh } = await ask(server.address, 'tokens/generate', { method: 'POST' });
  const { user_version: version } = operator.prepare('PRAGMA user_version').get()!;
  operator.exec('PRAGMA user_version = 99');
  await kill();
  await expect.poll(health, { timeout: 10_000 }).toBe(503);
  // Nobody knows whether this one has begun; its token is good.
  const unknown = talkOf(server.address, fresh.conversationId, fresh.token);
  for (const one of [talk, talk, unknown]) {
    const { status, body } = await one.post(emergency);
    expect([status, body.error.emergency]).toEqual([503, true]);
    expect(body.error.message).toContain(emergencyTitle);
  }
  for (let time = 0; time < 2; time++) {
    const refused = await post(`${server.address}/questions`, { token: page.token, message: crypto.randomUUID(), words: emergency });
    expect([refused.status, refused.text.includes(emergencyTitle)]).toEqual([503, true]);
  }
  expect((await ask(server.address, '/readyz')).status).toBe(503);
  operator.exec(`PRAGMA user_version = ${Number(version)}`);
  await expect.poll(() => talk.post('my lower back hurts').then(({ status }) => status), { timeout: 10_000 }).toBe(200);
  expect(await health()).toBe(200);
});
