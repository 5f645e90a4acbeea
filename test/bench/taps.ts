/** What a person on the page waits for: the chat to open, and a tap to be answered; in a real browser. */
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { content } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';
import type { Step } from '../talks/people.ts';

/** Milliseconds from the click on the launcher to the painted welcome, each in a browser that has loaded nothing of it before. */
export async function openingTimes(address: string): Promise<number[]> {
  const browser = await openBrowser();
  const times: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('.launcher').waitFor();
    times.push(await page.evaluate(openingTime));
    await context.close();
  }
  await browser.close();
  return times;
}

/** Runs in the page. */
function openingTime(): Promise<number> {
  const root = document.querySelector('back-pain-guide')!.shadowRoot!;
  const begun = performance.now();
  root.querySelector<HTMLElement>('.launcher')!.click();
  return new Promise((resolve) => {
    const look = () => (root.querySelector('[data-reply="welcome"]') ? requestAnimationFrame(() => resolve(performance.now() - begun)) : requestAnimationFrame(look));
    look();
  });
}

/** Milliseconds each tap took. */
export async function tapTimes(address: string): Promise<number[]> {
  const browser = await openBrowser();
  const times: number[] = [];
  for (const person of [...people, ...people]) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(address);
    await page.getByRole('button', { name: 'Back pain guide' }).click();
    await page.locator('[data-reply="welcome"]').waitFor();
    for (const step of scriptOf(person, content).steps) times.push(await tapTime(page, step));
    await page.close();
  }
  await browser.close();
  return times;
}

/** Milliseconds from the last click to the painted frame that shows the last reply, by the page's own clock. */
function tapTime(page: Page, { question, tapped, many, replies }: Step): Promise<number> {
  const done = many && !tapped.every((choice) => choice.quiet) ? [content.chat.answers.done] : [];
  const labels = [...tapped.map((choice) => choice.label), ...done];
  return page.evaluate(
    async ({ question, labels, last }) => {
      const root = document.querySelector('back-pain-guide')?.shadowRoot;
      if (!root) throw new Error('the chat is not on the page');
      const asked = [...root.querySelectorAll(`[data-reply="${question}"]`)].at(-1)!;
      const before = root.querySelectorAll('[data-reply]').length;
      const press = (label: string) => [...asked.querySelectorAll('button')].find((button) => (button.querySelector('.label') ?? button).textContent === label)!.click();
      labels.slice(0, -1).forEach(press);
      const begun = performance.now();
      press(labels.at(-1)!);
      const isShown = () => [...root.querySelectorAll('[data-reply]')].slice(before).some((entry) => entry.getAttribute('data-reply') === last);
      while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
      return performance.now() - begun;
    },
    { question, labels, last: replies.at(-1)!.id },
  );
}
