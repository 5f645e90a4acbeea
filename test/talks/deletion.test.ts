/** What a person deleted is gone: from every answer of the server, whoever asks for it and however. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { content } from '../talk.ts';
import { post } from '../channels/form/page.ts';
import { startServer } from './serve.ts';
import type { Served } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await startServer();
});
afterAll(() => served.close());

const told = 'my zanzibarr back hurts and i am pregnant';
const traces = /zanzibar|pregnan|lower back|back hurts/u;
/** "Delete my data" is answered with what it may say for everyone. */
const afresh = [content.chat.lines['erased']!.text[0]!, content.chat.lines['welcome']!.text[0]!];

interface Answered {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

async function ask(path: string, token: string, body?: object): Promise<string> {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' };
  const answer = await fetch(`${served.address}/v3/directline/${path}`, { method: body ? 'POST' : 'GET', headers, ...(body && { body: JSON.stringify(body) }) });
  return answer.text();
}

/** All that a stream says from the beginning on, until it has said this. */
async function streamed(url: string, until: string): Promise<string> {
  const socket = new WebSocket(url.replace(/watermark=\d+/u, 'watermark=0'));
  let heard = '';
  await new Promise<void>((resolve) => socket.on('message', (data) => (heard += String(data)).includes(until) && resolve()));
  socket.terminate();
  return heard;
}

test('in the chat: by reading, listening, coming back, sending an old message again, or asking for it', async () => {
  const { conversationId: id, token } = JSON.parse(await ask('conversations', '', {})) as Answered;
  const say = (text: string, clientActivityID: string) => ask(`conversations/${id}/activities`, token, { type: 'message', text, channelData: { clientActivityID } });
  const all = () => ask(`conversations/${id}/activities?watermark=`, token);
  await say(told, 'first');
  await say('Summary', 'second');
  expect(await all()).toMatch(traces);
  await say('delete my data', 'third');
  for (const sentence of afresh) expect(await all()).toContain(sentence);
  const back = JSON.parse(await ask(`conversations/${id}`, token)) as Answered;
  expect(await streamed(back.streamUrl, afresh[1]!)).not.toMatch(traces);
  expect(await all()).not.toMatch(traces);
  await say('another text under an id that was used before', 'first');
  for (const wish of ['what i told you', 'summary', 'repeat', 'back', 'why']) await say(wish, wish);
  expect(await all()).not.toMatch(traces);
});

test('on the page of questions: by asking for it, or sending an old page again', async () => {
  const address = `${served.address}/questions`;
  const first = await post(address, { message: crypto.randomUUID() });
  const say = (words: string, message: string = crypto.randomUUID()) => post(address, { token: first.token, message, words });
  expect((await say(told, 'the-old-page')).text).toMatch(traces);
  expect((await say('delete my data')).text).not.toMatch(traces);
  for (const wish of ['what i told you', 'summary', 'repeat', 'back']) expect((await say(wish)).text).not.toMatch(traces);
  expect((await say('hello', 'the-old-page')).text).not.toMatch(traces);
  expect((await post(address, { token: first.token, message: crypto.randomUUID(), question: 'ask/age', choice: [] })).text).not.toMatch(traces);
});
