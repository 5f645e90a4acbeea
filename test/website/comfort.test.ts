import { beforeEach, describe, expect, test } from 'vitest';
import { answer, welcome } from './replies.ts';
import { guest, line, phone, serve, smallestTarget, tooWide, visit, visiting } from './visiting.ts';

visiting();
beforeEach(() => serve(welcome, answer));

const states = ['many', 'emergency', 'caution', 'stretch', 'summary', 'gentle'];

async function everyState(): Promise<void> {
  await guest.open();
  for (const state of states) await guest.write(state);
  await guest.reply('ask-about/home').waitFor();
}

describe('somebody who wants larger words', () => {
  const pick = async (size: string) => {
    await guest.choose('Menu');
    await guest.choose(size);
  };
  const size = () => guest.page.locator('.panel').evaluate((panel) => getComputedStyle(panel).fontSize);

  test('gets them at once and after a reload, and everything still fits a small phone', async () => {
    await visit('/bare', phone);
    await everyState();
    expect(await size()).toBe('16px');
    await pick('Largest text');
    expect(await size()).toBe('24px');
    expect(await tooWide()).toEqual([]);
    expect(await smallestTarget()).toBeGreaterThanOrEqual(44);
    await guest.page.reload();
    await guest.reply('ask-about/home').waitFor();
    expect(await size()).toBe('24px');
    await guest.choose('Menu');
    expect(await guest.page.getByRole('group', { name: 'Text size' }).getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe('Largest text');
  });

  test('may set the browser to 200 %, and nothing is cut or scrolls sideways', async () => {
    await visit('/bare', { viewport: { width: 640, height: 512 } });
    await guest.page.evaluate(() => document.documentElement.style.setProperty('--back-pain-guide-text-size', '200%'));
    await everyState();
    expect(await size()).toBe('32px');
    expect(await tooWide()).toEqual([]);
  });
});

test('in forced colours every control and card is seen by its edge, its underline or its icon', async () => {
  await visit('/bare', { forcedColors: 'active' });
  await everyState();
  const unseen = await guest.page.locator('.panel').locator('button:visible, a:visible, textarea:visible, input:visible, .card, .timer').evaluateAll((all) =>
    all
      .filter((one) => {
        const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(one);
        const hasEdge = borderTopWidth !== '0px' && borderTopStyle !== 'none';
        return !hasEdge && textDecorationLine === 'none' && !one.querySelector('svg') && !(one instanceof HTMLInputElement);
      })
      .map(({ className, textContent }) => `${className}: ${textContent}`),
  );
  expect(unseen).toEqual([]);
});

test('with reduced motion nothing moves', async () => {
  await visit('/bare', { reducedMotion: 'reduce' });
  await everyState();
  await guest.page.getByRole('group', { name: 'Timer' }).getByRole('button', { name: 'Start' }).click();
  const moving = await guest.page.locator('back-pain-guide').evaluate((host) => [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => one.getAnimations()).length);
  expect(moving).toBe(0);
});

test('each new message is added to the log once, and nothing said before is added again', async () => {
  await visit('/bare');
  await guest.open();
  await guest.write('caution');
  await guest.reply('result').waitFor();
  const heard = await guest.page.getByRole('log').evaluateHandle((log) => {
    const added: string[] = [];
    const see = (nodes: NodeList) => nodes.forEach((node) => node instanceof HTMLElement && node.matches('.entry') && added.push(node.dataset['reply'] ?? 'mine'));
    new MutationObserver((all) => all.forEach(({ addedNodes }) => see(addedNodes))).observe(log, { childList: true, subtree: true });
    return added;
  });
  await guest.write('many');
  await guest.reply('ask/nerves').waitFor();
  expect(await heard.jsonValue()).toEqual(['mine', 'ask/nerves']);
});

test('somebody who prints the page prints no word of the talk', async () => {
  await visit('/bare');
  await guest.open();
  await guest.page.emulateMedia({ media: 'print' });
  expect(await guest.page.locator('.panel').isVisible()).toBe(false);
  expect(await guest.page.getByRole('heading', { name: 'A page' }).isVisible()).toBe(true);
});

test('that a message was sent is seen and not said aloud, that it was not sent is', async () => {
  await visit('/bare');
  await guest.open();
  await guest.write('one');
  await guest.page.getByText('I heard: one').waitFor();
  expect(await guest.page.locator('.state.sent').getAttribute('aria-live')).toBe('off');
  line.failPosts(1);
  await guest.write('two');
  await guest.page.locator('.state.failed').waitFor();
  expect(await guest.page.locator('.state.failed').getAttribute('aria-live')).toBeNull();
});

test('by keyboard everything is reached once, from top to bottom, and the focus is always seen', async () => {
  await visit('/bare');
  await guest.open();
  await guest.write('stretch');
  await guest.reply('stretch/pelvic-tilt').getByRole('button').last().waitFor();
  await guest.page.getByRole('button', { name: 'Español' }).focus();
  const controls = await guest.page.locator('.panel').locator('button:visible:enabled:not(.newer), a:visible, textarea:visible, .log').count();
  const stops: { readonly outline: number; readonly inside: boolean }[] = [];
  /** A frame later, when everything has scrolled into view. */
  const stop = () => guest.page.evaluate(async () => {
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
    const at = document.activeElement?.shadowRoot?.activeElement;
    return { outline: at ? parseFloat(getComputedStyle(at).outlineWidth) : 0, inside: at?.closest('.panel') !== null && at !== null && at !== undefined };
  });
  for (let at = await stop(); at.inside; at = await stop()) {
    stops.push(at);
    await guest.page.keyboard.press('Tab');
  }
  expect(stops).toHaveLength(controls);
  expect(stops.slice(1).filter(({ outline }) => outline < 3)).toEqual([]);
});

test('a menu that was opened by keyboard is gone through in the order it is read, and gives the focus back', async () => {
  await visit('/bare');
  await guest.open();
  await guest.page.getByRole('button', { name: 'Menu' }).focus();
  await guest.page.keyboard.press('Enter');
  const reached: (string | null | undefined)[] = [];
  for (let step = 0; step < 9; step += 1) {
    await guest.page.keyboard.press('Tab');
    reached.push(await guest.page.evaluate(() => {
      const at = document.activeElement?.shadowRoot?.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent;
    }));
  }
  expect(reached).toEqual(['What I told you', 'Summary to print or save', 'Normal text', 'Large text', 'Largest text', 'Answer on a plain page instead', 'Start over', 'Delete my data', 'Leave this page fast']);
  await guest.page.keyboard.press('Escape');
  expect(await guest.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'))).toBe('Menu');
});
