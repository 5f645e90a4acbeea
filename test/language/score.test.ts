/** What counts where a message is labelled whole, and where only its emergencies are. */
import { expect, test } from 'vitest';
import { score } from '../../src/commands/score.ts';
import type { Assessed, Labelled } from '../../src/commands/score.ts';
import { content } from '../talk.ts';

const told: Assessed = { urgency: 'emergency-department', scope: 'back-pain', findings: { fever: 'yes', stiffness: 'yes' }, asks: [] };
const labelled: Labelled = { id: '1', flags: ['fever'], findings: ['leg-pain', 'stiffness'] };
const sharesOf = (each: Labelled) => score([[each, told], [{ id: '2', findings: ['stiffness'] }, told]], content).shares;

test('a message labelled whole counts for every finding', () => {
  const shares = sharesOf(labelled);
  expect(shares['emergencies told outright']).toEqual([1, 1]);
  expect(shares['all findings: recall']).toEqual([3, 4]);
  expect(shares['all findings: precision']).toEqual([3, 4]);
});

test('one of which only the emergencies are labelled for those alone', () => {
  const shares = sharesOf({ ...labelled, findings: [], emergencies_only: true });
  expect(shares['emergencies told outright']).toEqual([1, 1]);
  expect(shares['all findings: recall']).toEqual([1, 1]);
  expect(shares['all findings: precision']).toEqual([1, 2]);
});
