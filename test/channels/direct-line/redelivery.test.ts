import { expect, test } from 'vitest';
import type { Said } from '../../../src/conversation.ts';
import { ask, listen, serve, start } from './serving.ts';

test('a message sent twice is one turn, with the same id, and nothing is shown again', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const stream = await listen(talk.streamUrl);
  await stream.count(1);
  const first = await talk.post('one', 'mine-1');
  const again = await talk.post('one', 'mine-1');
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body.id).toBe(first.body.id);
  await talk.post('two', 'mine-2');
  await stream.count(5);
  expect(stream.activities.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6].map((seq) => `${talk.id}|000000${seq}`));
  expect(await talk.texts()).toHaveLength(5);
});

test('a message sent many times at once is one turn', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const stream = await listen(talk.streamUrl);
  const answers = await Promise.all(Array.from({ length: 8 }, () => talk.post('one', 'mine-1')));
  expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([`${talk.id}|0000003`]));
  await talk.post('two', 'mine-2');
  await stream.count(5);
  expect(stream.activities).toHaveLength(5);
  expect(await talk.texts()).toHaveLength(5);
});

test('messages without an id of their own, or with one that is none, are each a turn', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const post = (channelData: unknown) => ask(address, `conversations/${talk.id}/activities`, { token: talk.token, body: { type: 'message', id: 'same', text: 'x', channelData } });
  for (const channelData of [undefined, {}, null, 'text', { clientActivityID: 7 }, { clientActivityID: '' }, { clientActivityID: 'x'.repeat(101) }]) {
    for (let time = 0; time < 2; time++) expect((await post(channelData)).status).toBe(200);
  }
  expect(await talk.texts()).toHaveLength(1 + 7 * 2 * 2);
});

test('a message whose id is the one of the opening turn is heard all the same', async () => {
  const { address } = await serve();
  const talk = await start(address);
  expect((await talk.post('one', 'start')).body.id).toBe(`${talk.id}|0000003`);
});

test('who a message is from is the word of the token, not of the client', async () => {
  const told: [Said, string][] = [];
  const { address } = await serve({ listen: (said, conversation) => told.push([said, conversation]) });
  const talk = await start(address);
  await ask(address, `conversations/${talk.id}/activities`, { token: talk.token, body: { type: 'message', text: 'x', from: { id: 'dl_victim', role: 'bot' }, conversation: { id: 'other' }, channelId: 'msteams', recipient: { id: 'x' }, serviceUrl: 'http://evil' } });
  const { body } = await ask(address, `conversations/${talk.id}/activities`, { token: talk.token });
  expect(body.activities[1]).toMatchObject({ from: { id: `dl_${talk.id}`, role: 'user' }, conversation: { id: talk.id }, channelId: 'directline' });
  expect(told).toEqual([[{ kind: 'start' }, `directline/${talk.id}`], [{ kind: 'text', text: 'x' }, `directline/${talk.id}`]]);
  expect(JSON.stringify([body, told])).not.toMatch(/victim|evil|msteams/);
});

test('typing and other signs are taken, and nothing is done about them', async () => {
  const { address } = await serve();
  const talk = await start(address);
  for (const activity of [{ type: 'typing' }, { type: 'event', name: 'webchat/join' }, { type: 'endOfConversation' }]) {
    const { status, body } = await ask(address, `conversations/${talk.id}/activities`, { token: talk.token, body: activity });
    expect(status).toBe(200);
    expect(body.id).toEqual(expect.any(String));
  }
  expect(await talk.texts()).toHaveLength(1);
});

test('a very long message is heard whole and kept cut', async () => {
  const { address, visits } = await serve();
  const talk = await start(address);
  await talk.post(`${'a'.repeat(3000)} and the end`);
  const [, said] = await talk.texts();
  expect(said).toHaveLength(2000);
  const [, , , heard] = await visits.entries(`directline/${talk.id}`, 0);
  expect(JSON.stringify(heard)).toContain('and the end');
});
