import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, freshFile, listen, serve, start, talkOf } from './serving.ts';
import type { Talk } from './serving.ts';

const end = (address: string, token: string) => ask(address, 'tokens/end', { method: 'POST', token });

/** What each way back into a talk answers. */
async function waysBack(address: string, { id, token, post }: Talk): Promise<readonly number[]> {
  const answers = [
    await ask(address, `conversations/${id}/activities`, { token }),
    await ask(address, `conversations/${id}`, { token }),
    await ask(address, 'conversations', { method: 'POST', token }),
    await ask(address, 'tokens/refresh', { method: 'POST', token }),
    await post('still there?'),
    await end(address, token),
  ];
  return answers.map(({ status }) => status);
}

test('someone who leaves in a hurry leaves no way back, by any token of the talk', async () => {
  const file = freshFile();
  const { address, stop } = await serve({ file });
  const talk = await start(address);
  const { token: other } = (await ask(address, 'tokens/refresh', { method: 'POST', token: talk.token })).body;
  expect((await end(address, talk.token)).status).toBe(204);
  for (const token of [talk.token, other]) expect(await waysBack(address, talkOf(address, talk.id, token))).toEqual([403, 403, 403, 403, 403, 403]);
  await stop();
  const again = await serve({ file });
  expect(await waysBack(again.address, talkOf(again.address, talk.id, other))).toEqual([403, 403, 403, 403, 403, 403]);
});

test('who listens to a talk that was ended hears no more, and cannot listen again', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const stream = await listen(talk.streamUrl);
  const closed = new Promise((resolve) => stream.socket.once('close', resolve));
  await end(address, talk.token);
  await closed;
  const refused = new WebSocket(talk.streamUrl);
  const status = await new Promise((resolve) => refused.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode)));
  refused.on('error', () => undefined).terminate();
  expect(status).toBe(403);
});

test('ending one talk ends no other, and only the talk that a token is for', async () => {
  const { address } = await serve();
  const [mine, yours] = [await start(address), await start(address)];
  expect((await end(address, mine.token)).status).toBe(204);
  expect((await yours.post('still here')).status).toBe(200);
  expect((await end(address, 'nonsense')).status).toBe(401);
  const { token } = (await ask(address, 'tokens/generate', { method: 'POST' })).body;
  expect((await end(address, token)).status).toBe(404);
});

test('someone whose laptop was closed for an hour can still leave no way back', async () => {
  let now = Date.now();
  const { address } = await serve({ now: () => now });
  const talk = await start(address);
  now += 60 * 60_000;
  expect((await talk.post('still there?')).status).toBe(403);
  expect((await end(address, talk.token)).status).toBe(204);
  expect((await ask(address, 'tokens/refresh', { method: 'POST', token: talk.token })).status).toBe(403);
});
