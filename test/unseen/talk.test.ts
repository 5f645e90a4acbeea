/** What strangers want in the midst of a talk, and how they answer questions in their own words: written by hands that had seen neither phrases nor code, and nothing was learned from it. What is reached may not fall. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreAnswers, scoreWishes } from '../../src/commands/score-talk.ts';
import type { Answering, TalkScore, Wanting } from '../../src/commands/score-talk.ts';
import { content } from '../talk.ts';

/** In percent: at least, or of what is wrong at most. */
const reached: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { 'wishes granted': 56, 'choices told or asked about': 88, 'choices told': 90, 'choices heard, and rightly': 94, 'none of them, and taken so': 54, 'not sure, and taken so': 75 },
  es: { 'wishes granted': 63, 'choices told or asked about': 89, 'choices told': 89, 'choices heard, and rightly': 95, 'none of them, and taken so': 56, 'not sure, and taken so': 50 },
};
const atMost: Readonly<Record<string, number>> = { 'wishes taken for others': 4.5, 'nothing wanted, and taken for a wish': 3, 'emergencies answered and held as no': 0, 'none of them, and one taken as told': 5, 'something else, and taken for none': 25, 'answers in which nothing was heard': 9 };

function linesOf<T>(folder: string, language: string): T[] {
  return readFileSync(join(import.meta.dirname, folder, `${language}-1.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);
}

describe.each([...content.languages.keys()])('in a talk in "%s"', (language) => {
  const scores: TalkScore[] = [scoreWishes(linesOf<Wanting>('wishes', language), content), scoreAnswers(linesOf<Answering>('answers', language), content)];
  const shares: TalkScore['shares'] = Object.assign({}, ...scores.map((each) => each.shares));
  const percent = (share: string): number => (100 * shares[share]![0]) / shares[share]![1];

  test.each(Object.entries(reached[language]!))('%s: at least %f %%', (share, bar) => {
    expect(percent(share)).toBeGreaterThanOrEqual(bar);
  });

  test.each(Object.entries(atMost))('%s: at most %f %%', (share, bar) => {
    expect(percent(share)).toBeLessThanOrEqual(bar);
  });
});
