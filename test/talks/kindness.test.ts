/** Who is afraid, angry or worn out gets a kind word, once, and never before anything pressing. */
import { describe, expect, test } from 'vitest';
import { content, ids, play } from '../talk.ts';

const replies = (...moves: string[]) => ids(play(moves, content).at(-1)!);

describe('a kind sentence comes first', () => {
  test.each([
    ['fear', "my mom died of cancer and my back hurts, I'm scared I have it"], ['anger', "I'm fed up with this back pain"], ['weariness', "my back hurts and I'm so tired of this"],
    ['fear', 'tengo 80 años y me da miedo, me duele la espalda'], ['anger', 'oiga estoy harto de este dolor de espalda'], ['weariness', 'me duele la espalda, ya no aguanto más'],
  ])('to %s: %s', (feeling, text) => {
    expect(replies(text)[0]).toBe(`kind/${feeling}`);
  });

  test.each([['my back hurts', "I'm so frustrated"], ['me duele la espalda', 'estoy harta']])('to nothing but a feeling, without "I lost you": %s, %s', (first, text) => {
    expect(replies(first, text)).toEqual(['kind/anger', 'ask/age']);
  });
});

test.each([["my back hurts and I'm scared", 'I am really fed up, my lower back hurts'], ['me duele la espalda y tengo miedo', 'estoy harto, me duele la cintura'], ["I'm scared", 'my back hurts and I am worried']])('only once in a talk: %s, %s', (first, second) => {
  expect(replies(first, second).filter((id) => id.startsWith('kind/'))).toEqual([]);
});

test.each(["I'm terrified, I can't pee", 'me da mucho miedo, no puedo orinar', "I'm so tired of living, my back hurts", 'maybe my crotch is numb, I am scared', 'I am afraid of my husband and my back hurts'])('never before anything pressing: %s', (text) => {
  expect(replies(text).filter((id) => id.startsWith('kind/'))).toEqual([]);
});

test.each(["I'm not scared, my back hurts", 'no tengo miedo, me duele la espalda'])('not to who denies it: %s', (text) => {
  expect(replies(text)[0]).toBe('let-me-ask');
});
