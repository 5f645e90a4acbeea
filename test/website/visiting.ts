/** One browser for the tests of a file, and for each test a fake server with somebody on a page of it. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Reply } from '../../src/conversation.ts';
import type { WebFiles } from '../../src/website/bundle.ts';
import type { Activity } from '../../src/website/wire.ts';
import { openBrowser } from '../browser.ts';
import { fakeLine } from './fake-direct-line.ts';
import type { FakeLine } from './fake-direct-line.ts';
import { guestOf } from './guest.ts';
import type { Guest } from './guest.ts';

export const phone = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true };

/** Of the test that runs now. */
export let line: FakeLine;
export let guest: Guest;
let browser: Browser;

/** Called once by a file whose tests visit. */
export function visiting(): void {
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    await guest.leave();
    await line.stop();
  });
}

export async function serve(welcome: Reply, answer: (message: Activity) => readonly Reply[], more?: WebFiles): Promise<void> {
  line = await fakeLine([welcome], answer, more);
}

export async function visit(path = '/', options: BrowserContextOptions = {}): Promise<Guest> {
  guest = await guestOf(browser, line, path, options);
  return guest;
}

export const button = (name: string) => guest.page.getByRole('button', { name, exact: true });

/** What does not fit its own width. */
export function tooWide(): Promise<string[]> {
  const parts = guest.page.locator('.panel, .header, .log, .card, .choices, .footer');
  return parts.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map(({ className }) => className));
}

export async function smallestTarget(): Promise<number> {
  const heights = await guest.page.locator('.panel').locator('button:visible, a:visible, input:visible, textarea:visible').evaluateAll((all) => all.map((one) => (one.closest('label') ?? one).getBoundingClientRect().height));
  return Math.min(...heights);
}
