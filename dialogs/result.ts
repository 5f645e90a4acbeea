/** What the answers come to: how soon to see whom and why, which causes fit, and what can be done next. */
import type { LikelyCause, Reply, Turn } from '../src/conversation.ts';
import { atLeast } from '../src/triage/urgency.ts';
import type { Talk } from './talk.ts';
import { advice, notes, warningSigns } from './advice.ts';
import { answer, change, inWords, say } from './talk.ts';

export function result(talk: Talk): Turn {
  const { assessment, library } = talk;
  const advised = change(talk, { floor: 'result', advised: assessment.urgency });
  return answer(advised, [advice(talk), ...notes(talk, 'with the result'), ...causes(talk), warningSigns(talk), say(library, whatNext(talk))]);
}

/** The line whose choices fit: with stretches where some are safe, without them, or neither causes nor stretches. */
export function whatNext({ assessment }: Talk): string {
  if (atLeast(assessment.urgency, 'same-day')) return 'what-next/same-day';
  return assessment.stretches.length ? 'what-next/with-stretches' : 'what-next/without-stretches';
}

function causes(talk: Talk): Reply[] {
  const { assessment, library } = talk;
  if (!assessment.causes.length) return [];
  const { text } = say(library, 'only-an-exam');
  return [{ id: 'causes', tone: 'plain', text: [...assessment.causes.flatMap((each) => causeText(each, talk)), ...text] }];
}

function causeText({ id, fit, because }: LikelyCause, { library }: Talk): string[] {
  const { name, say: about } = library.causes.get(id)!;
  const fitted = say(library, because.length && fit !== 'weak' ? 'cause' : 'cause-by-default', { fit: library.chat.fit[fit]!, cause: name, told: inWords(library, because) });
  return [...fitted.text, about];
}
