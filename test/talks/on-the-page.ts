/** One browser and one real server for the tests of a file, and how somebody taps through a script there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../browser.ts';
import type { Step } from './people.ts';
import { startServer } from './serve.ts';
import type { Served } from './serve.ts';

export let browser: Browser;
export let served: Served;

/** Called once by a file whose tests are on the page. */
export function onThePage(): void {
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), startServer()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
}

/** @param done the words that send what was picked */
export async function tap(page: Page, { question, tapped, many }: Step, done: string): Promise<void> {
  const buttons = page.locator(`[data-reply="${question}"]`).last().locator('.choices button');
  for (const choice of tapped) await buttons.filter({ has: page.getByText(choice.label, { exact: true }) }).click();
  if (many && !tapped.every((choice) => choice.quiet)) await buttons.filter({ hasText: done }).click();
}
