/** Messages by other hands that nobody who works on the guide has read, and nothing was learned from: the bars of understanding are held against them. They say something for as long as that stays so; of what is wrong here only how much is shown. */
import { describe, expect, test } from 'vitest';
import { isBad, scoreOf } from '../language/scored.ts';
import { content } from '../talk.ts';

/** In percent: at least, or where less is better at most. */
const bars = {
  'emergencies told or asked at once': 99,
  'emergencies told outright': 90,
  'emergencies stated and held as no': 0,
  "denied, past, hypothetical or someone else's emergency taken as told": 2,
  'the same, asked about': 10,
  'all findings: recall': 90,
  'all findings: precision': 92,
  'not about back pain, and taken so': 95,
} as const;

describe.each([...content.languages.keys()])('of unread messages in "%s"', (language) => {
  const { shares } = scoreOf(language, content, import.meta.dirname);

  test.each(Object.entries(bars))('%s: %f %%', (share, bar) => {
    const [hits, of] = shares[share]!;
    const reached = (100 * hits) / of;
    expect(isBad(share) ? reached <= bar : reached >= bar, `${reached.toFixed(1)} % of ${of}`).toBe(true);
  });
});
