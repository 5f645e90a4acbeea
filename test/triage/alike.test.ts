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
  const bits = (...words: readonly number[]) => [[...words]];

  test('is not taken for another one that has the same mark', () => {
    const start = Math.imul(0x811c9dc5 ^ 1, 0x01000193);
    const other = Math.imul(0x811c9dc5 ^ 2, 0x01000193);
    const seen = alike<string>(10);
    expect(seen.of(bits(1, 5), [], () => 'one')).toBe('one');
    expect(seen.of(bits(2, (5 ^ start ^ other) >>> 0), [], () => 'other')).toBe('other');
    expect(seen.of(bits(2, (5 ^ start ^ other) >>> 0), [], () => 'other again')).toBe('other');
  });

  test('is forgotten once there are too many', () => {
    const seen = alike<number>(3);
    for (const each of [1, 2, 3]) seen.of(bits(each), [], () => each);
    expect(seen.of(bits(3), [], () => 9)).toBe(3);
    seen.of(bits(4), [], () => 4);
    expect(seen.of(bits(3), [], () => 9)).toBe(9);
  });
});
