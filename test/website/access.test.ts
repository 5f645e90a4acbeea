import { beforeEach, describe, expect, test } from 'vitest';
import { wrongs } from './axe.ts';
import { answer, welcome } from './replies.ts';
import { line, phone, serve, smallestTarget, tooWide, visit, visiting } from './visiting.ts';

visiting();
beforeEach(() => serve(welcome, answer));

const states = ['many', 'emergency', 'caution', 'stretch'];

test('somebody with only a keyboard opens, answers, goes on and leaves', async () => {
  const { page, reply } = await visit('/bare');
  await page.locator('.launcher').waitFor();
  const focused = () => page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside?.getAttribute('aria-label') ?? inside?.textContent;
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Back pain guide');
  await page.keyboard.press('Enter');
  await reply('welcome').waitFor();
  expect(await focused()).toBe('Write to the guide');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('4I’m not sure');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await reply('after-a-tap').waitFor();
  expect(await focused()).toContain('New numbness');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Done');
  await page.keyboard.press('Enter');
  await expect.poll(() => line.posted.at(-1)?.value).toEqual({ question: 'after-a-tap', choices: ['numb'] });
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Back pain guide');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('somebody who writes goes on writing: the focus stays in the input', async () => {
  const { page, open, write, reply } = await visit('/bare');
  await open();
  await write('many');
  await reply('ask/nerves').waitFor();
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('TEXTAREA');
});

test('Escape closes the menu first', async () => {
  const { page, open, choose } = await visit('/bare');
  await open();
  await choose('Menu');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Start over' }).count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(1);
});

test('a talk that comes back is not read aloud again, what is new is', async () => {
  const { page, open, reply } = await visit('/bare');
  await open();
  const aloud = () => page.getByRole('log').getAttribute('aria-live');
  expect(await aloud()).not.toBe('off');
  const held = Promise.withResolvers<void>();
  await page.route('**/activities?*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload();
  await expect.poll(aloud).toBe('off');
  held.resolve();
  await reply('welcome').waitFor();
  await expect.poll(aloud).toBe('polite');
});

test('somebody who reads older words keeps the place, and is told that there are newer ones', async () => {
  const { page, open, write, reply } = await visit('/bare');
  await open();
  for (const state of states) await write(state);
  await reply('stretch/pelvic-tilt').waitFor();
  const log = page.getByRole('log');
  await log.evaluate((box) => box.scrollTo({ top: 100 }));
  await page.waitForTimeout(100);
  line.push({ id: 'new', tone: 'plain', text: ['Something new.'] });
  await page.getByText('New messages').waitFor();
  expect(await log.evaluate((box) => box.scrollTop)).toBe(100);
  await page.getByRole('button', { name: 'New messages' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('New messages').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role'))).toBe('log');
});

test('on a small phone the guide fills the screen and nothing scrolls sideways', async () => {
  const { page, open, write, reply } = await visit('/', phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await open();
  for (const state of states) await write(state);
  await reply('stretch/pelvic-tilt').waitFor();
  const box = await page.locator('.panel').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 320, height: 568 });
  expect(await tooWide()).toEqual([]);
});

test('with the keyboard of a phone open the input stays on the screen', async () => {
  const { page, open } = await visit('/', phone);
  await open();
  await page.setViewportSize({ width: 320, height: 300 });
  await expect.poll(async () => (await page.locator('.panel').boundingBox())?.height).toBe(300);
  const input = await page.getByRole('textbox').boundingBox();
  expect((input?.y ?? 0) + (input?.height ?? 0)).toBeLessThanOrEqual(300);
});

test('everything that can be tapped is at least 44 pixels high', async () => {
  const { open, write, reply } = await visit('/', phone);
  await open();
  await write('many');
  await reply('ask/nerves').waitFor();
  expect(await smallestTarget()).toBeGreaterThanOrEqual(44);
});

describe('axe finds nothing wrong', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, look] of Object.entries({ desk: {}, phone })) {
      test(`${size}, ${colorScheme}`, async () => {
        const person = await visit('/', { ...look, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
        await person.page.locator('.launcher').waitFor();
        expect(await wrongs(person)).toEqual([]);
        await person.open();
        expect(await wrongs(person)).toEqual([]);
        for (const state of states) {
          await person.write(state);
          await person.page.locator('.choice').first().waitFor();
          expect(await wrongs(person)).toEqual([]);
        }
        line.failPosts(1);
        await person.write('lost');
        await person.page.locator('.notice').waitFor();
        expect(await wrongs(person)).toEqual([]);
      });
    }
  }
});
