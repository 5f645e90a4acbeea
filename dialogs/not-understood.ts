/** What was not understood is asked again differently, then offered as choices, then by phone; never word for word the same. */
import type { Reply, Turn } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { stayWithEmergency } from './emergency.ts';
import { showPlace } from './floor.ts';
import { isNew } from './welcome.ts';
import type { Talk } from './talk.ts';
import { calls, change, refuse } from './talk.ts';

const steps = ['not-understood/once', 'not-understood/twice', 'not-understood/by-phone', 'not-understood/still'] as const;

export function notUnderstood(talk: Talk): Turn {
  const misses = talk.visit.misses + 1;
  const stays = stayWithEmergency(change(talk, { misses, floor: 'emergency' }));
  if (stays) return stays;
  const turn = showPlace(change(talk, { misses }));
  if (talk.heard.feeling && !talk.visit.comforted) return { ...turn, replies: turn.replies.slice(-1).map(inShort) };
  return { ...turn, replies: [lead(talk, misses), ...turn.replies.slice(-1).map(inShort)] };
}

/** What was said before is not said all over again: its last paragraph and what can be tapped. */
export function inShort(reply: Reply): Reply {
  const { title: _title, steps: _steps, hold: _hold, pictures: _pictures, ...rest } = reply;
  return reply.id === 'welcome' || reply.id.startsWith('stretch/') ? { ...rest, text: reply.text.slice(-1) } : reply;
}

function lead(talk: Talk, misses: number): Reply {
  const { library, heard } = talk;
  if (isNew(talk) && !heard.aboutTheBack && misses === 1 && (!heard.trouble || heard.trouble === 'asked')) return refuse(library, 'not-understood/what-for');
  if (misses === 1 && heard.aboutTheBack && !heard.trouble && talk.visit.asked?.id.startsWith('ask/')) return refuse(library, 'not-understood/of-the-back');
  const trouble = heard.trouble && troubleLine(heard.trouble, misses, library);
  if (trouble) return withNumbers(refuse(library, trouble), misses, library);
  const step = misses <= steps.length ? steps[misses - 1]! : steps[2 + ((misses + 1) % 2)]!;
  return withNumbers(refuse(library, step), misses, library);
}

/** In other words every second time; undefined where there are none. */
function troubleLine(trouble: string, misses: number, { chat }: Library): string | undefined {
  const line = `not-understood/${trouble}`;
  const again = `${line}/again`;
  return misses % 2 === 1 ? line : again in chat.lines ? again : undefined;
}

function withNumbers(said: Reply, misses: number, library: Library): Reply {
  return misses < 3 ? said : { ...said, calls: calls(library, ['spine-line', '911']) };
}
