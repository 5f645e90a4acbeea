/** What labelled messages teach, and whether it was learned from those that lie here. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersIn, examplesIn, wishesIn } from '../../src/commands/learning/examples.ts';
import { fingerprint, learnedFrom } from '../../src/commands/learning/learned.ts';
import type { Example } from '../../src/commands/learning/learned.ts';
import { fit } from '../../src/commands/learning/regression.ts';
import { learnedFile, learnedIn } from '../../src/content/learned.ts';
import { weigherOf } from '../../src/understanding/likelihood.ts';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { read } from '../../src/understanding/reading.ts';
import { wishIds } from '../../dialogs/wishes.ts';
import { content, ruled } from '../talk.ts';

const paths = [import.meta.dirname, join(import.meta.dirname, '../understanding/everyday.yaml'), ...['wishes', 'answers'].map((folder) => join(import.meta.dirname, '..', folder))];

describe.each([...content.languages.values()])('in $language', (library) => {
  // Not so? `npm run learn`.
  test('it was learned from the messages of this folder', () => {
    const [wishing, answering] = [wishesIn(paths).get(library.language)!, answersIn(paths).get(library.language)!];
    expect(library.learned()!.from).toBe(fingerprint(examplesIn(paths, content).get(library.language)!));
    expect(library.learnedWishes()!.from).toBe(fingerprint(wishing));
    expect(library.learnedAnswers()!.from).toBe(fingerprint([...answering, ...wishing.filter(({ wishes }) => wishes.length)]));
  });

  test('it speaks of wishes that the guide grants, and of choices that there are', () => {
    expect(library.learnedWishes()!.labels.filter((wish) => !wishIds.includes(wish) && !(`answer/${wish}` in library.chat.lines) && !wish.startsWith('language/'))).toEqual([]);
    const choices = new Set(library.questions.flatMap(({ id, choices: all }) => [...all.map((choice) => choice.id), 'none', 'unsure'].map((choice) => `${id}/${choice}`)));
    expect(library.learnedAnswers()!.labels.filter((label) => !choices.has(label))).toEqual(['none', 'unsure']);
  });

  test('it speaks of findings that there are, of another matter, and of whether what is named is so', () => {
    expect(library.learned()!.labels.filter((finding) => !library.findings.has(finding))).toEqual(['another-matter', 'named-is-so']);
  });
});

describe('learning', () => {
  const oddsOf = (text: string, finding: string, examples: readonly Example[]): number => {
    const { places, weigh } = weigherOf(learnedFrom(examples, ruled));
    return weigh(read(text, lexiconOf(ruled)).told)[places.get(finding)!]!;
  };
  /** A hundred messages that tell a fever with "quux", and a hundred that tell none. */
  const examples: Example[] = Array.from({ length: 200 }, (_, at) => ({ id: String(at), text: at % 2 ? 'my back is quux today' : 'my back is fine today', flags: at % 2 ? ['fever'] : [], denied: [] }));

  test('finds the words that tell apart what is told and what is not', () => {
    expect(oddsOf('it is quux', 'fever', examples)).toBeGreaterThan(2.2);
    expect(oddsOf('it is fine', 'fever', examples)).toBeLessThan(-2.2);
  });

  test('leaves open what nobody says of a message', () => {
    const open = examples.map((each) => (each.flags!.length ? each : { ...each, optional: ['fever'] }));
    expect(oddsOf('it is fine', 'fever', open)).toBeGreaterThan(0);
  });

  test('comes to the same twice', () => {
    expect(learnedFrom(examples, ruled)).toEqual(learnedFrom(examples, ruled));
  });

  test('of a finding that hardly anybody tells, teaches nothing', () => {
    expect(learnedFrom(examples.slice(0, 50), ruled).labels).toEqual([]);
  });
});

test('a regression finds the weights where its loss is least', () => {
  const rows = [[0], [0], [0], [1], [1], [1, 0]].map((columns) => ({ columns: Uint32Array.from(columns), values: Float64Array.from(columns, () => 1) }));
  const isSo = [true, true, false, false, false, true];
  const { weights, bias } = fit({ rows, isSo, columns: 2, favour: 1, closeness: 10 });
  const pull = [0, 0, 0];
  rows.forEach(({ columns }, row) => {
    const share = 1 / (1 + Math.exp(-bias - [...columns].reduce((sum, column) => sum + weights[column]!, 0)));
    for (const column of [...columns, 2]) pull[column]! += share - (isSo[row] ? 1 : 0);
  });
  [...weights, bias].forEach((weight, at) => expect(pull[at]! + weight / 10).toBeCloseTo(0, 2));
});

test('a file that is broken is named, with what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'learned-'));
  expect(learnedIn(folder, learnedFile, 'en')()).toBeUndefined();
  writeFileSync(join(folder, 'learned.json'), '{"labels":');
  expect(learnedIn(folder, learnedFile, 'en')).toThrow(/learned\.json is not what "npm run learn" writes/u);
});

test('what another language taught is not used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'learned-'));
  writeFileSync(join(folder, 'learned.json'), JSON.stringify(learnedFrom([], ruled)));
  expect(learnedIn(folder, learnedFile, 'en')()?.language).toBe('en');
  expect(learnedIn(folder, learnedFile, 'pt')()).toBeUndefined();
});

test('a labelled message that cannot be read is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  writeFileSync(join(folder, 'en.jsonl'), '{"id":"a","lang":"en","text":"my back hurts"}\n{"id":');
  expect(() => examplesIn([folder], content)).toThrow('en.jsonl, line 2 is not JSON');
});
