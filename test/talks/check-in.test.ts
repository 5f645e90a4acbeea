/** Two weeks later, over the website's own channel, with a clock that is turned on. */
import { expect, test } from 'vitest';
import { GuideBot } from '../../src/bot.ts';
import type { Visits } from '../../src/visits/visits.ts';
import { ask, serve, start } from '../channels/direct-line/serving.ts';
import { fixture } from '../talk.ts';

const day = 24 * 60 * 60 * 1000;
const toTheEnd = ['me', '18 to 69', 'none', 'none', 'none', 'none', 'after lifting', 'none', 'bye'];

async function guide() {
  let time = Date.now();
  const now = (): number => time;
  let [bot, visits]: [GuideBot?, Visits?] = [];
  const wrap = (store: Visits): Visits => {
    bot = new GuideBot({ library: fixture, visits: store, now });
    return (visits = store);
  };
  const { address } = await serve({ now, wrap, parts: { library: fixture, bot: { take: (...of) => bot!.take(...of), unkept: (said) => bot!.unkept(said) } } });
  const talk = async (more: readonly string[]) => {
    const begun = await start(address);
    for (const text of [...toTheEnd, ...more]) await begun.post(text);
    return begun;
  };
  const refresh = async (token: string): Promise<{ status: number; body: { token: string } }> => ask(address, 'tokens/refresh', { method: 'POST', token });
  return { address, talk, refresh, visits: visits!, now, pass: (days: number) => void (time += days * day) };
}

test('who agreed to it comes back to the same talk after two weeks, and is asked how the back is', async () => {
  const { address, talk, refresh, pass } = await guide();
  const [agreed, other] = [await talk(['ask me again in two weeks']), await talk([])];
  pass(13);
  const early = await refresh(agreed.token);
  expect(early.status).toBe(200);
  const said = async (token: string, text: string): Promise<string> => {
    await ask(address, `conversations/${agreed.id}/activities`, { token, body: { type: 'message', text } });
    const { body } = await ask(address, `conversations/${agreed.id}/activities`, { token });
    return JSON.stringify(body.activities.at(-1));
  };
  expect(await said(early.body.token, 'repeat')).not.toContain('How is your back now?');
  pass(2);
  expect((await refresh(other.token)).status).toBe(403);
  const { body } = await refresh(agreed.token);
  expect(await said(body.token, 'repeat')).toContain('How is your back now?');
  expect(await said(body.token, 'better')).toContain('Is any of this new?');
  pass(3);
  expect((await refresh(body.token)).status).toBe(403);
});

test('such a talk is kept until the check-in and the retention time after it, another for the retention time', async () => {
  const { talk, visits, now, pass } = await guide();
  for (const more of [['ask me again in two weeks'], [], ['ask me again in two weeks', "don't ask me again"]]) await talk(more);
  const purged: number[] = [];
  for (const days of [29, 2, 12, 2]) {
    pass(days);
    purged.push(await visits.purge(now() - 30 * day));
  }
  expect(purged).toEqual([0, 2, 0, 1]);
});
