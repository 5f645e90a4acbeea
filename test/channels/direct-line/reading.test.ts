/** How often a talk and a page may be asked for: more often than any client of ours or Microsoft's does, and no more than that. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, fixedLines, listen, serve, start } from './serving.ts';
import type { Answer, Talk } from './serving.ts';
import { post } from '../form/page.ts';
import { serveForm } from '../form/serve.ts';
import type { Serving } from '../form/serve.ts';
import { content } from '../../talk.ts';

let now = Date.now();
const few = { now: () => now, env: { RATE_LIMIT_PER_MINUTE: '2' } };
const activities = ({ id }: Talk): string => `conversations/${id}/activities`;

async function times(count: number, one: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let done = 0; done < count; done++) answers.push(await one());
  return answers;
}

function expectTooMany(answer: Answer): void {
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.body.error?.message ?? answer.body.detail).toContain(fixedLines.join('\n'));
}

test('a talk that twenty tabs ask for every second is never refused', async () => {
  const { address } = await serve({ now: () => now, env: { RATE_LIMIT_PER_MINUTE: '120' } });
  const talk = await start(address);
  const statuses = new Set<number>();
  for (let second = 0; second < 75; second++, now += 1000) {
    const tabs = Array.from({ length: 20 }, () => ask(address, activities(talk), { token: talk.token }));
    for (const { status } of await Promise.all(tabs)) statuses.add(status);
  }
  expect([...statuses]).toEqual([200]);
}, 60_000);

test('a talk that is read without pause holds nothing new until it may be read again; writing in it, and other talks, go on', async () => {
  const { address } = await serve(few);
  const [talk, other] = [await start(address), await start(address)];
  const read = ({ id, token }: Talk, at = '/activities'): Promise<Answer> => ask(address, `conversations/${id}${at}`, { token });
  const answers = await times(20, () => read(talk));
  const whole = answers.at(-1)!.body;
  expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(20).fill([200, whole]));
  const none = await read(talk, '/activities?watermark=0');
  expect([none.status, none.body]).toEqual([200, { activities: [], watermark: '0' }]);
  expectTooMany(await read(talk, ''));
  expect((await talk.post('hello')).status).toBe(200);
  expect((await read(other)).status).toBe(200);
  now += 1000 * Number(none.headers.get('retry-after'));
  expect((await read(talk)).body['activities']).toHaveLength((whole['activities'] as object[]).length + 2);
});

test('listening again and again is reading too', async () => {
  const { address } = await serve(few);
  const talk = await start(address);
  for (let count = 0; count < 20; count++) (await listen(talk.streamUrl)).socket.terminate();
  await expect(listen(talk.streamUrl)).rejects.toThrow('429');
});

describe('one address that asks for pages without pause', () => {
  const pages = new Map([['/', { body: Buffer.from('page'), type: 'text/html' }]]);
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const page = (address: string, path: string, who: string): Promise<Answer> => fetch(`${address}${path}`, from(who)).then(async (response) => ({ status: response.status, headers: response.headers, body: response.ok ? {} : await response.json() }) as Answer);

  test('is refused until it may ask again; another one, and the supervisor, are not', async () => {
    const { address } = await serve({ ...few, env: { ...few.env, TRUSTED_PROXIES: '127.0.0.1' }, parts: { pages } });
    const answers = await times(201, () => page(address, '/', '203.0.113.1'));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(200).fill(200), 429]);
    for (const answer of [answers.at(-1)!, await page(address, '/widget/clinic.json', '203.0.113.1')]) expectTooMany(answer);
    expect((await page(address, '/', '203.0.113.2')).status).toBe(200);
    for (const path of ['/healthz', '/readyz']) expect((await page(address, path, '203.0.113.1')).status).toBe(200);
    now += 1000 * Number(answers.at(-1)!.headers.get('retry-after'));
    expect((await page(address, '/', '203.0.113.1')).status).toBe(200);
  });

  let serving: Serving;
  beforeAll(async () => {
    serving = await serveForm({ now: () => now, env: { RATE_LIMIT_PER_MINUTE: '2' } });
  });
  afterAll(() => serving.stop());

  test('reads why on the page of questions, with both numbers, in its language', async () => {
    for (let count = 0; count < 200; count++) expect((await fetch(serving.address)).status).toBe(200);
    const refused = await fetch(`${serving.address}?language=es`);
    const text = await refused.text();
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(text).toContain(content.languages.get('es')!.chat.refusals.too_many);
    expect(text).toMatch(/tel:911[\s\S]*tel:\+1860/u);
    expect((await post(serving.address, { message: crypto.randomUUID() })).status).toBe(200);
  });
});
