/** Every patient story against the triage itself, against all that its person may tell beside it, and played through the interview. */
import { beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../src/commands/assessment.ts';
import { prove } from '../../src/commands/verify/rules.ts';
import { openSolver } from '../../src/commands/verify/solver.ts';
import type { Witness } from '../../src/commands/verify/solver.ts';
import { translate } from '../../src/commands/verify/translate.ts';
import { answersOf, claimsOf, readVignettes, untold, wrongIn } from '../../src/commands/verify/vignettes.ts';
import type { Vignette } from '../../src/commands/verify/vignettes.ts';
import type { Assessment } from '../../src/conversation.ts';
import { atLeast } from '../../src/triage/urgency.ts';
import { triage } from '../../src/triage/triage.ts';
import { content } from '../talk.ts';

const stories = readVignettes('test/vignettes');
const whole = stories.filter(({ otherwise }) => otherwise === 'nothing');
const open = stories.filter(({ otherwise }) => otherwise === 'anything');

function reached({ urgency, causes, redFlags, stretches, alsoSafe }: Assessment): Parameters<typeof wrongIn>[1] {
  return { urgency, causes, redFlags: redFlags.map(({ id }) => id), safe: [...stretches, ...alsoSafe] };
}

/** What the interview comes to when this person answers it. */
function played(story: Vignette) {
  return assess({ id: story.id, findings: Object.fromEntries(answersOf(story)) }, content) as { urgency: Assessment['urgency']; causes: { id: string }[]; stretches: { id: string }[]; questions: number };
}

describe('someone who tells this and nothing else', () => {
  test.each(whole.map((story) => [story.story, story] as const))('%s', (_words, story) => {
    expect(wrongIn(story, reached(triage(answersOf(story), content)))).toEqual([]);
  });
});

describe('whatever else is told', () => {
  let witness: Witness;
  const formulas = translate(content);
  beforeAll(async () => {
    ({ witness } = await openSolver());
  });

  test.each(open.map((story) => [story.story, story] as const))('%s', async (_words, story) => {
    expect((await prove(claimsOf(story, formulas), witness)).violations).toEqual([]);
  });
});

/** Once an emergency is said the interview ends, so it may never hear what would make it 911. */
const asSoonAs = (urgency: Assessment['urgency']): string => (atLeast(urgency, 'emergency-department') ? 'emergency' : urgency);

describe('the interview asks enough: the same outcome as if everything were known', () => {
  test.each(whole.map((story) => [story.story, story] as const))('%s', (_words, story) => {
    const { urgency, causes, stretches } = played(story);
    const all = triage(answersOf(story), content);
    expect(asSoonAs(urgency)).toBe(asSoonAs(all.urgency));
    expect(causes[0]?.id).toBe(all.causes[0]?.id);
    expect(stretches.map(({ id }) => id)).toEqual(all.stretches.map(({ id }) => id));
  });
});

test('every red flag has a story that holds whatever else is told', () => {
  expect(untold(stories, content)).toEqual([]);
});

test('someone with nothing that raises the urgency answers twelve questions or fewer, in the median', () => {
  const counts = whole.filter(({ urgency }) => urgency === 'self-care').map((story) => played(story).questions).sort((one, other) => one - other);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(12);
});

test('no two stories have one id', () => {
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
});
