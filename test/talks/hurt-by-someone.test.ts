/** Hurt by a partner or a relative, or afraid of one (ruling 10). */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/channels/plain.ts';
import { content, ids, play } from '../talk.ts';

const last = (...moves: string[]) => play(moves, content).at(-1)!;

describe('who was hurt by someone at home is sent to the emergency department', () => {
  test.each([
    'my husband pushed me and my back hurts', 'my son hits me, my back is sore', 'my back hurts because my dad shoved me', 'my ex hurt me last night. back is bad',
    'my wife did this to me, my back is killing me', 'mi marido me empujó y me lastimó la espalda', 'mi hijo me golpea cuando toma, me duele la cintura',
    'mi marido me dio de golpes y me duele la espalda', 'me duele la espalda porque mi novio me aventó',
  ])('%s', (text) => {
    const turn = last(text);
    expect(ids(turn)).toContain('red-flag/hurt-by-someone');
    expect(ids(turn)).toContain('note/unsafe-at-home');
  });
});

test.each(["my back hurts and I don't feel safe at home", 'me duele la espalda y no me siento segura en mi casa'])('who is only afraid there goes on at the tier of the rest: %s', (text) => {
  expect(ids(last(text))).toEqual(['note/unsafe-at-home', 'heard', 'ask/age']);
});

test.each(['my husband pushed me to see a doctor, my back hurts', 'mi esposo me empujó a venir al doctor, me duele la espalda'])('who was only talked into coming is asked on: %s', (text) => {
  expect(ids(last(text))).toEqual(['let-me-ask', 'ask/age']);
});

test.each([["I don't feel safe at home", 'what I told you', /safe|home/iu], ['no me siento segura en mi casa', 'lo que le conté', /segur|casa/iu]])('nobody who looks on can read it: %s', (text, list, words) => {
  for (const turn of play([text, list], content).slice(1)) expect(turn.replies.map(plainText).join('\n')).not.toMatch(words);
});
