import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { answer, emergency, welcome } from './replies.ts';
import { guest, line, serve, visit, visiting } from './visiting.ts';

visiting();
beforeEach(async () => {
  await serve(welcome, answer);
  await visit('/bare');
  await guest.page.clock.install();
  await guest.open();
});

const panel = () => guest.page.locator('.panel');
const replies = (page = guest.page) => page.locator('[data-reply]').evaluateAll((all) => all.map((one) => one.getAttribute('data-reply')));
const ownWords = (page: Page) => page.locator('.mine .bubble p').allTextContents();
const question = () => guest.page.getByRole('heading', { name: 'You have a talk from earlier.' });

async function leaveAlone(minutes = 16): Promise<void> {
  await guest.page.clock.fastForward(minutes * 60_000);
}

async function secondTab(): Promise<Page> {
  const page = await guest.page.context().newPage();
  await page.goto(`${line.address}/bare`);
  await page.locator('.launcher').click();
  await page.locator('[data-reply]').first().waitFor();
  return page;
}

describe('after a quarter of an hour without use', () => {
  beforeEach(async () => {
    await guest.write('my secret');
    await guest.reply('heard').waitFor();
    await guest.page.getByRole('textbox').fill('half a sec');
  });

  test('no earlier word is on the page, the numbers are, and there are two ways on', async () => {
    await leaveAlone();
    await question().waitFor();
    expect(await panel().textContent()).not.toContain('secret');
    expect(await guest.page.locator('textarea').inputValue()).toBe('');
    expect(await guest.page.locator('.footer').getByRole('link').count()).toBe(2);
    expect(await guest.page.locator('.pause').getByRole('button').allTextContents()).toEqual(['Go on', 'Start new and erase']);
  });

  test('before it is over nothing is hidden', async () => {
    await leaveAlone(10);
    await guest.page.getByRole('textbox').press('a');
    await leaveAlone(10);
    expect(await question().count()).toBe(0);
    expect(await ownWords(guest.page)).toEqual(['my secret']);
  });

  test('"Go on" shows where the talk stands and nothing said before, now and after a reload', async () => {
    await leaveAlone();
    await guest.choose('Go on');
    await expect.poll(() => replies()).toEqual(['heard']);
    expect(line.posted.at(-1)?.text).toBe('repeat');
    expect(await panel().textContent()).not.toContain('secret');
    await guest.write('further');
    await guest.page.getByText('I heard: further').waitFor();
    await guest.page.reload();
    await expect.poll(() => replies()).toEqual(['heard', 'heard']);
    expect(await ownWords(guest.page)).toEqual(['further']);
  });

  test('somebody who reads the other language gets it there too, and in the talk after it', async () => {
    await leaveAlone();
    await question().waitFor();
    await guest.choose('Español');
    await guest.page.getByRole('heading', { name: 'Tiene una conversación de antes.' }).waitFor();
    expect(line.posted.at(-1)?.text).toBe('my secret');
    await guest.choose('Seguir');
    await expect.poll(() => line.posted.at(-1)?.text).toBe('repita');
  });

  test('the menu offers nothing that could not be said', async () => {
    await leaveAlone();
    await question().waitFor();
    await guest.choose('Menu');
    expect(await guest.page.locator('.menu > li:visible').allTextContents()).toEqual(['Text sizeAAA', 'Answer on a plain page instead', 'Leave this page fast']);
    await guest.choose('Menu');
    await guest.choose('Go on');
    await guest.choose('Menu');
    expect(await guest.page.locator('.menu > li:visible').count()).toBe(7);
  });

  test('"Start new and erase" asks for the deletion and says that it was done', async () => {
    await leaveAlone();
    await guest.choose('Start new and erase');
    await guest.reply('erased').waitFor();
    expect(line.posted.at(-1)?.text).toBe('delete my data');
    expect(await replies()).toEqual(['erased']);
  });

  test('somebody who loads the page then is asked first', async () => {
    await leaveAlone();
    const fetched: string[] = [];
    guest.page.on('request', (request) => fetched.push(request.url()));
    await guest.page.reload();
    await question().waitFor();
    expect(fetched.filter((url) => url.includes('/activities'))).toEqual([]);
    expect(await panel().textContent()).not.toContain('secret');
  });

  test('what cannot be reached can be tried again, and the words stay hidden', async () => {
    await leaveAlone();
    line.failPosts(1);
    await guest.choose('Go on');
    await guest.choose('Try again');
    await expect.poll(() => replies()).toEqual(['heard']);
    expect(await panel().textContent()).not.toContain('secret');
  });
});

test('after a pause an emergency is said again without what is sensitive in it', async () => {
  await guest.write('hello');
  await guest.reply('heard').waitFor();
  await leaveAlone();
  line.answers.set('repeat', [{ ...emergency, private: true }]);
  await guest.choose('Go on');
  await guest.reply(emergency.id).waitFor();
  expect(await guest.reply(emergency.id).textContent()).not.toContain(emergency.reasons![0]);
  await guest.write('emergency');
  await expect.poll(() => guest.page.getByText(emergency.reasons![0]!).count()).toBe(1);
});

test('a laptop that was closed until its token ran out goes on with the same talk', async () => {
  await guest.write('one');
  await guest.page.getByText('I heard: one').waitFor();
  line.cutSockets();
  line.expire();
  await guest.write('two');
  await guest.page.getByText('I heard: two').waitFor();
  expect(await ownWords(guest.page)).toEqual(['one', 'two']);
  line.expire();
  await guest.page.reload();
  await expect.poll(() => replies()).toEqual(['welcome', 'heard', 'heard']);
  expect(line.begun).toHaveLength(1);
});

describe('in two tabs', () => {
  test('it is one talk, and nothing is doubled in either', async () => {
    await guest.write('one');
    await guest.page.getByText('I heard: one').waitFor();
    const other = await secondTab();
    await expect.poll(() => ownWords(other)).toEqual(['one']);
    await other.getByRole('textbox').fill('two');
    await other.getByRole('textbox').press('Enter');
    await guest.page.getByText('I heard: two').waitFor();
    await guest.write('three');
    await other.getByText('I heard: three').waitFor();
    for (const page of [guest.page, other]) {
      expect(await replies(page)).toEqual(['welcome', 'heard', 'heard', 'heard']);
      expect(await ownWords(page)).toEqual(['one', 'two', 'three']);
    }
    expect(line.begun).toHaveLength(1);
  });

  test('what is left in a hurry in one shows no words in the other', async () => {
    await guest.write('my secret');
    await guest.reply('heard').waitFor();
    const other = await secondTab();
    await guest.choose('Menu');
    await guest.choose('Leave this page fast');
    await other.getByText('This talk has ended.').waitFor();
    expect(await other.locator('.panel').textContent()).not.toContain('secret');
  });

  test('what is erased in one is gone from the other', async () => {
    await guest.write('my secret');
    await guest.reply('heard').waitFor();
    const other = await secondTab();
    await guest.write('delete my data');
    await other.locator('[data-reply="erased"]').waitFor();
    expect(await other.locator('.panel').textContent()).not.toContain('secret');
    expect(await panel().textContent()).not.toContain('secret');
  });
});

describe('somebody who leaves in a hurry', () => {
  test('is on another page, the right to the talk is ended, and nobody finds a way back to it', async () => {
    await guest.write('my secret');
    await guest.reply('heard').waitFor();
    await guest.choose('Menu');
    await guest.choose('Leave this page fast');
    await guest.page.waitForURL('about:blank#left');
    await expect.poll(() => line.ended).toEqual(['Bearer token-talk-1-0']);
    await guest.page.goto(`${line.address}/bare`);
    await guest.open();
    await expect.poll(() => replies()).toEqual(['welcome']);
    expect(line.begun).toHaveLength(2);
  });

  test('has the way out beside a question about something private', async () => {
    await guest.write('gentle');
    await guest.reply('ask-about/home').getByRole('button', { name: 'Leave this page fast' }).click();
    await guest.page.waitForURL('about:blank#left');
  });
});

test('every message of the person has its time, and the guide’s after a long break too', async () => {
  await guest.write('one');
  await guest.page.getByText('I heard: one').waitFor();
  expect(await guest.page.locator('.mine time').count()).toBe(1);
  const before = await guest.page.locator('.when').count();
  line.push({ id: 'later', tone: 'plain', text: ['Later.'] });
  await guest.reply('later').waitFor();
  expect(await guest.page.locator('.when').count()).toBe(before);
  line.push({ id: 'much-later', tone: 'plain', text: ['Much later.'] }, 10 * 60_000);
  await guest.reply('much-later').waitFor();
  expect(await guest.page.locator('.when').count()).toBe(before + 1);
});

test('nothing of the talk is in the address, in a cookie or in the history', async () => {
  await guest.write('my secret');
  await guest.reply('heard').waitFor();
  expect(guest.page.url()).toBe(`${line.address}/bare`);
  expect(await guest.page.context().cookies()).toEqual([]);
  expect(await guest.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))).not.toContain('secret');
});
