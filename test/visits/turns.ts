/** Turns to keep, for tests of stores. */
import type { Reply, Said, Visit } from '../../src/conversation.ts';
import type { Commit } from '../../src/visits/visits.ts';

export const visit: Visit = { id: '1', language: 'en', turn: 1, log: [], floor: 'interview', warned: [], tried: [], misses: 0 };

export function reply(id: string): Reply {
  return { id, tone: 'plain', text: [`words of ${id}`] };
}

export function turn(changes: Partial<Commit> = {}): Commit {
  const said: Said = { kind: 'text', text: 'my back hurts' };
  return { conversation: 'web/a', version: 0, messageId: 'm1', said, visit, replies: [reply('ask/one')], effects: [], at: 1000, ...changes };
}
