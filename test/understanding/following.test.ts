/** What follows from several things told in one message. */
import { expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { content } from '../talk.ts';

test.each([
  ['of one who needs care', true, 'en', "slipped in the tub, I'm 72 and my back hurts"],
  ['of one who needs care', true, 'en', 'I have osteoporosis and my back hurts since I lifted a bag'],
  ['of one who needs care', true, 'es', 'me tropecé con la alfombra, tengo 68 años, me duele la espalda'],
  ['of anybody else', false, 'en', "slipped in the tub, I'm 42 and my back hurts"],
  ['of anybody else', false, 'en', "I'm 72 and my back hurts since I lifted a bag"],
  ['of anybody else', false, 'es', 'me tropecé con la alfombra, tengo 38 años, me duele la espalda'],
] as const)('a small fall, or a lift, %s: %s (%s): %s', (_whose, follows, language, text) => {
  const { facts } = understand(text, content.languages.get(language)!);
  expect(facts.some(({ finding, value }) => finding === 'minor-trauma-older' && value === 'yes')).toBe(follows);
});
