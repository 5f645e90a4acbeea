/** Ages, weeks of a pregnancy and spans of time, as people write them. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { content } from '../talk.ts';

const spanish = content.languages.get('es')!;

function told(text: string, library = content): string[] {
  return understand(text, library).facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding);
}

describe('an age', () => {
  test.each(['my mom 85 fell asleep crooked', 'sore back, 70 and a smoker', 'back pain. seventy two here', 'the bed is old. me 78. both sagging', 'used to be fine, now 73 and stooping'])('is heard in "%s"', (text) => {
    expect(told(text)).toContain('age-over-70');
  });
  test('may be written in words of two', () => {
    expect(told('im sixty eight and my back aches')).toContain('age-over-65');
    expect(told('tengo sesenta y ocho y me duele la espalda', spanish)).toContain('age-over-65');
  });
  test('is no span of time, no weight, and no score', () => {
    const ages = (text: string) => told(text).filter((finding) => finding.startsWith('age-'));
    expect(ages('back pain for 70 days')).toEqual([]);
    expect(ages('im 70 lbs over, back pain')).toEqual([]);
    expect(ages('back pain, 8, stiff')).toEqual([]);
  });
});

describe('weeks of a pregnancy', () => {
  test('are no span of the pain', () => {
    const heard = told('33 weeks pregnant with a backache');
    expect(heard).toEqual(expect.arrayContaining(['pregnancy', 'late-pregnancy']));
    expect(heard).not.toContain('more-than-two-weeks');
    expect(told('pregnant 9 weeks, back hurts')).not.toContain('late-pregnancy');
  });
});

describe('a span of time', () => {
  test('may have a half more', () => {
    expect(told('me duele la espalda hace un mes y medio', spanish)).toContain('no-improvement-weeks');
    expect(told('me duele la espalda hace un mes', spanish)).not.toContain('no-improvement-weeks');
  });
  test('that lies far back counts where it is said that it began then', () => {
    expect(told('back pain started 3 weeks ago')).toContain('more-than-two-weeks');
    expect(told('had back pain 3 years ago')).not.toContain('months-or-longer');
  });
});
