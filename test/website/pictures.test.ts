import { beforeEach, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation.ts';
import { pictureFiles } from '../../src/pictures/files.ts';
import { content } from '../talk.ts';
import { wrongs } from './axe.ts';
import { answer, stretch, welcome } from './replies.ts';
import { guest, line, serve, tooWide, visit, visiting } from './visiting.ts';

const { steps } = content.pictures.get('pelvic-tilt')!.forms[0]!;
const pictures = steps.map(({ alt }, at) => ({ id: `pelvic-tilt/floor/${at + 1}`, alt }));
const illustrated: Reply = { ...stretch, steps: ['Lie down.', 'Press.', 'Hold.', 'Let go.'], pictures };
const lost: Reply = { ...illustrated, pictures: pictures.map(({ alt }) => ({ id: 'pelvic-tilt/floor/99', alt })) };

visiting();
beforeEach(async () => {
  await serve(welcome, answer, pictureFiles(content));
});

const drawings = () => guest.reply(stretch.id).getByRole('img');

async function shown(reply: Reply, options = {}): Promise<void> {
  await visit('/', options);
  await guest.open();
  line.push(reply);
  await guest.reply(reply.id).waitFor();
}

test.each(['light', 'dark'] as const)('somebody sees each step drawn, in the colours of the chat (%s)', async (colorScheme) => {
  await shown(illustrated, { colorScheme });
  const body = drawings().first().locator('path.body.edge').first();
  await body.waitFor();
  const ink = { light: 'rgb(27, 39, 51)', dark: 'rgb(233, 238, 242)' }[colorScheme];
  expect(await body.evaluate((path) => getComputedStyle(path).stroke)).toBe(ink);
  expect(await guest.reply(stretch.id).locator('.steps li > .drawing svg').count()).toBe(steps.length);
  expect(guest.complaints).toEqual([]);
});

test('somebody who cannot see is told what each drawing shows', async () => {
  await shown(illustrated);
  expect(await drawings().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(steps.map(({ alt }) => alt));
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with the drawings (%s)', async (colorScheme) => {
  await shown(illustrated, { colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
  await drawings().first().locator('svg').waitFor();
  expect(await wrongs(guest)).toEqual([]);
});

test('on a small phone a drawing is as wide as its card and no wider', async () => {
  await shown(illustrated, { viewport: { width: 320, height: 568 } });
  await drawings().first().locator('svg').waitFor();
  expect(await tooWide()).toEqual([]);
  const [card, drawing] = [await guest.reply(stretch.id).locator('.steps').boundingBox(), await drawings().first().boundingBox()];
  expect(drawing!.width).toBeCloseTo(Math.min(280, card!.width), 0);
});

test('a drawing that cannot be had is told in words', async () => {
  await shown(lost);
  await guest.reply(stretch.id).locator('.steps').getByText(steps[1]!.alt).first().waitFor();
  await expect.poll(() => drawings().count()).toBe(0);
});
