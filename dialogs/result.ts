/** What the answers come to: how soon to see whom and why, which causes fit, and what can be done next. */
import type { FiredFlag, LikelyCause, Reply, Turn } from '../src/conversation.ts';
import { atLeast } from '../src/triage/condition.ts';
import type { Talk } from './talk.ts';
import { answer, calls, change, inWords, say } from './talk.ts';

export function result(talk: Talk): Turn {
  const { assessment, library } = talk;
  const advised = change(talk, { floor: 'result', advised: assessment.urgency });
  return answer(advised, [advice(talk), ...causes(talk), say(library, whatNext(talk))]);
}

/** The line whose choices fit: with stretches where some are safe, without them, or neither causes nor stretches. */
export function whatNext({ assessment }: Talk): string {
  if (atLeast(assessment.urgency, 'same-day')) return 'what-next/same-day';
  return assessment.stretches.length ? 'what-next/with-stretches' : 'what-next/without-stretches';
}

export function advice(talk: Talk): Reply {
  const { assessment, library } = talk;
  const words = library.chat.urgency[assessment.urgency]!;
  const top = topFlags(talk);
  const own = top.map(({ id }) => library.redFlags.get(id)!.act).filter((act) => act !== undefined);
  const reasons = [...new Set(top.map(({ id }) => library.redFlags.get(id)!.say))];
  const numbers = calls(library, advisedNumbers(talk));
  return {
    id: `result/${assessment.urgency}`,
    tone: atLeast(assessment.urgency, 'spine-expert') ? 'caution' : 'plain',
    title: words.title,
    text: [...new Set(own), ...words.text],
    ...(top.length && { reasons: [say(library, 'because', { told: inWords(library, told(top)) }).text[0]!, ...reasons] }),
    ...(numbers.length && { calls: numbers }),
  };
}

/** Whom to call at this urgency: the numbers of the rules that decided, in their order (ruling 21). */
export function advisedNumbers(talk: Talk): string[] {
  return topFlags(talk).flatMap(({ id }) => talk.library.redFlags.get(id)!.call);
}

function topFlags({ assessment }: Talk): FiredFlag[] {
  return assessment.redFlags.filter((flag) => flag.urgency === assessment.urgency && flag.urgency !== 'self-care');
}

function told(flags: readonly FiredFlag[]): string[] {
  return [...new Set(flags.flatMap((flag) => flag.because))];
}

function causes(talk: Talk): Reply[] {
  const { assessment, library } = talk;
  if (!assessment.causes.length) return [];
  const { text } = say(library, 'only-an-exam');
  return [{ id: 'causes', tone: 'plain', text: [...assessment.causes.flatMap((each) => causeText(each, talk)), ...text] }];
}

function causeText({ id, fit, because }: LikelyCause, { library }: Talk): string[] {
  const { name, say: about } = library.causes.get(id)!;
  const fitted = say(library, because.length ? 'cause' : 'cause-by-default', { fit: library.chat.fit[fit]!, cause: name, told: inWords(library, because) });
  return [...fitted.text, about];
}
