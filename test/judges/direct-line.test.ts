/** Microsoft's own Direct Line client, by polling and by WebSocket, through the talks of three people. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation.ts';
import { content } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';
import { startServer } from '../talks/serve.ts';
import type { Served } from '../talks/serve.ts';

const require = createRequire(import.meta.url);
const pollingInterval = 200;

let served: Served;
beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest: require('xhr2') });
  served = await startServer();
});
afterAll(() => served.close());

describe.each([['polling', false], ['WebSocket', true]])('by %s', (_way, webSocket) => {
  test.each(people)('$name talks to the end, every reply there once and in order', async (person) => {
    const { line, replies, failures } = await connected(served, webSocket);
    const { welcome, steps } = scriptOf(person, content);
    const expected = welcome.map((reply) => reply.id);
    await expect.poll(() => replies, { timeout: 10_000 }).toEqual(expected);
    for (const { question, tapped, replies: next } of steps) {
      const value = { question, choices: tapped.map((choice) => choice.id) };
      await posted(line, { type: 'message', from: { id: 'me' }, text: tapped.map((choice) => choice.label).join(', '), value });
      expected.push(...next.map((reply) => reply.id));
      await expect.poll(() => replies, { timeout: 10_000 }).toEqual(expected);
    }
    line.end();
    expect(failures).toEqual([]);
  }, 60_000);
});

/** Starting the talk and one message are all that may be written, and so twenty readings at once: at five a second they are used up in four seconds. */
const lowest = 2;

test('who polls faster than a talk may be read waits longer, and loses nothing', async () => {
  const limited = await startServer({ RATE_LIMIT_PER_MINUTE: String(lowest) });
  const { line, replies, failures, token } = await connected(limited, false);
  await expect.poll(() => replies, { timeout: 10_000 }).toEqual(['welcome']);
  const read = async () => (await fetch(`${limited.address}/v3/directline/conversations/${conversationIn(token)}/activities`, { headers: { authorization: `Bearer ${token}` } })).headers.has('retry-after');
  await expect.poll(read, { timeout: 10_000 }).toBe(true);
  await posted(line, { type: 'message', from: { id: 'me' }, text: "I can't pee" });
  await expect.poll(() => replies, { timeout: 20_000 }).toContain('red-flag/new-bladder-trouble');
  expect(failures).toEqual([]);
  line.end();
  await limited.close();
}, 60_000);

/** The client, and what it hears. */
async function connected({ address }: Served, webSocket: boolean): Promise<{ line: Line; replies: string[]; failures: string[]; token: string }> {
  const { DirectLine } = require('botframework-directlinejs');
  const minted = await fetch(`${address}/v3/directline/tokens/generate`, { method: 'POST' });
  const { token } = (await minted.json()) as { token: string };
  const line = new DirectLine({ domain: `${address}/v3/directline`, token, webSocket, pollingInterval });
  const replies: string[] = [];
  const failures: string[] = [];
  const failed = ({ message }: Error): void => void (message === 'conversation ended' || failures.push(message));
  line.connectionStatus$.subscribe(() => undefined, failed);
  line.activity$.subscribe(({ channelData }: { channelData?: { reply?: Reply } }) => {
    if (channelData?.reply) replies.push(channelData.reply.id);
  }, failed);
  return { line, replies, failures, token };
}

function conversationIn(token: string): string {
  const { conversation } = JSON.parse(String(Buffer.from(token.split('.')[1]!, 'base64url'))) as { conversation: string };
  return conversation;
}

interface Line {
  end(): void;
  postActivity(activity: object): { subscribe(taken: (id: string) => void, failed: (error: unknown) => void): void };
}

function posted(line: Line, activity: object): Promise<string> {
  return new Promise((resolve, reject) => line.postActivity(activity).subscribe((id) => (id === 'retry' ? reject(new Error('the client was told to try again')) : resolve(id)), reject));
}
