/** Answers that begin with a yes or a no and say something else, that take something back, and what is asked for beside what is told. */
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation.ts';
import { answerOf, standingOf } from '../../src/triage/standing.ts';
import { understand } from '../../src/understanding/understand.ts';
import { content, ids, play, tap } from '../talk.ts';

const last = (...moves: string[]): Turn => play(moves, content).at(-1)!;
const asked = (...moves: string[]): string | undefined => last(...moves).visit.asked?.id;
const isEmergency = ({ replies }: Turn): boolean => replies.some(({ tone }) => tone === 'emergency');
const answerTo = (finding: string, { visit }: Turn): string | undefined => answerOf(standingOf(visit.log, content), finding, content);
const callsIn = ({ replies }: Turn): string[] => replies.flatMap(({ calls = [] }) => calls.map(({ id }) => id));

const privately = { en: ['my back hurts', '45', 'none'], es: ['me duele la espalda, tengo 45', 'ninguna'] };
const ofTheBladder = { en: [...privately.en, 'kinda hard to pee maybe'], es: [...privately.es, 'me cuesta orinar creo, no sé'] };

describe('who denies something else has not answered', () => {
  test.each(['no fever', 'no chest pain', 'no sleep'])('the question about one sign of an emergency: %s', (text) => {
    expect(asked(...ofTheBladder.en, text)).toBe('ask-about/bladder-retention');
  });
  test.each(['no tengo fiebre', 'no entiendo la pregunta', 'no tengo carro', 'no sale como antes', 'no sin pujar'])('nor in Spanish: %s', (text) => {
    expect(asked(...ofTheBladder.es, text)).toBe('ask-about/bladder-retention');
  });
  test.each(['no fever', 'no numbness'])('nor a list: %s', (text) => {
    expect(asked(...privately.en, text)).toBe('ask/private');
  });
  test('nor a list in Spanish, though it denies one of it', () => {
    const turn = last(...privately.es, 'no tengo problemas para orinar');
    expect(turn.visit.asked?.id).toBe('ask/private');
    expect(answerTo('bladder-retention', turn)).toBe('no');
    expect(answerTo('saddle-numbness', turn)).toBeUndefined();
  });
  test.each(['no I can pee fine', 'no', 'no not at all', 'nope all good', 'no, just my back', 'no its fine', 'no change'])('but a no that stands by itself has: %s', (text) => {
    expect(asked(...ofTheBladder.en, text)).toBe('ask/private');
  });
  test.each(['no, orino bien', 'no para nada', 'no señora', 'no que yo sepa'])('and in Spanish: %s', (text) => {
    expect(asked(...ofTheBladder.es, text)).toBe('ask/private');
  });
  test.each([[ofTheBladder.en, 'no, i mean yes'], [ofTheBladder.es, 'no, digo sí']])('a no that turns round is not sure, and that counts as a yes: %s %s', (before, text) => {
    expect(isEmergency(last(...before, text))).toBe(true);
  });
  test('an exception names the choice', () => {
    expect(answerTo('bladder-retention', last(...privately.es, 'ninguna excepto la segunda'))).toBe('yes');
    expect(answerTo('bladder-retention', last(...privately.en, 'none except the second'))).toBe('yes');
  });
  test('so many out of ten are no choices', () => {
    expect(last('my back hurts', '45', '7/10').visit.log.filter(({ question }) => question === 'ask/emergency')).toEqual([]);
  });
});

describe('thoughts of ending one\'s life', () => {
  const before = ['me duele la espalda, tengo 45', 'no puedo más'];
  test.each(['no tengo plan', 'no lo haría por mis hijos', 'no tengo el valor'])('are not denied by who speaks of how and when: %s', (text) => {
    const turn = last(...before, text);
    expect(answerTo('suicidal', turn)).not.toBe('no');
    expect(isEmergency(turn) || turn.visit.asked?.id === 'ask-about/suicidal').toBe(true);
  });
  test('a "not yet" is not a no', () => {
    expect(callsIn(last(...before, 'todavía no'))).toContain('988');
  });
  test.each(['con pastillas', 'pills', 'no tengo pistola pero tengo pastillas'])('any answer about the plan but a plain no counts: %s', (text) => {
    expect(callsIn(last('me duele la espalda y ya no quiero vivir, tengo 45', text))[0]).toBe('911');
  });
  test('a plain no is thanked for, and whom to call stays', () => {
    const turn = last('I have been thinking of killing myself', 'no');
    expect(turn.replies[0]!.text[0]).toBe(content.redFlags.get('suicidal-thoughts')!.again);
    expect(callsIn(turn)).toContain('988');
  });
  test('who takes them back still sees whom to call, at every step', () => {
    for (const turn of play(['I have been thinking of killing myself', 'I was just kidding', '1'], content).slice(1)) expect(callsIn(turn)).toContain('988');
  });
  test('who goes to get help is thanked first', () => {
    expect(last('I have been thinking of killing myself', 'no', 'bye').replies[0]!.text[0]).toBe(content.redFlags.get('suicidal-thoughts')!.again);
  });
  test('nothing is deleted before they were asked about', () => {
    expect(last('back hurts', 'I wont be here much longer, delete my data').replies.some(({ forgets }) => forgets)).toBe(false);
  });
  test.each([
    'what would it matter, nobody would miss me', 'why do you ask, nobody cares if I die', 'why does it matter, I\'ll be gone soon', 'what would it matter if I wasn\'t here', 'sí siento ganas de morirme',
  ])('are heard behind a question: %s', (text) => {
    const turn = last('my back hurts', '45', text);
    expect(answerTo('suicidal', turn) === 'yes' || turn.visit.asked?.id === 'ask-about/suicidal').toBe(true);
  });
  test.each(['what\'s the point of this question', 'what\'s the use of these questions', 'I\'m done with this chat'])('are not heard where the questions are meant: %s', (text) => {
    expect(understand(text, content).facts).toEqual([]);
  });
});

describe('whether it has been so for years', () => {
  test.each(['yes my husband drives me', 'yes I can\'t pee', 'yes, ok I\'ll go', 'yes since yesterday'])('is not answered by a yes that goes on about something else: %s', (text) => {
    const turn = last('I leak pee, 50 years old', text);
    expect(isEmergency(turn)).toBe(true);
    expect(turn.visit.pending).toBeUndefined();
  });
  test.each(['yes for 10 years', 'no its been like that for 10 years', 'yes'])('is by %s, to be confirmed', (text) => {
    expect(last('I leak pee, 50 years old', text).visit.pending).toBeDefined();
  });
  test('is confirmed with the numbers beside it, and not by an "ok"', () => {
    const [, confirming, after] = play(['I leak pee, 50 years old', 'yes for 10 years', 'ok'], content).slice(1) as [Turn, Turn, Turn];
    expect(callsIn(confirming)).toContain('911');
    expect(after.visit.pending).toBeDefined();
  });
  test('is not asked of who told that it began last night', () => {
    for (const text of ['I can\'t pee since last night', 'se me sale la orina desde el viernes']) expect(asked(text)).not.toMatch(/longstanding/u);
  });
  test.each([['bladder-incontinence', 'longstanding-bladder-problem', 'I leak pee since the birth'], ['leg-weakness', 'longstanding-weakness', 'my leg is weak since my stroke'], ['bladder-incontinence', 'longstanding-bladder-problem', 'se me sale la orina desde el parto']])('%s is not %s where nobody said how long ago that was: %s', (finding, longstanding, text) => {
    const { facts } = understand(text, text.startsWith('se ') ? content.languages.get('es')! : content);
    expect(facts).toContainEqual({ finding, value: 'yes' });
    expect(facts).not.toContainEqual({ finding: longstanding, value: 'yes' });
  });
});

describe('who says that something told was wrong', () => {
  test.each([
    ['I can\'t move my legs', 'sorry I typed that wrong, I can move them fine they just hurt'],
    ['I wet the bed last night without noticing and my back hurts', 'wrong, I did not wet the bed, it was spilled water'],
    ['me duele la espalda y se me sale la orina, tengo 55', 'no, mentira, no se me sale la orina, me equivoqué'],
  ])('is shown what was told, with the numbers to call: %s / %s', (told, text) => {
    const turn = last(told, text);
    expect(ids(turn)).toContain('told');
    expect(callsIn(turn)).toContain('911');
  });
});

describe('what is asked for', () => {
  test.each([
    ['book', 'I have sciatica. I would like to make an appointment'], ['book', 'my back went out and I need an appointment'], ['heat-or-ice', 'my lower back has been killing me since Tuesday, should I use ice or heat?'], ['imaging', 'lower back pain for 3 months, do I need an MRI?'],
    ['medicine', 'hurt my back lifting, can i take ibuprofen?'], ['how-long', 'Threw my back out yesterday. How long does this take to heal?'],
  ])('%s is heard beside what is told: %s', (wish, text) => {
    const { wish: heard, facts, aboutTheBack } = understand(text, content);
    expect(heard).toBe(wish);
    expect(facts.length > 0 || aboutTheBack).toBe(true);
  });
  test.each([['book', 'me duele la espalda desde hace dos meses y quiero una cita'], ['medicine', 'me duele la espalda baja, puedo tomar ibuprofeno?'], ['book', 'quiero hacer una cita porque me duele la espalda']])('%s in Spanish: %s', (wish, text) => {
    expect(understand(text, content.languages.get('es')!).wish).toBe(wish);
  });
  test('is answered, and what was told is not asked again', () => {
    const turn = last('I have had sciatica for 3 months and I would like to make an appointment');
    expect(ids(turn).slice(0, 2)).toEqual(['heard', 'book-by-phone']);
  });
  test.each(['I wear a back brace and it hurts when I sit', 'my doctor put me on ibuprofen, back still hurts', 'puedo caminar, puedo pararme, la espalda me duele al sentarme', 'ankle rolled playing basketball. do i need an xray'])('is nothing here: %s', (text) => {
    expect(understand(text, /puedo/u.test(text) ? content.languages.get('es')! : content).wish).toBeUndefined();
  });
  test.each(['call 911', 'I need an ambulance', 'should I call 911', 'llamen una ambulancia', 'auxilio'])('an ambulance gets 911 first: %s', (text) => {
    expect(last(text).replies[0]).toMatchObject({ id: 'call-911', tone: 'emergency', calls: [{ id: '911' }] });
  });
  test.each(['my mom needs an ambulance her back hurts', 'necesito una ambulancia me duele la espalda', 'mi mamá de 80 necesita una ambulancia le duele mucho la espalda', 'mándenme la ambulancia'])('so does who says it in the midst of something else: %s', (text) => {
    expect(ids(last(text))).toContain('call-911');
  });
  test('who wants none gets none', () => {
    expect(ids(last('she doesnt want an ambulance but her back is bad'))).not.toContain('call-911');
  });
  test.each([['I can\'t pee since last night', 'can it wait until tomorrow'], ['I can\'t pee since last night', 'i dont want to go'], ['desde anoche no puedo orinar', 'y si me espero a mañana']])('whether to go at all is told to go: %s / %s', (told, text) => {
    const lines = [...content.languages.values()].map(({ chat }) => chat.lines['must-i-go']!.text[0]);
    expect(lines).toContain(last(told, text).replies[0]!.text[0]);
  });
  test('a no to what can be done next ends the talk', () => {
    const toTheResult = ['my lower back hurts since I lifted a couch yesterday', '45', ...Array.from({ length: 12 }, () => 'none')];
    const turns = play(toTheResult, content);
    const atTheResult = turns.findIndex(({ visit }) => visit.asked?.id.startsWith('what-next/'));
    expect(atTheResult).toBeGreaterThan(0);
    expect(play([...toTheResult.slice(0, atTheResult), 'no thanks'], content).at(-1)!.visit.floor).toBe('goodbye');
  });
});

describe('plain words', () => {
  const spanish = content.languages.get('es')!;
  test('what a word means is asked, and tells nothing', () => {
    expect(last('me duele la espalda', '38', 'qué es un desmayo').visit.log.map(({ finding }) => finding)).not.toContain('fainting');
  });
  test.each(['como un año', 'hace como un año, va y viene'])('a year is nothing of the bowel: %s', (text) => {
    expect(understand(text, spanish).facts.filter(({ finding }) => spanish.findings.get(finding)!.emergency)).toEqual([]);
  });
  test.each(['me siento muy cansada y me duele la espalda', 'me siento triste y me duele la espalda'])('to feel is not to sit: %s', (text) => {
    expect(understand(text, spanish).facts).not.toContainEqual({ finding: 'worse-sitting', value: 'yes' });
  });
  test.each(['es para mi señora', 'es para mi viejo', 'es para mi abuelita'])('whom it is for: %s', (text) => {
    expect(last('hola, español', text).visit.patient).toBe('someone-else');
  });
  test.each([['en', 'my leg is weak', 'since friday'], ['es', 'tengo la pierna izquierda débil', 'desde el viernes']])('a day of the last week says that a weakness is new: %s', (_language, told, text) => {
    expect(answerTo('weakness-within-days', last('my back hurts', '38', 'none', 'none', told, text))).toBe('yes');
  });
});

test('what was heard is said back as no question: the only one is that which stands below', () => {
  for (const library of content.languages.values()) for (const line of ['heard', 'heard-no', 'heard-both']) expect(library.chat.lines[line]!.text.join(' ')).not.toContain('?');
});

test('the taps of a list still answer it', () => {
  expect(play(['my back hurts', '45', tap('none')], content).at(-1)!.visit.asked?.id).toBe('ask/private');
});

test('an emergency that was no longer sure is said again when it is told anew, under another one', () => {
  const told = 'i am pregnant and my belly tightens again and again';
  const turns = play(['i fell off the roof and broke my back', told, { tap: ['unsure'], on: 'ask-about/pregnancy-tightenings-or-fluid' }, told], content);
  expect(turns.at(-1)!.replies[0]!.id).toMatch(/^red-flag/u);
});
