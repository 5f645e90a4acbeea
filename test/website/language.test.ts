import { expect, test } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import type { Reply } from '../../src/conversation.ts';
import type { Guest } from './guest.ts';
import { many, welcome } from './replies.ts';
import { bienvenida, respuesta, varias } from './replies-es.ts';
import { button, guest, line, serve, visit as visitPage, visiting } from './visiting.ts';

visiting();

async function visit(path: string, greeting: Reply, options: BrowserContextOptions = {}): Promise<Guest> {
  await serve(greeting, respuesta);
  return visitPage(path, options);
}

const bar = () => guest.page.locator('.footer').getByRole('link').allTextContents();
const root = () => guest.page.locator('back-pain-guide').getAttribute('lang');
const langs = (of: string) => guest.page.locator(of).evaluateAll((all) => all.map((one) => one.getAttribute('lang')));

test('where the page names no language it is the browser’s, and English where there are no words in that', async () => {
  await visit('/bare?lang=', bienvenida, { locale: 'es-US' });
  await guest.page.getByText('Guía para el dolor de espalda').waitFor();
  await guest.leave();
  await visitPage('/bare?lang=fr', { locale: 'es-US' });
  await guest.page.getByText('Back pain guide').waitFor();
  expect(await root()).toBe('en');
});

test('somebody who asks for Spanish in the middle of a talk gets it everywhere, and loses nothing', async () => {
  const { page, open, write, reply, said } = await visit('/bare', welcome);
  await open();
  await write('my back');
  await page.getByRole('textbox').fill('half a');
  await button('Español').focus();
  await page.keyboard.press('Enter');
  await reply('in-spanish').waitFor();
  expect(line.posted.at(-1)?.text).toBe('Español');
  expect(await page.getByRole('textbox', { name: 'Escríbale a la guía' }).inputValue()).toBe('half a');
  expect(await said()).toEqual(['my back', 'Español']);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe('English');
  expect(await page.getByRole('dialog', { name: 'Guía para el dolor de espalda' }).count()).toBe(1);
  expect((await bar())[0]).toBe('¿Emergencia? Llame al 911');
  await button('English').click();
  await reply('in-english').waitFor();
  await page.getByRole('dialog', { name: 'Back pain guide' }).waitFor();
  expect((await bar())[0]).toBe('Emergency? Call 911');
  expect(await button('Español').count()).toBe(1);
});

test('what somebody picked and has not sent is still picked when the question comes in the other language', async () => {
  const { page, open, choose, reply } = await visit('/bare', welcome);
  await open();
  line.push(many);
  await choose('New numbness');
  await choose('A leg or foot');
  await button('Español').click();
  await reply('in-spanish').waitFor();
  line.push(varias);
  await reply(varias.id).locator('.choice').first().waitFor();
  expect(await page.getByRole('button', { pressed: true }).allTextContents()).toEqual(varias.choices?.slice(0, 2).map(({ label }, at) => `${at + 1}${label}`));
  await button('Listo').click();
  await expect.poll(() => line.posted.at(-1)?.value).toEqual({ question: many.id, choices: ['numb', 'weak'] });
  line.push(varias);
  await reply(varias.id).locator('.choice').first().waitFor();
  expect(await page.getByRole('button', { pressed: true }).count()).toBe(0);
});

test('the language lasts when the page is loaded anew and when another talk is begun', async () => {
  const { page, open, reply } = await visit('/bare', welcome);
  await open();
  await button('Español').click();
  await reply('in-spanish').waitFor();
  await page.reload();
  await reply('in-spanish').waitFor();
  await button('Menú').waitFor();
  line.forget();
  await guest.write('hola');
  await button('Empezar otra conversación').click();
  await expect.poll(() => line.begun).toEqual(['en', 'es']);
});

test('each message is marked with its own language, and the chat’s own words with theirs', async () => {
  const { page, open, write, reply } = await visit('/bare', welcome);
  await open();
  expect(await root()).toBe('en');
  expect(await langs('.languages button')).toEqual(['es']);
  await button('Español').click();
  await reply('in-spanish').waitFor();
  expect(await root()).toBe('es');
  expect(await langs('.languages button')).toEqual(['en']);
  await write('English');
  await reply('in-english').waitFor();
  expect(await root()).toBe('en');
  expect(await langs('.entry.guide')).toEqual(['en', 'es', 'en']);
  expect(await langs('.entry.mine')).toEqual(['es', 'en']);
  expect(await page.locator('.entry.guide .unseen').allTextContents()).toEqual(['Guide:', 'Guía:', 'Guide:']);
});
