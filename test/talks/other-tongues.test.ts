/** Who writes in a language that nobody speaks here learns which ones are, and the numbers. */
import { describe, expect, test } from 'vitest';
import { isOfOtherTongue } from '../../src/understanding/tongue.ts';
import { casesOf } from '../language/scored.ts';
import { content, ids, play } from '../talk.ts';

const last = (...moves: string[]) => play(moves, content).at(-1)!;

test.each([
  "j'ai mal au dos", 'estou com dor nas costas', 'mwen gen doulè nan do', 'bolą mnie plecy', 'mi fa male la schiena', 'ich habe Rückenschmerzen', 'tôi bị đau lưng', 'masakit ang likod ko',
  'у меня болит спина', '我背痛', 'ظهري يؤلمني', "j'ai mal au dos depuis deux jours et je ne peux pas uriner",
  'ich habe seit zwei tagen starke schmerzen im rücken', 'meu joelho e as costas doem muito desde ontem na casa', 'boli mnie bardzo kręgosłup i nie mogę spać już dwa dni',
])('%s', (text) => {
  const { replies } = last(text);
  expect(replies[0]!.id).toBe('other-tongue');
  expect(replies[0]!.text.join(' ')).toMatch(/English and Spanish.*inglés y español.*911.*1\.860\.955\.6111/u);
});

test('in the middle of a talk it is said too, and the question stays', () => {
  expect(ids(last('my back hurts', 'je ne comprends pas'))).toEqual(['other-tongue', 'ask/age']);
});

describe.each(['en', 'es'])('nothing that people wrote in %s is taken for another language', (language) => {
  test('of all the messages we have', () => {
    expect(casesOf(language).filter(({ text }) => isOfOtherTongue(text, content)).map(({ text }) => text)).toEqual([]);
  });
});

test.each([['what time does the pharmacy open', /English and Spanish/u], ['a qué hora abre la farmacia', /español e inglés/u]])('who is not understood at the start is told the languages: %s', (text, words) => {
  expect(last(text).replies[0]!.text.join(' ')).toMatch(words);
});
