/** A visit as it is stored: whatever its log grew from, it is read back as it was. */
import { expect, test } from 'vitest';
import type { Told, Visit } from '../../src/conversation.ts';
import { visitFrom, visitText } from '../../src/visits/visit-text.ts';

const told = (finding: string, turn: number): Told => ({ finding, value: 'no', by: 'choice', turn, question: 'ask/legs' });
const visit = (log: readonly Told[]): Visit => ({ id: '1', language: 'en', turn: 3, log, floor: 'interview', warned: [], tried: [], misses: 0 });
const first = [told('numbness', 1), told('weakness', 1)];

test('a log that grew is read back whole', () => {
  visitText(visit(first));
  const longer = [...first, told('fever', 2), told('cancer', 2)];
  expect(visitFrom(visitText(visit(longer), first))).toEqual(visit(longer));
});

test('a log that begins otherwise is written anew', () => {
  visitText(visit(first));
  for (const other of [[], [told('fever', 1)], [first[0]!, told('fever', 2), told('cancer', 2)]]) expect(visitFrom(visitText(visit(other), first))).toEqual(visit(other));
});
