/** A word or two as the whole answer, heard by what is on the screen. */
import { describe, expect, test } from 'vitest';
import { hear } from '../../dialogs/hearing.ts';
import { newVisit } from '../../dialogs/talk.ts';
import { content } from '../talk.ts';

/** What "…" tells as the answer to a question. */
function answered(language: string, question: string, text: string): readonly string[] {
  const visit = { ...newVisit(language), turn: 2, asked: { id: `ask/${question}`, turn: 2 }, log: [{ finding: 'age-under-40', value: 'yes', by: 'choice', turn: 1 }] } as const;
  const { facts, question: of } = hear({ kind: 'text', text }, visit, content.languages.get(language)!);
  return of === `ask/${question}` ? [...new Set(facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding))] : ['not an answer'];
}

describe('what makes it worse, in a word', () => {
  test.each([
    ['en', 'bending over', 'worse-bending'], ['en', 'tying my shoes', 'worse-bending'], ['en', 'sitting down', 'worse-sitting'], ['en', 'driving', 'worse-sitting'], ['en', 'the chair', 'worse-sitting'],
    ['en', 'when I sit too long', 'worse-sitting'], ['en', 'walking far', 'worse-walking'], ['en', 'carrying stuff', 'worse-lifting'], ['en', 'leaning back', 'worse-leaning-back'], ['en', 'putting my socks on', 'hard-to-put-on-socks'],
    ['es', 'agacharme', 'worse-bending'], ['es', 'al agacharme', 'worse-bending'], ['es', 'cuando me agacho', 'worse-bending'], ['es', 'al sentarme', 'worse-sitting'], ['es', 'la silla', 'worse-sitting'],
    ['es', 'manejar', 'worse-sitting'], ['es', 'al caminar', 'worse-walking'], ['es', 'estar parado', 'worse-standing'], ['es', 'cargar cosas', 'worse-lifting'], ['es', 'voltearme', 'worse-leaning-back'], ['es', 'la tos', 'worse-cough-sneeze'],
  ])('%s: %s', (language, text, finding) => {
    expect(answered(language, 'worse', text)).toEqual([finding]);
  });

  test.each([['en', 'sitting, driving and bending over'], ['es', 'agacharme y estar sentado']])('several at once in %s: %s', (language, text) => {
    expect(answered(language, 'worse', text).toSorted()).toEqual(['worse-bending', 'worse-sitting']);
  });

  test.each([['en', 'not sitting'], ['es', 'no es sentarme'], ['en', 'the weather']])('nothing else is taken for it: %s, %s', (language, text) => {
    expect(answered(language, 'worse', text)).toEqual(['not an answer']);
  });
});

describe('what makes it better, in a word', () => {
  test.each([
    ['en', 'a walk', 'better-moving'], ['en', 'my bed', 'better-lying'], ['en', 'the couch', 'better-sitting-or-leaning-forward'], ['en', 'standing still', 'better-standing-still'],
    ['es', 'caminar', 'better-moving'], ['es', 'estar acostado', 'better-lying'], ['es', 'al sentarme', 'better-sitting-or-leaning-forward'], ['es', 'pararme', 'better-standing-still'],
  ])('%s: %s', (language, text, finding) => {
    expect(answered(language, 'better', text)).toEqual([finding]);
  });
});
