import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import type { Turn } from '../../src/conversation.ts';
import { lastWords } from '../../src/triage/standing.ts';
import { content, ids, play, tap } from '../talk.ts';

const spanish = content.languages.get('es')!;
const last = (...moves: Parameters<typeof play>[0]): Turn => play(moves, content).at(-1)!;

describe('someone who speaks Spanish', () => {
  test('is greeted in it when the page is in it', () => {
    const { visit, replies } = converse({ kind: 'start', language: 'es' }, undefined, content);
    expect(visit.language).toBe('es');
    expect(replies[0]?.title).toBe(spanish.chat.lines['welcome']!.title);
  });

  test('is greeted in English where the page is in a language nobody offers', () => {
    expect(converse({ kind: 'start', language: 'fr' }, undefined, content).visit.language).toBe('en');
  });

  test('is answered in it when writing in it', () => {
    const { visit, replies } = last('me duele la espalda baja desde ayer');
    expect(visit.language).toBe('es');
    expect(replies.at(-1)?.text).toEqual([spanish.questions.find(({ id }) => id === 'age')!.ask]);
    expect(lastWords(visit.log).get('location-lower')).toBe('yes');
  });

  test('means both by "las dos", not the second one', () => {
    const { visit } = last('me duele la espalda', '45', 'ninguna', 'ninguna', 'las dos');
    expect(lastWords(visit.log).get('bilateral-leg-symptoms')).toBe('yes');
  });

  test('does not speak it by an age in digits', () => {
    expect(last('my back hurts', '42').visit.language).toBe('en');
  });

  test('hears of an emergency at once, in Spanish', () => {
    const { replies } = last('no siento nada cuando me limpio');
    expect(replies[0]).toMatchObject({ id: 'red-flag/saddle-numbness', title: spanish.chat.urgency['emergency-department']!.title });
  });

  test('is not understood to have what is denied', () => {
    expect(lastWords(last('me duele la espalda, no tengo fiebre').visit.log).get('fever')).toBe('no');
    expect(lastWords(last('me duele la espalda, orino bien').visit.log).get('bladder-retention')).toBe('no');
  });

  test('may answer with words, numbers and short words', () => {
    const asked = ['me duele la espalda', 'tengo 45 años'];
    expect(last(...asked).visit.asked?.id).toBe('ask/emergency');
    expect(last(...asked, 'ninguno').visit.asked?.id).toBe('ask/private');
    expect(last(...asked, 'ninguno', 'no', 'la segunda').visit.log.at(-1)?.turn).toBe(5);
    expect(lastWords(last(...asked, 'ninguno', 'no', 'la segunda').visit.log).get('leg-tingling')).toBe('yes');
  });
});

describe('the language can be changed at any time', () => {
  test('by its name, by tapping it, and back, and nothing told is lost', () => {
    const before = last('me', tap('from-40'), 'none', tap('numb-between'));
    const after = play(['me', tap('from-40'), 'none', tap('numb-between'), 'español'], content).at(-1)!;
    expect(after.visit.log).toEqual(before.visit.log);
    expect(after.visit.language).toBe('es');
    expect(ids(after)[0]).toBe('language');
    expect(play(['español', 'english'], content).at(-1)!.visit.language).toBe('en');
    expect(last(tap('language/es')).visit.language).toBe('es');
  });

  test('one foreign word does not change it', () => {
    expect(last('my back hurts, gracias').visit.language).toBe('en');
  });
});

test('an emergency told in the other language inside a message is not missed', () => {
  const { visit, replies } = last('my back hurts and no puedo orinar since yesterday');
  const asked = [...ids({ visit, replies } as Turn)];
  expect(asked.some((id) => id.startsWith('red-flag/') || id === 'ask-about/bladder-retention')).toBe(true);
});
