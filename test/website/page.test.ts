import { beforeEach, expect, test } from 'vitest';
import { answer, welcome } from './replies.ts';
import { bienvenida } from './replies-es.ts';
import { wrongs } from './axe.ts';
import { guest, line, phone, serve, visit, visiting } from './visiting.ts';

visiting();
beforeEach(() => serve(welcome, answer));

const posted = () => line.posted.map(({ text }) => text);

test('on the page in Spanish the guide begins in Spanish', async () => {
  await visit('/es/');
  await guest.page.getByRole('button', { name: 'Guía para el dolor de espalda' }).waitFor();
  await guest.page.getByRole('button', { name: 'Empezar la guía' }).click();
  await guest.reply('welcome').waitFor();
  expect(line.begun).toEqual(['es-US']);
});

test('somebody who goes over to the page in the other language takes the talk along, and the guide goes over too', async () => {
  await visit('/');
  await guest.open();
  await guest.write('my back');
  await guest.reply('heard').waitFor();
  line.answers.set('Español', [{ ...bienvenida, id: 'in-spanish' }]);
  await guest.page.evaluate(() => document.querySelector<HTMLElement>('.tongue a')?.click());
  await guest.page.waitForURL('**/es/');
  await guest.reply('in-spanish').waitFor();
  expect(posted()).toEqual(['my back', 'Español']);
  expect(line.begun).toHaveLength(1);
  await guest.page.reload();
  await guest.reply('in-spanish').waitFor();
  expect(posted()).toEqual(['my back', 'Español']);
});

test('a page that changes its language in place is followed', async () => {
  await visit('/bare');
  await guest.open();
  line.answers.set('Español', [{ ...bienvenida, id: 'in-spanish' }]);
  await guest.page.evaluate(() => document.documentElement.setAttribute('lang', 'es'));
  await guest.reply('in-spanish').waitFor();
  expect(posted()).toEqual(['Español']);
});

test('somebody who chose the other language for the talk keeps it on the next page', async () => {
  await visit('/');
  await guest.open();
  line.answers.set('Español', [{ ...bienvenida, id: 'in-spanish' }]);
  await guest.choose('Español');
  await guest.reply('in-spanish').waitFor();
  await guest.page.goto(`${line.address}/bare`);
  await guest.reply('in-spanish').waitFor();
  expect(posted()).toEqual(['Español']);
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with the page in Spanish on a phone, %s', async (colorScheme) => {
  await visit('/es/', { ...phone, colorScheme, bypassCSP: true });
  await guest.page.locator('.launcher').waitFor();
  expect(await wrongs(guest)).toEqual([]);
  expect(await guest.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
