/** npm run pictures: takes the README's pictures anew, from the real server in a real browser. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { content } from '../talk.ts';
import { numb, sciatica, scriptOf, strain } from '../talks/people.ts';
import type { ScriptedPerson } from '../talks/people.ts';
import { startServer } from '../talks/serve.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const served = await startServer();
const browser = await openBrowser();

await picture('welcome-phone', phone, strain, 'welcome');
await picture('emergency-phone', phone, numb, 'red-flag/saddle-numbness');
await picture('stretch-phone', phone, strain, 'stretch/');
await picture('page-desktop', desk, sciatica, 'result/spine-expert');

await browser.close();
await served.close();

/** Taps through the person's talk up to the reply, and takes the picture there. */
async function picture(name: string, viewport: typeof phone, person: ScriptedPerson, until: string): Promise<void> {
  const page = await opened(browser, viewport);
  for (const { question, tapped, many, replies } of scriptOf(person, content).steps) {
    if (await page.locator(`[data-reply^="${until}"]`).count()) break;
    const buttons = page.locator(`[data-reply="${question}"]`).last().locator('.choices button');
    for (const choice of tapped) await buttons.filter({ has: page.getByText(choice.label, { exact: true }) }).click();
    if (many && !tapped.every((choice) => choice.quiet)) await buttons.filter({ hasText: content.chat.answers.done }).click();
    await page.locator(`[data-reply="${replies.at(-1)!.id}"]`).last().waitFor();
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`), animations: 'disabled' });
  await page.close();
}

async function opened(from: Browser, viewport: typeof phone): Promise<Page> {
  const page = await from.newPage({ viewport });
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Back pain guide' }).click();
  await page.locator('[data-reply="welcome"]').waitFor();
  return page;
}
