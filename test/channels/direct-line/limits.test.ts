import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { expect, test, vi } from 'vitest';
import { rateLimit } from '../../../src/channels/direct-line/rate-limit.ts';
import { createSockets } from '../../../src/channels/direct-line/sockets.ts';
import type { Entry } from '../../../src/visits/visits.ts';

const entry = (seq: number): Entry => ({ seq, at: 0, from: 'guide', reply: { id: 'x', tone: 'plain', text: [String(seq)] } });

function socketOf(bufferedAmount: number) {
  const sent: string[] = [];
  const socket = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, bufferedAmount, send: (text: string) => sent.push(text), terminate: vi.fn<() => void>(), close: vi.fn<() => void>() });
  return { socket, asWebSocket: socket as unknown as WebSocket, sent };
}

test('a socket whose reader is too slow is dropped, the others are told', async () => {
  const sockets = createSockets({ entries: async () => [], log: () => undefined });
  const [slow, quick] = [socketOf(2 * 1024 * 1024), socketOf(0)];
  sockets.add('c', slow.asWebSocket, 0);
  sockets.add('c', quick.asWebSocket, 0);
  await Promise.resolve();
  await Promise.resolve();
  sockets.deliver('c', { entries: [entry(1)] });
  expect(slow.socket.terminate).toHaveBeenCalledOnce();
  expect(quick.sent).toHaveLength(1);
  sockets.close();
});

test('of more listeners than anybody has tabs, the one that came first is dropped, the others hear on', async () => {
  const sockets = createSockets({ entries: async () => [], log: () => undefined });
  const all = Array.from({ length: 21 }, () => socketOf(0));
  const other = socketOf(0);
  sockets.add('d', other.asWebSocket, 0);
  all.forEach(({ asWebSocket }) => sockets.add('c', asWebSocket, 0));
  expect([...all, other].map(({ socket }) => socket.terminate.mock.calls.length)).toEqual([1, ...Array(21).fill(0)]);
  await new Promise(setImmediate);
  sockets.deliver('c', { entries: [entry(1)] });
  expect(all.at(-1)!.sent).toHaveLength(1);
  sockets.close();
});

test('what someone erased is not sent to a page that had not read it yet', async () => {
  const sockets = createSockets({ entries: async () => [], log: () => undefined });
  const [unread, quick] = [socketOf(10), socketOf(0)];
  sockets.add('c', unread.asWebSocket, 0);
  sockets.add('c', quick.asWebSocket, 0);
  await new Promise(setImmediate);
  sockets.deliver('c', { entries: [entry(1)] });
  expect(unread.socket.terminate).not.toHaveBeenCalled();
  sockets.deliver('c', { entries: [entry(2)], erased: true });
  expect(unread.socket.terminate).toHaveBeenCalledOnce();
  expect(unread.sent).toHaveLength(1);
  expect(quick.sent).toHaveLength(2);
  sockets.close();
});

test('a quiet socket is kept open by an empty message every twenty seconds', async () => {
  vi.useFakeTimers();
  try {
    const sockets = createSockets({ entries: async () => [], log: () => undefined });
    const { asWebSocket, sent } = socketOf(0);
    sockets.add('c', asWebSocket, 0);
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual(['', '', '']);
    sockets.close();
  } finally {
    vi.useRealTimers();
  }
});

test('a socket that missed a turn is told from the store, and one that is ahead is left alone', async () => {
  const asked: number[] = [];
  const whole = [1, 2, 3, 4].map(entry);
  const sockets = createSockets({ entries: async (_conversation, after) => (asked.push(after), asked.length < 3 ? [] : whole.filter(({ seq }) => seq > after)), log: () => undefined });
  const [behind, ahead] = [socketOf(0), socketOf(0)];
  sockets.add('c', behind.asWebSocket, 1);
  sockets.add('c', ahead.asWebSocket, 4);
  await new Promise(setImmediate);
  sockets.deliver('c', { entries: [entry(4)] });
  await new Promise(setImmediate);
  expect(asked).toEqual([1, 4, 1]);
  expect(behind.sent.map((text) => JSON.parse(text).watermark)).toEqual(['4']);
  expect(ahead.sent).toEqual([]);
  sockets.close();
});

test('a socket whose transcript cannot be read is closed, so that it comes back', async () => {
  const log = vi.fn<() => void>();
  const sockets = createSockets({ entries: () => Promise.reject(new Error('away')), log });
  const { asWebSocket, socket } = socketOf(0);
  sockets.add('c', asWebSocket, 0);
  await new Promise(setImmediate);
  expect(socket.terminate).toHaveBeenCalledOnce();
  expect(log).toHaveBeenCalledOnce();
  sockets.close();
});

test('a limit refills with time, never over a minute of it, and zero means none', () => {
  let now = 0;
  const limit = rateLimit(60, () => now);
  const taken = () => {
    for (let count = 0; ; count++) {
      try {
        limit.count('a');
      } catch {
        return count;
      }
    }
  };
  expect(taken()).toBe(60);
  now = 10_000;
  expect(taken()).toBe(10);
  now = 10_000_000;
  expect(taken()).toBe(60);
  now = 0;
  expect(() => limit.count('a')).toThrow(/Wait 1 seconds/);
  const none = rateLimit(0, () => now);
  for (let count = 0; count < 1000; count++) none.count('a');
});

test('a limit remembers only so many addresses, the quietest is forgotten first', () => {
  const limit = rateLimit(1, () => 0);
  limit.count('first');
  for (let count = 0; count < 9_999; count++) limit.count(`other-${count}`);
  expect(() => limit.count('first')).toThrow();
  limit.count('one more');
  expect(() => limit.count('first')).toThrow();
  expect(() => limit.count('other-0')).not.toThrow();
});
