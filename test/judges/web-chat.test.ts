/** Microsoft's Web Chat on a page of another origin, in a real browser: the talks of three people, tapped and typed. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Reply } from '../../src/conversation.ts';
import { openBrowser } from '../browser.ts';
import { content } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';
import type { Step } from '../talks/people.ts';
import { startServer } from '../talks/serve.ts';
import type { Served } from '../talks/serve.ts';

const patience = { timeout: 15_000 };
let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), clinicSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The page of a clinic that uses Web Chat; the guide it talks to stands behind the # of its address. */
const page = `<!doctype html><title>A clinic</title><style>#chat{height:100vh}</style><div id="chat"></div>
<script src="/webchat.js"></script>
<script type="module">
  const domain = location.hash.slice(1) + '/v3/directline';
  const { token } = await (await fetch(domain + '/tokens/generate', { method: 'POST' })).json();
  const directLine = WebChat.createDirectLine({ domain, token });
  window.failures = [];
  directLine.connectionStatus$.subscribe((status) => status > 2 && window.failures.push(status));
  WebChat.renderWebChat({ directLine, styleOptions: { suggestedActionLayout: 'stacked' } }, document.getElementById('chat'));
</script>`;

async function clinicSite(): Promise<Served> {
  const script = readFileSync(join(import.meta.dirname, 'node_modules/botframework-webchat/dist/webchat.js'));
  const server = createServer(({ url }, response) => {
    const isScript = url === '/webchat.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve())));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function openSite(allowed: string): Promise<Page> {
  const guide = await startServer({ ALLOWED_ORIGINS: allowed });
  const tab = await browser.newPage({ viewport: { width: 700, height: 900 } });
  onTestFinished(async () => {
    await tab.close();
    await guide.close();
  });
  tab.setDefaultTimeout(patience.timeout);
  await tab.goto(`${site.address}/#${guide.address}`);
  return tab;
}

test.each(people)('$name talks to the end, every reply there once and in order', async (person) => {
  const { welcome, steps } = scriptOf(person, content);
  const tab = await openSite(site.address);
  const expected = welcome.map(firstWords);
  await expect.poll(() => guideSaid(tab), patience).toEqual(expected);
  for (const step of steps) {
    await answer(tab, step);
    expected.push(...step.replies.map(firstWords));
    await expect.poll(() => guideSaid(tab), patience).toEqual(expected);
  }
  expect(await tab.evaluate('window.failures')).toEqual([]);
}, 120_000);

test('a site that is not allowed to opens no talk', async () => {
  const tab = await openSite('https://www.example.org');
  expect(await tab.waitForEvent('pageerror')).toMatchObject({ message: expect.stringContaining('fetch') });
  expect(await guideSaid(tab)).toEqual([]);
});

test('what a person types is shown as it was typed, neither as markup nor as Markdown', async () => {
  const tab = await openSite(site.address);
  const typed = '<img src=x onerror="document.title=1"> **bold** [link](https://evil.example)';
  // What is typed before Web Chat is connected may be lost; who types has been welcomed.
  await expect.poll(() => guideSaid(tab).then(({ length }) => length), patience).toBeGreaterThan(0);
  await type(tab, typed);
  await expect.poll(() => tab.locator('.webchat__bubble--from-user').allInnerTexts(), patience).toEqual([expect.stringContaining(typed)]);
  expect(await tab.locator('.webchat__bubble img, .webchat__bubble strong, .webchat__bubble a').count()).toBe(0);
  expect(await tab.title()).toBe('A clinic');
});

/** Web Chat draws the title and each paragraph below one another. */
function firstWords({ title, text }: Reply): string {
  return title ?? text[0]!;
}

function guideSaid(tab: Page): Promise<string[]> {
  return tab.locator('.webchat__bubble:not(.webchat__bubble--from-user)').evaluateAll((all) => all.map((each) => each.querySelector('.webchat__text-content')?.textContent ?? ''));
}

/** Taps one answer; several are typed by their numbers. */
async function answer(tab: Page, { tapped, numbers, many }: Step): Promise<void> {
  if (many) await type(tab, numbers.join(' and '));
  else await tab.locator('.webchat__suggested-action').filter({ has: tab.getByText(tapped[0]!.label, { exact: true }) }).click();
}

async function type(tab: Page, text: string): Promise<void> {
  await tab.locator('.webchat__send-box-text-box__input').fill(text);
  await tab.keyboard.press('Enter');
}
