/** Ages, weeks of a pregnancy and spans of time, as people write them. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

const spanish = content.languages.get('es')!;

function told(text: string, library = content): string[] {
  return understand(text, library).facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding);
}

/** What is known of how long the pain has lasted. */
function lasting(text: string, library = content): Record<string, string> {
  const bands = new Set(library.grammar.durations.map(({ tells }) => tells));
  return Object.fromEntries(understand(text, library).facts.filter(({ finding }) => bands.has(finding)).map(({ finding, value }) => [finding, value]));
}

describe('a day of the last week', () => {
  const thisWeek = { 'within-three-days': 'unsure', 'more-than-a-week': 'no', 'more-than-two-weeks': 'no', 'months-or-longer': 'no' };
  test.each(['my back hurts since sunday', 'just started tuesday', 'hurt my back on saturday', 'since the weekend my low back is sore'])('is heard in "%s", as at most a week', (text) => {
    expect(lasting(text)).toEqual(thisWeek);
  });
  test.each(['me duele la espalda desde el lunes', 'empezó el domingo cargando cajas', 'desde el fin de semana no aguanto la cintura'])('is heard in "%s", as at most a week', (text) => {
    expect(lasting(text, spanish)).toEqual(thisWeek);
  });
  test.each(['my back hurts since last monday', 'on and off for years, worse since friday', 'sore for 3 weeks, much worse since monday'])('says nothing of when it began in "%s"', (text) => {
    expect(lasting(text)).not.toMatchObject({ 'more-than-a-week': 'no' });
  });
  test('says nothing where it only got worse', () => {
    expect(lasting('hace años me duele, desde el lunes peor', spanish)).not.toHaveProperty('within-three-days', 'unsure');
  });
});

describe('an age', () => {
  test.each(['my mom 85 fell asleep crooked', 'sore back, 70 and a smoker', 'back pain. seventy two here', 'the bed is old. me 78. both sagging', 'used to be fine, now 73 and stooping'])('is heard in "%s"', (text) => {
    expect(told(text)).toContain('age-over-70');
  });
  test.each(['i am 83 years old and stiff', '67 yrs female, low back pain', '34 yr m back pain', 'back pain. 71 yrs.', 'swim instructor 52. low back', 'my low back hurts and im so tired 58', '84 poor balance, lower back stiff'])('is heard in "%s"', (text) => {
    expect(told(text).filter((finding) => finding.startsWith('age-'))).toHaveLength(1);
    expect(told(text)).not.toContain('months-or-longer');
  });
  test.each(['me molesta la cintura en las noches al voltearme 73', 'mi papá, de 80, no camina', 'Hoy 75. me duele la espalda'])('is heard in "%s"', (text) => {
    expect(told(text, spanish)).toContain('age-over-70');
  });
  test('of a relative is not that of the writer', () => {
    expect(told('my mom is 81 and i have low back pain, im 44')).not.toContain('age-over-70');
    expect(told('mi esposo tiene 70 y a mi me duele la espalda', spanish)).not.toContain('age-over-70');
    expect(told('my mom is 81 and she cant walk')).toContain('age-over-70');
  });
  test.each(['ya van 16 pastillas, me duele la espalda', 'hace 20 años me dolía la espalda', 'no tengo calentura, marcó 97, espalda molida'])('is none: %s', (text) => {
    expect(told(text, spanish).filter((finding) => finding.startsWith('age-'))).toEqual([]);
  });
  test.each(['back hurts, pulse was 90', 'back pain since 85', 'hot and sweaty, 102 on the thermometer, sore back'])('is none: %s', (text) => {
    expect(told(text).filter((finding) => finding.startsWith('age-'))).toEqual([]);
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
  test.each(['30 weeks, low back pain, no contractions', "i'm 8 months and my water is leaking", 'belly gets hard over and over, 35 weeks', "water hasn't broken or anything, i am 26 weeks and my back hurts"])('are heard beside its signs: %s', (text) => {
    expect(told(text)).toEqual(expect.arrayContaining(['pregnancy', 'late-pregnancy']));
    expect(told(text)).not.toContain('months-or-longer');
  });
  test.each(['back pain, 30 weeks', "i'm 8 months post op and my back hurts", 'the baby is 3 months and my back hurts', 'had my baby 6 weeks ago, back pain since'])('are none: %s', (text) => {
    expect(told(text)).not.toContain('pregnancy');
  });
});

describe('a span of time', () => {
  test('may have a half more', () => {
    expect(told('back pain for 2 and a half weeks')).toContain('more-than-two-weeks');
    expect(told('me duele la espalda hace un mes y medio', spanish)).toContain('no-improvement-weeks');
    expect(told('me duele la espalda hace un mes', spanish)).not.toContain('no-improvement-weeks');
  });
  test('of a relative is not that of the pain', () => {
    expect(told('my dad had it for 20 years, my back started yesterday')).not.toContain('months-or-longer');
  });
  test('by itself is that of the pain, unless what stands beside it is another matter', () => {
    expect(told('i am diabetic. my low back hurts, dull, 2 weeks')).toContain('more-than-a-week');
    expect(told('hernia discal diagnosticada, dolor de nalga, 6 semanas', spanish)).toContain('more-than-two-weeks');
    expect(told('my back hurts, nurse, ten years')).not.toContain('months-or-longer');
    expect(told('25 weeks, low back ache in bed. first baby')).not.toContain('more-than-two-weeks');
  });
  test('that lies far back counts where it is said that it began then', () => {
    expect(told('back pain started 3 weeks ago')).toContain('more-than-two-weeks');
    expect(told('had back pain 3 years ago')).not.toContain('months-or-longer');
  });
  test('of what was then is not that of the pain', () => {
    expect(lasting("I was stuck in bed for two days when my disc slipped in 2017. now it only aches")).toEqual({});
    expect(lasting('had a stiff neck for 3 days in 2020, now my low back aches for 5 weeks')).toMatchObject({ 'more-than-two-weeks': 'yes' });
  });
  test('since pills were taken, or a fever came, is not that of the pain', () => {
    expect(lasting("swallowed 15 advil since this morning, my back won't quit")).toEqual({});
    expect(lasting('me duele la columna hace un mes y anoche me dio calentura', spanish)).not.toHaveProperty('more-than-a-week', 'no');
  });
  test('of two months is one of months', () => {
    expect(lasting('back pain for two months')).toMatchObject({ 'months-or-longer': 'yes' });
    expect(lasting('back pain for seven weeks')).toMatchObject({ 'months-or-longer': 'no' });
    expect(lasting('me duele la espalda desde hace dos meses', spanish)).toMatchObject({ 'months-or-longer': 'yes' });
  });
  test('is not "never sick a day"', () => {
    expect(lasting('never sick a day')).toEqual({});
  });
  test('of minutes or hours is today', () => {
    expect(told('my back started hurting about 20 min ago')).toContain('within-three-days');
    expect(told('me empezó el dolor de espalda hace 20 minutos', spanish)).toContain('within-three-days');
  });
});

describe('a Spanish span of time', () => {
  test('lies in the past beside a verb of the past, with all that is counted there', () => {
    expect(told('hace diez años pensé en matarme, hoy estoy sano y me duele la espalda', spanish)).not.toContain('months-or-longer');
    expect(told('hace 3 años no pude caminar un mes. ahora camino bien, me duele la espalda', spanish)).not.toContain('more-than-a-week');
  });
  test('is that of the pain where it goes on, or began then', () => {
    expect(told('me duele la espalda desde hace tres meses', spanish)).toContain('months-or-longer');
    expect(told('hace 3 meses me lastimé la espalda', spanish)).toContain('months-or-longer');
  });
  test('beside signs of a child under way is how far along she is', () => {
    expect(told('no se me ha roto la fuente, tengo 7 meses y la espalda cansada', spanish)).toContain('late-pregnancy');
    expect(told('tengo 7 meses con este dolor de espalda', spanish)).not.toContain('pregnancy');
  });
});

describe('an age that is put right, or given beside another one', () => {
  test.each([['back pain since I tripped, im 42. no wait, im 72'], ["I'm 45. my father (77) slipped on the rug, his back hurts"], ["i'm 52 and my mom's 81, her back hurts"], ['my mom is 81 and her back hurts, im 52, she fell but its wrong that she cant, i can lift her']])('is that of who is in pain: %s', (text) => {
    expect(told(text)).toContain('age-over-70');
  });
  test('sixty to sixty-five is the early sixties, and a dose is no age', () => {
    expect(told('im in my early sixties, back sore from gardening')).not.toContain('age-over-65');
    expect(told('back sore, i take aspirin 81')).not.toContain('age-over-70');
  });
});
