/** What was told is not asked again, and what is said back was said. */
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation.ts';
import { content, play, tap } from '../talk.ts';
import type { Move } from '../talk.ts';

const nothingElse: readonly Move[] = [tap('from-40'), 'none', 'none', 'none', 'none', 'none'];
const last = (...moves: Move[]): Turn => play(moves, content).at(-1)!;
const question = { en: content.questions.find(({ id }) => id === 'start')!, es: content.languages.get('es')!.questions.find(({ id }) => id === 'start')! };

describe('when it began is asked no more of who told it', () => {
  test.each([
    ['en', 'lower back ache, 3 weeks'], ['en', 'my back has hurt since two days ago'], ['en', 'my back hurts for 7 days'], ['en', 'my back has hurt for months'],
    ['es', 'me duele la espalda hace como un mes'], ['es', 'me duele la cintura desde ayer'],
  ] as const)('%s: %s', (language, text) => {
    const { visit, replies } = last(text, ...nothingElse);
    expect(visit.asked?.id).toBe('ask/start');
    const { text: asked, choices } = replies.at(-1)!;
    expect(asked).toEqual([question[language].once_told!.ask]);
    const ids = choices!.map(({ id }) => id);
    expect(ids).toContain('lifting');
    for (const time of ['days', 'this-week', 'week', 'weeks', 'months']) expect(ids).not.toContain(time);
  });

  test('who tells it only there is asked how', () => {
    const { replies } = last('my back hurts', ...nothingElse, '7 days');
    expect(replies.at(-1)?.text).toEqual([question.en.once_told!.ask]);
  });

  test('who told no time is asked both', () => {
    expect(last('my back hurts', ...nothingElse).replies.at(-1)?.text).toEqual([question.en.ask]);
  });

  test('in other words it is how, too', () => {
    expect(last('lower back ache, 3 weeks', ...nothingElse, 'what do you mean').replies.at(-1)?.text).toEqual([question.en.once_told!.simpler]);
  });
});

describe('what nobody said is not said of them', () => {
  test.each([['my back has hurt for two months, I am 38', 'what I told you'], ['me duele la espalda desde hace dos meses, tengo 45 años', 'lo que le conté']])('no "no", where only a time and an age were told: %s', (text, list) => {
    const { replies } = last(text, list);
    expect(replies.at(-1)!.id).toBe('told');
    expect(replies.at(-1)!.choices!.map(({ id }) => id)).not.toContain('said-no');
    expect(last(`${text}, no fever, sin fiebre`, list).replies.at(-1)!.choices!.map(({ id }) => id)).toContain('said-no');
  });

  test.each(['I want an appointment now', 'quiero hacer una cita ya'])('nothing to tell, where nothing was told: %s', (text) => {
    expect(last(text).replies[0]!.id).toBe('book-by-phone/first');
    expect(last('my lower back hurts', 'book').replies.map(({ id }) => id)).toContain('book-by-phone');
  });
});

test.each([['fever and my back hurts', 'left leg too', 'left'], ['tengo fiebre y me duele la espalda', 'también la pierna izquierda', 'left']])('a side that is added to an emergency is said back: %s, %s', (first, text, side) => {
  const { replies } = last(first, text);
  expect(replies.map(({ id }) => id)).toContain(`side/${side}`);
  expect(replies.some(({ tone }) => tone === 'emergency')).toBe(true);
});

test.each([['my back has hurt for two months', /better/iu], ['me duele la espalda desde hace dos meses', /mejor/iu]])('nobody is said to have told that it does not get better: %s', (text, words) => {
  expect(last(text).replies.find(({ id }) => id === 'heard')?.text.join()).not.toMatch(words);
});
