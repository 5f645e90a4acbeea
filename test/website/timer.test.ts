import { beforeEach, expect, test } from 'vitest';
import { stepsOf } from '../../src/website/hold.ts';
import { content } from '../talk.ts';
import { answer, welcome } from './replies.ts';
import { guest, serve, visit, visiting } from './visiting.ts';

visiting();
beforeEach(async () => {
  await serve(welcome, answer);
  await visit('/bare');
  await guest.open();
  await guest.write('stretch');
  await timer().waitFor();
  await guest.page.clock.install();
});

const timer = () => guest.page.getByRole('group', { name: 'Timer' });
const said = () => timer().getByRole('status').textContent();
const left = () => timer().getByRole('timer').textContent();
const tap = (name: string) => timer().getByRole('button', { name }).click();

test('somebody who starts the timer is told to get ready, to hold, to change sides, and when it is done', async () => {
  expect([await said(), await left()]).toEqual(['Timer', '0:10']);
  await guest.page.clock.pauseAt(Date.now() + 60_000);
  await tap('Start');
  const heard = [await said()];
  for (let second = 0; second < 70; second += 1) {
    await guest.page.clock.runFor(1_000);
    heard.push(await said());
  }
  expect(heard.filter((word, at) => word !== heard[at - 1])).toEqual([
    'Get ready', 'Hold · 1 of 2', 'Change sides', 'Hold · 1 of 2', 'Change sides', 'Hold · 2 of 2', 'Change sides', 'Hold · 2 of 2', 'Done',
  ]);
});

test('a paused timer waits, and goes on where it was', async () => {
  await guest.page.clock.pauseAt(Date.now() + 60_000);
  await tap('Start');
  await guest.page.clock.runFor(8_000);
  expect([await said(), await left()]).toEqual(['Hold · 1 of 2', '0:07']);
  await tap('Pause');
  await guest.page.clock.runFor(30_000);
  expect([await said(), await left()]).toEqual(['Hold · 1 of 2', '0:07']);
  await tap('Go on');
  await guest.page.clock.runFor(2_000);
  expect(await left()).toBe('0:05');
  await tap('Reset');
  expect([await said(), await left()]).toEqual(['Timer', '0:10']);
  expect(await guest.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe('Start');
});

test('only the changes are said aloud, not every second', async () => {
  expect(await timer().getByRole('timer').getAttribute('aria-live')).toBe('off');
  await guest.page.clock.pauseAt(Date.now() + 60_000);
  await tap('Start');
  const changes = await timer().getByRole('status').evaluateHandle((status) => {
    const seen = { count: 0 };
    new MutationObserver(() => (seen.count += 1)).observe(status, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  await guest.page.clock.runFor(14_000);
  expect(await changes.evaluate(({ count }) => count)).toBe(1);
});

test('every form of every stretch has a timer, with two sides where the dose says so', () => {
  for (const [language, each] of [['en', /each side/u], ['es', /cada lado/u]] as const) {
    for (const { forms } of content.languages.get(language)!.stretches.values()) {
      for (const { dose, hold } of forms) expect([dose, hold?.sides]).toEqual([dose, each.test(dose) ? 2 : 1]);
    }
  }
});

test('a rest of two minutes is no hold', () => {
  expect(stepsOf({ seconds: 120, times: 1, sides: 1 }).map(({ phase }) => phase)).toEqual(['ready', 'keep']);
});
