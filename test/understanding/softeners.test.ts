/** What makes a finding less urgent is heard, unless something changed and it could soften what is told. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

function yes(text: string, library = content): string[] {
  return understand(text, library).facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding);
}

describe('beside a word of change', () => {
  test('a softener is heard where it softens nothing', () => {
    expect(yes('low back pain on and off 4 years and i cant do it anymore')).toContain('months-or-longer');
    expect(yes('llevo 4 años con dolor de cintura y de repente me truena', content.languages.get('es')!)).toContain('months-or-longer');
  });
  test('it is not taken where it would soften what is told', () => {
    expect(yes('both legs hurt for 4 years, better sitting, but since monday it changed')).not.toContain('months-or-longer');
    expect(yes('my leg has been weak for years, but since monday it is weaker')).not.toContain('longstanding-weakness');
  });
});

describe('told in another sentence than an emergency', () => {
  test('it is asked where it would soften that', () => {
    const facts = understand('my foot drags. back pain for 2 years', content).facts;
    expect(facts.find(({ finding }) => finding === 'months-or-longer')?.value).toBe('doubt');
  });
  test('and taken where it would not', () => {
    expect(yes('i want to die. back pain for 2 years')).toContain('months-or-longer');
    expect(yes('no puedo orinar. 3 años con dolor de espalda', content.languages.get('es')!)).toContain('months-or-longer');
  });
});
