/** Misspelt words are mended by how they sound; what stands in a dictionary is left as it is. */
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { realWords } from '../../src/understanding/real-words.ts';
import { spellerOf } from '../../src/understanding/spelling.ts';
import type { Word } from '../../src/understanding/words.ts';
import { ruled as content } from '../talk.ts';

const sounds = { ph: 'f', ck: 'k', c: 'k', wh: 'w', e_: '' };
const asItIs = (text: string): string => text;
const word = (text: string): Word => ({ text, stem: text });

function meant(text: string, written: readonly string[], isReal: () => boolean = () => false, besides: readonly string[] = []): string {
  return mend(text, written, isReal, besides).text;
}

function mend(text: string, written: readonly string[], isReal: () => boolean = () => false, besides: readonly string[] = []): Word {
  const speller = spellerOf({ written: () => written, besides: () => besides, sounds, stem: asItIs, isRight: ({ text: each }) => [...written, ...besides].includes(each), isReal });
  return speller.mend(word(text));
}

describe('a misspelt word', () => {
  test.each([
    ['sounds like it', 'wite', 'white'],
    ['has a letter twice', 'bladdder', 'bladder'],
    ['has one letter wrong', 'blodder', 'bladder'],
    ['has two letters the wrong way round', 'bladedr', 'bladder'],
    ['has two letters wrong in a long word', 'incontenance', 'incontinence'],
  ])('that %s becomes the one that was meant', (_how, wrong, right) => {
    expect(meant(wrong, ['bladder', 'white', 'incontinence', 'numb'])).toBe(right);
  });

  test.each([
    ['a short word with a letter wrong', 'nuub', ['nurb']],
    ['one that is as near to two words', 'bladdur', ['bladder', 'bladdor']],
    ['one that begins otherwise', 'gladder', ['bladder']],
  ])('%s stays', (_what, text, written) => {
    expect(meant(text, written)).toBe(text);
  });

  test.each([
    ['two letters changed places in a short word', 'wlak', 'walk', ['weak']],
    ['it may be one of several', 'chst', 'chst', ['chest', 'chat']],
    ['a letter is missing in a short word', 'wal', 'wal', ['walk', 'wall']],
    ['another sounds nearer', 'canno', 'canoe', ['cannot']],
  ])('where %s: %s is heard as %s, and perhaps as %s', (_how, wrong, first, others) => {
    const mended = mend(wrong, ['walk', 'weak', 'wall', 'chest', 'chat', 'cannot', 'canoe']);
    expect(mended.text).toBe(first);
    expect(mended.perhaps?.map(({ text }) => text).sort()).toEqual([...others].sort());
  });

  test('of two that sound alike, the one that is written nearer was meant', () => {
    expect(meant('wite', ['white', 'whitte'])).toBe('white');
  });

  test.each([
    ['the word of a phrase', 'carying', ['carrying'], ['caring'], 'carrying'],
    ['a little word that is nearer', 'woried', ['worked'], ['worried'], 'worried'],
  ])('%s was meant', (_which, wrong, written, besides, right) => {
    expect(meant(wrong, written, () => false, besides)).toBe(right);
  });

  test('a real word is not misspelt', () => {
    expect(meant('blatter', ['bladder'], () => true)).toBe('blatter');
  });
});

describe('the dictionary', () => {
  const isReal = realWords('2\nwalk/GDS\nseñal/S\n', (text) => text.replace(/ing$/u, ''));

  test.each([
    ['walk', 'as it stands', true],
    ['senal', 'as it stands', true],
    ['walking', 'as it stands', false],
    ['walking', 'in any form', true],
    ['walx', 'in any form', false],
    ['zzz', 'in any form', false],
  ] as const)('%s, %s: %s', (text, as, real) => {
    expect(isReal(text, as)).toBe(real);
  });
});

const heard: readonly (readonly [language: string, wrong: string, right: string])[] = [
  ['en', 'testical', 'testicle'],
  ['en', 'abdoman', 'abdomen'],
  ['en', 'temprature', 'temperature'],
  ['en', 'wihtout', 'without'],
  ['en', 'woried', 'worried'],
  ['en', 'carying', 'carrying'],
  ['es', 'devilidad', 'debilidad'],
  ['es', 'almoada', 'almohada'],
  ['es', 'isquierda', 'izquierda'],
  ['es', 'avdominal', 'abdominal'],
  ['es', 'esplada', 'espalda'],
];
const real = [['en', 'pilates'], ['en', 'sausage'], ['en', 'thorough'], ['es', 'tigre'], ['es', 'contrario'], ['es', 'asfalto'], ['es', 'weekend']] as const;

function stemIn(language: string, text: string): string {
  const { speller, stem } = lexiconOf(content.languages.get(language)!);
  return speller.mend({ text, stem: stem(text) }).stem;
}

test.each(heard)('%s: %s is heard as %s', (language, wrong, right) => {
  expect(stemIn(language, wrong)).toBe(stemIn(language, right));
});

test.each(real)('%s: %s is left as it is', (language, text) => {
  expect(stemIn(language, text)).toBe(lexiconOf(content.languages.get(language)!).stem(text));
});
