/** What people ask and say once they have the advice, or stand before a stretch: each gets its own answer, and the place stays. */
import { describe, expect, test } from 'vitest';
import { answerOf, standingOf } from '../../src/triage/standing.ts';
import { content, ids, play } from '../talk.ts';

const spanish = content.languages.get('es')!;
const none = (times: number): string[] => Array.from({ length: times }, () => 'no');
const advised = ['my back hurts since monday', '44', ...none(10)];
const advisedInSpanish = ['me duele la espalda desde el lunes', '44', ...none(10)];
const stretching = [...advised, 'stretches'];
const stretchingInSpanish = [...advisedInSpanish, 'ejercicios'];
const lastIds = (moves: readonly string[], library = content): readonly string[] => ids(play([...moves], library).at(-1)!);

describe('once the advice is there', () => {
  test.each([
    ['could it be cancer', 'might-it-be'], ['so its nothing serious?', 'nothing-serious'], ['how much tylenol', 'medicine'], ['it still hurts', 'still-hurts'], ['nobody helps me', 'still-hurts'],
    ['my number is 8605551234', 'no-names'], ['nobody answers', 'nobody-answers'], ['what if it hurts', 'if-it-hurts'],
  ])('%s', (text, answer) => {
    const said = lastIds([...advised, text]);
    expect(said).toContain(`answer/${answer}`);
    expect(said.some((id) => id.startsWith('what-next'))).toBe(true);
  });
  test.each([['es cáncer?', 'might-it-be'], ['entonces no es nada grave', 'nothing-serious'], ['me sigue doliendo', 'still-hurts'], ['nadie contesta', 'nobody-answers'], ['mi teléfono es 8605551234', 'no-names']])('in Spanish: %s', (text, answer) => {
    expect(lastIds([...advisedInSpanish, text], spanish)).toContain(`answer/${answer}`);
  });
  test.each([['what if it gets worse'], ['what if my leg goes numb'], ['what if I lose control of my bladder'], ['what happens if it gets worse']])('when to be seen, and before it when at once: %s', (text) => {
    expect(lastIds([...advised, text]).slice(0, 2)).toEqual(['warning-signs', 'see-a-doctor']);
  });
  test.each([['y si se pone peor'], ['qué pasa si se me duerme la pierna'], ['y si empeora']])('and in Spanish: %s', (text) => {
    expect(lastIds([...advisedInSpanish, text], spanish).slice(0, 2)).toEqual(['warning-signs', 'see-a-doctor']);
  });
  test.each([[advised, content, 'is this safe in pregnancy'], [advised, content, 'are these ok if im pregnant'], [advisedInSpanish, spanish, 'esto es seguro en el embarazo']] as const)('who asks about a pregnancy tells none: %s', (moves, library, text) => {
    const turn = play([...moves, text], library).at(-1)!;
    expect(ids(turn)).toContain('answer/in-pregnancy');
    expect(answerOf(standingOf(turn.visit.log, library), 'pregnancy', library)).not.toBe('yes');
  });
  test('to be looked at is a wish for a doctor', () => {
    expect(lastIds([...advised, 'i want someone to look at it'])).toContain('see-a-doctor');
  });
  test.each([['could it be cancer'], ['is this a tumor']])('who only wonders tells no cancer, and chooses none: %s', (text) => {
    const turn = play(['my back hurts since monday', '44', ...none(4), text], content).at(-1)!;
    expect(answerOf(standingOf(turn.visit.log, content), 'cancer-history', content)).toBeUndefined();
  });
});

describe('before a stretch', () => {
  test.each([['how often', 'dose'], ['how long do i hold', 'dose'], ['what if it hurts', 'if-it-hurts'], ['a bit sore', 'if-it-hurts'], ['easier please', 'easier']])('%s', (text, answer) => {
    const said = lastIds([...stretching, text]);
    expect(said).toContain(`answer/${answer}`);
    expect(said.some((id) => id.startsWith('stretch/'))).toBe(true);
  });
  test('how long is how long to hold it', () => {
    expect(lastIds([...stretching, 'how long'])).toContain('answer/dose');
    expect(lastIds([...advised, 'how long does it take to heal'])).toContain('answer/how-long');
  });
  test('a pop ends it', () => {
    expect(lastIds([...stretching, 'felt a pop'])).toContain('stretch-went/worse');
  });
  test('a form has an easier way of its own', () => {
    const { easier, forms } = content.stretches.get('childs-pose')!;
    const onAChair = forms.find(({ form }) => form === 'chair')!;
    expect(onAChair.easier).not.toBe(easier);
    const cards = [0, 1, 2].map((skipped) => play(['im 41, back pain 2 weeks from lifting', ...none(9), 'a bad knee', 'stretches', ...Array.from({ length: skipped }, () => 'next')], content).at(-1)!.replies.at(-1)!);
    const card = cards.find(({ id }) => id === 'stretch/childs-pose')!;
    expect(card.text.join(' ')).toContain(onAChair.easier);
    expect(card.text.join(' ')).not.toContain(easier);
  });
  test('what its card says is said by itself', () => {
    const { replies } = play([...stretching, 'how often'], content).at(-1)!;
    const { dose } = [...content.stretches.values()].find(({ name }) => name === play(stretching, content).at(-1)!.replies.at(-1)!.title)!.forms[0]!;
    expect(replies[0]!.text.join(' ')).toContain(dose);
    expect(replies.at(-1)!.steps).toBeUndefined();
  });
  test.each([['cuántas veces', 'dose'], ['y si me duele', 'if-it-hurts'], ['más fácil', 'easier']])('in Spanish: %s', (text, answer) => {
    expect(lastIds([...stretchingInSpanish, text], spanish)).toContain(`answer/${answer}`);
  });
  test.each([[stretching, content, 'cant lie on my back'], [stretching, content, 'i cant kneel'], [stretchingInSpanish, spanish, 'no puedo hincarme']] as const)('who cannot get there skips it: %s', (moves, library, text) => {
    expect(lastIds([...moves, text], library)).toContain('stretch-went/skip');
  });
});

describe('before anything was told', () => {
  test('who wants exercises only', () => {
    expect(lastIds(['i only want exercises'])).toContain('stretches-after-questions');
  });
  test.each([['no questions please', content], ['no quiero contestar preguntas', spanish]] as const)('who wants no questions is told the number: %s', (text, library) => {
    expect(lastIds([text], library)).toContain('answer/no-questions');
  });
});

describe('under an emergency none of it shows a slower way', () => {
  test.each(['nobody answers', 'no questions', 'it still hurts', 'could it be cancer', 'its nothing serious', 'my name is bob', 'heat or ice', 'can i take ibuprofen'])('%s', (text) => {
    const { replies } = play(['my back hurts and i cant pee', text], content).at(-1)!;
    expect(replies.some(({ tone }) => tone === 'emergency')).toBe(true);
    expect(replies.flatMap((reply) => reply.text ?? []).join(' ')).not.toContain('1.860.955.6111');
  });
});

describe('whatever is wished under an emergency', () => {
  /** A way to say each wish, as it is written in the content. */
  const waysToSay = (library: typeof content): string[] =>
    Object.values(library.chat.wishes).flatMap((phrases) => phrases.slice(0, 5).map((phrase) => phrase.split(' ').filter((word) => !/^[*~]+$/u.test(word)).map((word) => word.split('/')[0]!.replace(/["=]/gu, '')).join(' ')));
  test.each([['my back hurts and i have chest pain', content], ['i want to kill myself, my back hurts', content], ['me duele la espalda y no puedo orinar', spanish]] as const)('%s: no reply names the spine line', (told, library) => {
    const naming = waysToSay(library).filter((wish) => play([told, 'no', wish], library).at(-1)!.replies.some((reply) => JSON.stringify([reply.title, reply.text, reply.calls]).includes('1.860.955.6111')));
    expect(naming).toEqual([]);
  });
});

test.each([['my back hurts and i cant pee', 'should i call my doctor first', content], ['my back hurts and i cant pee', 'urgent care instead', content], ['me duele la espalda y no puedo orinar', 'llamo a mi doctor mejor', spanish]] as const)('no slower way is taken: %s, %s', (told, text, library) => {
  expect(play([told, text], library).at(-1)!.replies.find(({ tone }) => tone === 'emergency')!.text[0]).toBe(library.chat.lines['must-i-go']!.text[0]);
});

describe('when to be seen', () => {
  test.each([['should i go to the er', content, advised], ['cuándo debo ir al doctor', spanish, advisedInSpanish]] as const)('begins with the signs of an emergency: %s', (text, library, moves) => {
    expect(lastIds([...moves, text], library).slice(0, 2)).toEqual(['warning-signs', 'see-a-doctor']);
  });
});

describe('after an emergency was answered', () => {
  test.each([[['my back hurts and i have chest pain', 'im going', 'it hurts more'], content], [['me duele el pecho y la espalda', 'ya voy', 'me duele más'], spanish]] as const)('what is not understood shows it again: %s', (moves, library) => {
    const { replies } = play([...moves], library).at(-1)!;
    expect(replies.some(({ tone }) => tone === 'emergency')).toBe(true);
    expect(replies.flatMap(({ text }) => text).join(' ')).not.toContain('1.860.955.6111');
  });
  test('erasing says it once more', () => {
    expect(lastIds(['my back hurts and i cant pee', 'delete my data'])).toContain('erased/emergency');
  });
});

describe('what tells nothing of who is in pain', () => {
  const toldBy = (moves: readonly string[], finding: string, library = content): string | undefined => answerOf(standingOf(play([...moves], library).at(-1)!.visit.log, library), finding, library);
  test.each([[[...advised, 'my granddaughter is 8, can i lift her'], 'age-under-18', content], [[...advisedInSpanish, 'mi nieta tiene 8 años, la puedo cargar?'], 'age-under-18', spanish], [[...advisedInSpanish.slice(0, 6), 'mi mamá tuvo cáncer'], 'cancer-history', spanish], [[...advisedInSpanish.slice(0, 6), 'el cáncer da dolor de espalda?'], 'cancer-history', spanish]] as const)('%s', (moves, finding, library) => {
    expect(toldBy(moves, finding, library)).not.toBe('yes');
  });
  test('six weeks are no late pregnancy', () => {
    expect(toldBy(['estoy de 6 semanas y me duele la espalda'], 'late-pregnancy', spanish)).not.toBe('yes');
  });
});

describe('the first of a list by its number', () => {
  const privately = [['my back hurts since monday', '44', 'no'], ['me duele la espalda desde el lunes', '44', 'no']] as const;
  test.each([[privately[0], 'number one', content], [privately[1], 'el uno', spanish], [privately[1], 'número uno', spanish], [privately[1], 'la uno', spanish]] as const)('%s: %s', (moves, text, library) => {
    expect(lastIds([...moves, text], library)).toEqual(['red-flag/saddle-numbness']);
  });
});

test('clumsy hands and tripping are of the back', () => {
  expect(lastIds(['my hands are getting clumsy and i trip'])[0]).toBe('heard');
});
