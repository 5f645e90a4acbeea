/** What a message is about, and what its numbers tell. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { content, play } from '../talk.ts';

const facts = (text: string): string[] => understand(text, content).facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding);

describe('about the back', () => {
  test.each(['this pain is a killer, but coffee helps', 'legs work, both', 'sore after a long day'])('%s', (text) => {
    expect(understand(text, content).aboutTheBack).toBe(true);
  });
  test.each(['my elbow hurts after tennis', 'i want my money back', 'my migraine is back', 'my dog threw up', 'call me back'])('not: %s', (text) => {
    expect(understand(text, content).aboutTheBack).toBe(false);
  });
  test.each(['my knee hurts', 'contact lens stuck to my eyelid', 'se me torció el tobillo y lo tengo morado', 'tengo una muela quebrada'])('what hurts elsewhere tells nothing before a back was spoken of: %s', (text) => {
    expect(play([text], content)[1]!.visit.log).toEqual([]);
  });
  test('what hurts elsewhere hides no danger to oneself', () => {
    expect(play(['my tooth hurts so bad i cant go on like this'], content)[1]!.visit.log).not.toEqual([]);
    expect(play(['my elbow hurts and i cant pee'], content)[1]!.visit.log).not.toEqual([]);
  });
});

describe('a number', () => {
  test.each(['Chronic spine pain, 51.', 'my mother is 57, bad back', '55m, sore back', 'back hurts (58)'])('is an age: %s', (text) => {
    expect(facts(text)).toContain('age-over-50');
  });
  test.each(['temp was 51, back hurts', 'back hurts, 2, maybe 3 times a day'])('is none: %s', (text) => {
    expect(facts(text)).not.toContain('age-over-50');
  });
  test('of years in a trade or of weeks with child is not how long it hurts', () => {
    expect(facts('smoker 30 yrs, back hurts')).not.toContain('months-or-longer');
    expect(facts('31 weeks. my bump goes hard, back hurts')).not.toContain('more-than-a-week');
  });
});
