import { afterAll, beforeAll, expect, test } from 'vitest';
import { GuideBot } from '../../src/bot.ts';
import { teamsEndpoint } from '../../src/channels/teams/endpoint.ts';
import { createServer } from '../../src/server.ts';
import { readSettings } from '../../src/settings.ts';
import { openSqlite } from '../../src/visits/sqlite.ts';
import type { Visits } from '../../src/visits/visits.ts';
import { content } from '../talk.ts';
import { teamsClient } from './teams-client.ts';

/** A store that keeps the opening of a talk and then goes away: it can be asked, and keeps nothing. */
const store = await openSqlite(':memory:');
const away: Visits = { ...store, keep: (turn) => (turn.version === 0 && turn.said.kind === 'start' ? store.keep(turn) : Promise.reject(new Error('disk full'))) };
const logged: string[] = [];
const log = (what: string): void => void logged.push(what);

const bot = new GuideBot({ library: content, visits: away, now: Date.now });
const server = createServer({
  settings: readSettings({ PORT: '0', ALLOW_ANONYMOUS: 'true' }), library: content, bot, visits: away, pages: new Map(), unsigned: 0, log,
  teams: teamsEndpoint({ guide: bot, library: content, log }, { anonymous: true }) as never,
});
let address: string;
let client: Awaited<ReturnType<typeof teamsClient>>;
beforeAll(async () => {
  address = await server.listen();
  client = await teamsClient(address);
});
afterAll(async () => {
  await client.close();
  await server.close();
});

test('someone in Teams who tells an emergency while the store is away hears it all the same', async () => {
  expect(await client.chat('emergency').type("I can't feel it when I wipe, my crotch is numb", '1')).toEqual(['red-flag/saddle-numbness']);
});

test('someone in Teams whose message could not be kept hears so, with both numbers', async () => {
  expect(await client.chat('other').type('my back hurts', '2')).toEqual(['trouble']);
});

test('someone in Teams who writes more than four pages hears so in the language Teams is set to, and an emergency among them is answered', async () => {
  const many = 'my back hurts when I sit. '.repeat(400);
  expect(await client.chat('long').type(many, '3')).toEqual(['too_long']);
  expect(await client.chat('long').type(`${many} and my crotch is numb`, '4')).toEqual(['red-flag/saddle-numbness']);
  expect(await client.chat('long').type(many, '5', 'es-US')).toEqual(['too_long']);
  expect(client.said('long')).toContain(content.languages.get('es')!.chat.refusals.too_long);
});

test('on the website the same two get a 503 that says it', async () => {
  const { token, conversationId } = await openOn(address);
  const emergency = await post(token, conversationId, 'my crotch is numb and I wet myself');
  expect(emergency.status).toBe(503);
  expect(emergency.message).toContain(content.chat.urgency['emergency-department']!.title);
  const other = await post(token, conversationId, 'my back hurts');
  expect(other.status).toBe(503);
  for (const line of content.chat.fixed_lines) expect(other.message).toContain(line);
});

test('nothing that anybody said is in the log', () => {
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join(' ')).not.toMatch(/crotch|back hurts|wipe/u);
});

async function openOn(server: string): Promise<{ token: string; conversationId: string }> {
  const answer = await fetch(`${server}/v3/directline/tokens/generate`, { method: 'POST' });
  const { token, conversationId } = (await answer.json()) as { token: string; conversationId: string };
  return { token, conversationId };
}

async function post(token: string, conversation: string, text: string): Promise<{ status: number; message: string }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await fetch(`${address}/v3/directline/conversations`, { method: 'POST', headers });
  const answer = await fetch(`${address}/v3/directline/conversations/${conversation}/activities`, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) });
  const { error } = (await answer.json()) as { error: { message: string } };
  return { status: answer.status, message: error.message };
}
