/** Who comes to the page of questions after a quarter of an hour sees no earlier word before saying so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Guide } from '../../../src/channels/channel.ts';
import { takeTurn } from '../../../src/channels/form/turn.ts';
import type { Reply } from '../../../src/conversation.ts';
import type { Entry, Visits } from '../../../src/visits/visits.ts';
import { content } from '../../talk.ts';
import { visit } from '../../visits/turns.ts';
import { post } from './page.ts';
import type { Page } from './page.ts';
import { serveForm } from './serve.ts';
import type { Serving } from './serve.ts';

let serving: Serving;
let now = Date.now();
beforeAll(async () => {
  serving = await serveForm({ now: () => now });
});
afterAll(() => serving.stop());

const minutes = (count: number): void => void (now += count * 60_000);
const begin = (language = 'en'): Promise<Page> => post(serving.address, { message: crypto.randomUUID() }, { 'accept-language': language });
const say = (page: Page, words: string): Promise<Page> => post(serving.address, { token: page.token, message: page.message, words });
const choose = (page: Page, ...choice: string[]): Promise<Page> => post(serving.address, { token: page.token, message: page.message, question: page.question ?? '', choice });

/** Sends the form that holds the button with this label, as a browser does. */
function tap({ text }: Page, label: string): Promise<Page> {
  const form = [...text.matchAll(/<form[\s\S]*?<\/form>/gu)].map(([found]) => found).findLast((found) => found.includes(`>${label}</button>`));
  const fields = [...(form ?? '').matchAll(/<(?:input type="hidden"|button[^>]*) name="(.*?)" value="(.*?)"/gu)].map(([, name, value]) => [name!, value!] as const);
  return post(serving.address, Object.fromEntries(fields.map(([name]) => [name, fields.filter(([other]) => other === name).map(([, value]) => value)])));
}

const told = 'my lower back hurts since a zebra kicked me';
/** It begins with whom it is for, and goes on with these words. */
const talk = async (): Promise<Page> => say(await choose(await begin(), 'me'), told);
const shown = ({ text }: Page): boolean => text.includes('class="answers"') || text.includes('zebra');
const isPaused = ({ replies, text }: Page): boolean => !replies.length && !/zebra|lower back/u.test(text) && text.includes('class="pause"');

describe.each(['en', 'es'])('in %s', (language) => {
  const { pause } = content.languages.get(language)!.chat.form;

  test('after a quarter of an hour no earlier word is on the page, the numbers are, and there are two ways on', async () => {
    const page = await say(await begin(language), language === 'es' ? 'me duele la espalda baja' : 'my lower back hurts');
    minutes(15);
    const paused = await choose(page, 'from-40');
    expect(paused).toMatchObject({ status: 200, language, replies: [], answers: [], question: undefined });
    expect(paused.text).not.toMatch(/espalda baja|lower back hurts/u);
    for (const words of [pause.title, pause.about, `>${pause.go_on.label}<`, `>${pause.start_new.label}<`, 'tel:911', 'tel:+1860']) expect(paused.text).toContain(words);
  });
});

describe('after a pause', () => {
  const { go_on, start_new } = content.chat.form.pause;

  test('"Go on" takes the answer that was given, and shows what comes next and nothing said before', async () => {
    const page = await talk();
    minutes(16);
    const next = await tap(await choose(page, 'from-40'), go_on.label);
    expect(next.question).toBeDefined();
    expect(next.question).not.toBe(page.question);
    expect(shown(next)).toBe(false);
    expect((await say(next, 'what I told you')).text).toContain('lower back pain');
  });

  test('"Go on" after nothing was chosen asks the last question again', async () => {
    const page = await talk();
    minutes(16);
    const paused = await choose(page);
    expect(isPaused(paused)).toBe(true);
    const again = await tap(paused, go_on.label);
    expect([again.question, shown(again)]).toEqual([page.question, false]);
  });

  test('"Start new and erase" does so', async () => {
    const page = await talk();
    minutes(16);
    const fresh = await tap(await choose(page, 'from-40'), start_new.label);
    expect(fresh.replies[0]).toBe('erased');
    expect((await say(fresh, 'what I told you')).text).not.toMatch(/zebra|lower back/u);
  });

  test('a page that is sent again by going back shows none of it, nor does the page that went on', async () => {
    const first = await begin();
    const page = await say(first, told);
    minutes(16);
    const paused = await say(first, told);
    expect(isPaused(paused)).toBe(true);
    const on = await tap(paused, go_on.label);
    expect(on.question).toBe(page.question);
    minutes(16);
    for (const again of [await tap(paused, go_on.label), await say(first, told)]) expect(isPaused(again)).toBe(true);
  });

  test('an emergency is answered at once, written or chosen', async () => {
    const [page, tapped] = [await talk(), await choose(await choose(await begin(), 'me'), 'from-40')];
    minutes(16);
    const heard = await say(page, "I can't pee and I'm numb between my legs");
    expect(heard.replies[0]).toMatch(/^red-flag\//u);
    expect(shown(heard)).toBe(false);
    expect((await choose(tapped, tapped.choices.find((id) => !['none', 'unsure', 'done'].includes(id))!)).replies[0]).toMatch(/^red-flag\//u);
  });

  test('what is sensitive in an emergency is not said again to whoever goes on', async () => {
    const page = await say(await begin(), 'I have no feeling between my legs and I wet myself');
    expect(page.text).toContain(`>${content.chat.form.why}<`);
    minutes(16);
    const on = await tap(await choose(page), go_on.label);
    expect(on.replies[0]).toBe('emergency-again');
    expect(on.text).not.toContain(`>${content.chat.form.why}<`);
    const reply: Reply = { id: 'result', tone: 'caution', text: ['Call.'], reasons: ['a secret'], private: true };
    const earlier: Entry = { seq: 1, at: 0, from: 'guide', reply };
    const visits = { find: async () => ({ visit, version: 1 }), entries: async () => [earlier], turnOf: async () => undefined } as unknown as Visits;
    const bot: Guide = { take: async () => ({ entries: [earlier], repeated: false }), unkept: () => undefined };
    const resumed = await takeTurn('talk', { resumes: 'yes', words: 'repeat', choices: [] }, { bot, visits, language: 'en', now: () => now });
    expect(resumed).toMatchObject({ replies: [{ id: 'result', reasons: [] }] });
  });

  test('it is none before a quarter of an hour is over, and each answer begins it anew', async () => {
    let page = await talk();
    minutes(14);
    page = await choose(page, 'from-40');
    minutes(14);
    page = await say(page, 'what I told you');
    expect(page.answers).toEqual(expect.arrayContaining(['Me', told, '40 to 49']));
  });

  test('somebody who is in a hurry leaves at once', async () => {
    const page = await talk();
    minutes(16);
    expect((await tap(await choose(page, 'from-40'), content.chat.form.leave)).text).toContain('http-equiv="refresh"');
  });
});
