import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { content, widgetWords } from '../talk.ts';
import { wrongs } from '../website/axe.ts';
import { browser, onThePage, served, tap } from './on-the-page.ts';
import { people, scriptOf } from './people.ts';

onThePage();

const small = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
const looks = { en: { ...small, colorScheme: 'light' }, es: { ...small, colorScheme: 'dark' } } as const;
const pages = { en: '/', es: '/es/' } as const;

describe.each(['en', 'es'] as const)('in every state of the talk, at 320 pixels, in "%s", axe finds nothing wrong and everything fits', (language) => {
  test.each(people)('$name', async (person) => {
    const library = content.languages.get(language)!;
    const context = await browser.newContext({ ...looks[language], bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(served.address + pages[language]);
    await page.locator('.launcher').click();
    await page.locator('[data-reply="welcome"]').waitFor();
    for (const step of scriptOf(person, library).steps) {
      await tap(page, step, library.chat.answers.done);
      await page.locator(`[data-reply="${step.replies.at(-1)!.id}"]`).last().waitFor();
      expect(await wrongs({ page }), step.question).toEqual([]);
      expect(await tooWide(page), step.question).toEqual([]);
    }
    await context.close();
  }, 120_000);
});

describe.each(['en', 'es'] as const)('beside the talk, in "%s"', (language) => {
  test('the menu, a summary with private answers, and a pause', async () => {
    const own = widgetWords(language);
    const context = await browser.newContext({ ...looks[language], bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const sees = async (what: string) => {
      expect(await wrongs({ page }), what).toEqual([]);
      expect(await tooWide(page), what).toEqual([]);
    };
    await page.goto(served.address + pages[language]);
    await page.locator('.launcher').click();
    await page.locator('[data-reply="welcome"]').waitFor();
    await page.getByRole('textbox').fill({ en: 'my lower back hurts and i am pregnant', es: 'me duele la espalda baja y estoy embarazada' }[language]);
    await page.getByRole('textbox').press('Enter');
    await page.locator('[data-reply="heard"]').waitFor();
    await page.getByRole('button', { name: own.menu }).click();
    await sees('menu');
    await page.getByRole('button', { name: own.take_along.label }).click();
    await page.getByRole('group', { name: own.summary.private }).getByRole('checkbox').waitFor();
    await sees('summary');
    await page.evaluate(() => localStorage.setItem('back-pain-guide-used', '1'));
    await page.reload();
    await page.getByRole('heading', { name: content.languages.get(language)!.chat.form.pause.title }).waitFor();
    await sees('pause');
    await page.getByRole('button', { name: content.languages.get(language)!.chat.form.pause.start_new.label }).click();
    await page.locator('[data-reply="erased"]').waitFor();
    expect(await page.locator('[data-reply], .mine').evaluateAll((all) => all.map((one) => one.getAttribute('data-reply')))).toEqual(['erased', 'welcome']);
    await context.close();
  }, 60_000);
});

function tooWide(page: Page): Promise<string[]> {
  return page.locator('.panel, .header, .log, .card, .choices, .footer, .timer').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map(({ className }) => className));
}
