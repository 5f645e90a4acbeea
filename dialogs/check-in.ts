/** Some time after the talk the guide asks how the back is, where that was agreed, and about the warning signs once more. */
import type { Reply, Told, Turn } from '../src/conversation.ts';
import { nextQuestion } from '../src/triage/next-question.ts';
import { appended } from '../src/triage/standing.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { factsOfPassedTime } from '../src/understanding/bands.ts';
import { askedAgain } from './asked-again.ts';
import { inEmergency } from './emergency.ts';
import type { Talk } from './talk.ts';
import { answer, change, lineOf, say } from './talk.ts';

/** The advice was given, and nothing is pressing. */
export function isCalm({ visit, assessment }: Talk): boolean {
  return visit.advised !== undefined && !atLeast(assessment.urgency, 'same-day');
}

/** The last line of a talk, which offers it to the calm. */
export function lastLine(talk: Talk): string {
  if (!isCalm(talk) || talk.visit.once) return 'after-goodbye';
  return talk.visit.checkIn ? 'after-goodbye/agreed' : 'after-goodbye/check-in';
}

/** The line that says why it cannot be agreed on: something is pressing, nobody can come back to this talk, or questions are left. */
export function reasonAgainst({ visit, library, standing, assessment }: Talk): string | undefined {
  if (atLeast(assessment.urgency, 'same-day')) return 'check-in/not-now';
  if (visit.once) return 'check-in/not-here';
  return nextQuestion(standing, library) && 'check-in/after-questions';
}

export function agreed(talk: Talk): Talk {
  return change(talk, { checkIn: 'agreed', advised: talk.assessment.urgency, floor: 'goodbye' });
}

export function dropped(talk: Talk): Talk {
  const { checkIn: _dropped, ...visit } = talk.visit;
  return { ...talk, visit };
}

/** The question how the back is, once its time has come and until it is answered. */
export function checkIn(talk: Talk): Turn | undefined {
  if (!isDue(talk)) return undefined;
  return answer(change(talk, { floor: 'check-in' }), [say(talk.library, 'check-in')]);
}

export function isDue(talk: Talk): boolean {
  return talk.visit.checkIn === 'due' && !inEmergency(talk);
}

/** Once it was answered, time has passed for the pain too, the warning signs are open again, and the stretches begin anew. */
export function afterCheckIn(talk: Talk): { talk: Talk; first: readonly Reply[] } {
  const { visit, heard, library } = talk;
  const went = visit.asked?.id === 'check-in' && lineOf(library, 'check-in').choices?.find(({ id }) => id === heard.choice);
  if (!went) return { talk, first: [] };
  const passed = factsOfPassedTime(library.chat.check_in_days + 1, library.grammar).map((fact): Told => ({ ...fact, by: 'choice', turn: visit.turn }));
  const log = appended(visit.log, [...passed, ...askedAgain(talk, ({ again_at_check_in }) => again_at_check_in)], library);
  return { talk: change(dropped(talk), { log, floor: 'interview', tried: [] }), first: [say(library, `check-in/${went.id}`)] };
}
