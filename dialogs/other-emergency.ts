/** A stroke, somebody who can't be woken: not of the back, and no finding stands for it. Whoever tells it hears of 911 before anything else. */
import type { Turn } from '../src/conversation.ts';
import type { Talk } from './talk.ts';
import { calls, say } from './talk.ts';

export function withOtherEmergency({ heard, library }: Talk, turn: Turn): Turn {
  if (!heard.otherEmergency || turn.replies.some(({ tone }) => tone === 'emergency')) return turn;
  return { ...turn, replies: [{ ...say(library, 'other-emergency'), tone: 'caution', calls: calls(library, ['911']) }, ...turn.replies] };
}
