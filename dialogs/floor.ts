/** Which dialog goes on when nothing more pressing was said. Position is derived: the next question is the first that still matters. */
import type { Reply, Turn } from '../src/conversation.ts';
import { nextQuestion } from '../src/triage/next-question.ts';
import { afterCheckIn, checkIn, isDue } from './check-in.ts';
import { confirm, confirmed, takenBack } from './confirm.ts';
import { inEmergency, stayWithEmergency } from './emergency.ts';
import { goodbye } from './goodbye.ts';
import { understood } from './hearing.ts';
import { heardBack, sideHeard } from './heard-back.ts';
import { declined, interview } from './interview.ts';
import { notUnderstood } from './not-understood.ts';
import { result } from './result.ts';
import { afterStretch, stretching } from './stretching.ts';
import { begins, isForAnother, isNew, settlePatient, welcome } from './welcome.ts';
import type { Talk } from './talk.ts';
import { change, say } from './talk.ts';

export function goOn(talk: Talk): Turn {
  if (begins(talk) && !talk.heard.facts.length) return showPlace(settlePatient(talk), [say(talk.library, 'let-me-ask')]);
  if (isForAnother(talk)) return showPlace(change(talk, { patient: 'someone-else', misses: 0 }), [say(talk.library, 'for-someone-else')]);
  if (!understood(talk.heard)) return inEmergency(talk) && talk.visit.floor !== 'goodbye' ? showPlace(change(talk, { misses: talk.visit.misses + 1 })) : notUnderstood(talk);
  const clear = settlePatient(change(talk, { misses: 0 }));
  const { talk: stretched, first } = afterStretch(clear);
  const { talk: after, first: checked } = afterCheckIn(stretched);
  return showPlace(after, [...confirmed(after), ...takenBack(after), ...heardBack(after), ...sideHeard(after), ...declined(after), ...first, ...checked]);
}

/** The dialog that has the floor, after what was said first in this turn. */
export function showPlace(talk: Talk, first: readonly Reply[] = []): Turn {
  const turn = place(talk);
  return { ...turn, replies: [...first, ...turn.replies] };
}

/** Someone comes to the page, or back to it: the same place again. */
export function resume(talk: Talk): Turn {
  return confirm(talk, []) ?? showPlace(talk, isNew(talk) || isDue(talk) ? [] : [say(talk.library, 'welcome-back')]);
}

function place(talk: Talk): Turn {
  const due = checkIn(talk);
  if (due) return due;
  if (talk.visit.floor === 'goodbye' && !talk.heard.facts.length) return goodbye(talk);
  const urgent = stayWithEmergency(talk);
  if (urgent) return urgent;
  if (isNew(talk)) return welcome(talk);
  const next = nextQuestion(talk.standing, talk.library);
  if (next) return interview(talk, next);
  return stretching(talk) ?? result(talk);
}
