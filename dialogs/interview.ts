/** The interview: one question at a time, red flags first, until nothing left to ask can change the outcome. */
import type { Reply, Turn } from '../src/conversation.ts';
import type { NextQuestion } from '../src/triage/next-question.ts';
import { warningSigns } from './advice.ts';
import { ask } from './questions.ts';
import { questionAsked } from './screen.ts';
import type { Talk } from './talk.ts';
import { answer, change, say } from './talk.ts';

export function interview(talk: Talk, next: NextQuestion): Turn {
  const { visit, library, standing } = talk;
  const floor = visit.floor === 'stretching' ? 'stretching' : 'interview';
  return answer(change(talk, { floor }), [...forSomeoneElse(talk), inOtherWords(ask(next, standing, library), talk, next)]);
}

/** A question that was not understood is asked again in its simpler words; a list that was answered in part, by what is left of it. */
function inOtherWords(reply: Reply, talk: Talk, next: NextQuestion): Reply {
  if (next.kind !== 'question' || next.simpler) return reply;
  if (talk.visit.misses % 2 === 1) return { ...reply, text: [next.question.simpler] };
  return isAnsweredInPart(reply, talk) ? { ...reply, text: say(talk.library, 'and-the-others').text } : reply;
}

/** Not where what is left is asked in words of its own. */
function isAnsweredInPart({ id, many, text }: Reply, { visit, heard, library }: Talk): boolean {
  const question = many && visit.asked?.id === id ? questionAsked(id, library) : undefined;
  return question?.ask === text[0] && heard.facts.some(({ finding }) => question?.choices.some(({ tells }) => tells.includes(finding)));
}

function forSomeoneElse({ visit, heard, library }: Talk): Reply[] {
  const first = visit.patient === 'someone-else' && heard.wish === undefined && (heard.choice === visit.patient || (heard.onBehalf && visit.turn === 1));
  return first ? [say(library, 'for-someone-else')] : [];
}

/** "I'd rather not say" changes nothing, and brings the warning signs once more (ruling 2). */
export function declined(talk: Talk): Reply[] {
  const { heard, library } = talk;
  if (!heard.facts.some(({ value }) => value === 'declined')) return [];
  return [say(library, 'declined'), warningSigns(talk)];
}
