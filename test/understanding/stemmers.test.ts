import stemmers from 'natural/lib/natural/stemmers/index.js';
import { expect, test } from 'vitest';
import { stemmerFor } from '../../src/understanding/stemmers.ts';
import { wordsOf } from '../../src/understanding/words.ts';
import { content } from '../talk.ts';

test('a Spanish word has the stem that natural gives it', () => {
  const stem = stemmerFor('es');
  const { findings, grammar } = content.languages.get('es')!;
  const phrases = [...findings.values()].flatMap((finding) => [...finding.phrases, ...finding.hints, ...finding.denials, ...finding.lookalikes]);
  const words = new Set(wordsOf([...phrases, ...Object.values(grammar.classes).flat()].join('\n'), (word) => word).map(({ text }) => text));
  expect(words.size).toBeGreaterThan(5000);
  expect([...words].filter((word) => stem(word) !== stemmers.PorterStemmerEs.stem(word))).toEqual([]);
});
