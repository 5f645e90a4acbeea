import { expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import { random } from '../../src/commands/verify/random.ts';
import { walk } from '../../src/commands/verify/walk.ts';
import { content } from '../talk.ts';

test('the first 6,000 transitions of the walk break no rule of the conversation', () => {
  const { broken, transitions, said } = walk({ talk: converse, library: content, visitsEach: 1, chance: random(1), mostTransitions: 6000 });
  expect(broken).toBeUndefined();
  expect(transitions).toBeGreaterThanOrEqual(6000);
  expect([...said].filter((id) => id.startsWith('red-flag/')).length).toBeGreaterThan(10);
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
