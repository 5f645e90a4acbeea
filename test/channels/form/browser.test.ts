/** The page of questions in a real browser without scripts: answered by keyboard, read by axe at every step, at the width of a small phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converse } from '../../../dialogs/index.ts';
import { reply } from '../../../src/commands/assessment.ts';
import { openBrowser } from '../../browser.ts';
import { content } from '../../talk.ts';
import { people } from '../../talks/people.ts';
import type { ScriptedPerson } from '../../talks/people.ts';
import { wrongs } from '../../website/axe.ts';
import { serveForm } from './serve.ts';
import type { Serving } from './serve.ts';

let browser: Browser;
let serving: Serving;
/** Milliseconds that the server's clock is ahead. */
let ahead = 0;

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), serveForm({ pages: true, now: () => Date.now() + ahead })]);
});
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

interface Found {
  readonly wrong: string[];
  readonly wide: string[];
}

/** Answers every question of the talk by keyboard, and looks at every page on the way. */
async function walk(person: ScriptedPerson, language: string): Promise<Found> {
  const context = await browser.newContext({ bypassCSP: true, locale: language, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const found: Found = { wrong: [], wide: [] };
  await page.goto(serving.address);
  await look(page, found);
  await page.getByRole('button').press('Enter');
  for (let turn = converse({ kind: 'start', language }, undefined, content); ; ) {
    await look(page, found);
    const said = reply(turn.visit, person, content);
    if (said?.kind !== 'choice') break;
    for (const choice of said.choices) await page.locator(`.question input[value="${choice}"]`).press('Space');
    await page.locator('.question .button').press('Enter');
    turn = converse(said, turn.visit, content);
  }
  await context.close();
  return found;
}

async function look(page: Page, { wrong, wide }: Found): Promise<void> {
  wrong.push(...(await wrongs({ page })));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) wide.push(`${await page.title()}: ${width} px`);
}

describe.each(['en', 'es'])('in %s', (language) => {
  test.each(people.map((person) => [person.name, person] as const))('%s: nothing is wrong on any page, and none is wider than the phone', async (_name, person) => {
    expect(await walk(person, language)).toEqual({ wrong: [], wide: [] });
  }, 120_000);
});

test('without scripts, and by the page\'s own policy, the talk goes on, and what is new is read first', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(serving.address);
  // Whoever writes before what is new has the focus keeps it where they write, and the browser says so.
  const isReadFirst = (): Promise<void> => page.locator('.news:focus').waitFor();
  await page.getByRole('button', { name: 'Start' }).click();
  await isReadFirst();
  await page.locator('textarea').fill('numb between my legs');
  await page.getByRole('button', { name: 'Send' }).click();
  await isReadFirst();
  expect(await page.title()).toContain('Emergency');
  expect(await page.locator('.emergency a[href="tel:911"]').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test('somebody who leaves in a hurry is on another page at once, and going back shows no word of the talk', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
  const page = await context.newPage();
  await page.route(`${content.clinic.leave_to}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny.' }));
  await page.goto(serving.address);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('textarea').fill('I am not safe at home and my back hurts');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: content.chat.form.leave }).first().click();
  await page.getByText('Sunny.').waitFor();
  await page.goBack().catch(() => undefined);
  await page.reload().catch(() => undefined);
  expect(await page.locator('body').textContent()).not.toMatch(/not safe|back hurts/u);
  await context.close();
});

test('a page that is left open for a quarter of an hour hides its words, without a script, and goes on from there', async () => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'en', viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(serving.address);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('textarea').fill('my lower back hurts');
  await page.getByRole('button', { name: 'Send' }).click();
  const [title, told] = [page.getByRole('heading', { name: content.chat.form.pause.title }), page.getByText('lower back', { exact: false }).first()];
  const leaveFor = (minutes: number) => page.evaluate((milliseconds) => document.getAnimations().forEach((each) => (each.currentTime = milliseconds)), minutes * 60_000);
  await leaveFor(14.9);
  expect([await title.isVisible(), await told.isVisible(), await page.locator('.question').isVisible()]).toEqual([false, true, true]);
  await leaveFor(15);
  ahead += 15 * 60_000;
  expect([await title.isVisible(), await told.isVisible(), await page.locator('.talk :visible').count()]).toEqual([true, false, 0]);
  const found: Found = { wrong: [], wide: [] };
  await look(page, found);
  expect(found).toEqual({ wrong: [], wide: [] });
  await page.getByRole('button', { name: content.chat.form.pause.go_on.label }).press('Enter');
  await page.locator('.question').waitFor();
  expect([await page.locator('.answers').count(), await told.count()]).toEqual([0, 0]);
  await context.close();
});

test('the link to the chat opens it, in the language of the page', async () => {
  const page = await browser.newPage({ locale: 'en' });
  await page.goto(`${serving.address}?language=es`);
  await page.getByRole('link', { name: content.languages.get('es')!.chat.form.chat }).click();
  await page.locator('[data-reply="welcome"][lang="es"]').waitFor();
  await page.close();
});
