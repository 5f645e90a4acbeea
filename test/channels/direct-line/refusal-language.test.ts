import { expect, test } from 'vitest';
import { wishedLanguage } from '../../../src/server/language.ts';
import { ask, fixedLines, serve, spanishLines, start } from './serving.ts';
import type { Answer } from './serving.ts';

const spanish = { 'accept-language': 'es-US,es;q=0.9,en;q=0.8' };
const linesOf = ({ body }: Answer) => body.error.message.split('\n').slice(-2);

test('who reads Spanish is refused in Spanish, with both numbers', async () => {
  const { address } = await serve({ env: { RATE_LIMIT_PER_MINUTE: '1' } });
  await ask(address, 'tokens/generate', { method: 'POST' });
  const tooMany = await ask(address, 'tokens/generate', { method: 'POST', headers: spanish });
  expect(tooMany).toMatchObject({ status: 429, body: { error: { message: ['Spanish: too_many', ...spanishLines].join('\n') } } });
  expect(linesOf(await ask(address, 'nothing', { headers: spanish }))).toEqual(spanishLines);
  const page = await ask(address, '/nowhere', { headers: spanish });
  expect(page.body.detail.split('\n').slice(-2)).toEqual(spanishLines);
});

test('who talks in Spanish is refused in Spanish, whatever their browser reads, and in English once they talk English again', async () => {
  const { address } = await serve();
  const talk = await start(address);
  const upload = () => ask(address, `conversations/${talk.id}/upload`, { token: talk.token, body: 'bytes' });
  expect(linesOf(await upload())).toEqual(fixedLines);
  await talk.post('en español, por favor');
  expect(await upload()).toMatchObject({ status: 501, body: { error: { message: ['Spanish: no_files', ...spanishLines].join('\n') } } });
  expect(linesOf(await talk.post('a'.repeat(256 * 1024)))).toEqual(spanishLines);
  await talk.post('in English');
  expect(linesOf(await ask(address, `conversations/${talk.id}/upload`, { token: talk.token, body: 'bytes', headers: spanish }))).toEqual(fixedLines);
});

test.each([
  [undefined, undefined], ['', undefined], ['es', 'es'], ['es-MX', 'es'], ['fr, es;q=0.5, en;q=0.7', 'en'], ['fr', undefined], ['*', undefined],
  ['es;q=0, en;q=0.1', 'en'], ['es;q=x', undefined], [`${'a,'.repeat(10_000)}es`, undefined], ['__proto__', undefined],
])('of %s, %s is read', (header, language) => {
  expect(wishedLanguage(header, new Map([['en', 1], ['es', 1]]))).toBe(language);
});
