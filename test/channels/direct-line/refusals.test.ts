import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Visits } from '../../../src/visits/visits.ts';
import { ask, fixedLines, serve, start } from './serving.ts';
import type { Answer } from './serving.ts';
import { emergencyWord } from './stand-in.ts';

const minute = 60_000;

/** A refusal as Direct Line has it, with what to do and the two lines every refusal carries. */
function expectRefusal({ status, body }: Answer, expected: number, code: string): void {
  expect({ status, code: body.error?.code }).toEqual({ status: expected, code });
  const lines = String(body.error.message).split('\n');
  expect(lines.slice(-2)).toEqual(fixedLines);
  expect(lines[0]?.length).toBeGreaterThan(10);
}

function activitiesOf(id: string): string {
  return `conversations/${id}/activities`;
}

test('someone without a token is told so', async () => {
  const { address } = await serve();
  const { id } = await start(address);
  for (const path of [activitiesOf(id), `conversations/${id}`]) expectRefusal(await ask(address, path), 401, 'BadArgument');
  expectRefusal(await ask(address, activitiesOf(id), { body: { type: 'message', text: 'x' } }), 401, 'BadArgument');
  expectRefusal(await ask(address, 'tokens/refresh', { method: 'POST' }), 401, 'BadArgument');
});

test('what is no token at all is told apart from one that is not good', async () => {
  const { address } = await serve();
  const { id, token } = await start(address);
  expectRefusal(await ask(address, activitiesOf(id), { token: 'nonsense' }), 401, 'BadArgument');
  expectRefusal(await ask(address, activitiesOf(id), { headers: { authorization: `Basic ${token}` } }), 401, 'BadArgument');
  const [head, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ conversation: id, aud: 'talk', exp: 9e9 })).toString('base64url');
  expectRefusal(await ask(address, activitiesOf(id), { token: `${head}.${payload}.${signature}` }), 403, 'Forbidden');
});

test('a token of a stranger, of another kind or without a signature opens nothing', async () => {
  const key = 'k'.repeat(32);
  const { address } = await serve({ env: { TOKEN_KEYS: key } });
  const { id } = await start(address);
  const sign = (secret: string, audience: string) =>
    new SignJWT({ conversation: id }).setProtectedHeader({ alg: 'HS256' }).setAudience(audience).setExpirationTime('1h').sign(createHash('sha256').update(secret).digest());
  expect((await ask(address, activitiesOf(id), { token: await sign(key, 'talk') })).status).toBe(200);
  expectRefusal(await ask(address, activitiesOf(id), { token: await sign('s'.repeat(32), 'talk') }), 403, 'Forbidden');
  expectRefusal(await ask(address, activitiesOf(id), { token: await sign(key, 'stream') }), 403, 'Forbidden');
  const none = [{ alg: 'none' }, { conversation: id, aud: 'talk', exp: 9e9 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  expectRefusal(await ask(address, activitiesOf(id), { token: `${none.join('.')}.` }), 401, 'BadArgument');
  expectRefusal(await ask(address, activitiesOf(id), { token: `${none.join('.')}.AAAA` }), 403, 'Forbidden');
});

test('a token opens only its own conversation', async () => {
  const { address } = await serve();
  const [mine, yours] = [await start(address), await start(address)];
  expectRefusal(await ask(address, activitiesOf(yours.id), { token: mine.token }), 403, 'Forbidden');
  expectRefusal(await ask(address, activitiesOf(yours.id), { token: mine.token, body: { type: 'message', text: 'x' } }), 403, 'Forbidden');
  expectRefusal(await ask(address, `conversations/${yours.id}`, { token: mine.token }), 403, 'Forbidden');
  expect(await yours.texts()).toHaveLength(1);
});

test('a token is good for half an hour, also when it was used a moment ago, and a refreshed one for another', async () => {
  let now = Date.now();
  const { address } = await serve({ now: () => now });
  const { id, token } = await start(address);
  now += 29 * minute;
  expect((await ask(address, activitiesOf(id), { token })).status).toBe(200);
  const { body } = await ask(address, 'tokens/refresh', { method: 'POST', token });
  expect(body).toMatchObject({ conversationId: id, expires_in: 1800 });
  now += 2 * minute;
  expectRefusal(await ask(address, activitiesOf(id), { token }), 403, 'TokenExpired');
  expect((await ask(address, activitiesOf(id), { token: body.token })).status).toBe(200);
});

test('a token that ran out while a laptop was closed is good for a new one, for a day and for nothing else', async () => {
  let now = Date.now();
  const { address } = await serve({ now: () => now });
  const { id, token } = await start(address);
  now += 24 * 60 * minute;
  expectRefusal(await ask(address, activitiesOf(id), { token }), 403, 'TokenExpired');
  const { body } = await ask(address, 'tokens/refresh', { method: 'POST', token });
  expect((await ask(address, activitiesOf(id), { token: body.token })).status).toBe(200);
  now += 60 * minute;
  expectRefusal(await ask(address, 'tokens/refresh', { method: 'POST', token }), 403, 'TokenExpired');
});

test('keys can be changed while people talk', async () => {
  const [old, fresh] = ['o'.repeat(32), 'n'.repeat(32)];
  const first = await serve({ env: { TOKEN_KEYS: old } });
  const { body } = await ask(first.address, 'tokens/generate', { method: 'POST' });
  const second = await serve({ env: { TOKEN_KEYS: `${fresh},${old}` } });
  expect((await ask(second.address, 'conversations', { method: 'POST', token: body.token })).status).toBe(201);
  const third = await serve({ env: { TOKEN_KEYS: fresh } });
  expectRefusal(await ask(third.address, 'conversations', { method: 'POST', token: body.token }), 403, 'Forbidden');
});

test('a conversation that has not begun is not found', async () => {
  const { address } = await serve();
  const { body } = await ask(address, 'tokens/generate', { method: 'POST' });
  const { conversationId: id, token } = body;
  expectRefusal(await ask(address, activitiesOf(id), { token }), 404, 'NotFound');
  expectRefusal(await ask(address, activitiesOf(id), { token, body: { type: 'message', text: 'x' } }), 404, 'NotFound');
  expectRefusal(await ask(address, `conversations/${id}`, { token }), 404, 'NotFound');
});

test('a body that cannot be read is refused, and what it said is nowhere', async () => {
  const { address, logged } = await serve();
  const { id, token } = await start(address);
  const post = (body: unknown) => ask(address, activitiesOf(id), { token, body });
  const malformed = await post('{"type": "message", "text": "my secret');
  expectRefusal(malformed, 400, 'BadSyntax');
  expect(JSON.stringify(malformed.body)).not.toContain('secret');
  expectRefusal(await post('[]'), 400, 'MissingProperty');
  expectRefusal(await post('null'), 400, 'MissingProperty');
  expectRefusal(await post({ text: 'x' }), 400, 'MissingProperty');
  expectRefusal(await post(`{"type":"message","value":${'['.repeat(9)}${']'.repeat(9)}}`), 400, 'BadArgument');
  expectRefusal(await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400, 'BadArgument');
  expectRefusal(await post({ type: 'message', value: Array.from({ length: 1001 }, () => 0) }), 400, 'BadArgument');
  expect((await post(`{"type":"message","text":"fine","value":${'['.repeat(7)}${']'.repeat(7)}}`)).status).toBe(200);
  expect(logged.join()).not.toContain('secret');
});

test('a body over 256 kB is refused, whether it says its length or not, and the next message is served', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const path = activitiesOf(talk.id);
  const long = JSON.stringify({ type: 'message', text: 'a'.repeat(256 * 1024) });
  expectRefusal(await ask(address, path, { token: talk.token, body: long }), 413, 'MessageSizeTooBig');
  expect(await statusOf(address, `/v3/directline/${path}`, talk.token, 'Content-Length: 300000')).toBe(413);
  expect(await statusOf(address, `/v3/directline/${path}`, talk.token, 'Transfer-Encoding: chunked', 40)).toBe(413);
  expect((await talk.post('a'.repeat(8000))).status).toBe(200);
});

/** Sends the head of a request and chunks of 8 kB, never the end, and gives the status of the answer. */
function statusOf(address: string, path: string, token: string, header: string, chunks = 0): Promise<number> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${token}\r\n${header}\r\n\r\n`);
  for (let chunk = 0; chunk < chunks; chunk++) socket.write(`2000\r\n${'a'.repeat(0x2000)}\r\n`);
  return new Promise((resolve) =>
    socket.once('data', (data) => {
      socket.destroy();
      resolve(Number(String(data).split(' ')[1]));
    }),
  );
}

test('a file is refused civilly', async () => {
  const { address } = await serve();
  const { id, token } = await start(address);
  expectRefusal(await ask(address, `conversations/${id}/upload?userId=x`, { token, body: 'bytes' }), 501, 'NotSupported');
});

test('addresses and methods that do not exist are refused in the same shape', async () => {
  const { address } = await serve();
  expectRefusal(await ask(address, 'nothing'), 404, 'NotFound');
  expectRefusal(await ask(address, 'tokens/generate'), 405, 'NotAllowed');
});

test('a stream opens only with a key that is fresh and its own', async () => {
  let now = Date.now();
  const { address } = await serve({ now: () => now });
  const [mine, yours] = [await start(address), await start(address)];
  expect(await statusOfStream(mine.streamUrl)).toBe(101);
  expect(await statusOfStream(mine.streamUrl.replace(/t=.*/, ''))).toBe(401);
  expect(await statusOfStream(mine.streamUrl.replace(/t=.*/, `t=${mine.token}`))).toBe(403);
  expect(await statusOfStream(mine.streamUrl.replace(mine.id, yours.id))).toBe(403);
  expect(await statusOfStream(`${mine.streamUrl.split('conversations')[0]}elsewhere`)).toBe(404);
  now += minute;
  expect(await statusOfStream(mine.streamUrl)).toBe(403);
  expectRefusal(await ask(mine.streamUrl.replace('ws:', 'http:').split('/v3')[0]!, mine.streamUrl.replace(/.*directline\//, ''), {}), 403, 'TokenExpired');
});

function statusOfStream(url: string): Promise<number> {
  const socket = new WebSocket(url);
  return new Promise((resolve) => {
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
      socket.once('error', () => undefined);
      socket.terminate();
      resolve(statusCode);
    });
  });
}

test('a watermark that nobody was given is refused', async () => {
  const { address } = await serve();
  const { id, token } = await start(address);
  expectRefusal(await ask(address, `${activitiesOf(id)}?watermark=abc`, { token }), 400, 'BadArgument');
});

test('when nothing can be kept the person is told, and an emergency is answered all the same', async () => {
  let away = false;
  const wrap = (visits: Visits): Visits => ({ ...visits, keep: (turn) => (away ? Promise.reject(new Error('disk is full of my secret')) : visits.keep(turn)) });
  const { address, logged } = await serve({ wrap });
  const talk = await start(address);
  away = true;
  expectRefusal(await talk.post('my back hurts'), 503, 'ServiceUnavailable');
  const emergency = await talk.post(`I ${emergencyWord}`);
  expectRefusal(emergency, 503, 'ServiceUnavailable');
  expect(emergency.body.error.message).toContain('Call 911 now.');
  expect(logged).toHaveLength(2);
  away = false;
  expect(await talk.texts()).toHaveLength(1);
});

test('a store that is away is said to be away, also to someone who only reads', async () => {
  const { address } = await serve({ wrap: (real) => ({ ...real, entries: () => Promise.reject(new Error('away')) }) });
  const { id, token } = await start(address);
  expectRefusal(await ask(address, activitiesOf(id), { token }), 503, 'ServiceUnavailable');
});
