/** Which leg, or which side. */
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation.ts';
import { lastWords } from '../../src/triage/standing.ts';
import { content, ids, play } from '../talk.ts';
import type { Move } from '../talk.ts';

const last = (...moves: Move[]): Turn => play(moves, content).at(-1)!;

describe('one side, as the whole message', () => {
  test.each([
    ['my leg is numb', 'just the right leg', 'right'], ['my leg is numb', 'no wait, the left one', 'left'], ['my leg is numb', 'only one leg', 'one'], ['my leg is numb', 'on the left', 'left'],
    ['se me duerme la pierna', 'nomás la pierna derecha', 'right'], ['se me duerme la pierna', 'no espere, la izquierda', 'left'], ['se me duerme la pierna', 'solo una pierna', 'one'],
  ])('%s: %s', (first, text, side) => {
    const before = last(first);
    const after = last(first, text);
    expect(ids(after)).toEqual([`side/${side}`, before.visit.asked?.id]);
    expect(after.visit.log).toEqual(before.visit.log);
  });

  test('the last one counts, and stands in the summary', () => {
    const { replies } = last('my leg hurts', 'just the right leg', 'no wait, the left one', 'summary');
    const items = replies.flatMap(({ summary = [] }) => summary).flatMap((part) => part.items.map(({ text }) => text));
    expect(items).toContain(content.chat.lines['summary/side-left']!.text[0]);
    expect(items).not.toContain(content.chat.lines['summary/side-right']!.text[0]);
  });

  test('"right" alone is a yes', () => {
    expect(last('my leg hurts', 'right').visit.side).toBeUndefined();
  });
});

describe('one side after both', () => {
  test.each([['both my legs hurt', 'no wait, just the right leg', 'yes'], ['me duelen las dos piernas', 'perdón, solo la izquierda', 'sí']])('is confirmed before it counts: %s, %s', (first, text, yes) => {
    expect(lastWords(last(first).visit.log).get('bilateral-leg-symptoms')).toBe('yes');
    expect(ids(last(first, text))).toEqual(['confirm']);
    expect(lastWords(last(first, text).visit.log).get('bilateral-leg-symptoms')).toBe('yes');
    expect(lastWords(last(first, text, yes).visit.log).get('bilateral-leg-symptoms')).toBe('no');
  });
});

test.each([['maybe one leg turned cold and white', 'just the left one'], ['no sé si se me puso fría una pierna', 'solo la izquierda']])('to a question about a sign it is a yes: %s, %s', (first, text) => {
  expect(ids(last(first))).toContain('ask-about/cold-or-white-leg');
  expect(ids(last(first, text))[0]).toMatch(/^red-flag/u);
});
