/** What a message is about, and what its numbers tell. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { assess } from '../../src/commands/assessment.ts';
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

describe('what a message is about', () => {
  const scope = (lang: string, text: string): unknown => (assess({ id: '1', lang, text }, content) as { scope: unknown }).scope;
  test.each([
    ['en', 'what vitamins for pregnancy'], ['en', 'out of insulin needles'], ['en', 'fever 101 and a sore throat since saturday'], ['en', 'my breast is sore and red from nursing what can i put on it'],
    ['en', 'my crown fell off'], ['en', 'the elevator is stuck'], ['en', 'collarbone sticks out and aches'], ['en', 'my boss is a pain'], ['en', 'burping all the time'],
    ['es', 'necesito mi inhalador'], ['es', 'tengo fiebre y tos con flema desde el sabado'], ['es', 'el elevador está trabado'], ['es', 'me duelen los pezones'], ['es', 'clases de parto cuando son'], ['es', 'la artritis de las manos anda mal hoy'],
  ])('not the back, %s: %s', (lang, text) => {
    expect(scope(lang, text)).toBe('other');
  });
  test.each([
    ['en', 'between my shoulders it aches like crazy'], ['en', 'pain down to my ankle'], ['en', 'feel fine lying down with knees up'], ['en', 'numb started at my ankle, by thursday it was at the knee'], ['en', 'fever and chills so bad the bed shook'], ['en', 'hurts where my back pockets are'],
    ['en', 'cant tie my shoes or load the dishwasher, hurts to bend'], ['en', 'my back hurts and the elevator is stuck'], ['es', 'hormigueo en el dedo gordo'], ['es', 'no hay dolor abajo de la rodilla, se queda en la pompa izquierda'], ['es', 'levanté una lavadora y me dio el dolor'], ['es', 'me quedé tieso al sacar la ropa de la lavadora'],
  ])('the back, %s: %s', (lang, text) => {
    expect(scope(lang, text)).toBe('back-pain');
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
