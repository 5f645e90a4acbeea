/** Emergencies told by who never uses the usual word for them ("stand at the bowl, nothing"), and their harmless twins: nothing was learned from them, but what was missed at first was read for phrases. What is reached may not fall; it is less than the bars: test/language/README.md has the figures. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBad, scoreOf } from '../language/scored.ts';
import { content } from '../talk.ts';

/** In percent: at least, or where less is better at most. */
const reached: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { 'emergencies told or asked at once': 95, 'emergencies told outright': 74, 'emergencies stated and held as no': 0, "denied, past, hypothetical or someone else's emergency taken as told": 8, 'the same, asked about': 31 },
  es: { 'emergencies told or asked at once': 94, 'emergencies told outright': 71, 'emergencies stated and held as no': 0, "denied, past, hypothetical or someone else's emergency taken as told": 14, 'the same, asked about': 25 },
};

describe.each([...content.languages.keys()])('of emergencies told in other words in "%s"', (language) => {
  const { shares } = scoreOf(language, content, join(import.meta.dirname, 'oblique'));

  test.each(Object.entries(reached[language]!))('%s: %f %%', (share, bar) => {
    const [hits, of] = shares[share]!;
    const percent = (100 * hits) / of;
    expect(isBad(share) ? percent <= bar : percent >= bar, `${percent.toFixed(1)} % of ${of}`).toBe(true);
  });
});
