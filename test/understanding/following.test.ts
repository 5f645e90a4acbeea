/** What follows from several things told in one message. */
import { expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { content } from '../talk.ts';

const tells = (language: string, text: string): boolean => understand(text, content.languages.get(language)!).facts.some(({ finding, value }) => finding === 'minor-trauma-older' && value === 'yes');

test.each([
  ['en', "slipped in the tub, I'm 72 and my back hurts"],
  ['en', 'I have osteoporosis and my back hurts since I lifted a bag'],
  ['es', 'me tropecé con la alfombra, tengo 68 años, me duele la espalda'],
])('a small fall, or a lift, of one who needs care (%s): %s', (language, text) => {
  expect(tells(language, text)).toBe(true);
});

test.each([
  ['en', "slipped in the tub, I'm 42 and my back hurts"],
  ['en', "I'm 72 and my back hurts since I lifted a bag"],
  ['es', 'me tropecé con la alfombra, tengo 38 años, me duele la espalda'],
])('but not of anybody (%s): %s', (language, text) => {
  expect(tells(language, text)).toBe(false);
});
