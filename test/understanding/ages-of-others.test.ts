/** How old a child is says nothing of who lifts it. */
import { expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

function isYoung(text: string, language: string): boolean {
  return understand(text, content.languages.get(language)!).facts.some(({ finding, value }) => finding === 'age-under-18' && value === 'yes');
}

test.each([
  ['en', 'my 4 yr old ran me over with his power wheels, my lower back is stiff', false],
  ['en', 'my toddler has a fever and my low back is so sore from lifting her', false],
  ['en', 'my 9 year old daughter says her back hurts', true],
  ['en', 'my daughter is 13 and her back hurts from carrying her backpack', true],
  ['es', 'le doy pecho a mi bebé de dos meses y me duele entre los hombros', false],
  ['es', 'mi nieto de 13 trae dolor de columna', true],
  ['es', 'es por mi nieta de 11, dice que le duele la espalda', true],
])('%s: %s, %s', (language, text, young) => expect(isYoung(text, language)).toBe(young));
