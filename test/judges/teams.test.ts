/** Microsoft's own local Teams client in a real browser: the cards it draws, tapped through the talks of three people. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { content } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';
import type { Step } from '../talks/people.ts';
import { freePort } from '../talks/process.ts';
import { startServer } from '../talks/serve.ts';
import type { Served } from '../talks/serve.ts';

const patience = { timeout: 15_000 };
let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), startServer({ ALLOW_ANONYMOUS: 'true' })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

test.each(people)('$name: every turn is one card, and its buttons and ticks answer it', async (person) => {
  const { welcome, steps } = scriptOf(person, content);
  const playground = await startPlayground(`${served.address}/api/messages`);
  onTestFinished(() => playground.stop());
  const page = await browser.newPage();
  page.setDefaultTimeout(patience.timeout);
  await page.goto(playground.address);
  const cards = page.locator('.ac-adaptiveCard');
  await expect.poll(() => cards.last().innerText(), patience).toContain(welcome[0]!.text[0]!);
  for (const [count, step] of steps.entries()) {
    await tap(page, step);
    await expect.poll(() => cards.count(), patience).toBe(count + 2);
    const shown = await cards.last().innerText();
    for (const { title, text } of step.replies) for (const words of [title, ...text]) expect(shown).toContain(words ?? '');
  }
  await page.close();
}, 120_000);

async function tap(page: Page, { tapped, many }: Step): Promise<void> {
  const card = page.locator('.ac-adaptiveCard').last();
  const isTicked = many && !tapped.every((choice) => choice.quiet);
  for (const { label } of tapped) {
    // Behind the words may stand what one of them means.
    if (isTicked) await card.getByText(label, { exact: false }).first().click();
    else await card.getByRole('button', { name: label, exact: true }).click();
  }
  if (isTicked) await card.getByRole('button', { name: content.chat.answers.done, exact: true }).click();
}

interface Playground {
  readonly address: string;
  stop(): void;
}

/** The playground opens a browser of its own by itself; here it finds one that does nothing. Its log goes where that one lies. */
async function startPlayground(endpoint: string): Promise<Playground> {
  const port = await freePort();
  const noBrowser = mkdtempSync(join(tmpdir(), 'no-browser-'));
  writeFileSync(join(noBrowser, 'xdg-open'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(noBrowser, 'xdg-open'), 0o755);
  const command = join(import.meta.dirname, 'node_modules/.bin/agentsplayground');
  const env = { ...process.env, PATH: [noBrowser, process.env['PATH']].join(delimiter) };
  const child = spawn(command, ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'], { env, cwd: noBrowser, stdio: ['ignore', 'pipe', 'inherit'] });
  await listening(child);
  return { address: `http://localhost:${port}`, stop: () => child.kill() };
}

/** Keeps reading what it prints: a program whose output nobody takes may end. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk) => void (String(chunk).includes('Listening') && resolve()));
    child.once('exit', () => reject(new Error('the playground ended before it listened')));
  });
}
