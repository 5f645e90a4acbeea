import stemmers from 'natural/lib/natural/stemmers/index.js';
import { expect, test } from 'vitest';
import { stemmerFor } from '../../src/understanding/stemmers.ts';
import { wordsOf } from '../../src/understanding/words.ts';
import { ruled as content } from '../talk.ts';

test.each([['en', stemmers.PorterStemmer], ['es', stemmers.PorterStemmerEs]])('a word (%s) has the stem that natural gives it', (language, natural) => {
  const stem = stemmerFor(language);
  const { findings, grammar } = content.languages.get(language)!;
  const phrases = [...findings.values()].flatMap((finding) => [...finding.phrases, ...finding.hints, ...finding.denials, ...finding.lookalikes]);
  const words = new Set(wordsOf([...phrases, ...Object.values(grammar.classes).flat()].join('\n'), (word) => word).map(({ text }) => text));
  expect(words.size).toBeGreaterThan(5000);
  expect([...words].filter((word) => stem(word) !== natural.stem(word))).toEqual([]);
});

test('a language nobody speaks here has the stems of natural, where it has some, and else none', () => {
  expect(['dores', 'pernas', 'formigamento'].map(stemmerFor('pt'))).toEqual(['dores', 'pernas', 'formigamento'].map((word) => stemmers.PorterStemmerPt.stem(word)));
  expect(stemmerFor('pt')('pernas')).not.toBe('pernas');
  expect(stemmerFor('tlh')('pernas')).toBe('pernas');
});
