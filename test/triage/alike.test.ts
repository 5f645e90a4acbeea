import { describe, expect, test } from 'vitest';
import type { Told } from '../../src/conversation.ts';
import { alike } from '../../src/triage/alike.ts';
import { standingOf } from '../../src/triage/standing.ts';
import { fixture } from '../talk.ts';

const told = (...answers: readonly (readonly [finding: string, value: Told['value']])[]): readonly Told[] => answers.map(([finding, value], at) => ({ finding, value, by: 'choice', turn: at + 1 }));

describe('two people', () => {
  test('with the same answers stand the same, whichever came first', () => {
    const one = standingOf(told(['fever', 'no'], ['leg-pain', 'yes']), fixture);
    expect(standingOf(told(['leg-pain', 'yes'], ['fever', 'no']), fixture)).toBe(one);
  });

  test('do not where one answer differs, or one doubt', () => {
    const logs = [told(['fever', 'no']), told(['fever', 'yes']), told(['fever', 'unsure']), told(['fever', 'no'], ['chest-pain', 'doubt']), told(['fever', 'no'], ['saddle-numbness', 'doubt']), told(['fever', 'hesitant'])];
    expect(new Set(logs.map((log) => standingOf(log, fixture))).size).toBe(logs.length);
  });
});

describe('what was seen before', () => {
  const bits = (...words: readonly number[]) => [new Uint32Array(words)];

  test('is not taken for another one that has the same mark', () => {
    const start = Math.imul(0x811c9dc5 ^ 1, 0x01000193);
    const other = Math.imul(0x811c9dc5 ^ 2, 0x01000193);
    const seen = alike<string>(10);
    expect(seen.seen('one', bits(1, 5), [])).toBe('one');
    expect(seen.seen('other', bits(2, (5 ^ start ^ other) >>> 0), [])).toBe('other');
    expect(seen.seen('other again', bits(2, (5 ^ start ^ other) >>> 0), [])).toBe('other');
  });

  test('is forgotten once there are too many', () => {
    const seen = alike<number>(3);
    for (const each of [1, 2, 3]) seen.seen(each, bits(each), []);
    expect(seen.seen(9, bits(3), [])).toBe(3);
    seen.seen(4, bits(4), []);
    expect(seen.seen(9, bits(3), [])).toBe(9);
  });
});
