import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/content/shape.ts';
import { join } from 'node:path';
import { readCharter } from '../../src/commands/verify/charter.ts';
import { disagreement } from '../../src/commands/verify/agreement.ts';
import { always, never } from '../../src/commands/verify/formula.ts';
import { proveCharter } from '../../src/commands/verify/rules.ts';
import { openSolver } from '../../src/commands/verify/solver.ts';
import { translate } from '../../src/commands/verify/translate.ts';
import type { Translated } from '../../src/commands/verify/translate.ts';
import { random } from '../../src/commands/verify/random.ts';
import { content } from '../talk.ts';

const charter = readCharter(join(import.meta.dirname, '../charter.yaml'));
const none = { urgency: [], ceilings: [], unsure: [], stretches: [] };

describe('the rules as formulas', () => {
  const formulas = translate(content);

  test('say the same as the triage itself, for 20,000 random patients', () => {
    expect(disagreement(content, formulas, { patients: 20_000, chance: random(20261122) })).toBeUndefined();
  }, 60_000);

  test.each<[string, (formulas: Translated) => Translated, RegExp]>([
    ['forget an urgency', (of) => ({ ...of, reaches: (urgency) => (urgency === 'same-day' ? never : of.reaches(urgency)) }), /^urgency same-day$/u],
    ['forget a red flag', (of) => ({ ...of, fires: new Map([...of.fires, ['fever', never]]) }), /^red flag fever$/u],
    ['name another cause first', (of) => ({ ...of, leads: new Map([...of.leads, ['posture', always]]) }), /^first cause posture$/u],
    ['find every stretch safe', (of) => ({ ...of, safe: new Map([...of.safe, ['childs-pose', always]]) }), /^stretch childs-pose$/u],
  ])('are found out when they %s', (_what, spoil, wrong) => {
    expect(disagreement(content, spoil(formulas), { patients: 3200, chance: random(4) })?.what).toMatch(wrong);
  });
});

describe('the proof', () => {
  test('finds a patient for whom a weakened rule fails the charter', async () => {
    const { witness } = await openSolver();
    const line = charter.urgency.find(({ when }) => when.length === 1 && when[0] === 'saddle-numbness')!;
    const { violations } = await proveCharter(without('saddle-numbness'), { ...none, urgency: [line] }, witness);
    expect(violations).toHaveLength(1);
    expect([...violations[0]!.answers!.keys()]).toContain('saddle-numbness');
  });

  test('finds a stretch that its own screen no longer forbids', async () => {
    const { witness } = await openSolver();
    const line = charter.stretches.find(({ when }) => when[0] === 'hip-replacement')!;
    const unscreened = { ...content, stretches: new Map([...content.stretches].map(([id, stretch]) => [id, { ...stretch, skip_when: [] }])) };
    const { violations } = await proveCharter(unscreened, { ...none, stretches: [line] }, witness);
    expect(violations.map(({ what }) => what)).toContain(`charter ${line.id}: knee-to-chest is not offered`);
  });

  test('finds a ceiling that is broken', async () => {
    const { witness } = await openSolver();
    const line = charter.ceilings.find(({ only }) => only.length === 1 && only[0] === 'night-pain')!;
    const flag = content.redFlags.get('saddle-numbness')!;
    const harsher = { ...content, redFlags: new Map([...content.redFlags, ['night', { ...flag, when: 'night-pain' }]]) };
    const { violations } = await proveCharter(harsher, { ...none, ceilings: [line] }, witness);
    expect(violations.map(({ what }) => what)).toEqual([`charter ${line.id}: never above self-care, but emergency-department`]);
  });
});

function without(flag: string): Library {
  return { ...content, redFlags: new Map([...content.redFlags].filter(([id]) => id !== flag)) };
}
