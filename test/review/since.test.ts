/** What changed between two contents is proved outcome by outcome, and somebody is shown for whom it makes a difference. */
import { describe, expect, test } from 'vitest';
import { fewest } from '../../src/commands/review/since/fewest.ts';
import { outcomesOf } from '../../src/commands/review/since/outcomes.ts';
import { changesPart } from '../../src/commands/review/since/page-part.ts';
import { comesTo } from '../../src/commands/review/since/patient.ts';
import { proofOf } from '../../src/commands/review/since/proof.ts';
import type { Proof } from '../../src/commands/review/since/proof.ts';
import { openSolver } from '../../src/commands/verify/solver.ts';
import { possibleTransitions } from '../../src/commands/review/since/transitions.ts';
import { isTrue, or, unsure, yes } from '../../src/commands/verify/formula.ts';
import type { Answers } from '../../src/commands/verify/formula.ts';
import { random } from '../../src/commands/verify/random.ts';
import type { Cause, Library, RedFlag, Stretch } from '../../src/content/shape.ts';
import { triage } from '../../src/triage/triage.ts';
import { content, fixture } from '../talk.ts';
import { readable } from './review.ts';

const { witness } = await openSolver();
const onPage = (proof: Proof, before: Library, now: Library): string => changesPart('last week', proof, { before, now }).body.markup;

/** What the page says of a change of the fixture. */
async function since(now: Library, before: Library = fixture): Promise<{ readonly page: string; readonly text: string; readonly proof: Proof }> {
  const proof = await proofOf({ before, now }, witness);
  const page = onPage(proof, before, now);
  return { page, text: readable(page), proof };
}

const flag = (id: string, change: Partial<RedFlag>, library = fixture): Library => ({ ...library, redFlags: new Map([...library.redFlags].map(([each, was]) => [each, each === id ? { ...was, ...change } : was])) });
const cause = (id: string, change: Partial<Cause>, library = fixture): Library => ({ ...library, causes: new Map([...library.causes].map(([each, was]) => [each, each === id ? { ...was, ...change } : was])) });
const stretch = (id: string, change: Partial<Stretch>, library = fixture): Library => ({ ...library, stretches: new Map([...library.stretches].map(([each, was]) => [each, each === id ? { ...was, ...change } : was])) });

const marked = ({ items }: Proof): string[] => items.filter(({ patient }) => patient).map(({ id }) => id);
const differing = ({ verdicts }: Proof): string[] => verdicts.filter(({ patient }) => patient).map(({ kind, id, what }) => `${kind} ${id} ${what}`);

test('a drawing that was drawn anew is listed for the clinician, and changes no outcome', async () => {
  const now: Library = { ...content, pictures: new Map([...content.pictures].map(([id, { forms }]) => [id, id === 'short-walk' ? { forms: forms.map(({ form, steps }) => ({ form, steps: steps.map((step) => ({ ...step, moves: [] })) })) } : { forms }])) };
  const listed = (await proofOf({ before: content, now }, witness)).items;
  expect(listed.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['picture/short-walk']);
});

describe('a change that treats somebody differently is marked, with that person', () => {
  test('a red flag of lower urgency', async () => {
    const { page, text, proof } = await since(flag('saddle-numbness', { urgency: 'same-day' }));
    expect(text).toContain('Outcomes change.');
    expect(page).toContain('▲ changes an outcome');
    const story = 'A person who tells: numbness between your legs; and no to all else. Before: emergency department. Now: same day.';
    expect(text.split(story)).toHaveLength(3);
    expect(differing(proof)).toEqual(['urgency emergency-department now lower']);
    expect(marked(proof)).toEqual(['saddle-numbness']);
  });

  test('a member that is dropped from an "any"', async () => {
    const wider = flag('chest-pain', { when: { any: ['chest-pain', 'severe-pain'] } });
    const { text, proof } = await since(fixture, wider);
    expect(differing(proof)).toContain('urgency call-911 now lower');
    expect(text).toContain('A person who tells: very strong pain; and no to all else. Before: call 911. Now: self care');
    expect(marked(proof)).toEqual(['chest-pain']);
  });

  test('a new red flag over a finding that only the new content knows', async () => {
    const found = fixture.findings.get('lasting')!;
    const known: Library = { ...fixture, findings: new Map([...fixture.findings, ['hiccups', { ...found, say: 'hiccups' }]]) };
    const now: Library = { ...known, redFlags: new Map([...known.redFlags, ['hiccups', { ...fixture.redFlags.get('leg-pain')!, when: 'hiccups' }]]) };
    const { text, proof } = await since(now);
    expect(text).toContain('A person who tells: hiccups; and no to all else. Before: self care, offered: The child (floor, in a small range), The twist (floor, in a small range). Now: spine expert, not offered any of those.');
    expect(text).not.toContain('not sure about');
    expect(marked(proof)).toEqual(['hiccups', 'hiccups']);
    const gone = await since(fixture, now);
    expect(gone.text).toContain('A person who tells: hiccups; and no to all else. Before: spine expert, not offered any of those. Now: self care');
  });

  test('a screen taken from a stretch, and a form that is not allowed any more', async () => {
    const lifted = await since(stretch('twist', { skip_when: [] }));
    expect(differing(lifted.proof)).toEqual(['stretch twist now offered']);
    expect(lifted.text).toContain('thin bones');
    const forms: Stretch['forms'] = [...fixture.stretches.get('tilt')!.forms, { form: 'chair', steps: ['Sit.', 'Tilt.'], dose: 'a few' }];
    const both = stretch('tilt', { forms });
    const { proof, text } = await since(stretch('tilt', { forms, modify_when: [{ when: 'lasting', forms: ['chair'], because: 'the floor is hard' }] }), both);
    expect(differing(proof)).toEqual(['stretch tilt offered in another way']);
    expect(text).toContain('A person who tells: pain for months; and no to all else. Before: offered: The tilt (floor). Now: offered: The tilt (chair).');
  });

  test('a stretch that comes before the others, where only three are offered', async () => {
    const copies = ['a', 'b'].map((id) => [id, { ...fixture.stretches.get('child')!, name: `Copy ${id}` }] as const);
    const five: Library = { ...fixture, stretches: new Map([...fixture.stretches, ...copies]) };
    const { proof } = await since(stretch('b', { first: true }, five), five);
    expect(differing(proof)).toEqual(expect.arrayContaining(['stretch b now offered']));
    expect(differing(proof).filter((each) => each.includes('no longer offered'))).not.toEqual([]);
  });

  test('a sign that weighs less', async () => {
    const { proof, text } = await since(cause('disc', { for: { strong: [], moderate: ['leg-pain', 'worse-sitting'], weak: [] } }));
    expect(differing(proof)).toEqual(expect.arrayContaining(['cause disc no longer named first']));
    expect(differing(proof)).toContain('cause  now named first');
    expect(text).toContain('Before: disc named first');
    expect(marked(proof)).toEqual(['disc']);
  });

  test('changes that make a difference only together', async () => {
    const { proof } = await since(flag('saddle-numbness', { urgency: 'same-day' }));
    const together: Proof = { ...proof, items: proof.items.map(({ patient: _patient, ...item }) => item) };
    const text = readable(onPage(together, fixture, fixture));
    expect(text).toMatch(/Changes an outcome together 1 .*red-flags\/saddle-numbness/u);
    expect(text).not.toContain('Rules written differently');
  });
});

describe('a change that treats nobody differently is not marked, and that is proved', () => {
  test('other words', async () => {
    const { page, text, proof } = await since(flag('fever', { say: 'Fever can mean germs.' }));
    expect(text).toContain('No combination of answers is treated differently (proved).');
    expect(page).not.toContain('▲');
    expect(text).toMatch(/Wording only, no outcome changes \(proved\) 1 .*red-flags\/fever.*It may be an infection\..*Fever can mean germs\./u);
    expect(proof.verdicts.every(({ patient }) => !patient)).toBe(true);
  });

  test('a rule that is written in another way and says the same', async () => {
    const { page, text } = await since(flag('bladder', { when: { all: [{ not: 'old-bladder-trouble' }, { any: ['bladder-retention'] }] } }));
    expect(page).not.toContain('▲');
    expect(text).toMatch(/Rules written differently, no outcome changes \(proved\) 1 .*red-flags\/bladder/u);
  });

  test('a harmless rule beside a harmful one', async () => {
    const { proof, text } = await since(flag('chest-pain', { urgency: 'same-day' }, flag('bladder', { when: { all: [{ not: 'old-bladder-trouble' }, 'bladder-retention'] } })));
    expect(marked(proof)).toEqual(['chest-pain']);
    expect(text).toMatch(/Rules written differently, no outcome changes \(proved\) 1 .*red-flags\/bladder/u);
  });

  test('a red flag that comes up for other people beside another of the same urgency', async () => {
    const { page, text } = await since(flag('child', { when: { any: ['age-under-18', 'leg-weakness'] } }));
    expect(page).not.toContain('▲');
    expect(text).toMatch(/Said to other people, no outcome changes \(proved\) 1 .*red-flags\/child/u);
    expect(text).toContain('A person who tells: a weak leg; and no to all else. Hears this now, and did not before; the advice is the same, same day.');
    expect(text).not.toContain('Rules written differently');
  });

  test('no change at all', async () => {
    const { text, proof } = await since(fixture);
    expect(proof.items).toEqual([]);
    expect(text).toContain('No item is worded or ruled differently.');
  });
});

describe('what the proof does not reach is said', () => {
  test('other numbers to call', async () => {
    const { text } = await since(flag('chest-pain', { call: ['spine-line'] }));
    expect(text).toMatch(/Whom to call 1 .*red-flags\/chest-pain/u);
    expect(text).not.toContain('Wording only');
  });

  test('a choice that is not asked any more', async () => {
    const questions = fixture.questions.map((question) => ({ ...question, choices: question.choices.filter(({ id }) => id !== 'fever') }));
    const { text } = await since({ ...fixture, questions });
    expect(text).toMatch(/What is asked 1 What the answers come to is the same \(proved\)/u);
    expect(text).not.toContain('Wording only');
  });

  test('a question that is asked of fewer people', async () => {
    const questions = fixture.questions.map((question, at) => (at === 2 ? { ...question, when: 'fever' } : question));
    expect((await since({ ...fixture, questions })).text).toMatch(/What is asked 1 .*question\//u);
  });

  test('a phrase that is not heard any more', async () => {
    const findings = new Map([...fixture.findings].map(([id, finding]) => [id, id === 'fever' ? { ...finding, phrases: [] } : finding]));
    expect((await since({ ...fixture, findings })).text).toMatch(/What free text is taken for 1 .*finding\/fever/u);
  });
});

describe('the solver', () => {
  test('leaves the program as it found it', () => {
    expect(FinalizationRegistry.name).toBe('FinalizationRegistry');
  });

  test('is not believed when it names a person for whom it is not so', () => {
    expect(() => fewest(new Map([['fever', 'yes']]), yes('cold'))).toThrow(/for whom the formula is not true/u);
    expect([...fewest(new Map([['fever', 'unsure'], ['cold', 'yes']]), or(yes('fever'), unsure('fever')))]).toEqual([['fever', 'yes']]);
  });
});

/** Answers to some findings, few or many, some of them "not sure". */
function someAnswers(library: Library, chance: () => number): Answers {
  const density = chance() ** 2 / 2;
  return new Map([...library.findings.keys()].filter(() => chance() < density).map((finding) => [finding, chance() < 0.7 ? 'yes' : chance() < 0.5 ? 'unsure' : 'no'] as const));
}

test.each([['the fixture', fixture], ['the content', content]] as const)('of %s the formulas come to what triage comes to, for random answers', (_name, library) => {
  const chance = random(20261125);
  const outcomes = outcomesOf(library);
  for (let round = 0; round < 600; round += 1) {
    const answers = someAnswers(library, chance);
    const { urgency, causes, stretches } = triage(answers, library);
    const told = causes[0]?.fit === 'weak' ? undefined : causes[0]?.id;
    const ways = stretches.map(({ id, form, small }) => [id, small ? `${form}, in a small range` : form]);
    const { stretches: offered, ...rest } = comesTo(outcomes, answers);
    expect({ ...rest, offered: [...offered].sort() }, [...answers].join(' ')).toEqual({ urgency, cause: told, offered: ways.sort() });
  }
});

test('no random person makes a transition between causes that was ruled out', async () => {
  const chance = random(7);
  const [first] = content.causes.keys();
  const weaker = (all: Cause['for']): Cause['for'] => ({ strong: all.strong.slice(1), moderate: [...all.moderate, ...all.strong.slice(0, 1)], weak: [] });
  const now = cause(first!, { for: weaker(content.causes.get(first!)!.for) }, content);
  const possible = new Set((await possibleTransitions({ before: content, now }, witness)).map((each) => `${each.before} to ${each.now}`));
  expect(possible.size).toBeLessThan((content.causes.size + 1) ** 2 / 2);
  const [before, after] = [outcomesOf(content).leads, outcomesOf(now).leads];
  const leading = (leads: typeof before, answers: Answers): string => [...leads].find(([, holds]) => isTrue(holds, answers))![0];
  const made = new Set(Array.from({ length: 3000 }, () => someAnswers(content, chance)).map((answers) => `${leading(before, answers)} to ${leading(after, answers)}`));
  expect([...made].filter((each) => !possible.has(each))).toEqual([]);
});
