/** An emergency that is not of the back: 911 comes first, whatever else was said, and the talk goes on. */
import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import { content } from '../talk.ts';

function repliesTo(text: string): readonly string[] {
  const { visit } = converse({ kind: 'start' }, undefined, content);
  const { replies } = converse({ kind: 'text', text }, visit, content);
  return replies.map(({ id }) => id);
}

describe('who tells it', () => {
  test.each([
    'my grandma is talking funny and her face droops and her back hurts',
    "my back hurts, he fell asleep and i can't wake him up",
    'my speech is slurred',
    'my mom is 78, she fell yesterday and shes kind of confused',
    'mi mamá se cayó y anda muy desorientada',
    'me duele la espalda y se me durmió media cara',
    'mi abuela habla raro y se le cayó la cara de un lado',
    'me duele la espalda, mi papá no despierta',
  ])('hears of 911 first: %s', (text) => {
    expect(repliesTo(text)[0]).toBe('other-emergency');
  });
});

test.each(["my back hurts, no slurred speech", "my back hurts and i can't talk right now", 'my back hurts, i am confused by your question', 'she is not confused, her back hurts', 'me duele la espalda, no tengo la cara caída'])('who does not, hears nothing of it: %s', (text) => {
  expect(repliesTo(text)).not.toContain('other-emergency');
});

test('beside an emergency that a finding stands for, that one is answered', () => {
  expect(repliesTo("my face is drooping and i can't move my legs")).not.toContain('other-emergency');
});
