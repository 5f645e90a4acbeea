import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import { random } from '../../src/commands/verify/random.ts';
import { storm } from '../../src/commands/verify/storm.ts';
import { content } from '../talk.ts';

test('2,000 random talks break no rule of the conversation', () => {
  expect(storm({ talk: converse, library: content, talks: 2000, chance: random(1) }).broken).toBeUndefined();
}, 120_000);

test('nor do talks in Spanish', () => {
  expect(storm({ talk: converse, library: content.languages.get('es')!, talks: 500, chance: random(3) }).broken).toBeUndefined();
}, 120_000);

describe('the storm catches a conversation that', () => {
  test.each<[string, typeof converse, RegExp]>([
    ['keeps an emergency to itself', (...message) => {
      const turn = converse(...message);
      return { ...turn, replies: turn.replies.filter(({ tone }) => tone !== 'emergency') };
    }, /is new and the first reply is|nothing was replied/u],
    ['forgets what it was told', (said, visit, library) => {
      const turn = converse(said, visit, library);
      return { ...turn, visit: { ...turn.visit, log: turn.visit.log.slice(-6) } };
    }, /the urgency fell|shows .* and means/u],
    ['shows a stretch whatever was told', (said, visit, library) => {
      const turn = converse(said, visit, library);
      return { ...turn, replies: [...turn.replies, { id: 'stretch/childs-pose', tone: 'stretch', text: [] }] };
    }, /stretch\/childs-pose is shown/u],
    ['ends without the warning signs', (said, visit, library) => {
      const turn = converse(said, visit, library);
      return { ...turn, replies: turn.replies.map(({ signs: _signs, ...reply }) => reply) };
    }, /lacks the warning signs/u],
    ['asks nothing', (said, visit, library) => {
      const { visit: { asked: _asked, ...rest }, ...turn } = converse(said, visit, library);
      return { ...turn, visit: rest };
    }, /nothing can be answered/u],
  ])('%s', (_what, talk, wrong) => {
    expect(storm({ talk, library: content, talks: 60, chance: random(2) }).broken?.wrong).toMatch(wrong);
  });
});
