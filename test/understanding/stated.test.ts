/** What states an emergency and looks like its denial: held as no by nobody, neither by the rules alone nor with what was learned. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/content/shape.ts';
import { understandMixed } from '../../src/understanding/languages.ts';
import { content, ruled } from '../talk.ts';

type Sentences = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const { heard, not_denied: notDenied } = load(readFileSync(join(import.meta.dirname, 'stated.yaml'), 'utf8')) as { readonly heard: Sentences; readonly not_denied: Sentences };
const rowsOf = (sentences: Sentences) => Object.entries(sentences).flatMap(([language, findings]) => Object.entries(findings).flatMap(([finding, texts]) => texts.map((text) => ({ language, finding, text }))));

interface Row {
  readonly language: string;
  readonly finding: string;
  readonly text: string;
}

/** What both readers make of it. */
function valuesOf({ language, finding, text }: Row): (string | undefined)[] {
  const valueIn = (library: Library) => understandMixed(text, library.languages.get(language)!).facts.find((fact) => fact.finding === finding)?.value;
  return [valueIn(ruled), valueIn(content)];
}

describe('is told or asked about', () => {
  test.each(rowsOf(heard))('$finding: $text', (row) => {
    for (const value of valuesOf(row)) expect(value).toMatch(/^(yes|doubt)$/u);
  });
});

describe('is not denied', () => {
  test.each(rowsOf(notDenied))('$finding: $text', (row) => {
    expect(valuesOf(row)).not.toContain('no');
  });
});
