/** What most people say in most of these cases: heard outright, or not at all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { spokenIn, understandMixed } from '../../src/understanding/languages.ts';
import { content } from '../talk.ts';

const sentences = load(readFileSync(join(import.meta.dirname, 'everyday.yaml'), 'utf8')) as { readonly told: Readonly<Record<string, readonly string[]>>; readonly calm: readonly string[] };
const factsIn = (text: string) => understandMixed(text, spokenIn(text, content)).facts;

describe.each(Object.entries(sentences.told))('%s is told by', (finding, all) => {
  test.each(all)('%s', (text) => {
    expect(factsIn(text)).toContainEqual({ finding, value: 'yes' });
  });
});

describe('no emergency is heard in', () => {
  test.each(sentences.calm)('%s', (text) => {
    expect(factsIn(text).filter(({ finding, value }) => value !== 'no' && content.findings.get(finding)!.emergency)).toEqual([]);
  });
});

/** Asked about at most: most who are pregnant and have a back that hurts have nothing else. */
describe('no emergency is told by', () => {
  test.each([
    "I'm 30 weeks pregnant and my lower back hurts",
    'i am pregnant and my lower back hurts',
    'tengo 30 semanas de embarazo y me duele la cintura',
  ])('%s', (text) => {
    expect(factsIn(text).filter(({ finding, value }) => value === 'yes' && content.findings.get(finding)!.emergency)).toEqual([]);
  });
});
