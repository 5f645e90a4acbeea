import { expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import { coverageOf } from '../../src/commands/verify/coverage.ts';
import { random } from '../../src/commands/verify/random.ts';
import { walk } from '../../src/commands/verify/walk.ts';
import { content } from '../talk.ts';

test('the first 6,000 transitions of the walk break no rule of the conversation', () => {
  const coverage = coverageOf(content);
  const { broken, transitions, states } = walk({ talk: converse, library: content, visitsEach: 1, chance: random(1), coverage, mostTransitions: 6000 });
  expect(broken).toBeUndefined();
  expect(transitions).toBeGreaterThanOrEqual(6000);
  expect([...states.keys()].filter((state) => state.includes(' red-flag/')).length).toBeGreaterThan(10);
  expect(coverage.missing().length).toBeLessThan(coverageOf(content).missing().length);
}, 60_000);

test('the walk catches a conversation that keeps quiet when an emergency is told in words at an old question', () => {
  const deaf: typeof converse = (said, visit, library) => {
    const turn = converse(said, visit, library);
    const isQuiet = said.kind === 'text' && visit?.asked?.id === 'ask/age';
    return isQuiet ? { ...turn, replies: turn.replies.slice(-1).map((reply) => ({ ...reply, tone: 'plain' as const })) } : turn;
  };
  const { broken } = walk({ talk: deaf, library: content, visitsEach: 1, chance: random(1), mostTransitions: 6000 });
  expect(broken?.wrong).toMatch(/is new and the first reply is/u);
  expect(broken?.said.length).toBeLessThanOrEqual(4);
}, 60_000);
