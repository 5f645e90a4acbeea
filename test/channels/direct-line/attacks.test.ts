import { connect } from 'node:net';
import { onTestFinished, test, expect } from 'vitest';
import { ask, fixedLines, listen, serve, start } from './serving.ts';
import type { ServeOptions, Serving, Talk } from './serving.ts';
import { emergencyWord } from './stand-in.ts';

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

async function busy(options: ServeOptions = {}): Promise<Serving & Bystander> {
  const serving = await serve(options);
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

/** Sends the beginning, then a byte at a time until it is cut off; gives what it was told. */
async function dripping(address: string, begin: string, byte: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let told = '';
  socket.write(begin);
  const drip = setInterval(() => void (socket.writable && socket.write(byte)), 5);
  socket.on('error', () => undefined).on('data', (data) => (told += String(data)));
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(drip);
  return told;
}

test.each([
  ['headers', (_talk: Talk) => 'POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: x\r\nX-Slow: '],
  ['a message', ({ id, token }: Talk) => `POST /v3/directline/conversations/${id}/activities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: 9000\r\n\r\n`],
  ['a message without a length', ({ id, token }: Talk) => `POST /v3/directline/conversations/${id}/activities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nTransfer-Encoding: chunked\r\n\r\n2000\r\n`],
])('somebody who sends %s a byte at a time is cut off with a 408 that says whom to call, and others are served meanwhile', async (_what, beginning) => {
  const { address, talk, isServed } = await busy({ parts: { patience: { headers: 300, request: 300 } } });
  let cut = false;
  const slow = Promise.all(Array.from({ length: 50 }, () => dripping(address, beginning(talk), ' '))).finally(() => (cut = true));
  let served = 0;
  for (; !cut; served += 1) await isServed();
  expect(served).toBeGreaterThan(1);
  for (const told of await slow) {
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(told).toContain(fixedLines[0]);
  }
  await isServed();
});

test('a message of more than four pages is not read, but for an emergency where it begins and ends, and others are served', async () => {
  const understood: number[] = [];
  const { address, talk, isServed } = await busy({ listen: (said) => void understood.push(said.kind === 'text' ? said.text.length : 0) });
  const long = 'x '.repeat(100_000);
  const refused = await talk.post(long);
  expect(refused).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig', message: ['English: too_long', ...fixedLines].join('\n') } } });
  for (const text of [`I ${emergencyWord}. ${long}`, `${long} so I ${emergencyWord}`]) {
    const answer = await talk.post(text);
    expect(answer).toMatchObject({ status: 413, body: { error: { message: ['Call 911 now.', ...fixedLines].join('\n') } } });
  }
  expect((await talk.post(`${long.slice(0, 7900)} ${emergencyWord}`)).status).toBe(200);
  expect(Math.max(...understood)).toBeLessThanOrEqual(8000);
  expect(await ask(address, `conversations/${talk.id}/activities`, { token: talk.token }).then(({ body }) => body.activities.length)).toBe(5);
  await isServed();
});

test('an address that sends pages and pages is slowed whichever talk it sends them in, an emergency in it is heard as long as that keeps nobody waiting, and others are served', async () => {
  const now = Date.now();
  const serving = await serve({ env: { RATE_LIMIT_PER_MINUTE: '20', TRUSTED_PROXIES: '127.0.0.1' }, now: () => now });
  const { isServed } = await bystander(serving.address);
  const from = { origin: serving.address, 'x-forwarded-for': '203.0.113.1' };
  const page = (text: string) => `${text} ${'x'.repeat(2400)}`;
  const answers = [];
  for (let talk = 0; talk < 10; talk += 1) {
    const { body: { conversationId, token } } = await ask(serving.address, 'conversations', { method: 'POST', headers: from });
    answers.push(await ask(serving.address, `conversations/${conversationId}/activities`, { token, headers: from, body: { type: 'message', text: page(`I ${emergencyWord}`) } }));
  }
  const told = answers.map(({ status, body }) => (status === 200 ? 'taken' : `${status} ${body.error.message.split('\n')[0]}`));
  expect(told).toEqual([...Array(4).fill('taken'), ...Array(4).fill('429 Call 911 now.'), ...Array(2).fill('429 English: too_many')]);
  expect(answers.at(-1)!.body.error.message).toContain(fixedLines[0]);
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
