/** One kind sentence to who says that they are afraid, angry or worn out: once in a talk, and never before anything pressing. */
import type { Reply, Turn } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import type { Talk } from './talk.ts';
import { say } from './talk.ts';

export function withKindness({ heard, visit, library }: Talk, turn: Turn): Turn {
  if (!heard.feeling || visit.comforted || turn.replies.some((reply) => isPressing(reply, library))) return turn;
  const isSaid = heard.wish === scaredWish;
  return { ...turn, visit: { ...turn.visit, comforted: true }, replies: [...(isSaid ? [] : [say(library, `kind/${heard.feeling}`)]), ...turn.replies] };
}

/** Its answer is a kind one. */
export const scaredWish = 'scared';

/** An emergency, a private line, a question that confirms, or one about a sign of an emergency. */
function isPressing({ id, tone }: Reply, { findings }: Library): boolean {
  return tone === 'emergency' || tone === 'caution' || (id.startsWith('ask-about/') && findings.get(id.slice('ask-about/'.length))?.emergency === true);
}
