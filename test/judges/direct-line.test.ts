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
    const { DirectLine } = require('botframework-directlinejs');
    const minted = await fetch(`${served.address}/v3/directline/tokens/generate`, { method: 'POST' });
    const { token } = (await minted.json()) as { token: string };
    const line = new DirectLine({ domain: `${served.address}/v3/directline`, token, webSocket, pollingInterval });
    const replies: string[] = [];
    const failures: string[] = [];
    const failed = ({ message }: Error): void => void (message === 'conversation ended' || failures.push(message));
    line.connectionStatus$.subscribe(() => undefined, failed);
    line.activity$.subscribe(({ channelData }: { channelData?: { reply?: Reply } }) => {
      if (channelData?.reply) replies.push(channelData.reply.id);
    }, failed);

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

interface Line {
  postActivity(activity: object): { subscribe(taken: (id: string) => void, failed: (error: unknown) => void): void };
}

function posted(line: Line, activity: object): Promise<string> {
  return new Promise((resolve, reject) => line.postActivity(activity).subscribe((id) => (id === 'retry' ? reject(new Error('the client was told to try again')) : resolve(id)), reject));
}
