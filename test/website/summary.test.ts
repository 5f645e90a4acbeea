import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { answer, welcome } from './replies.ts';
import { guest, serve, visit, visiting } from './visiting.ts';

visiting();
beforeEach(async () => {
  await serve(welcome, answer);
  await visit('/bare');
  await guest.page.addInitScript(() => {
    window.print = () => Object.assign(window.top ?? window, { printed: document.body.innerText });
  });
  await guest.page.reload();
  await guest.open();
  await guest.write('summary');
  await guest.reply('summary').waitFor();
});

const printed = () => guest.page.evaluate(() => (window as { printed?: string }).printed);

async function saved(): Promise<string> {
  const [file] = await Promise.all([guest.page.waitForEvent('download'), guest.choose('Save as a file')]);
  expect(file.suggestedFilename()).toBe('back-pain-summary.txt');
  return readFile(await file.path(), 'utf8');
}

test('private answers are offered as boxes that nobody has ticked', async () => {
  const boxes = guest.page.getByRole('group', { name: 'Private answers' }).getByRole('checkbox');
  expect(await boxes.count()).toBe(3);
  expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([false, false, false]);
});

test('what is saved has nothing private in it but what the person ticked', async () => {
  expect(await saved()).not.toMatch(/pregnant|death|secret|Only private/);
  await guest.page.getByRole('checkbox', { name: 'being pregnant' }).check();
  const text = await saved();
  expect(text).toContain('What you told me\n- a weak leg\n- being pregnant\n');
  expect(text).not.toMatch(/death|secret/);
});

test('what is printed is the summary alone, with what the person ticked', async () => {
  await guest.page.getByRole('checkbox', { name: 'a secret' }).check();
  await guest.choose('Print');
  const text = await printed();
  expect(text).toMatch(/^Summary of your talk/);
  expect(text).toContain('a secret');
  expect(text).not.toMatch(/pregnant|death|A page|Print/);
});

test('under the strict policy printing and saving ask no server for anything', async () => {
  const asked: string[] = [];
  guest.page.on('request', (request) => asked.push(request.url()));
  await guest.choose('Print');
  await saved();
  expect(guest.complaints).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(guest.page.url()).toMatch(/\/bare$/);
});
