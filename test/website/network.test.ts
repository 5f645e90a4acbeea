import { beforeEach, expect, test } from 'vitest';
import { clinic } from './clinic.ts';
import { answer, stretch, welcome } from './replies.ts';
import { guest, line, serve, visit, visiting } from './visiting.ts';

visiting();
beforeEach(async () => {
  await serve(welcome, answer);
  await visit();
  await guest.open();
});

const replies = () => guest.page.locator('[data-reply]').evaluateAll((all) => all.map((one) => one.getAttribute('data-reply')));
const again = () => guest.page.getByRole('button', { name: 'Not sent. Tap to try again.' });

test('a message that fails can be tried again, is the same message, and is answered once', async () => {
  line.failPosts(2);
  await guest.write('my leg is numb');
  await again().click();
  await expect.poll(() => line.posted.length).toBe(2);
  await again().click();
  await guest.reply('heard').waitFor();
  expect(new Set(line.posted.map(({ channelData }) => channelData?.clientActivityID)).size).toBe(1);
  expect(await guest.said()).toEqual(['my leg is numb']);
  expect(await replies()).toEqual(['welcome', 'heard']);
  expect(await again().count()).toBe(0);
});

test('a message that fails stands beside the numbers to call', async () => {
  line.failPosts(1);
  await guest.write('help');
  const notice = guest.page.locator('.notice');
  await notice.waitFor();
  expect(await notice.getByRole('link').allTextContents()).toEqual(clinic.languages.en.calls.map(({ label }) => label));
});

test('a refusal is shown in its own words', async () => {
  line.failPosts(1, 429);
  await guest.write('help');
  await guest.page.getByText('Too many messages at once.').waitFor();
  await again().click();
  await guest.reply('heard').waitFor();
  expect(await guest.page.locator('.notice').count()).toBe(0);
});

test('a reason that is for whoever wrote the client is not shown to the person', async () => {
  line.failPosts(1, 400, { message: 'Send JSON that is at most 8 levels deep.' });
  await guest.write('help');
  await guest.page.getByText('Your message did not get through.').waitFor();
  expect(await guest.page.locator('.notice').textContent()).not.toContain('JSON');
});

test('an emergency in a message that is refused is answered as one, first and in full view', async () => {
  await guest.page.setViewportSize({ width: 390, height: 600 });
  line.failPosts(1, 429, { message: 'Go to an emergency department now.\n\nHave someone drive you.', emergency: true });
  await guest.write('so many words about my legs. '.repeat(80));
  const card = guest.page.locator('.notice .emergency');
  await card.getByRole('heading', { name: 'Emergency' }).waitFor();
  expect(await card.getByText('Have someone drive you.').count()).toBe(1);
  await expect.poll(async () => ((await card.boundingBox())?.y ?? 0) + 40 < 600).toBe(true);
});

test('words that are too many go back where they were written, and what to do is in view', async () => {
  const text = 'so many words about my legs. '.repeat(80).trim();
  line.failPosts(1, 413);
  await guest.write(text);
  await guest.page.getByText('Your message is too long.').waitFor();
  expect(await guest.page.getByRole('textbox').inputValue()).toBe(text);
  expect(await guest.said()).toEqual([]);
  expect(await again().count()).toBe(0);
  expect(await guest.reply('welcome').getByRole('button').count()).toBeGreaterThan(0);
  await guest.choose('For another adult');
  await guest.reply('after-a-tap').waitFor();
  await guest.write('my legs');
  await guest.reply('heard').waitFor();
});

test('somebody whom a chat does not suit finds the page of questions, at the beginning and in the menu, in the language of the talk', async () => {
  const links = () => guest.page.locator('a.plain-page').evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]));
  expect(await guest.page.getByRole('log').getByRole('link', { name: 'Answer on a plain page instead' }).isVisible()).toBe(true);
  expect(await links()).toEqual(Array(2).fill(['Answer on a plain page instead', `${line.address}/questions?language=en`]));
  line.push({ id: 'in-spanish', tone: 'plain', text: ['Hola.'], language: 'es' });
  await guest.reply('in-spanish').waitFor();
  expect(await links()).toEqual(Array(2).fill(['Contestar en una página sencilla', `${line.address}/questions?language=es`]));
});

test('somebody who reloads the page finds the same talk, once, and can go on', async () => {
  await guest.choose('For another adult');
  await guest.reply('after-a-tap').waitFor();
  await guest.page.reload();
  await guest.reply('after-a-tap').waitFor();
  await guest.page.waitForTimeout(300);
  expect(await replies()).toEqual(['welcome', 'after-a-tap']);
  expect(await guest.said()).toEqual(['For another adult']);
  await guest.choose('None of these');
  await expect.poll(() => line.posted.at(-1)?.text).toBe('None of these');
});

test('somebody who closed the guide finds it closed after a reload, and the talk inside', async () => {
  await guest.write('my back hurts');
  await guest.reply('heard').waitFor();
  await guest.choose('Close the guide');
  await guest.page.reload();
  await guest.page.waitForTimeout(200);
  expect(await guest.page.getByRole('dialog').count()).toBe(0);
  await guest.open();
  expect(await guest.said()).toEqual(['my back hurts']);
});

test('a talk the server no longer knows begins anew on reload', async () => {
  await guest.write('my back hurts');
  await guest.reply('heard').waitFor();
  line.forget();
  await guest.page.reload();
  await guest.reply('welcome').waitFor();
  expect(await replies()).toEqual(['welcome']);
});

test('a talk that ends in between says so, keeps the unsent words, and can be started anew', async () => {
  line.forget();
  await guest.write('my leg is weak');
  await guest.page.getByText('This talk has ended.').waitFor();
  await again().click();
  await guest.page.getByText('I heard: my leg is weak').waitFor();
  expect(await guest.said()).toEqual(['my leg is weak']);
});

test('where WebSockets do not work the answers still come', async () => {
  line.refuseSockets(true);
  await guest.write('hello');
  await guest.reply('heard').waitFor();
  line.push(stretch);
  await guest.reply(stretch.id).waitFor();
  expect(line.sockets()).toBe(0);
  expect(await replies()).toEqual(['welcome', 'heard', stretch.id]);
});

test('a dropped connection is taken up again, and nothing is doubled', async () => {
  for (const round of ['one', 'two', 'three']) {
    line.cutSockets();
    await guest.write(round);
    await guest.page.getByText(`I heard: ${round}`).waitFor();
  }
  await expect.poll(line.sockets, { timeout: 8_000 }).toBe(1);
  expect(await guest.said()).toEqual(['one', 'two', 'three']);
  expect(await replies()).toEqual(['welcome', 'heard', 'heard', 'heard']);
});
