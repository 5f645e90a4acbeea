import { expect, test } from 'vitest';
import type { Said } from '../../../src/conversation.ts';
import { ask, listen, serve, start } from './serving.ts';

test('someone who opens the chat is greeted before the answer comes', async () => {
  const { address } = await serve();
  const minted = await ask(address, 'tokens/generate', { method: 'POST' });
  expect(minted).toMatchObject({ status: 200, body: { expires_in: 1800 } });
  const started = await ask(address, 'conversations', { method: 'POST', token: minted.body.token });
  expect(started.status).toBe(201);
  expect(started.body.conversationId).toBe(minted.body.conversationId);
  const { body } = await ask(address, `conversations/${started.body.conversationId}/activities`, { token: started.body.token });
  expect(body.activities).toHaveLength(1);
  expect(body.activities[0]).toMatchObject({ type: 'message', channelId: 'directline', from: { id: 'back-pain-guide', role: 'bot' } });
  expect(body.watermark).toBe('2');
});

test('a message and its answer come over the socket, in the shape Direct Line has', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const stream = await listen(talk.streamUrl);
  await stream.count(1);
  const { status, body } = await talk.post('my back hurts', 'mine-1');
  expect(status).toBe(200);
  await stream.count(3);
  const [, person, guide] = stream.activities;
  expect(person).toMatchObject({ id: body.id, text: 'my back hurts', from: { id: `dl_${talk.id}`, role: 'user' }, channelData: { clientActivityID: 'mine-1' }, conversation: { id: talk.id } });
  expect(guide).toMatchObject({ id: `${talk.id}|0000004`, inputHint: 'expectingInput', channelData: { reply: { id: 'heard/text' } } });
  expect(guide?.suggestedActions?.actions[0]).toEqual({ type: 'imBack', title: 'Apple', value: 'Apple' });
  expect(stream.watermarks).toEqual(['2', '4']);
});

test('the language of the page reaches the bot with the greeting, and nothing else of the body does', async () => {
  const heard: Said[] = [];
  const { address } = await serve({ listen: (said) => heard.push(said) });
  await ask(address, 'conversations', { method: 'POST', token: (await ask(address, 'tokens/generate', { method: 'POST' })).body.token, body: { locale: 'es-US', text: 'hola' } });
  await ask(address, 'conversations', { method: 'POST', token: (await ask(address, 'tokens/generate', { method: 'POST' })).body.token, body: { locale: '<script>' } });
  expect(heard).toEqual([{ kind: 'start', language: 'es' }, { kind: 'start' }]);
});
