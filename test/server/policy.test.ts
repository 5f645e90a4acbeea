import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import type { Page } from '../../src/server/pages.ts';
import { serve, start } from '../channels/direct-line/serving.ts';

const html = (script: string): Page => ({ body: Buffer.from(`<!doctype html><title>x</title><body>${script}`), type: 'text/html' });
const pages: ReadonlyMap<string, Page> = new Map([
  ['/', html('')],
  ['/inline', html('<script>document.title = "ran"</script><script src="/own.js"></script>')],
  ['/own.js', { body: Buffer.from('document.body.dataset.own = "ran"'), type: 'text/javascript' }],
]);

test("in a real browser a page of ours may listen to its own server's stream, to no other one, and runs no inline script", async () => {
  const [own, other] = [await serve({ parts: { pages } }), await serve()];
  const [mine, theirs] = [await start(own.address), await start(other.address)];
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(own.address);
  const opens = (url: string) =>
    page.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(address);
          socket.onmessage = ({ data }) => resolve(String(JSON.parse(data).watermark));
          socket.onerror = () => resolve('refused');
        }),
      url,
    );
  expect(await opens(mine.streamUrl)).toBe('2');
  expect(await opens(theirs.streamUrl)).toBe('refused');
  await page.goto(`${own.address}/inline`);
  expect([await page.title(), await page.evaluate(() => document.body.dataset['own'])]).toEqual(['x', 'ran']);
});
