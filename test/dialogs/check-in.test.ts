import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import type { Said, Turn, Visit } from '../../src/conversation.ts';
import { standingOf } from '../../src/triage/standing.ts';
import { assessmentOf } from '../../src/triage/triage.ts';
import { answerOf } from '../../src/triage/standing.ts';
import { content, fixture, ids, noTrouble, play, tap } from '../talk.ts';
import type { Move } from '../talk.ts';

const toTheEnd: readonly Move[] = [...noTrouble, 'bye'];
const agreedOn = play([...toTheEnd, tap('check-in')]).at(-1)!;

/** Two weeks later. */
const later = ({ visit }: Turn): Visit => ({ ...visit, checkIn: 'due' });
const say = (text: string, visit: Visit, library = fixture): Turn => converse({ kind: 'text', text }, visit, library);
const answer = (choice: string, visit: Visit): Turn => converse({ kind: 'choice', question: visit.asked!.id, choices: [choice] } satisfies Said, visit, fixture);

describe('someone at the end of a calm talk', () => {
  test('may be asked again in two weeks, and the check-in is agreed on', () => {
    const end = play(toTheEnd).at(-1)!;
    expect(end.replies.at(-1)!.choices!.map(({ id }) => id)).toEqual(['check-in', 'go-on', 'start-over']);
    expect(agreedOn.effects).toEqual([{ kind: 'check-in', days: 14 }]);
    expect(ids(agreedOn)).toEqual(['check-in/agreed', 'after-goodbye/agreed']);
    expect(agreedOn.visit.checkIn).toBe('agreed');
  });

  test('can say so in words, at the end and at the result', () => {
    for (const moves of [toTheEnd, noTrouble]) {
      const turn = play([...moves, 'remind me in two weeks']).at(-1)!;
      expect(turn.effects).toHaveLength(1);
      expect(ids(turn)[0]).toBe('check-in/agreed');
    }
  });

  test('can take it back', () => {
    const dropped = answer('no-check-in', agreedOn.visit);
    expect(ids(dropped)).toEqual(['check-in/dropped', 'after-goodbye/check-in']);
    expect(dropped.visit.checkIn).toBeUndefined();
  });

  test('who starts over is not asked', () => {
    expect(say('start over', agreedOn.visit).visit.checkIn).toBeUndefined();
  });
});

test('nobody agrees to wait two weeks with something pressing, or before the questions are through', () => {
  const pressing = play(['me', "I can't pee", 'ask me again in two weeks']).at(-1)!;
  expect(ids(pressing)[0]).toBe('check-in/not-now');
  const early = play(['me', 'ask me again in two weeks']).at(-1)!;
  expect(ids(early)).toEqual(['check-in/after-questions', 'ask/age']);
  for (const { visit, effects } of [pressing, early]) expect([visit.checkIn, effects]).toEqual([undefined, []]);
});

test('where nobody can come back to the talk it is neither offered nor agreed on, also after starting over', () => {
  const end = converse({ kind: 'text', text: 'bye' }, { ...play(noTrouble).at(-1)!.visit, once: true }, fixture);
  expect(ids(end).at(-1)).toBe('after-goodbye');
  const asked = say('remind me in two weeks', end.visit);
  expect([ids(asked)[0], asked.effects, asked.visit.checkIn]).toEqual(['check-in/not-here', [], undefined]);
  expect(say('start over', end.visit).visit.once).toBe(true);
  expect(converse({ kind: 'start', once: true }, undefined, fixture).visit.once).toBe(true);
});

describe('someone who comes back after two weeks', () => {
  test('is asked how the back is, whatever brings them back', () => {
    const back: readonly Said[] = [{ kind: 'start' }, { kind: 'text', text: 'repeat' }, { kind: 'text', text: 'hello' }, { kind: 'unreadable' }];
    for (const said of back) expect(ids(converse(said, later(agreedOn), fixture)).at(-1)).toBe('check-in');
    expect(ids(converse({ kind: 'start' }, later(agreedOn), fixture))).toEqual(['check-in']);
  });

  test('is not asked before', () => {
    expect(ids(converse({ kind: 'start' }, agreedOn.visit, fixture))).not.toContain('check-in');
  });

  test.each(['better', 'same', 'worse'])('and tells that it is %s, is asked about the warning signs once more', (went) => {
    const asked = converse({ kind: 'start' }, later(agreedOn), fixture).visit;
    for (const turn of [answer(went, asked), say(went, asked)]) {
      expect(ids(turn)[0]).toBe(`check-in/${went}`);
      expect(turn.replies.at(-1)!.id).toMatch(/^ask\//u);
      expect(turn.visit.checkIn).toBeUndefined();
      expect(turn.visit.log.filter(({ value }) => value === 'open').length).toBeGreaterThan(0);
    }
  });

  test('with an emergency hears of that first', () => {
    expect(ids(say("I can't pee", later(agreedOn)))[0]).toMatch(/^red-flag\//u);
  });

  test('in whom it is not better is sent to a spine expert, whatever was advised before', () => {
    const told = 'lower back strain after lifting since yesterday, I am 30';
    const visit: Visit = { ...play([told], content).at(-1)!.visit, floor: 'goodbye', advised: 'self-care', checkIn: 'due' };
    expect(assessmentOf(standingOf(visit.log, content), content).urgency).toBe('self-care');
    for (const went of ['same', 'worse']) {
      const asked = converse({ kind: 'start' }, visit, content).visit;
      const turn = converse({ kind: 'choice', question: 'check-in', choices: [went] }, asked, content);
      const standing = standingOf(turn.visit.log, content);
      expect(assessmentOf(standing, content).urgency).toBe('spine-expert');
      expect(['within-three-days', 'more-than-two-weeks'].map((finding) => answerOf(standing, finding, content))).toEqual(['no', 'yes']);
    }
  });
});
