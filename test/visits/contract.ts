/** What every visit store must do; each adapter's test is one call of this. */
import { describe, expect, test } from 'vitest';
import type { Said, Visit } from '../../src/conversation.ts';
import { longestStored } from '../../src/visits/recorded.ts';
import { VersionConflict } from '../../src/visits/visits.ts';
import type { Visits } from '../../src/visits/visits.ts';
import { reply, turn, visit } from './turns.ts';

export interface Opened {
  readonly visits: Visits;
}

export interface Durable extends Opened {
  /** Closes the store and opens what it left behind. */
  readonly reopen: () => Promise<Visits>;
}

export function visitsContract(open: () => Promise<Opened>): void {
  describe('keeping a turn', () => {
    test('a visit is found as it was kept, one version higher with every turn', async () => {
      const { visits } = await open();
      expect(await visits.find('web/a')).toBeUndefined();
      await visits.keep(turn());
      expect(await visits.find('web/a')).toEqual({ visit, version: 1 });
      const later: Visit = { ...visit, turn: 2, log: [{ finding: 'f', value: 'yes', by: 'choice', turn: 2 }] };
      await visits.keep(turn({ version: 1, messageId: 'm2', visit: later }));
      expect(await visits.find('web/a')).toEqual({ visit: later, version: 2 });
    });

    test("a transcript has the person's words first, then the replies, numbered without gaps", async () => {
      const { visits } = await open();
      const said: Said = { kind: 'choice', question: 'ask/one', choices: ['a', 'b'], shown: 'A, B' };
      const kept = await visits.keep(turn({ replies: [reply('x'), reply('y')] }));
      await visits.keep(turn({ version: 1, messageId: 'm2', said, at: 2000 }));
      const whole = await visits.entries('web/a', 0);
      expect(whole.slice(0, 3)).toEqual(kept);
      expect(whole.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
      expect(whole[3]).toEqual({ seq: 4, at: 2000, from: 'person', said, messageId: 'm2' });
      expect(whole[4]).toEqual({ seq: 5, at: 2000, from: 'guide', reply: reply('ask/one') });
    });

    test('a transcript is read from any place on, also from the middle of a turn', async () => {
      const { visits } = await open();
      await visits.keep(turn({ replies: [reply('x'), reply('y')] }));
      await visits.keep(turn({ version: 1, messageId: 'm2' }));
      expect((await visits.entries('web/a', 2)).map(({ seq }) => seq)).toEqual([3, 4, 5]);
      expect(await visits.entries('web/a', 5)).toEqual([]);
      expect(await visits.entries('web/nobody', 0)).toEqual([]);
    });

    test('two people never see each other', async () => {
      const { visits } = await open();
      await Promise.all([visits.keep(turn()), visits.keep(turn({ conversation: 'web/b', replies: [reply('other')] }))]);
      expect((await visits.entries('web/b', 0))[1]).toMatchObject({ reply: { id: 'other' } });
      expect(await visits.turnOf('web/b', 'm1')).toHaveLength(2);
      expect(await visits.entries('web/a', 0)).toHaveLength(2);
    });

    test('a person who starts over has a new visit', async () => {
      const { visits } = await open();
      await visits.keep(turn());
      const fresh: Visit = { ...visit, id: '2', turn: 0 };
      await visits.keep(turn({ version: 1, messageId: 'm2', visit: fresh }));
      expect(await visits.find('web/a')).toEqual({ visit: fresh, version: 2 });
      expect(await visits.entries('web/a', 0)).toHaveLength(4);
    });

    test('a very long message is stored cut, and a character is never cut in half', async () => {
      const { visits } = await open();
      const text = 'a'.repeat(longestStored - 1) + '😀 and much more';
      const [entry] = await visits.keep(turn({ said: { kind: 'text', text } }));
      expect(entry).toMatchObject({ said: { kind: 'text', text: 'a'.repeat(longestStored - 1) } });
      expect(await visits.entries('web/a', 0)).toMatchObject([{ said: { text: 'a'.repeat(longestStored - 1) } }, {}]);
      const [tapped] = await visits.keep(turn({ version: 1, messageId: 'm2', said: { kind: 'choice', question: 'q', choices: [], shown: 'b'.repeat(5000) } }));
      expect(tapped).toMatchObject({ said: { shown: 'b'.repeat(longestStored) } });
    });
  });

  describe('a turn that came too late', () => {
    test('is refused, and nothing of it stays', async () => {
      const { visits } = await open();
      await visits.keep(turn());
      await expect(visits.keep(turn({ messageId: 'm2' }))).rejects.toThrow(VersionConflict);
      await expect(visits.keep(turn({ messageId: 'm2', version: 7 }))).rejects.toThrow(VersionConflict);
      await expect(visits.keep(turn({ conversation: 'web/new', version: 3 }))).rejects.toThrow(VersionConflict);
      expect(await visits.entries('web/a', 0)).toHaveLength(2);
      expect(await visits.turnOf('web/a', 'm2')).toBeUndefined();
      expect(await visits.find('web/new')).toBeUndefined();
    });

    test('of two on the same version at the same moment, exactly one is kept', async () => {
      const { visits } = await open();
      const outcomes = await Promise.allSettled(['m1', 'm2', 'm3'].map((messageId) => visits.keep(turn({ messageId }))));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect((await visits.find('web/a'))?.version).toBe(1);
      expect(await visits.entries('web/a', 0)).toHaveLength(2);
    });
  });

  describe('a message delivered twice', () => {
    test('finds the entries of its turn', async () => {
      const { visits } = await open();
      const kept = await visits.keep(turn({ replies: [reply('x'), reply('y')] }));
      await visits.keep(turn({ version: 1, messageId: 'm2' }));
      expect(await visits.turnOf('web/a', 'm1')).toEqual(kept);
      expect(await visits.turnOf('web/a', 'm9')).toBeUndefined();
    });

    test('cannot be kept a second time, whatever version it brings', async () => {
      const { visits } = await open();
      await visits.keep(turn());
      await expect(visits.keep(turn({ version: 1 }))).rejects.toThrow(VersionConflict);
      expect((await visits.find('web/a'))?.version).toBe(1);
      expect(await visits.entries('web/a', 0)).toHaveLength(2);
    });
  });

  describe('a person who erases', () => {
    test('leaves no word behind, and the talk can go on', async () => {
      const { visits } = await open();
      await visits.keep(turn({ said: { kind: 'text', text: 'a secret' } }));
      await visits.keep(turn({ version: 1, messageId: 'm2', visit: { ...visit, id: '2' } }));
      const kept = await visits.keep(turn({ version: 2, messageId: 'm3', said: { kind: 'text', text: 'delete my secret' }, visit: { ...visit, id: '3' }, replies: [reply('erased')], effects: [{ kind: 'erase' }] }));
      expect(kept).toEqual([
        { seq: 5, at: 1000, from: 'person', said: { kind: 'unreadable' }, messageId: 'm3' },
        { seq: 6, at: 1000, from: 'guide', reply: reply('erased') },
      ]);
      expect(await visits.entries('web/a', 0)).toEqual(kept);
      expect(await visits.turnOf('web/a', 'm1')).toBeUndefined();
      expect(await visits.turnOf('web/a', 'm3')).toEqual(kept);
      expect(await visits.find('web/a')).toMatchObject({ version: 3, visit: { id: '3' } });
      const next = await visits.keep(turn({ version: 3, messageId: 'm4' }));
      expect(next.map(({ seq }) => seq)).toEqual([7, 8]);
    });
  });

  describe('a person who leaves for good', () => {
    test('leaves a visit that says so, and everything that was kept', async () => {
      const { visits } = await open();
      await visits.keep(turn());
      await visits.keep(turn({ conversation: 'web/b' }));
      await visits.end('web/a', 2000);
      await visits.end('web/nobody', 2000);
      expect(await visits.find('web/a')).toEqual({ visit, version: 1, ended: true });
      expect(await visits.entries('web/a', 0)).toHaveLength(2);
      expect(await visits.find('web/b')).toEqual({ visit, version: 1 });
      expect(await visits.find('web/nobody')).toBeUndefined();
    });

    test('has left, although a message was still under way', async () => {
      const { visits } = await open();
      await visits.keep(turn());
      const late = visits.keep(turn({ version: 1, messageId: 'm2' }));
      await visits.end('web/a', 2000);
      await late;
      await visits.keep(turn({ version: 2, messageId: 'm3' }));
      expect(await visits.find('web/a')).toEqual({ visit, version: 3, ended: true });
    });
  });

  describe('keeping house', () => {
    test('what nobody used for long is deleted, what somebody used is not', async () => {
      const { visits } = await open();
      for (let index = 0; index < 250; index++) await visits.keep(turn({ conversation: `web/old-${index}`, at: 1000 }));
      await visits.keep(turn({ conversation: 'web/used', at: 1000 }));
      await visits.keep(turn({ conversation: 'web/used', at: 3000, version: 1, messageId: 'm2' }));
      expect(await visits.purge(2000)).toBe(250);
      expect(await visits.purge(2000)).toBe(0);
      expect(await visits.find('web/old-7')).toBeUndefined();
      expect(await visits.entries('web/old-7', 0)).toEqual([]);
      expect(await visits.entries('web/used', 0)).toHaveLength(4);
      await expect(visits.keep(turn({ conversation: 'web/old-7', at: 4000 }))).resolves.toHaveLength(2);
    });

    test('a visit with a check-in agreed on is deleted only when that has passed for as long', async () => {
      const { visits } = await open();
      const waiting: Visit = { ...visit, checkIn: 'agreed' };
      await visits.keep(turn({ visit: waiting, checkInAt: 5000 }));
      await visits.keep(turn({ conversation: 'web/dropped', visit: waiting, checkInAt: 5000 }));
      await visits.keep(turn({ conversation: 'web/dropped', version: 1, messageId: 'm2' }));
      expect(await visits.find('web/a')).toEqual({ visit: waiting, version: 1, checkInAt: 5000 });
      expect(await visits.purge(5000)).toBe(1);
      expect(await visits.find('web/a')).toEqual({ visit: waiting, version: 1, checkInAt: 5000 });
      expect(await visits.find('web/dropped')).toBeUndefined();
      expect(await visits.purge(5001)).toBe(1);
      expect(await visits.find('web/a')).toBeUndefined();
    });

    test('a secret is made once', async () => {
      const { visits } = await open();
      expect(await visits.secret('key', () => 'first')).toBe('first');
      expect(await visits.secret('key', () => 'second')).toBe('first');
      expect(await visits.secret('other', () => 'third')).toBe('third');
    });

  });
}

/** What a store that outlives its process must do besides. */
export function durableContract(open: () => Promise<Durable>): void {
  describe('being opened again', () => {
    test('finds everything as it was left', async () => {
      const { visits, reopen } = await open();
      const kept = await visits.keep(turn());
      await visits.secret('key', () => 'first');
      const again = await reopen();
      expect(await again.entries('web/a', 0)).toEqual(kept);
      expect(await again.find('web/a')).toEqual({ visit, version: 1 });
      expect(await again.secret('key', () => 'second')).toBe('first');
      await expect(again.keep(turn({ version: 1 }))).rejects.toThrow(VersionConflict);
    });
  });
}
