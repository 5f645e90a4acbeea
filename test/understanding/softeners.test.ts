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
