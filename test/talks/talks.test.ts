import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GuideBot } from '../../src/bot.ts';
import { plainText } from '../../src/channels/plain.ts';
import { mayAnswerTo } from '../../src/channels/teams/endpoint.ts';
import { talk } from '../../src/channels/terminal.ts';
import type { Reply } from '../../src/conversation.ts';
import { openSqlite } from '../../src/visits/sqlite.ts';
import { content } from '../talk.ts';
import { numb, people, sciatica, scriptOf, strain } from './people.ts';
import { teamsClient } from './teams-client.ts';
import { startServer } from './serve.ts';

const idsOf = (replies: readonly Reply[]): string[] => replies.map((reply) => reply.id);

describe('what the guide says', () => {
  test('someone with an ordinary strain does safe stretches to the end', () => {
    const { steps } = scriptOf(strain, content);
    const said = steps.flatMap((step) => idsOf(step.replies));
    expect(said).toContain('result/self-care');
    expect(said.filter((id) => id.startsWith('stretch/'))).toHaveLength(3);
    expect(said.slice(-4)).toEqual(['goodbye/self-care', 'see-a-doctor', 'also-helpful', 'after-goodbye/check-in']);
  });

  test('someone with sciatica below the knee ends at the spine-expert number with reasons and no unsafe stretch', () => {
    const { steps } = scriptOf(sciatica, content);
    const replies = steps.flatMap((step) => step.replies);
    const result = replies.find((reply) => reply.id === 'result/spine-expert');
    expect(result?.calls?.[0]).toMatchObject({ id: 'spine-line', href: 'tel:+18609556111' });
    expect(result?.reasons?.length).toBeGreaterThan(0);
    expect(replies.find((reply) => reply.id === 'causes')?.text[0]).toContain(content.causes.get('herniated-disc')!.name);
    expect(idsOf(replies)).not.toContain('stretch/childs-pose');
    const end = replies.find((reply) => reply.id === 'goodbye/spine-expert');
    expect(end?.signs).toEqual(content.chat.safety_net.signs);
    expect(end?.calls?.[0]?.id).toBe('spine-line');
  });

  test('someone numb between the legs hears it at the answer that tells it, the third, and sees no stretch', () => {
    const { steps } = scriptOf(numb, content);
    expect(idsOf(steps[3]!.replies)).toEqual(['red-flag/saddle-numbness']);
    expect(steps.flatMap((step) => idsOf(step.replies)).filter((id) => id.startsWith('stretch/'))).toEqual([]);
  });
});

describe('in the terminal', () => {
  test.each(people)('$name is the same talk, typed by number', async (person) => {
    const { welcome, steps } = scriptOf(person, content);
    const visits = await openSqlite(':memory:');
    const bot = new GuideBot({ library: content, visits, now: () => 0 });
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(`${steps.map((step) => step.numbers.join(' and ')).join('\n')}\n`);
    await talk(bot, 'test', { input, output });
    output.end();
    const printed = await text(output);
    const expected = [welcome, ...steps.map((step) => step.replies)].map((replies) => replies.map((reply) => `\n${plainText(reply)}\n`).join(''));
    expect(printed).toBe(`${expected.join('\n> ')}\n> `);
    await visits.close();
  });
});

describe('through /api/messages', () => {
  let served: Awaited<ReturnType<typeof startServer>>;
  let client: Awaited<ReturnType<typeof teamsClient>>;
  beforeAll(async () => {
    served = await startServer({ ALLOW_ANONYMOUS: 'true' });
    client = await teamsClient(served.address);
  });
  afterAll(async () => {
    await client.close();
    await served.close();
  });

  test.each(people)('$name is the same talk, tapped on cards', async (person) => {
    const { welcome, steps } = scriptOf(person, content);
    const chat = client.chat(person.name);
    expect(await chat.join()).toEqual(idsOf(welcome));
    for (const step of steps) expect(await chat.tap(step)).toEqual(idsOf(step.replies));
  });

  test('a message delivered twice gets the same card and changes nothing', async () => {
    const chat = client.chat('twice');
    await chat.join();
    const once = await chat.type('my back hurts since i lifted a box', 'same-id');
    const twice = await chat.type('my back hurts since i lifted a box', 'same-id');
    expect(twice).toEqual(once);
    expect(await chat.type('back', 'other-id')).not.toEqual(once);
  });

  test('with credentials no answer goes to this machine, and only to hosts that are Microsoft\'s', () => {
    expect(mayAnswerTo('http://127.0.0.1:56150/_connector', false)).toBe(false);
    expect(mayAnswerTo('https://localhost/', false)).toBe(false);
    expect(mayAnswerTo('https://smba.trafficmanager.net/amer/', false)).toBe(true);
    expect(mayAnswerTo('https://europe.botframework.com/', false)).toBe(true);
    expect(mayAnswerTo('http://smba.trafficmanager.net/amer/', false)).toBe(false);
    expect(mayAnswerTo('https://evil.trafficmanager.net/', false)).toBe(false);
    expect(mayAnswerTo('https://botframework.com.evil.example/', false)).toBe(false);
    expect(mayAnswerTo('https://user@smba.trafficmanager.net/', false)).toBe(false);
  });

  test('an answer is never sent to a stranger', async () => {
    expect(await client.post({ serviceUrl: 'http://169.254.169.254/', text: 'hi' })).toBe(403);
    expect(await client.post({ serviceUrl: 'https://evil.trafficmanager.net/', text: 'hi' })).toBe(403);
    expect(await client.post({ serviceUrl: 'https://smba.trafficmanager.net.evil.example/', text: 'hi' })).toBe(403);
    const refusal = await fetch(`${served.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"serviceUrl":"http://169.254.169.254/"}' });
    expect(refusal.headers.get('content-type')).toContain('application/problem+json');
    for (const line of content.chat.fixed_lines) expect(await refusal.clone().text()).toContain(line);
  });
});
