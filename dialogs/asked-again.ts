/** Questions that were answered, and are open once more. */
import type { Told } from '../src/conversation.ts';
import type { Question } from '../src/content/shape.ts';
import { answerOf } from '../src/triage/standing.ts';
import type { Talk } from './talk.ts';

/** Takes back the plain no in each of these questions; a yes stays. */
export function askedAgain({ visit, library, standing }: Talk, which: (question: Question) => boolean | undefined): Told[] {
  const findings = library.questions.filter(which).flatMap(({ choices }) => choices.flatMap(({ tells }) => tells));
  return [...new Set(findings)].filter((finding) => answerOf(standing, finding, library) === 'no').map((finding) => ({ finding, value: 'open', by: 'choice', turn: visit.turn }));
}
