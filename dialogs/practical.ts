/** What people ask about their back and life with it: "can I go to work", "how long does it take", "what is it", "what should I do". */
import type { Reply, Turn } from '../src/conversation.ts';
import { nextQuestion } from '../src/triage/next-question.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { showPlace } from './floor.ts';
import { heardBack } from './heard-back.ts';
import type { Talk } from './talk.ts';
import { change, lineOf, say } from './talk.ts';

/** The line `answer/<wish>`; one that waits until it is known what is safe says so, and whoever is to be seen soon asks there. */
export function practicalAnswer(wish: string, talk: Talk): Reply {
  const { library, assessment } = talk;
  const answer = `answer/${wish}`;
  if (!lineOf(library, answer).after_questions) return say(library, answer);
  return say(library, atLeast(assessment.urgency, 'same-day') ? 'answer-after-care' : hasQuestions(talk) ? 'answer-after-questions' : answer);
}

/** What fits and what to do is what the result says, once there is one; `early`: the line until then. */
export function shownResult(early: string): (talk: Talk) => Turn {
  return (talk) => {
    if (atLeast(talk.assessment.urgency, 'same-day')) return showPlace(talk);
    return hasQuestions(talk) ? showPlace(talk, [...heardBack(talk), say(talk.library, early)]) : showPlace(change(talk, { floor: 'result' }));
  };
}

function hasQuestions({ standing, library }: Talk): boolean {
  return nextQuestion(standing, library) !== undefined;
}
