/** What a word on the screen means, and what belongs to it. */
import { describe, expect, test } from 'vitest';
import { content, ids, play } from '../talk.ts';

const last = (...moves: string[]) => play(moves, content).at(-1)!;

describe('a question about a choice is answered in the words of its own question, and nothing is told', () => {
  test.each([
    ['en', 'major-trauma', 'what counts as a big injury?'], ['en', 'major-trauma', 'does a fall from a chair count?'], ['en', 'major-trauma', 'does it count if I fell off a ladder'], ['en', 'abdominal-pulsation', 'what do you mean by throbbing'],
    ['es', 'major-trauma', '¿qué cuenta como lesión fuerte?'], ['es', 'major-trauma', '¿cuenta una caída de una silla?'], ['es', 'abdominal-pulsation', '¿qué quiere decir con un latido?'],
  ])('%s, %s: %s', (language, finding, text) => {
    const begun = language === 'en' ? ['my back hurts', '38'] : ['me duele la espalda', '45'];
    const turn = last(...begun, text);
    expect(ids(turn)).toEqual(['explain-choice', 'ask/emergency']);
    expect(turn.replies[0]!.text[0]).toContain(content.languages.get(language)!.findings.get(finding)!.ask);
    expect(turn.visit.log).toEqual(last(...begun).visit.log);
  });
});

describe('where it names no choice the question itself is put another way', () => {
  test.each([['my back hurts', 'what do you mean by that?'], ['me duele la espalda', '¿a qué se refiere con eso?'], ['my back hurts', 'what counts?'], ['me duele la espalda', '¿qué cuenta?']])('%s: %s', (first, text) => {
    expect(ids(last(first, text))).toEqual(['explain', 'ask/age']);
  });
});

test.each([['my back hurts', '38', "does it count that I can't pee right now?"], ['me duele la espalda', '45', '¿cuenta que no puedo orinar?']])('an emergency told in such a question is not passed over: %s', (...moves) => {
  expect(ids(last(...moves)).some((id) => /bladder-retention|cauda|red-flag/u.test(id))).toBe(true);
});
