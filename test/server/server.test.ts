import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/server/pages.ts';
import { ask, fixedLines, serve } from '../channels/direct-line/serving.ts';
import type { Answer } from '../channels/direct-line/serving.ts';
import { startServer } from '../talks/serve.ts';

/** A refusal as RFC 9457 has it. */
function expectProblem({ status, headers, body }: Answer, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ type: 'about:blank', status: expected, title: expect.any(String) });
  const lines = String(body.detail).split('\n');
  expect(lines.slice(-2)).toEqual(fixedLines);
  expect(lines[0]?.length).toBeGreaterThan(10);
}

describe('the pages', () => {
  const body = '<!doctype html><title>Back pain</title>'.padEnd(2000, ' ');
  const pages: ReadonlyMap<string, Page> = new Map([
    ['/', { body: Buffer.from(body), type: 'text/html; charset=utf-8' }],
    ['/widget/chat.js', { body: Buffer.from('chat()'), type: 'text/javascript; charset=utf-8' }],
    ['/picture.png', { body: Buffer.from([1, 2, 3]), type: 'image/png' }],
  ]);

  test('a page comes whole, compressed for those who can read it so', async () => {
    const { address } = await serve({ parts: { pages } });
    const plain = await fetch(`${address}/`, { headers: { 'accept-encoding': 'identity' } });
    expect(await plain.text()).toBe(body);
    expect(plain.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const zipped = await raw(`${address}/`, { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(String(gunzipSync(zipped.bytes))).toBe(body);
    const picture = await raw(`${address}/picture.png`, { 'accept-encoding': 'gzip' });
    expect(picture.headers['content-encoding']).toBeUndefined();
    expect([...picture.bytes]).toEqual([1, 2, 3]);
  });

  test('a page that has not changed is not sent again', async () => {
    const { address } = await serve({ parts: { pages } });
    const first = await raw(`${address}/`, { 'accept-encoding': 'gzip' });
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await raw(`${address}/`, { 'accept-encoding': 'gzip', 'if-none-match': etag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect((await raw(`${address}/`, { 'if-none-match': etag })).status).toBe(200);
    expect((await raw(`${address}/`, {}, 'HEAD')).headers['content-length']).toBe('2000');
  });

  test('other pages may fetch the chat, also those that are isolated, and nothing else', async () => {
    const { address } = await serve({ parts: { pages } });
    const allowed = async (path: string) => {
      const { headers } = await raw(`${address}${path}`, { origin: 'https://clinic.example' });
      return [headers['access-control-allow-origin'], headers['cross-origin-resource-policy']];
    };
    expect([await allowed('/widget/chat.js'), await allowed('/')]).toEqual([['*', 'cross-origin'], [undefined, undefined]]);
    expect((await allowed('/widget/clinic.json'))[0]).toBe('*');
  });

  test('a browser is told to run nothing but our own', async () => {
    const { address } = await serve({ parts: { pages } });
    for (const path of ['/', '/widget/chat.js', '/nowhere', '/healthz']) {
      const { headers } = await raw(`${address}${path}`);
      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'/);
      expect(headers['content-security-policy'], path).not.toContain('unsafe');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'permissions-policy': expect.stringContaining('microphone=()') });
      expect(headers.server).toBeUndefined();
    }
    expect((await raw(`${address}/v3/directline/tokens/generate`, {}, 'POST')).headers['cache-control']).toBe('no-store');
  });
});

describe('what a supervisor asks', () => {
  test('the server is alive, and says how Teams comes in', async () => {
    const { address } = await serve();
    expect((await ask(address, '/healthz')).body).toEqual({ status: 'ok', teams: 'closed' });
  });

  test('the server says how much of its content no clinician has signed', async () => {
    const { address } = await serve({ parts: { unsigned: 12 } });
    expect((await ask(address, '/readyz')).body).toMatchObject({ status: 'ready', unsigned: 12, note: expect.stringContaining('12') });
    const signed = await serve();
    expect((await ask(signed.address, '/readyz')).body).toMatchObject({ unsigned: 0, note: expect.stringContaining('every') });
  });

  test('the server is not ready while the store is away', async () => {
    const { address } = await serve({ wrap: (visits) => ({ ...visits, find: () => Promise.reject(new Error('away')) }) });
    expectProblem(await ask(address, '/readyz'), 503);
    expect((await ask(address, '/healthz')).status).toBe(200);
  });

  test('the two numbers that are always on the screen come from the clinic, in every language that is offered', async () => {
    const { address } = await serve();
    const [emergency, spineLine] = [{ id: '911', href: 'tel:911' }, { id: 'spine-line', href: 'tel:+18605550100' }];
    expect((await ask(address, '/widget/clinic.json')).body).toEqual({
      languages: {
        en: { name: 'English', title: 'A hospital A department', calls: [{ ...emergency, label: 'Call 911' }, { ...spineLine, label: 'Spine line 1.860' }] },
        es: { name: 'Español', title: 'A hospital Un departamento', calls: [{ ...emergency, label: 'Llame al 911' }, { ...spineLine, label: 'Línea de columna 1.860' }] },
      },
    });
  });
});

describe('the Teams endpoint', () => {
  test('is not there unless it is served', async () => {
    const { address } = await serve();
    expectProblem(await ask(address, '/api/messages', { body: { type: 'message' } }), 404);
  });

  test('hands on the body it has read', async () => {
    const bodies: unknown[] = [];
    const teams = async (req: { body?: unknown }, res: { send(status: number): unknown }) => (bodies.push(req.body), void res.send(202));
    const { address } = await serve({ parts: { teams } });
    expect((await ask(address, '/api/messages', { body: { type: 'message', value: [[1]] } })).status).toBe(202);
    expect(bodies).toEqual([{ type: 'message', value: [[1]] }]);
  });

  test('refuses what is malformed, too long or too deep before anyone sees it', async () => {
    let called = 0;
    const { address } = await serve({ parts: { teams: async () => void called++ } });
    expectProblem(await ask(address, '/api/messages', { body: '{"a":' }), 400);
    expectProblem(await ask(address, '/api/messages', { body: `"${'a'.repeat(256 * 1024)}"` }), 413);
    expectProblem(await ask(address, '/api/messages', { body: `${'['.repeat(40)}${']'.repeat(40)}` }), 400);
    expect(called).toBe(0);
  });

  test('a fault in it is a sentence to the caller and nothing of the message anywhere', async () => {
    const logged: string[] = [];
    const { address } = await serve({ parts: { teams: async () => Promise.reject(new Error('broke')), log: (what) => logged.push(what) } });
    const answer = await ask(address, '/api/messages', { body: { text: 'my secret' } });
    expectProblem(answer, 500);
    expect(JSON.stringify(answer.body)).not.toMatch(/broke|secret/);
    expect(logged).toEqual(['answered 500']);
  });
});

describe('what cannot be served', () => {
  test('an address that does not exist is refused, and not repeated', async () => {
    const { address } = await serve();
    const answer = await ask(address, '/nowhere?q=%3Cscript%3E');
    expectProblem(answer, 404);
    expect(JSON.stringify(answer.body)).not.toMatch(/nowhere|script/);
    for (const path of ['/../etc/passwd', '/%E0%A4%A', '/.env']) expectProblem(await ask(address, path), 404);
  });

  test('a method that does not fit is refused, with those that do', async () => {
    const { address } = await serve();
    const answer = await ask(address, '/healthz', { method: 'DELETE' });
    expectProblem(answer, 405);
    expect(answer.headers.get('allow')).toContain('GET');
  });

  test('what is no request at all is refused, and the server goes on', async () => {
    const { address } = await serve();
    for (const [sent, status] of [['nonsense\r\n\r\n', 400], [`GET / HTTP/1.1\r\nHost: x\r\nLong: ${'a'.repeat(20_000)}\r\n\r\n`, 431], ['GET /nowhere HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', 404]] as const) {
      const answer = await spoken(address, sent);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toContain(JSON.stringify(fixedLines.join('\n')).slice(1, -1));
    }
    expect((await ask(address, '/healthz')).status).toBe(200);
  });

  test.each(['<b>', 'a b', '[', '/', 'x:99999', '%', '"', 'x@y z', ''])('a host that is no name (%s) opens no chat, and the server goes on', async (host) => {
    const { address } = await serve();
    const answer = await spoken(address, `POST /v3/directline/conversations HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).not.toContain('<b>');
    expect((await ask(address, '/healthz')).status).toBe(200);
  });

  test.each(['//', '//evil.example/x', 'http://[', 'http://evil.example/healthz', '*', '/%', '/%E0%A4%A', '/v3/directline/conversations/%E0%A4%A/activities', '/;;?&&#', '/\\..\\'])(
    'an address that makes no sense (%s) is refused, and the server goes on',
    async (target) => {
      const { address } = await serve();
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await spoken(address, `${method} ${target} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
        expect(answer).toMatch(/^HTTP\/1.1 [24]\d\d /);
      }
      expect((await ask(address, '/healthz')).status).toBe(200);
    },
  );
});

interface Raw {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
}

/** A request as it goes over the wire: nothing uncompressed, nothing cached. */
function raw(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
    });
    sent.on('error', reject).end();
  });
}

/** What the server answers to these bytes. */
function spoken(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('a port that is taken stops the start with a sentence', async () => {
  const { createServer: plainServer } = await import('node:net');
  const other = plainServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  await expect(startServer({ PORT: String(port) })).rejects.toThrow(`Port ${port} is taken by another program. Stop it, or set PORT to another number.`);
  other.close();
});
