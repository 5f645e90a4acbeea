import { connect } from 'node:net';
import { onTestFinished, test, expect } from 'vitest';
import { ask, fixedLines, listen, serve, start } from './serving.ts';
import type { Serving, Talk } from './serving.ts';

/** Someone who talks all the while, as the others do what they do. */
interface Bystander {
  readonly talk: Talk;
  /** Says something, and hears the answer over the WebSocket. */
  isServed(): Promise<void>;
}

async function bystander(address: string): Promise<Bystander> {
  const talk = await start(address);
  const stream = await listen(talk.streamUrl);
  return {
    talk,
    async isServed() {
      const before = stream.activities.length;
      expect((await talk.post('it still hurts')).status).toBe(200);
      await stream.count(before + 2);
    },
  };
}

async function busy(): Promise<Serving & Bystander> {
  const serving = await serve();
  const person = await bystander(serving.address);
  await person.isServed();
  return { ...serving, ...person };
}

/** Connections that send these bytes and then nothing more. */
async function unfinished(address: string, count: number, bytes: string): Promise<void> {
  const { hostname, port } = new URL(address);
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.on('error', () => undefined).once('connect', () => socket.write(bytes, () => resolve())))));
}

test('300 chats opened in a minute: as many as the limit are, the rest are told when to come back, and others are served', async () => {
  const now = Date.now();
  const serving = await serve({ env: { RATE_LIMIT_PER_MINUTE: '120', TRUSTED_PROXIES: '127.0.0.1' }, now: () => now });
  const { isServed } = await bystander(serving.address);
  const mint = (from: string) => ask(serving.address, 'tokens/generate', { method: 'POST', headers: { origin: serving.address, 'x-forwarded-for': from } });
  const answers = await Promise.all(Array.from({ length: 300 }, () => mint('203.0.113.1')));
  const refused = answers.filter(({ status }) => status === 429);
  expect([answers.filter(({ status }) => status === 200).length, refused.length]).toEqual([120, 180]);
  expect(refused[0]!.headers.get('retry-after')).toBe('1');
  await isServed();
  expect((await mint('203.0.113.2')).status).toBe(200);
});

test('a body of 30 MB is refused before it is read to its end, and others are served', async () => {
  const { address, talk, isServed } = await busy();
  const body = JSON.stringify({ type: 'message', text: 'a'.repeat(30 * 1024 * 1024) });
  const sent = ask(address, `conversations/${talk.id}/activities`, { token: talk.token, body }).then(({ status }) => status, () => 'closed');
  expect([413, 'closed']).toContain(await sent);
  await isServed();
  expect(await talk.texts()).toHaveLength(5);
});

test('connections that never say what they want, or never finish it, keep nobody waiting', async () => {
  const { address, talk, isServed } = await busy();
  await unfinished(address, 300, 'POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: x\r\nX-Slow: a');
  await unfinished(address, 300, `POST /v3/directline/conversations/${talk.id}/activities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${talk.token}\r\nContent-Length: 1000\r\n\r\n{"type":`);
  await isServed();
});

test('JSON nested 40,000 deep, or made to change what every object is, is refused or does nothing', async () => {
  const { address, talk, isServed } = await busy();
  const post = (body: string) => ask(address, `conversations/${talk.id}/activities`, { token: talk.token, body });
  expect((await post(`{"type":"message","value":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`)).status).toBe(400);
  expect((await post('{"type":"message","text":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"channelData":{"__proto__":{"clientActivityID":"theirs"}}}')).status).toBe(200);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  await isServed();
});

test('a message sent again, by whomever, changes nothing; a key of another talk, or one that was ended, opens nothing', async () => {
  const { address, talk, isServed } = await busy();
  const other = await start(address);
  const [first, again] = [await talk.post('numb', 'same'), await talk.post('something else', 'same')];
  expect(again.body.id).toBe(first.body.id);
  const length = (await talk.texts()).length;
  expect((await ask(address, `conversations/${talk.id}/activities`, { token: other.token, body: { type: 'message', text: 'x', channelData: { clientActivityID: 'same' } } })).status).toBe(403);
  expect(await talk.texts()).toHaveLength(length);
  await ask(address, 'tokens/end', { method: 'POST', token: other.token });
  expect((await other.post('again')).status).toBe(403);
  await isServed();
});

test('script, Markdown and marks nobody sees come back as the plain text they are, wherever they were put, and from nobody else', async () => {
  const { address, talk, isServed } = await busy();
  const nasty = '</script><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) **b** \u202Eevil';
  const body = { type: 'message', text: nasty, id: nasty, locale: nasty, from: { id: 'back-pain-guide', name: nasty, role: 'bot' }, conversation: { id: nasty }, attachments: [{ contentType: nasty, content: nasty }], channelData: { clientActivityID: nasty.slice(0, 90), reply: { id: nasty, tone: 'emergency', text: [nasty] } }, value: { question: nasty, choices: 'no' } };
  expect((await ask(address, `conversations/${talk.id}/activities`, { token: talk.token, body })).status).toBe(200);
  const answer = await ask(address, `conversations/${talk.id}/activities?watermark=4`, { token: talk.token });
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.body.activities[0]).toEqual({
    id: `${talk.id}|0000005`, type: 'message', timestamp: expect.any(String), channelId: 'directline', conversation: { id: talk.id }, textFormat: 'plain',
    from: { id: `dl_${talk.id}`, name: '', role: 'user' }, text: nasty.replace('\u202E', ''), channelData: { clientActivityID: nasty.slice(0, 90) },
  });
  await isServed();
});

test('what is asked for is never repeated in a refusal', async () => {
  const { address, talk, isServed } = await busy();
  const script = encodeURIComponent('<script>alert(1)</script>');
  const { token } = talk;
  const refused = [
    await ask(address, `conversations/${script}/activities`, { token }),
    await ask(address, `conversations/${talk.id}/activities?watermark=${script}`, { token }),
    await ask(address, 'tokens/refresh', { method: 'POST', token: script }),
    await ask(address, 'tokens/generate', { method: 'POST', headers: { origin: script } }),
    await ask(address, `conversations/${talk.id}/activities`, { token, body: { type: ['<script>'] } }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 400, 401, 403, 400]);
  for (const { body } of refused) {
    expect(body.error.message).toContain(fixedLines.join('\n'));
    expect(JSON.stringify(body)).not.toContain('script');
  }
  await isServed();
});
