/** The page of questions: the same talk as the chat, for every patient story; and what a page must withstand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converse } from '../../../dialogs/index.ts';
import { reply } from '../../../src/commands/assessment.ts';
import type { Person } from '../../../src/commands/assessment.ts';
import { answersOf, readVignettes } from '../../../src/commands/verify/vignettes.ts';
import { content } from '../../talk.ts';
import { pageOf, post } from './page.ts';
import type { Page } from './page.ts';
import { serveForm } from './serve.ts';

let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ address, stop } = await serveForm());
});
afterAll(() => stop());

const begin = async (language = 'en'): Promise<Page> => post(address, { message: crypto.randomUUID() }, { 'accept-language': language });
const say = (page: Page, words: string): Promise<Page> => post(address, { token: page.token, message: page.message, words });
const choose = (page: Page, ...choice: string[]): Promise<Page> => post(address, { token: page.token, message: page.message, question: page.question ?? '', choice });

const stories = readVignettes('test/vignettes');
/** Talks that are played at the same time. */
const atOnce = 16;

describe('every patient story on the page of questions, as in the chat', () => {
  let wrong: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const found = new Map<string, string>();
    const left = stories.map((story) => ({ id: story.id, person: { findings: Object.fromEntries(answersOf(story)), choices: {} } }));
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const difference = await playBoth(next.person);
        if (difference) found.set(next.id, difference);
      }
    }));
    wrong = found;
  }, 240_000);

  test('comes to the same replies, question by question', () => {
    expect(Object.fromEntries(wrong)).toEqual({});
    expect(stories.length).toBeGreaterThan(600);
  });
});

/** @returns where page and chat part, or undefined */
async function playBoth(person: Person): Promise<string | undefined> {
  let page = await begin();
  let turn = converse({ kind: 'start', language: 'en' }, undefined, content);
  for (;;) {
    const shown = turn.replies.map(({ id }) => id).join(' ');
    if (page.replies.join(' ') !== shown) return `the page shows ${page.replies.join(' ')}, the chat ${shown}`;
    const said = reply(turn.visit, person, content);
    if (said?.kind !== 'choice') return undefined;
    const missing = said.choices.filter((choice) => !page.choices.includes(choice));
    if (page.question !== said.question || missing.length) return `${page.question} does not offer ${said.question} ${missing.join(' ')}`;
    page = await choose(page, ...said.choices);
    turn = converse(said, turn.visit, content);
  }
}

describe('someone on the page of questions', () => {
  test('who writes an emergency reads it first, and in the name of the page', async () => {
    const page = await say(await begin(), "I can't pee and I'm numb between my legs");
    expect(page.replies[0]).toMatch(/^red-flag\//u);
    expect(page.title).toMatch(/^Emergency: /u);
  });
  test('who chooses nothing is told so, and nothing is taken as said', async () => {
    const page = await choose(await begin(), 'me');
    const again = await choose(page);
    expect(again.text).toContain('id="missing"');
    expect(again.question).toBe(page.question);
  });
  test('who sends one page twice has said it once', async () => {
    const page = await choose(await begin(), 'me');
    const [once, twice] = [await choose(page, 'from-40'), await choose(page, 'from-40')];
    expect(twice.replies).toEqual(once.replies);
    expect((await say(once, 'what I told you')).answers).toEqual(['Me', '40 to 49', 'what I told you']);
  });
  test('is asked in Spanish where the browser speaks it, or when writing in it', async () => {
    expect((await begin('es-MX,es;q=0.9')).language).toBe('es');
    expect((await say(await begin(), 'me duele la espalda desde ayer')).language).toBe('es');
  });
  test('sees what was written as words, never as a part of the page', async () => {
    const page = await say(await begin(), '<script>alert(1)</script> my back <b>hurts</b>');
    expect(page.text).not.toMatch(/<script>alert|<b>hurts/u);
    expect(page.answers[0]).toContain('<script>');
  });
  test('is not promised to be asked again in two weeks: nobody can come back to a page', async () => {
    expect((await say(await begin(), 'ask me again in two weeks')).replies).toContain('check-in/not-here');
  });

  test('who starts over or deletes everything sees no earlier answer', async () => {
    const told = await say(await begin(), 'my lower back hurts since monday');
    for (const wish of ['start over', 'delete my data']) expect((await say(told, wish)).text).not.toContain('since monday');
  });
});

describe('the ways from the page of questions', () => {
  const opened = async (query = '', language = 'en') => pageOf(200, await (await fetch(address + query, { headers: { 'accept-language': language } })).text());

  test('lead to the other language, which the talk then begins in, and to the chat', async () => {
    const first = await opened();
    expect(first.links).toEqual(['/questions?language=es', '/#chat']);
    const spanish = await opened('?language=es');
    expect(spanish).toMatchObject({ language: 'es', links: ['/questions?language=en', '/es/#chat'] });
    expect(await post(new URL(spanish.action, address).href, { message: crypto.randomUUID() }, { 'accept-language': 'en' })).toMatchObject({ language: 'es', links: ['/es/#chat'] });
    expect(await opened('?language=xx', 'es')).toMatchObject({ language: 'es' });
  });

  test('change the language in the middle of the talk, and nothing is lost', async () => {
    const page = await say(await say(await begin(), 'my lower back hurts'), 'Español');
    expect([page.language, ...page.answers.slice(-2)]).toEqual(['es', 'my lower back hurts', 'Español']);
  });

  test('lead away at once who is in a hurry, and no page of that talk is good any more', async () => {
    const page = await say(await begin(), 'my lower back hurts');
    const left = await post(address, { token: page.token, leave: 'yes' });
    expect(left.text).toContain(`<meta http-equiv="refresh" content="0; url=${content.clinic.leave_to}">`);
    expect(left.text).not.toMatch(/back|espalda|guide/iu);
    expect((await say(page, 'me')).text).toContain(content.chat.refusals.over);
  });

  test('lead away also while the store is away', async () => {
    const serving = await serveForm({ wrap: (visits) => ({ ...visits, end: () => Promise.reject(new Error('away')) }) });
    const page = await post(serving.address, { message: crypto.randomUUID() });
    expect((await post(serving.address, { token: page.token, leave: 'yes' })).text).toContain(content.clinic.leave_to);
    await serving.stop();
  });

  test('lead on for a day for whom it takes long, without a script that could renew anything', async () => {
    let now = Date.now();
    const serving = await serveForm({ now: () => now });
    const page = await post(serving.address, { message: crypto.randomUUID() });
    const next = (words: string) => post(serving.address, { token: page.token, message: crypto.randomUUID(), words });
    now += 23 * 60 * 60_000;
    expect((await next('my lower back hurts')).status).toBe(200);
    now += 2 * 60 * 60_000;
    expect(await next('me')).toMatchObject({ status: 403, text: expect.stringContaining(content.chat.refusals.over) as string });
    await serving.stop();
  });
});

describe('a page that is not ours', () => {
  test('with a token of another use, a forged one, or none that is one, is refused with the numbers to call', async () => {
    const direct = await fetch(new URL('/v3/directline/tokens/generate', address), { method: 'POST' }).then((response) => response.json() as Promise<{ token: string }>);
    for (const [token, status] of [[direct.token, 403], [`${direct.token}x`, 403], ['nothing', 401]] as const) {
      const page = await post(address, { token, message: 'a-message', words: 'hello' });
      expect(page.status).toBe(status);
      expect(page.text).toMatch(/tel:911[\s\S]*tel:\+1860/u);
    }
  });
  test('cannot start a talk from another site', async () => {
    expect((await post(address, { message: 'a-message' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
  test('that is too long is refused', async () => {
    expect((await post(address, { words: 'a'.repeat(300_000) })).status).toBe(413);
  });
});

describe('words that are not taken', () => {
  const emergency = "I can't pee and I'm numb between my legs";
  const many = 'my back hurts when I sit. '.repeat(400);

  test('because they are more than four pages: the reader hears so in their language, and an emergency in them is answered', async () => {
    for (const [language, lines] of [['en', content.chat], ['es', content.languages.get('es')!.chat]] as const) {
      const page = await begin(language);
      const refused = await post(address, { token: page.token, message: page.message, words: many }, { 'accept-language': language });
      expect(refused.status).toBe(413);
      expect(refused.text).toContain(lines.refusals.too_long);
    }
    const heard = await say(await begin(), `${emergency}. ${many}`);
    expect([heard.status, heard.text.includes(content.chat.urgency['emergency-department']!.title)]).toEqual([413, true]);
  });

  test('because they come too fast: an emergency in them is answered all the same', async () => {
    const serving = await serveForm({ env: { RATE_LIMIT_PER_MINUTE: '1' } });
    const page = await post(serving.address, { message: crypto.randomUUID() });
    const next = (words: string) => post(serving.address, { token: page.token, message: crypto.randomUUID(), words });
    expect((await next('my back hurts')).text).toContain(content.chat.refusals.too_many);
    const heard = await next(emergency);
    expect([heard.status, heard.text.includes(content.chat.urgency['emergency-department']!.title)]).toEqual([429, true]);
    await serving.stop();
  });

  test('because the store is away: what was written was not kept, and what was only to be read can be tried again', async () => {
    let away: 'keep' | 'entries' | undefined;
    const failing = () => Promise.reject(new Error('disk full'));
    const serving = await serveForm({ wrap: (visits) => ({ ...visits, keep: (turn) => (away === 'keep' ? failing() : visits.keep(turn)), entries: (...of) => (away === 'entries' ? failing() : visits.entries(...of)) }) });
    const page = await post(serving.address, { message: crypto.randomUUID() });
    const next = (words: string) => post(serving.address, { token: page.token, message: crypto.randomUUID(), words });
    away = 'keep';
    expect(await next('my back hurts')).toMatchObject({ status: 503, text: expect.stringContaining(content.chat.trouble) as string });
    expect((await next(emergency)).text).toContain(content.chat.urgency['emergency-department']!.title);
    away = 'entries';
    expect(await next('my back hurts')).toMatchObject({ status: 503, text: expect.stringContaining(content.chat.refusals.away) as string });
    await serving.stop();
  });
});
