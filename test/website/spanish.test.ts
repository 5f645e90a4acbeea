import { expect, test } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { content, widgetWords } from '../talk.ts';
import { wrongs } from './axe.ts';
import { tooMany } from './fake-direct-line.ts';
import type { Guest } from './guest.ts';
import { bienvenida, emergencia, respuesta } from './replies-es.ts';
import { button, guest, line, phone, serve, smallestTarget, tooWide, visit as visitPage, visiting } from './visiting.ts';

visiting();

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Guest> {
  await serve(bienvenida, respuesta);
  return visitPage(path, options);
}

const bar = () => guest.page.locator('.footer').getByRole('link').allTextContents();

const own = widgetWords('es');

test('on a page in Spanish everything that is the chat’s own is in Spanish', async () => {
  const { page, open, write, reply } = await visit('/bare?lang=es-MX');
  await page.getByRole('button', { name: 'Guía para el dolor de espalda' }).waitFor();
  await open();
  await reply('welcome').waitFor();
  expect(line.begun).toEqual(['es-MX']);
  await page.getByRole('heading', { name: 'Guía para el dolor de espalda · automática' }).waitFor();
  for (const name of ['Menú', 'Enviar', 'Cerrar la guía', 'English']) expect(await button(name).count(), name).toBe(1);
  expect(await page.getByRole('textbox', { name: 'Escríbale a la guía' }).getAttribute('placeholder')).toBe('Escriba aquí');
  expect(await page.getByRole('log').getAttribute('aria-label')).toBe('Su conversación con la guía');
  expect(await page.getByRole('group', { name: 'Escoja una respuesta' }).count()).toBe(1);
  await expect.poll(bar).toEqual(['¿Emergencia? Llame al 911', 'Línea de expertos en columna 1.860.955.6111']);
  await write('emergencia');
  expect(await reply(emergencia.id).locator('h4').textContent()).toBe('Por qué');
  expect(await page.getByText('Enviado').count()).toBe(1);
  expect(await page.locator('.mine time').textContent()).toMatch(/^\d{1,2}:\d\d\s[ap]\.\s?m\.$/);
});

test('the menu says Spanish words for somebody who reads Spanish', async () => {
  const { open, choose } = await visit('/bare?lang=es');
  await open();
  for (const item of ['Empezar de nuevo', 'Borrar mis datos']) {
    await choose('Menú');
    await choose(item);
    await expect.poll(() => line.posted.at(-1)?.text).toBe(item.toLowerCase());
  }
});

test('somebody who reads Spanish is told in Spanish what went wrong, with the numbers to call', async () => {
  const { page, open, write } = await visit('/bare?lang=es');
  await open();
  for (const [status, told] of [[429, tooMany['es']!], [413, own.too_long], [500, own.unreachable]] as const) {
    line.failPosts(1, status);
    await write('hola');
    await page.getByText(told).waitFor();
  }
  expect(await page.locator('.notice').getByRole('link').allTextContents()).toEqual(['Llame al 911', 'Línea de expertos en columna 1.860.955.6111']);
  await button('No se envió. Toque para intentar otra vez.').first().waitFor();
  await page.context().setOffline(true);
  line.cutSockets();
  await page.getByText(own.offline).waitFor();
});

test('in Spanish on a small phone axe finds nothing wrong, everything fits, and all can be tapped', async () => {
  const { page, open, write } = await visit('/bare?lang=es', { ...phone, bypassCSP: true, reducedMotion: 'reduce' });
  await open();
  for (const state of ['varias', 'emergencia', 'aviso', 'estiramiento']) {
    await write(state);
    await page.locator('.choice').first().waitFor();
    expect(await wrongs(guest)).toEqual([]);
  }
  expect(await tooWide()).toEqual([]);
  expect(await smallestTarget()).toBeGreaterThanOrEqual(44);
  expect((await page.locator('.header').boundingBox())?.height).toBeLessThanOrEqual(100);
  await page.evaluate(() => document.documentElement.style.setProperty('--back-pain-guide-text-size', '200%'));
  expect(await tooWide()).toEqual([]);
});

test('the chat shouts in no language', () => {
  expect(JSON.stringify([...content.languages.values()].map(({ website }) => website))).not.toMatch(/!/u);
});
