import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { freePort } from './process.ts';
import { startServer } from './serve.ts';
import type { Served } from './serve.ts';

let browser: Browser;
let site: Server;
let origin: string;
let guide: Served;
/** What the hospital's page is, and its policy. */
const host = { policy: '', body: '' };

beforeAll(async () => {
  browser = await openBrowser();
  site = createServer((request, response) => {
    if (request.url === '/host.css') return void response.setHeader('content-type', 'text/css').end(hostile);
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', host.policy).end(host.body);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}, 60_000);
afterEach(() => guide.close());
afterAll(async () => {
  await browser.close();
  site.close();
});

const hostile = `* { font-size: 40px !important; color: red !important; line-height: 3 !important; letter-spacing: 1em !important; text-transform: uppercase !important; box-sizing: content-box; }
button, section, dialog, textarea, h2, p, a { display: block !important; position: static !important; background: lime !important; padding: 60px !important; }
p { width: 300px; }`;

const policyFor = (scripts: string, address: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; connect-src ${address} ${address.replace('http', 'ws')}; img-src 'self'`;

async function visit(body = '', allowed = origin, scripts?: string): Promise<{ page: Page; complaints: string[] }> {
  guide = await startServer({ ALLOWED_ORIGINS: allowed });
  host.policy = policyFor(scripts ?? guide.address, guide.address);
  host.body = `<!doctype html><html lang="en"><head><title>A clinic</title><link rel="stylesheet" href="/host.css"><script src="${guide.address}/widget/back-pain-guide.js" async></script></head><body><h1>A clinic</h1><p id="text">Words of the page.</p>${body}</body></html>`;
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('request', (request) => void (!request.url().startsWith(guide.address) && !request.url().startsWith(origin) && complaints.push(request.url())));
  await page.goto(origin);
  return { page, complaints };
}

async function talkTo(page: Page): Promise<void> {
  await page.locator('.launcher').click();
  await page.locator('[data-reply="welcome"]').waitFor();
  await page.getByRole('textbox').fill('my lower back hurts');
  await page.getByRole('textbox').press('Enter');
  await page.locator('[data-reply="heard"]').waitFor();
}

test('on a hospital page of another origin with a strict policy of its own the whole chat works, with no cookie and no other server', async () => {
  const { page, complaints } = await visit();
  await talkTo(page);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(page.url()).toBe(`${origin}/`);
});

test('a page whose policy does not name the guide loads no script of it', async () => {
  const { page, complaints } = await visit('', origin, "'self'");
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  expect(await page.locator('back-pain-guide').count()).toBe(0);
});

test('a page that the guide does not know gets the numbers and no talk', async () => {
  const { page } = await visit('', 'https://www.example.org');
  await page.locator('.launcher').click();
  await page.locator('.notice').waitFor();
  expect(await page.locator('[data-reply]').count()).toBe(0);
  await expect.poll(() => page.locator('.footer a[href="tel:911"]').count()).toBe(1);
});

test('the loudest style sheet of a page changes nothing inside', async () => {
  const looks = async (page: Page) => {
    await page.locator('.launcher').waitFor();
    const closed = await page.locator('.launcher').evaluate(look);
    await talkTo(page);
    await page.locator('.panel').evaluate((panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)));
    return [closed, ...(await page.locator('.panel h2, .entry p, .choice, textarea, .footer a').evaluateAll((all) => all.slice(0, 6).map((one) => one.getBoundingClientRect().height)))];
  };
  const { page } = await visit();
  const loud = await looks(page);
  await guide.close();
  const quiet = await visit('<style-less></style-less>');
  await quiet.page.route('**/host.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await quiet.page.reload();
  expect(await looks(quiet.page)).toEqual(loud);
});

test('the page is moved by nothing, and gains one element and no name', async () => {
  const { page } = await visit();
  await page.locator('.launcher').waitFor();
  const names = () => page.evaluate(() => Object.keys(window).filter((name) => !/^(__pw|playwright)/.test(name)).length);
  const before = await names();
  await talkTo(page);
  await page.getByRole('button', { name: 'Close the guide' }).click();
  expect(await names()).toBe(before);
  expect(await page.evaluate(() => [...document.body.children].map(({ localName }) => localName))).toEqual(['h1', 'p', 'back-pain-guide']);
  const moved = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 500);
  }));
  expect(moved).toBe(0);
});

test('before somebody opens it the browser has loaded 3 kB of it at most, afterwards 30 kB', async () => {
  const { page } = await visit();
  await page.locator('.launcher').waitFor();
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/widget/') && /\.js/.test(name)).reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0));
  await page.route('**/widget/*.js', (route) => route.continue());
  expect(await loaded()).toBeLessThanOrEqual(3 * 1024);
  await talkTo(page);
  expect(await loaded()).toBeLessThanOrEqual(30 * 1024);
});

test('a server that is started anew in the middle finds the same talk, and what was written meanwhile arrives once', async () => {
  const settings = { PORT: String(await freePort()), DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'restart-')), 'visits.db')}` };
  guide = await startServer(settings);
  const page = await browser.newPage();
  await page.goto(guide.address);
  await talkTo(page);
  await guide.close();
  await page.getByRole('textbox').fill('it began after lifting');
  await page.getByRole('textbox').press('Enter');
  await page.getByRole('button', { name: 'Not sent. Tap to try again.' }).waitFor();
  guide = await startServer(settings);
  await page.getByRole('button', { name: 'Not sent. Tap to try again.' }).click();
  // Right after its start a server still makes the words ready.
  await expect.poll(() => page.locator('[data-reply="heard"]').count(), { timeout: 10_000 }).toBe(2);
  await page.reload();
  await expect.poll(() => page.locator('.mine .bubble p').allTextContents()).toEqual(['my lower back hurts', 'it began after lifting']);
  expect(await page.locator('[data-reply="heard"]').count()).toBe(2);
});

function look(one: Element): string[] {
  const { color, fontSize, letterSpacing, textTransform, backgroundColor, padding, position } = getComputedStyle(one);
  return [color, fontSize, letterSpacing, textTransform, backgroundColor, padding, position];
}
