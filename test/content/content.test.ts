/** The real content, file by file: what a clinician's eye would catch, caught before. */
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/conversation.ts';
import { findingsOf } from '../../src/content/cross-check.ts';
import { loadLibrary } from '../../src/content/load.ts';
import type { Condition } from '../../src/content/shape.ts';
import { atLeast } from '../../src/triage/condition.ts';
import { triage } from '../../src/triage/triage.ts';
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

const read = /^(say|ask|simpler|why|act|steps|easier|helps|dose|build_up|because|name|label|text|title|safety_net|fixed_lines|plain|credit)$/u;

/** Every text under a key that people read; a name in {curly brackets} stands for a short word. */
function textsIn(file: string, value: unknown, path: readonly string[] = []): Text[] {
  if (typeof value === 'string') {
    return path.some((key) => read.test(key)) ? [{ file, path: path.join('.'), text: value.replace(/\{[^}]+\}/gu, 'this') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(file, inner, [...path, key]));
}

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

  test.skipIf(file === 'clinic.yaml')('holds no phone number: those stand in clinic.yaml', () => {
    expect(raw(file).match(/\d{3}[ .-]\d{3}[ .-]\d{4}|\+?\d{10,}/u)).toBeNull();
  });

  test.skipIf(file === 'sources.yaml')('can be read after six years of school', () => {
    const terms = new Set(Object.keys(library.clinic.terms).map((term) => term.toLowerCase()));
    const hard = here
      .filter(({ text }) => wordsIn(text).length >= fewestWords)
      .map((each) => ({ ...each, grade: Math.round(readingGrade(each.text, terms) * 10) / 10 }))
      .filter(({ grade }) => grade > 6);
    expect(hard).toEqual([]);
  });
});

describe.each(signed)('%s', (file) => {
  const item = parse(raw(file)) as { sources?: unknown; reviewed?: unknown };

  test('names its sources', () => {
    expect(item.sources).toEqual(expect.arrayContaining([expect.any(String)]));
  });

  // When the first clinician signs, this becomes: pending, or signed by someone on the hospital's list.
  test('waits for a clinician: nobody has signed it yet, and no name is made up', () => {
    expect(item.reviewed).toBe('pending');
  });
});

/** What a condition needs to hold, tried at random with a fixed seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Somebody who tells some of `likely`, and rarely something else that is no emergency. */
function somebody(next: () => number, likely: readonly string[]): Map<string, Answer> {
  const ordinary = [...library.findings].filter(([, finding]) => !finding.emergency).map(([id]) => id);
  const told = [...likely.filter(() => next() < 0.5), ...ordinary.filter(() => next() < 0.03)];
  return new Map(told.map((id) => [id, 'yes']));
}

function found(likely: readonly string[], wanted: (assessment: ReturnType<typeof triage>) => boolean): boolean {
  const next = random(2026);
  return Array.from({ length: 6000 }).some(() => wanted(triage(somebody(next, likely), library)));
}

const named = (rules: readonly Condition[]): string[] => [...new Set(rules.flatMap(findingsOf))];

describe('nothing in the content is out of reach', () => {
  test.each([...library.causes])('%s comes first for somebody', (id, cause) => {
    const likely = named([...cause.for.strong, ...cause.for.moderate, ...cause.for.weak]);
    expect(found(likely, ({ causes }) => causes[0]?.id === id)).toBe(true);
  });

  test.each([...library.causes].filter(([, cause]) => !cause.otherwise))('%s fits somebody well', (id, cause) => {
    const likely = named([...cause.for.strong, ...cause.for.moderate, ...cause.for.weak]);
    expect(found(likely, ({ causes }) => causes[0]?.id === id && causes[0].fit === 'good')).toBe(true);
  });

  test.each([...library.stretches])('%s is offered to somebody, in each of its forms', (id, stretch) => {
    const causes = Object.keys(stretch.for).flatMap((cause) => library.causes.get(cause) ?? []);
    const limits = named(stretch.modify_when.map((rule) => rule.when));
    const others = [...library.stretches.values()].flatMap((other) => other.skip_when.map((rule) => rule.when));
    const likely = [...limits, ...named(others).filter((finding) => !named(stretch.skip_when.map((rule) => rule.when)).includes(finding))];
    const missing = stretch.forms.filter(
      ({ form }) =>
        !causes.some((cause) =>
          [limits, likely, []].some((also) =>
            found([...named([...cause.for.strong, ...cause.for.moderate]), ...also], ({ stretches }) => stretches.some((each) => each.id === id && each.form === form)),
          ),
        ),
    );
    expect(missing.map(({ form }) => form)).toEqual([]);
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
