import { request } from 'node:http';
import { expect, test } from 'vitest';
import { ask, fixedLines, listen, serve, start } from './serving.ts';
import { emergencyWord } from './stand-in.ts';

const generate = 'tokens/generate';
const mint = (address: string, headers: Record<string, string> = {}) => ask(address, generate, { method: 'POST', headers });

test("a page of the server's own may open chats, any other page may not", async () => {
  const { address } = await serve();
  const own = await mint(address, { origin: address });
  expect(own.status).toBe(200);
  expect(own.headers.get('access-control-allow-origin')).toBe(address);
  for (const origin of ['https://evil.example', 'null', `${address}.evil.example`, '']) {
    const other = await mint(address, { origin });
    expect(other, origin).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.body.error.message).toContain(fixedLines.join('\n'));
  }
});

test('pages of the allowed origins may open chats, and read the answers', async () => {
  const { address } = await serve({ env: { ALLOWED_ORIGINS: 'https://clinic.example, https://www.clinic.example' } });
  const allowed = await mint(address, { origin: 'https://www.clinic.example' });
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://www.clinic.example');
  expect(allowed.headers.get('vary')).toContain('Origin');
  expect((await mint(address, { origin: address })).status).toBe(403);
});

test('a browser that asks first is told what it may send', async () => {
  const { address } = await serve();
  const preflight = await ask(address, 'conversations/any/activities', { method: 'OPTIONS', headers: { origin: address, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(address);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  const foreign = await ask(address, generate, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

test('a refusal can be read by the page it was given to', async () => {
  const { address } = await serve();
  const { status, headers } = await ask(address, 'conversations/x/activities', { headers: { origin: address } });
  expect(status).toBe(401);
  expect(headers.get('access-control-allow-origin')).toBe(address);
});

test('what answers a message, or refuses it, can be read by the page that sent it, and by no other', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const send = (origin: string, token: string) => ask(address, `conversations/${talk.id}/activities`, { token, headers: { origin }, body: { type: 'message', text: 'apple' } });
  for (const token of [talk.token, 'none']) {
    const { headers } = await send(address, token);
    expect(Object.fromEntries(headers)).toMatchObject({ 'access-control-allow-origin': address, vary: 'Origin', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect((await send('https://evil.example', token)).headers.get('access-control-allow-origin')).toBeNull();
  }
});

const secret = 's'.repeat(40);
const bearer = { authorization: `Bearer ${secret}` };

test('a program on this machine needs no secret, one that comes through a proxy does', async () => {
  const { address } = await serve({ env: { DIRECT_LINE_SECRET: secret } });
  expect((await mint(address)).status).toBe(200);
  const proxied = { 'x-forwarded-for': '203.0.113.9' };
  expect((await mint(address, proxied)).status).toBe(401);
  expect((await mint(address, { ...proxied, authorization: `Bearer ${'x'.repeat(40)}` })).status).toBe(403);
  expect((await mint(address, { ...proxied, ...bearer })).status).toBe(200);
  expect((await mint(address, { ...bearer, origin: 'https://evil.example' })).status).toBe(403);
});

test('without a secret set, nothing from elsewhere can be one', async () => {
  const { address } = await serve();
  expect((await mint(address, { forwarded: 'for=203.0.113.9' })).status).toBe(401);
  expect((await mint(address, { 'x-forwarded-for': '203.0.113.9', ...bearer })).status).toBe(403);
});

test('the secret also starts a conversation, but reads none', async () => {
  const { address } = await serve({ env: { DIRECT_LINE_SECRET: secret } });
  const started = await ask(address, 'conversations', { method: 'POST', headers: { ...bearer, 'x-forwarded-for': '203.0.113.9' } });
  expect(started.status).toBe(201);
  expect((await ask(address, `conversations/${started.body.conversationId}/activities`, { headers: bearer })).status).toBe(401);
});

test('so many tokens a minute for each address, and then none until a while has passed', async () => {
  let now = Date.now();
  const { address } = await serve({ env: { RATE_LIMIT_PER_MINUTE: '3' }, now: () => now });
  for (let time = 0; time < 3; time++) expect((await mint(address)).status).toBe(200);
  const refused = await mint(address);
  expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
  expect(refused.headers.get('retry-after')).toBe('20');
  expect(refused.body.error.message.split('\n').slice(1)).toEqual(fixedLines);
  now += 20_000;
  expect((await mint(address)).status).toBe(200);
  expect((await mint(address)).status).toBe(429);
});

test('addresses behind a trusted proxy are counted one by one, others cannot pretend', async () => {
  const from = (address: string, client: string) => mint(address, { 'x-forwarded-for': client, origin: address });
  const trusting = await serve({ env: { RATE_LIMIT_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.0/8, 10.0.0.0/8' } });
  expect((await from(trusting.address, '203.0.113.1')).status).toBe(200);
  expect((await from(trusting.address, '203.0.113.2')).status).toBe(200);
  expect((await from(trusting.address, '203.0.113.2')).status).toBe(429);
  expect((await from(trusting.address, '198.51.100.7, 203.0.113.2, 10.1.2.3')).status).toBe(429);
  const wary = await serve({ env: { RATE_LIMIT_PER_MINUTE: '1' } });
  expect((await from(wary.address, '203.0.113.1')).status).toBe(200);
  expect((await from(wary.address, '203.0.113.2')).status).toBe(429);
});

test('behind a proxy that speaks https the stream is secure', async () => {
  const { address } = await serve({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  const start = async (headers: Record<string, string>) => String((await ask(address, 'conversations', { method: 'POST', headers })).body.streamUrl);
  expect(await start({ origin: address })).toMatch(/^ws:/);
  expect(await start({ origin: address, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' })).toMatch(/^wss:/);
  expect(await start({ origin: address.replace('http:', 'https:') })).toMatch(/^wss:/);
});

test('one person who floods is slowed, the others are served', async () => {
  const { address } = await serve({ env: { RATE_LIMIT_PER_MINUTE: '5' } });
  const [flood, other] = [await start(address), await start(address)];
  const statuses = [];
  for (let time = 0; time < 6; time++) statuses.push((await flood.post('x')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  expect((await other.post('x')).status).toBe(200);
  expect(await flood.texts()).toHaveLength(9);
});

test('an emergency told in a flood of messages is answered as one', async () => {
  const { address } = await serve({ env: { RATE_LIMIT_PER_MINUTE: '1' } });
  const talk = await start(address);
  await talk.post('x');
  const refused = await talk.post(`I ${emergencyWord}`);
  expect(refused.status).toBe(429);
  expect(refused.body.error.message).toBe(['Call 911 now.', ...fixedLines].join('\n'));
  expect(refused.body.error.emergency).toBe(true);
  expect((await talk.post('y')).body.error).toEqual({ code: 'TooManyRequests', message: ['English: too_many', ...fixedLines].join('\n') });
});

test('clients that never finish their request keep nobody waiting', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const slow = Array.from({ length: 200 }, () => {
    const one = request(`${address}/v3/directline/conversations/${talk.id}/activities`, { method: 'POST', headers: { authorization: `Bearer ${talk.token}`, 'content-length': 1000 } });
    one.on('error', () => undefined);
    one.write('{"type":');
    return one;
  });
  const stream = await listen(talk.streamUrl);
  const began = performance.now();
  expect((await talk.post('still there')).status).toBe(200);
  await stream.count(3);
  expect(performance.now() - began).toBeLessThan(1000);
  slow.forEach((one) => one.destroy());
});
