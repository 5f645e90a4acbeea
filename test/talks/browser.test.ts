import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Page, Request } from 'playwright-core';
import { content } from '../talk.ts';
import { browser, onThePage, served, tap } from './on-the-page.ts';
import { people, scriptOf } from './people.ts';
import { startServer } from './serve.ts';

onThePage();

test.each(people)('$name: the whole talk on the page, on a phone', async (person) => {
  const { welcome, steps } = scriptOf(person, content);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(served.address);
  await page.getByRole('button', { name: 'Back pain guide' }).click();
  const shown = [...welcome.map((reply) => reply.id)];
  await expect.poll(() => repliesOn(page)).toEqual(shown);
  for (const step of steps) {
    await tap(page, step, content.chat.answers.done);
    shown.push(...step.replies.map((reply) => reply.id));
    await expect.poll(() => repliesOn(page)).toEqual(shown);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test('someone who reloads the page in the middle finds the same talk, nothing doubled', async () => {
  const { steps } = scriptOf(people[0]!, content);
  const page = await browser.newPage();
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Back pain guide' }).click();
  for (const step of steps.slice(0, 4)) {
    await tap(page, step, content.chat.answers.done);
    await page.locator(`[data-reply="${step.replies.at(-1)!.id}"]`).last().waitFor();
  }
  const before = await repliesOn(page);
  await page.reload();
  await expect.poll(() => repliesOn(page)).toEqual(before);
  await page.close();
});

test('the one script line puts the chat on another site, and only on a site that is allowed to', async () => {
  const tag = { line: '' };
  const site = createServer((_request, response) => void response.setHeader('content-type', 'text/html').end(`<!doctype html><title>A clinic</title>${tag.line}`));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  for (const [allowed, replies] of [[origin, ['welcome', 'ask/age']], ['https://www.example.org', []]] as const) {
    const guide = await startServer({ ALLOWED_ORIGINS: allowed });
    tag.line = `<script src="${guide.address}/widget/back-pain-guide.js" async></script>`;
    const page = await browser.newPage();
    await page.goto(origin);
    const minted = page.waitForEvent('requestfinished', { predicate: isMint, timeout }).then(() => 'opened', () => 'nothing');
    const refused = page.waitForEvent('requestfailed', { predicate: isMint, timeout }).then(() => 'refused', () => 'nothing');
    await page.getByRole('button', { name: 'Back pain guide' }).click();
    expect(await Promise.race([minted, refused])).toBe(allowed === origin ? 'opened' : 'refused');
    if (replies.length) await page.locator('[data-reply="welcome"] .choices button').first().click();
    await expect.poll(() => repliesOn(page)).toEqual(replies);
    await page.close();
    await guide.close();
  }
  site.close();
});

const timeout = 10_000;
const isMint = (request: Request): boolean => request.url().endsWith('/tokens/generate') && request.method() === 'POST';

function repliesOn(page: Page): Promise<string[]> {
  return page.locator('[data-reply]').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-reply') ?? ''));
}
