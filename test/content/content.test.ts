/** The real content, file by file: what a clinician's eye would catch, caught before. */
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../src/conversation.ts';
import { wishIds } from '../../dialogs/wishes.ts';
import { findingsOf } from '../../src/content/named.ts';
import { loadLibrary } from '../../src/content/load.ts';
import type { Condition } from '../../src/content/shape.ts';
import { atLeast } from '../../src/triage/urgency.ts';
import { triage } from '../../src/triage/triage.ts';
import { sameIn, unified } from '../../src/understanding/same.ts';
import { fewestWords, readingGrade, wordsIn } from '../reading-grade.ts';

const folder = join(import.meta.dirname, '../../content');
const library = loadLibrary(folder);
const files = globSync('**/*.yaml', { cwd: folder, exclude: ['translations/**'] }).sort();
const signed = files.filter((file) => /^(red-flags|causes|stretches)\/|^stretch-screen/u.test(file));
const raw = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** A text somebody reads, and where it stands. */
interface Text {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** Files of which people read everything. */
const readWhole = new Set(['widget.yaml', 'page.yaml']);
const read = /^(say|ask|simpler|why|act|steps|easier|helps|dose|build_up|because|name|label|text|title|lead|signs|trouble|too_long|too_many|no_files|over|away|fixed_lines|plain|credit|alt)$/u;

/** Every text under a key that people read; a name in {curly brackets} stands for a short word. */
function textsIn(file: string, value: unknown, path: readonly string[] = []): Text[] {
  if (typeof value === 'string') {
    return readWhole.has(file) || path.some((key) => read.test(key)) ? [{ file, path: path.join('.'), text: value.replace(/\{[^}]+\}/gu, 'this') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  // The paragraphs of one reply are read as one text.
  const paragraphs = (value as { text?: unknown }).text;
  const whole = Array.isArray(paragraphs) ? { ...value, text: paragraphs.join('\n') } : value;
  return Object.entries(whole).flatMap(([key, inner]) => textsIn(file, inner, [...path, key]));
}

/** Names of people and institutions are not graded. */
const graded = ({ file, path }: Text): boolean => !/^sources\.yaml/u.test(file) && !/^credit$/u.test(path);

const texts = files.filter((file) => file !== 'grammar.yaml').flatMap((file) => textsIn(file, parse(raw(file))));

describe.each(files)('%s', (file) => {
  const here = texts.filter((each) => each.file === file);

  test('is named by its id, in lower-case words joined by hyphens', () => {
    expect(basename(file, '.yaml')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
  });

  test('never raises its voice, and uses no long dash', () => {
    expect(here.filter(({ text }) => /[!—]/u.test(text))).toEqual([]);
  });

  test('never says that it diagnoses', () => {
    expect(here.filter(({ text }) => /\bdiagnos(e|es|ed|ing)\b/iu.test(text))).toEqual([]);
  });

  test('can be read after six years of school', () => {
    const terms = new Set(Object.keys(library.clinic.terms).map((term) => term.toLowerCase()));
    const hard = here
      .filter((each) => graded(each) && wordsIn(each.text).length >= fewestWords)
      .map((each) => ({ ...each, grade: Math.round(readingGrade(each.text, terms) * 10) / 10 }))
      .filter(({ grade }) => grade > 6);
    expect(hard).toEqual([]);
  });
});

test.each(files.filter((file) => file !== 'clinic.yaml'))('%s holds no phone number: those stand in clinic.yaml', (file) => {
  expect(raw(file).match(/\d{3}[ .-]\d{3}[ .-]\d{4}|\+?\d{10,}/u)).toBeNull();
});

describe.each(signed)('%s', (file) => {
  const item = parse(raw(file)) as { reviewed?: unknown };

  // When the first clinician signs, this becomes: pending, or signed by someone on the hospital's list.
  test('waits for a clinician: nobody has signed it yet, and no name is made up', () => {
    expect(item.reviewed).toBe('pending');
  });
});

/** Chance with a fixed seed, from 0 up to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Somebody who tells about half of `likely`, and a few of `rarely`. */
function somebody(next: () => number, likely: readonly string[], rarely: readonly string[]): Map<string, Answer> {
  const told = [...likely.filter(() => next() < 0.5), ...rarely.filter(() => next() < 0.06)];
  return new Map(told.map((id) => [id, 'yes']));
}

const named = (rules: readonly Condition[]): string[] => [...new Set(rules.flatMap(findingsOf))];

/** What triage makes of many people: for each cause, those who tell some of its signs, and now and then what changes or removes a stretch. */
function crowd(): Assessment[] {
  const next = random(2026);
  const limits = named([...library.stretches.values()].flatMap((stretch) => [...stretch.skip_when, ...stretch.modify_when].map((rule) => rule.when)));
  return [...library.causes.values()].flatMap((cause) => {
    const likely = named([...cause.for.strong, ...cause.for.moderate, ...cause.for.weak]);
    return Array.from({ length: 3000 }, () => triage(somebody(next, likely, limits), library));
  });
}

describe('nothing in the content is out of reach', () => {
  const people = crowd();

  test.each([...library.causes.keys()])('%s comes first for somebody', (id) => {
    expect(people.some(({ causes }) => causes[0]?.id === id)).toBe(true);
  });

  test.each([...library.causes.keys()])('%s fits somebody well', (id) => {
    expect(people.some(({ causes }) => causes[0]?.id === id && causes[0].fit === 'good')).toBe(true);
  });

  test.each([...library.stretches])('%s is safe for somebody in each of its forms', (id, stretch) => {
    const offered = new Set(people.flatMap(({ stretches, alsoSafe }) => [...stretches, ...alsoSafe].filter((each) => each.id === id).map(({ form }) => form)));
    expect(stretch.forms.map(({ form }) => form).filter((form) => !offered.has(form))).toEqual([]);
  });

  test('every wish can be granted, or has an answer', () => {
    expect(Object.keys(library.chat.wishes).filter((wish) => !wishIds.includes(wish) && !library.chat.lines[`answer/${wish}`])).toEqual([]);
  });

  test('every source is cited by some item', () => {
    const items = [...library.redFlags.values(), ...library.causes.values(), ...library.stretches.values(), library.stretchScreen];
    const cited = new Set(items.flatMap((item) => item.sources));
    expect([...library.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
  });

  test('every folder holds content files only', () => {
    const strays = ['red-flags', 'causes', 'stretches'].flatMap((sub) => readdirSync(join(folder, sub)).filter((name) => !name.endsWith('.yaml')));
    expect(strays).toEqual([]);
  });
});

describe('what removes a stretch removes it whatever else is told', () => {
  const rules = [...library.stretches].flatMap(([id, stretch]) => stretch.skip_when.map((rule) => ({ id, rule })));

  test('no reason to leave a stretch out has an exception', () => {
    const text = JSON.stringify([...rules, library.stretchScreen.skip_all_when]);
    expect(text).not.toContain('"not"');
  });

  test('nobody at same-day or above, and nobody with a weak or numb leg, is offered one', () => {
    const next = random(7);
    const ids = [...library.findings.keys()];
    for (const _ of Array.from({ length: 4000 })) {
      const told = new Map<string, Answer>(ids.filter(() => next() < 0.06).map((id) => [id, next() < 0.8 ? 'yes' : 'unsure']));
      const { urgency, stretches } = triage(told, library);
      const barred = atLeast(urgency, 'same-day') || told.has('leg-weakness') || told.has('leg-numbness');
      if (barred) expect(stretches).toEqual([]);
    }
  });
});

describe.each([...library.languages])('phrases in %s', (_language, { findings, grammar }) => {
  const same = sameIn(grammar);
  const little = Object.entries(grammar).flatMap(([key, words]) => (key === 'same' || !Array.isArray(words) ? [] : words.filter((each) => typeof each === 'string')));
  const phrases = [...findings.values()].flatMap(({ phrases: telling, hints, denials, lookalikes }) => [...telling, ...hints, ...denials, ...lookalikes]);

  // Of "going/gonna" would become "going/going to", and a phrase with that in it hears nothing.
  test('have no word among others that is heard as two', () => {
    const among = [...phrases, ...little].flatMap((phrase) => phrase.split(/\s+/u)).filter((each) => each.includes('/')).flatMap((each) => each.split('/'));
    expect([...new Set(among)].filter((word) => /\s/u.test(unified(word, same)))).toEqual([]);
  });
});
