/** The real content against the safety charter: every line of it, and that one more yes never lowers the urgency. */
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment, FindingId, Urgency } from '../../src/conversation.ts';
import { readCharter } from '../../src/commands/verify/charter.ts';
import { random } from '../../src/commands/verify/random.ts';
import { findingsOf, negatedIn } from '../../src/content/named.ts';
import { loadLibrary } from '../../src/content/load.ts';
import { atLeast } from '../../src/triage/urgency.ts';
import { triage } from '../../src/triage/triage.ts';

const charter = readCharter('test/charter.yaml');
const library = loadLibrary('content');
const known = [...library.findings.keys()];
const samplesPerLine = 60;

/** Findings that a rule names under `not`: with them, one more yes may lower the urgency (ruling 20). */
const softening = new Set([...library.redFlags.values()].flatMap((flag) => negatedIn(flag.when).flatMap(findingsOf)));

/** Every combination of them: as nothing else lowers the urgency, no story is lower than the lowest of these. */
const everySoftening = [...softening].reduce<FindingId[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);

/** Each line has its own seed, so that a new line changes no other. */
function seedOf(id: string): number {
  return [...id].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7);
}

/** Other findings told as yes: from none to about a third of all. */
function others(chance: () => number): FindingId[] {
  const share = chance() / 3;
  return known.filter(() => chance() < share);
}

function assess(yes: readonly FindingId[], unsure: readonly FindingId[] = []): Assessment {
  const answers: [FindingId, Answer][] = [...yes.map((id): [FindingId, Answer] => [id, 'yes']), ...unsure.map((id): [FindingId, Answer] => [id, 'unsure'])];
  return triage(new Map(answers), library);
}

function excepted(yes: readonly FindingId[], items: readonly (string | readonly string[])[] = []): boolean {
  return items.some((item) => [item].flat().every((id) => yes.includes(id)));
}

const least = (urgency: Urgency, assessment: Assessment): boolean => atLeast(assessment.urgency, urgency);

describe('whoever tells these is never sent lower, whatever else they tell', () => {
  for (const line of charter.urgency) {
    test(`${line.id}: at least ${line.least} (${line.basis})`, () => {
      expect(assess(line.when).urgency).toSatisfy((urgency: Urgency) => atLeast(urgency, line.least));
      const chance = random(seedOf(line.id));
      const sampled = Array.from({ length: samplesPerLine }, () => others(chance));
      const tooLow = [...everySoftening, ...sampled]
        .map((more) => [...line.when, ...more])
        .filter((yes) => !excepted(yes, line.unless))
        .filter((yes) => !least(line.least, assess(yes)));
      expect(tooLow).toEqual([]);
    });
  }
});

describe('whoever tells only these is not sent higher', () => {
  for (const line of charter.ceilings) {
    test(`${line.id}: at most ${line.most} (${line.basis})`, () => {
      const { urgency, redFlags } = assess(line.only);
      expect({ within: atLeast(line.most, urgency), redFlags: atLeast(line.most, urgency) ? [] : redFlags }).toEqual({ within: true, redFlags: [] });
    });
  }
});

describe('whoever is still not sure is held safe', () => {
  for (const line of charter.unsure) {
    test(`${line.id}: at least ${line.least}, and never more than a plain yes (${line.basis})`, () => {
      const unsure = assess([], line.unsure).urgency;
      expect(atLeast(unsure, line.least)).toBe(true);
      expect(atLeast(assess(line.unsure).urgency, unsure)).toBe(true);
      const chance = random(seedOf(line.id));
      const told = Array.from({ length: samplesPerLine }, () => others(chance).filter((id) => !softening.has(id) && !line.unsure.includes(id)));
      expect(told.filter((yes) => !least(line.least, assess(yes, line.unsure)))).toEqual([]);
    });
  }
});

describe('whoever must not do a stretch is never offered it', () => {
  for (const line of charter.stretches) {
    test(`${line.id} (${line.basis})`, () => {
      const chance = random(seedOf(line.id));
      const situations = [[], ...Array.from({ length: samplesPerLine }, () => others(chance).filter(() => chance() < 0.3))];
      const offered = situations.flatMap((yes) => [assess([...yes, ...line.when]), assess(yes, line.when)].flatMap((assessment) => forbidden(line, yes, assessment)));
      expect(offered).toEqual([]);
    });
  }
});

function forbidden(line: (typeof charter.stretches)[number], yes: readonly FindingId[], assessment: Assessment): string[] {
  if (excepted([...yes, ...line.when], line.unless) || (line.from && !least(line.from, assessment))) return [];
  const { never } = line;
  return assessment.stretches.filter(({ id }) => never === 'all' || never.includes(id)).map(({ id }) => `${id} with ${[...yes, ...line.when].join(', ')}`);
}

describe('every red flag can be told', () => {
  for (const [id, flag] of library.redFlags) {
    test(`${id} holds for someone who tells everything in it that does not soften`, () => {
      const named = findingsOf(flag.when).filter((finding) => !negatedIn(flag.when).flatMap(findingsOf).includes(finding));
      expect(assess(named).redFlags.map((fired) => fired.id)).toContain(id);
    });
  }
});

test('one more yes never lowers the urgency, softening findings aside', () => {
  const chance = random(20);
  const lowered = Array.from({ length: 400 }, () => others(chance)).flatMap((yes) => {
    const before = assess(yes).urgency;
    const more = known.filter((id) => !softening.has(id) && !yes.includes(id) && chance() < 0.2);
    return more.filter((id) => !least(before, assess([...yes, id]))).map((id) => `${id} after ${yes.join(', ')}`);
  });
  expect(lowered).toEqual([]);
});
