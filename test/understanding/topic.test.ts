/** What a message is about, and what its numbers tell. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { assess } from '../../src/commands/assessment.ts';
import { ruled as content, play } from '../talk.ts';

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
  test.each([
    'my tooth hurts so bad i cant go on like this', 'my elbow hurts and i cant pee', 'the bill is wrong and i have no feeling when i wipe', 'wrist is broken, now my chest is crushing', 'my insurance denied it. i want to die', 'my knee is swollen, i have lost all control of my bowels',
    'eczema again, and since today i cannot move my legs', 'my cat scratched me and i cant feel my groin', 'no puedo entrar al portal y no puedo orinar', 'me duele la muela y no siento cuando me limpio', 'mi perro cojea, yo no puedo mover las piernas', 'perdi mi cita, tengo un dolor en el pecho que me aplasta',
  ])('what hurts elsewhere hides no danger to oneself: %s', (text) => {
    expect(play([text], content)[1]!.visit.log).not.toEqual([]);
  });
  test('a broad word is asked about where it stands apart from the other matter, and told facts where they are an emergency together', () => {
    expect(play(['sore elbow from tennis. things feel odd down there'], content)[1]!.visit.log).toEqual([expect.objectContaining({ value: 'doubt' })]);
    expect(play(['my shoulder is stiff. i had prostate cancer and my right leg is numb'], content)[1]!.replies.some(({ tone }) => tone === 'emergency')).toBe(true);
    expect(play(['the elevator is broken. my period is late and my pelvis hurts on the left'], content)[1]!.replies.some(({ tone }) => tone === 'emergency')).toBe(true);
  });
});

describe('what a message is about', () => {
  const scope = (lang: string, text: string): unknown => (assess({ id: '1', lang, text }, content) as { scope: unknown }).scope;
  test.each([
    ['en', 'what vitamins for pregnancy'], ['en', 'out of insulin needles'], ['en', 'fever 101 and a sore throat since saturday'], ['en', 'my breast is sore and red from nursing what can i put on it'],
    ['en', 'my crown fell off'], ['en', 'the elevator is stuck'], ['en', 'collarbone sticks out and aches'], ['en', 'my boss is a pain'], ['en', 'burping all the time'],
    ['es', 'necesito mi inhalador'], ['es', 'tengo fiebre y tos con flema desde el sabado'], ['es', 'el elevador está trabado'], ['es', 'me duelen los pezones'], ['es', 'clases de parto cuando son'], ['es', 'la artritis de las manos anda mal hoy'],
    ['en', 'ankle is puffy by night. worse when I stand, 4 months now'], ['en', 'both shoulders are stiff. every morning for an hour'], ['en', 'my back is fine, it is the elbow'], ['en', 'the copy of my spine xrays never came'], ['en', 'a mole on my lower back changed color'], ['en', 'a soft lump under the skin of my back, no pain'], ['en', 'send me back to dr moore'],
    ['en', 'my sister is a pain in the neck'], ['en', 'my manager talks behind my back'], ['en', 'turning 65 in june, is there a waitlist for the eye clinic'], ['en', 'the outside of my hip hurts when i lie on it'], ['en', 'wedding ring is stuck, bill attached'],
    ['es', 'tobillo inflamado. peor cuando camino, ya van dos meses'], ['es', 'la espalda está perfecta, es el codo'], ['es', 'un lunar en la espalda se puso oscuro'], ['es', 'el cuello de mi blusa se rompió'], ['es', 'me parto el lomo todos los días y no me pagan'], ['es', 'la columna de los gastos no cuadra'],
  ])('not the back, %s: %s', (lang, text) => {
    expect(scope(lang, text)).toBe('other');
  });
  test.each([
    ['en', 'between my shoulders it aches like crazy'], ['en', 'pain down to my ankle'], ['en', 'feel fine lying down with knees up'], ['en', 'numb started at my ankle, by thursday it was at the knee'], ['en', 'fever and chills so bad the bed shook'], ['en', 'hurts where my back pockets are'],
    ['en', 'cant tie my shoes or load the dishwasher, hurts to bend'], ['en', 'my back hurts and the elevator is stuck'], ['es', 'hormigueo en el dedo gordo'], ['es', 'no hay dolor abajo de la rodilla, se queda en la pompa izquierda'], ['es', 'levanté una lavadora y me dio el dolor'], ['es', 'me quedé tieso al sacar la ropa de la lavadora'],
    ['en', 'my back and my knee'], ['en', 'the bill is wrong and my leg is numb'], ['en', 'my back is fine when i sit but it hurts when i stand, so does my shoulder'], ['en', 'a mole on my back, and the back hurts'], ['en', 'copy of my mri please, my back still hurts'], ['en', 'knee and thigh ache'], ['en', 'it hurts less lying on my stomach'],
    ['es', 'me duelen la rodilla y la cintura'], ['es', 'duele menos con una almohada entre las rodillas'], ['es', 'la factura está mal y tengo la pierna dormida'],
  ])('the back, %s: %s', (lang, text) => {
    expect(scope(lang, text)).toBe('back-pain');
  });
});

test('an emergency that is only asked about makes no message one about a back', () => {
  expect(assess({ id: '1', text: 'sore elbow from tennis. things feel odd down there' }, content)).toMatchObject({ scope: 'other', asks: ['saddle-numbness'] });
  expect(assess({ id: '1', text: 'sore elbow from tennis. my crotch is numb' }, content)).toMatchObject({ scope: 'back-pain', urgency: 'emergency-department' });
});

test('how old, or since when, is not what it is about', () => {
  expect(understand('since tuesday, and I am 33', content).aboutTheBack).toBe(false);
  expect(assess({ id: '1', text: 'since tuesday, and I am 33' }, content)).toMatchObject({ scope: 'unclear' });
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
