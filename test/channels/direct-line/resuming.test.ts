import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask, freshFile, listen, serve, start, talkOf } from './serving.ts';

test('someone who comes back gets what came after their watermark, and nothing twice', async () => {
  const { address } = await serve();
  const talk = await start(address);
  await talk.post('one');
  await talk.post('two');
  expect(await talk.texts('')).toHaveLength(5);
  expect((await talk.texts('4')).map((text) => text.includes('two'))).toEqual([true, true]);
  expect(await talk.texts('6')).toEqual([]);
  const { body } = await ask(address, `conversations/${talk.id}/activities?watermark=6`, { token: talk.token });
  expect(body.watermark).toBe('6');
});

test('the same activity is the same by whichever way it comes', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const pushed = await listen(talk.streamUrl);
  await pushed.count(1);
  await talk.post('one');
  await pushed.count(3);
  const { body } = await ask(address, `conversations/${talk.id}/activities`, { token: talk.token });
  const replayed = await listen((await ask(address, `conversations/${talk.id}`, { token: talk.token })).body.streamUrl);
  await replayed.count(3);
  expect(pushed.activities).toEqual(body.activities);
  expect(replayed.activities).toEqual(body.activities);
});

test('a stream goes on from the watermark it was asked for', async () => {
  const { address } = await serve();
  const talk = await start(address);
  await talk.post('one');
  await talk.post('two');
  const again = await ask(address, `conversations/${talk.id}?watermark=4`, { token: talk.token });
  expect(again).toMatchObject({ status: 200, body: { conversationId: talk.id } });
  const stream = await listen(again.body.streamUrl);
  await stream.count(2);
  await talk.post('three');
  await stream.count(4);
  expect(stream.activities.map(({ id }) => Number(id.split('|')[1]))).toEqual([5, 6, 7, 8]);
  expect(stream.watermarks).toEqual(['6', '8']);
});

test('two tabs of one person both see both', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const tabs = [await listen(talk.streamUrl), await listen(talk.streamUrl)];
  await Promise.all(tabs.map((tab) => tab.count(1)));
  await Promise.all([talk.post('from the first tab'), talk.post('from the second tab')]);
  await Promise.all(tabs.map((tab) => tab.count(5)));
  for (const { activities } of tabs) expect(activities.map(({ id }) => Number(id.split('|')[1]))).toEqual([2, 3, 4, 5, 6]);
});

test('messages sent while a stream is opening arrive once and in order', async () => {
  const { address } = await serve({ wrap: (visits) => ({ ...visits, entries: async (...of) => setTimeout(20, visits.entries(...of)) }) });
  const talk = await start(address);
  const [stream] = await Promise.all([listen(talk.streamUrl), ...['a', 'b', 'c', 'd'].map((text) => talk.post(text))]);
  await talk.post('e');
  await stream.count(11);
  expect(stream.activities.map(({ id }) => Number(id.split('|')[1]))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('after a restart the talk goes on with the same token', async () => {
  const file = freshFile();
  const first = await serve({ file });
  const before = await start(first.address);
  await before.post('one', 'id-1');
  await first.stop();
  const second = await serve({ file });
  const after = talkOf(second.address, before.id, before.token);
  expect(await after.texts()).toHaveLength(3);
  expect((await after.post('one', 'id-1')).body.id).toBe(`${before.id}|0000003`);
  expect((await after.post('two')).body.id).toBe(`${before.id}|0000005`);
});

test('someone who starts a conversation again is not greeted twice', async () => {
  const { address } = await serve();
  const { body } = await ask(address, 'tokens/generate', { method: 'POST' });
  const begin = () => ask(address, 'conversations', { method: 'POST', token: body.token });
  const [one, two] = await Promise.all([begin(), begin()]);
  const three = await begin();
  expect([one.status, two.status]).toContain(201);
  expect(three).toMatchObject({ status: 200, body: { conversationId: one.body.conversationId } });
  expect(await talkOf(address, one.body.conversationId, one.body.token).texts()).toHaveLength(1);
});

test('someone who erased everything and comes back is not greeted as if for the first time', async () => {
  const { address, visits } = await serve();
  const talk = await start(address);
  const conversation = `directline/${talk.id}`;
  const stored = await visits.find(conversation);
  await visits.keep({ conversation, version: 1, messageId: 'm', said: { kind: 'start' }, visit: stored!.visit, replies: [], effects: [{ kind: 'erase' }], at: 0 });
  expect((await ask(address, 'conversations', { method: 'POST', token: talk.token })).status).toBe(200);
  expect(await talk.texts()).toHaveLength(1);
});

test('a stop of the server closes the streams, and lets what is under way end', async () => {
  let keeping: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => (keeping = resolve));
  const { address, stop } = await serve({
    wrap: (visits) => ({ ...visits, keep: (turn) => (turn.messageId === 'start' ? visits.keep(turn) : (keeping(), setTimeout(100).then(() => visits.keep(turn)))) }),
  });
  const talk = await start(address);
  const stream = await listen(talk.streamUrl);
  const closed = new Promise((resolve) => stream.socket.once('close', resolve));
  const answer = talk.post('one');
  await underWay;
  await stop();
  expect((await answer).status).toBe(200);
  expect(await closed).toBe(1001);
});
