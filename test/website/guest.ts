/** Somebody with the page open in a real browser. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { FakeLine } from './fake-direct-line.ts';

export interface Guest {
  readonly page: Page;
  /** The chat's newest reply with this id. */
  reply(id: string): Locator;
  /** What the person said, as it stands in the talk. */
  said(): Promise<string[]>;
  /** Ends when the panel stands still: a box measured on its way is a rounding off, 43.99998 pixels for 44. */
  open(): Promise<void>;
  write(text: string): Promise<void>;
  choose(label: string): Promise<void>;
  /** Broken policies, script errors and requests to other servers. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

export async function guestOf(browser: Browser, line: FakeLine, path = '/', options: BrowserContextOptions = {}): Promise<Guest> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(line.address)) complaints.push(request.url());
  });
  await page.goto(line.address + path);
  return {
    page,
    complaints,
    reply: (id) => page.locator(`[data-reply="${id}"]`).last(),
    said: () => page.locator('.mine .bubble p').allTextContents(),
    async open() {
      await page.locator('.launcher').click();
      await page.locator('.entry').first().waitFor();
      await page.locator('.panel').evaluate((panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)));
    },
    async write(text) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
    },
    choose: (label) => page.getByRole('button', { name: label }).click(),
    leave: () => context.close(),
  };
}
