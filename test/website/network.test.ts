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
