import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ask, listen, serve, start, talkOf } from './serving.ts';
import { pagesPlease } from './stand-in.ts';

const patience = 120_000;

test('a thousand people listen at once, and each hears their own talk and no other', async () => {
  const { address } = await serve();
  const places = Array.from({ length: 1000 }, (_, place) => place);
  const people = await inTens(places, async () => {
    const talk = await start(address);
    return { talk, stream: await listen(talk.streamUrl) };
  });
  await inTens(places, async (place) => {
    const { talk, stream } = people[place]!;
    expect((await talk.post(`I am number ${place}`)).status).toBe(200);
    await stream.count(3);
  });
  for (const [place, { talk, stream }] of people.entries()) {
    expect(stream.activities.map(({ id }) => id)).toEqual([2, 3, 4].map((seq) => `${talk.id}|000000${seq}`));
    expect(stream.activities[1]?.text).toBe(`I am number ${place}`);
  }
}, patience);

async function inTens<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let next = 0; next < all.length; next += 10) done.push(...(await Promise.all(all.slice(next, next + 10).map(work))));
  return done;
}

test('a page that stops reading is dropped before it fills the memory, others hear on, and what it missed is there when it comes back', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const [slow, quick] = [await listen(talk.streamUrl), await listen(talk.streamUrl)];
  await Promise.all([slow.count(1), quick.count(1)]);
  slow.socket.pause();
  const messages = 40;
  for (let count = 0; count < messages; count += 1) expect((await talk.post(pagesPlease)).status).toBe(200);
  await quick.count(1 + 2 * messages);
  const closed = once(slow.socket, 'close');
  slow.socket.resume();
  expect((await closed)[0]).toBe(1006);
  expect(slow.activities.length).toBeLessThan(quick.activities.length);
  const back = await ask(address, `conversations/${talk.id}?watermark=${slow.watermarks.at(-1)}`, { token: talk.token });
  const again = await listen(back.body.streamUrl);
  await again.count(quick.activities.length - slow.activities.length);
  expect([...slow.activities, ...again.activities].map(({ id }) => id)).toEqual(quick.activities.map(({ id }) => id));
}, patience);

test('someone who talks while the keys are changed goes on talking', async () => {
  const [old, fresh] = ['o'.repeat(32), 'n'.repeat(32)];
  const first = await serve({ env: { TOKEN_KEYS: old } });
  const { file } = first;
  const before = await start(first.address);
  await before.post('one');
  await first.stop();

  const second = await serve({ file, env: { TOKEN_KEYS: `${fresh},${old}` } });
  const stream = await listen(before.streamUrl.replace(/\/\/[^/]+/, second.address.replace('http:', '')));
  await stream.count(3);
  const { token } = (await ask(second.address, 'tokens/refresh', { method: 'POST', token: before.token })).body;
  await second.stop();

  const third = await serve({ file, env: { TOKEN_KEYS: fresh } });
  expect((await talkOf(third.address, before.id, before.token).post('two')).status).toBe(403);
  const after = talkOf(third.address, before.id, token);
  expect((await after.post('two')).status).toBe(200);
  expect(await after.texts()).toHaveLength(5);
});
