/** Spanish: as complete, as easy to read and as careful as the English, over the same rules. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library } from '../../src/content/shape.ts';
import { triage } from '../../src/triage/triage.ts';
import { fewestWords, wordsIn } from '../reading-grade.ts';
import { readingEase, syllablesIn } from '../reading-ease.ts';
import { content } from '../talk.ts';
import { copied } from './copied.ts';

const folder = join(import.meta.dirname, '../../content');
const spanish = content.languages.get('es')!;
const read = ['questions', 'red-flags', 'causes', 'stretches', 'stretch-screen', 'chat', 'clinic', 'sources', 'finding-words', 'pictures', 'widget', 'page'] as const;

/** Every text, with the paragraphs of a reply as one; a name in {curly brackets} stands for a short word. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{[^}]+\}/gu, 'esto')];
  if (typeof value !== 'object' || value === null) return [];
  const { also_called: _called, terms: _terms, text, ...rest } = value as Record<string, unknown>;
  const paragraphs = Array.isArray(text) ? [text.join('\n')] : text === undefined ? [] : [text];
  return [...paragraphs, ...Object.values(rest)].flatMap(textsIn);
}

describe.each(read)('%s.yaml in Spanish', (file) => {
  const texts = textsIn(parse(readFileSync(join(folder, `translations/es/${file}.yaml`), 'utf8')));

  test('never raises its voice, uses no long dash, and never says that it diagnoses', () => {
    expect(texts.filter((text) => /[!¡—]|diagn[oó]stic/iu.test(text))).toEqual([]);
  });

  test('is easy to read', () => {
    const terms = new Set(Object.keys(spanish.clinic.terms).map((term) => term.toLowerCase()));
    const hard = texts.filter((text) => wordsIn(text).length >= fewestWords).map((text) => ({ text, ease: Math.round(readingEase(text, terms)) }));
    expect(hard.filter(({ ease }) => ease < 70)).toEqual([]);
  });
});

test.each([['dolor', 2], ['pierna', 2], ['día', 2], ['guitarra', 3], ['aéreo', 4], ['espalda', 3], ['911', 1], ['muy', 1], ['ciudad', 2], ['pingüino', 3]])('%s has %i syllables', (word, syllables) => {
  expect(syllablesIn(word)).toBe(syllables);
});

describe('whatever the language, the same person', () => {
  const same = ({ redFlags, causes, stretches }: Library): unknown =>
    JSON.stringify([
      [...redFlags].map(([id, { when, urgency, call }]) => [id, when, urgency, call]),
      [...causes].map(([id, { for: pro, against, never_when }]) => [id, pro, against, never_when]),
      [...stretches].map(([id, { for: row, forms, skip_when, modify_when }]) => [id, row, forms.map(({ form }) => form), skip_when.map(({ when }) => when), modify_when.map(({ when, forms: left }) => [when, left])]),
    ]);

  test('is judged by the same rules', () => {
    expect(same(spanish)).toBe(same(content));
    const answers = new Map([['saddle-numbness', 'yes'], ['leg-pain', 'unsure']] as const);
    expect(triage(answers, spanish).urgency).toBe(triage(answers, content).urgency);
  });

  test('gets every stretch, each in the same forms', () => {
    expect([...spanish.stretches.keys()]).toEqual([...content.stretches.keys()]);
  });

  test('sees the same numbers', () => {
    expect(Object.values(spanish.clinic.numbers).map(({ phone, dial }) => [phone, dial])).toEqual(Object.values(content.clinic.numbers).map(({ phone, dial }) => [phone, dial]));
  });
});

describe('half a translation stops the start', () => {
  const copy = copied(folder);

  test.each([
    ['a red flag without words', 'red-flags.yaml', /^saddle-numbness:$/mu, 'saddle-numness:', /translations\/es\/red-flags\.yaml, at saddle-numness: there is no such item/u],
    ['a choice without a label', 'questions.yaml', /^ {4}fever: .*$/mu, '', /translations\/es\/questions\.yaml, at feeling-ill\.choices\.fever: has no words here/u],
    ['a line without words', 'chat.yaml', '  welcome-back:', '  welcome-bak:', /translations\/es\/chat\.yaml, at lines\.welcome-back: has no words here/u],
    ['a step too few', 'stretches.yaml', /^ {8}- Apoye la frente.*\n/mu, '', /translations\/es\/stretches\.yaml, at childs-pose\.forms\.floor\.steps: has 3 steps, the English 4/u],
    ['a number of its own', 'chat.yaml', 'Hola otra vez.', 'Llame al 1-800-555-0199.', /phone numbers stand in clinic\.yaml only/u],
    ['a place nothing fills', 'chat.yaml', 'Escuché: {told}.', 'Escuché: {tolled}.', /nothing fills \{tolled\}/u],
    ['a key nobody knows', 'grammar.yaml', /^negations:/mu, 'negation:', /translations\/es\/grammar\.yaml: there is no such word as "negation" here/u],
  ])('%s', (_what, file, from, to, message) => {
    copy.change(`translations/es/${file}`, from, to);
    expect(() => loadLibrary(copy.folder)).toThrow(message);
  });

  test('a finding that nobody can tell in its words', () => {
    rmSync(join(copy.folder, 'translations/es/phrases/fever.yaml'));
    expect(() => loadLibrary(copy.folder)).toThrow(/translations\/es\/phrases\/fever\.yaml: is not there/u);
  });
});
