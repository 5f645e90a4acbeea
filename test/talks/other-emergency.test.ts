/** An emergency that is not of the back: 911, and it stays there, whatever else is said. */
import { describe, expect, test } from 'vitest';
import { content, ids, play } from '../talk.ts';

const repliesTo = (...moves: string[]): readonly string[] => ids(play(moves, content).at(-1)!);
const card = 'red-flag/other-emergency-signs';
const none = (times: number): string[] => Array.from({ length: times }, () => 'no');

describe('who tells it', () => {
  test.each([
    'my grandma is talking funny and her face droops and her back hurts',
    "my back hurts, he fell asleep and i can't wake him up",
    'my speech is slurred',
    'my mom is 78, she fell yesterday and shes kind of confused',
    'my mom is 78 and her back hurts since this morning, shes gray and sweaty and says she feels woozy',
    'jaw ache and back ache together, feel sick to my stomach, 58f',
    'had a seizure yesterday, back hurts since, 30',
    'back pain and my tongue is swelling after the new pill',
    'back pain, throwing up black stuff',
    'stiff neck, back hurts, light hurts my eyes',
    'mi mamá se cayó y anda muy desorientada',
    'me duele la espalda y se me durmió media cara',
    'mi abuela habla raro y se le cayó la cara de un lado',
    'me duele la espalda, mi papá no despierta',
    'me duele la espalda y vomito negro',
    'me duele la espalda, está sudando y pálido, mi esposo',
  ])('is sent to 911: %s', (text) => {
    expect(repliesTo(text)).toContain(card);
  });
});

test.each([
  "my back hurts, no slurred speech", "my back hurts and i can't talk right now", 'my back hurts, i am confused by your question', 'she is not confused, her back hurts', 'me duele la espalda, no tengo la cara caída',
  'my dad had a stroke last year, my back hurts from lifting him', 'my back hurts when i mow, i get sweaty',
])('who does not, is not: %s', (text) => {
  expect(repliesTo(text)).not.toContain(card);
});

test('nothing that follows leads away from it', () => {
  const replies = repliesTo("my back hurts and my speech is slurred since this morning, 66", ...none(12));
  expect(replies.some((id) => id.startsWith('result/') || id.startsWith('ask/'))).toBe(false);
  expect(replies).toContain('emergency-again');
});
