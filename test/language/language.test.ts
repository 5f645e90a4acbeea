/** What people write, in each language, by authors who had not seen the phrases: no score may fall, and a known failure that passes is struck off. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesOf, isBad, kept, keptFrom, readers, scoreOf } from './scored.ts';
import type { Kept } from './scored.ts';

const before = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, Kept>;

describe.each(readers)('messages in $name', ({ name, language, library }) => {
  const now = keptFrom(scoreOf(language, library));

  test.each(Object.entries(before[name]!.shares))('%s: not worse than %f %%', (share, percent) => {
    const reached = now.shares[share]!;
    expect(isBad(share) ? reached <= percent : reached >= percent, `${reached} %`).toBe(true);
  });

  // Mended one? Strike it off with `node test/language/keep.ts`.
  test('an emergency is missed, denied or invented in the known ones only, and in all of those', () => {
    expect(now.failures).toEqual(before[name]!.failures);
  });

  test('there are six hundred of them, each with its own id', () => {
    const cases = casesOf(language);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(600);
  });
});
