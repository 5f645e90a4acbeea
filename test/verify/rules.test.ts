import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/content/shape.ts';
import { join } from 'node:path';
import { readCharter } from '../../src/commands/verify/charter.ts';
import { isTrue } from '../../src/commands/verify/formula.ts';
import type { Answers } from '../../src/commands/verify/formula.ts';
import { agrees, proveCharter } from '../../src/commands/verify/rules.ts';
import { openSolver } from '../../src/commands/verify/solver.ts';
import { translate } from '../../src/commands/verify/translate.ts';
import { triage } from '../../src/triage/triage.ts';
import { random } from '../../src/commands/verify/random.ts';
import { content } from '../talk.ts';

const charter = readCharter(join(import.meta.dirname, '../charter.yaml'));
const none = { urgency: [], ceilings: [], unsure: [], stretches: [] };

/** Answers to some findings, few or many, some of them "not sure". */
function someAnswers(chance: () => number): Answers {
  const density = chance() ** 2 / 2;
  const answered = [...content.findings.keys()].filter(() => chance() < density);
  return new Map(answered.map((finding) => [finding, chance() < 0.7 ? 'yes' : chance() < 0.5 ? 'unsure' : 'no'] as const));
}

describe('the rules as formulas', () => {
  test('say the same as the triage itself, for random answers', () => {
    const chance = random(20261122);
    const formulas = translate(content);
    for (let round = 0; round < 3000; round += 1) {
      const answers = someAnswers(chance);
      expect(agrees(answers, content, formulas), [...answers].join(' ')).toBe(true);
      const { urgency, causes, stretches } = triage(answers, content);
      if (urgency === 'self-care' || urgency === 'spine-expert') expect([...formulas.leads].filter(([, leading]) => isTrue(leading, answers)).map(([id]) => id)).toEqual([causes[0]?.id]);
      for (const { id } of stretches) expect(isTrue(formulas.safe.get(id)!, answers), `${id} for ${[...answers].join(' ')}`).toBe(true);
    }
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
