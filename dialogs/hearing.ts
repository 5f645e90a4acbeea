/** What arrived, made into facts, a wish or a choice, in the light of what is on the screen. */
import type { Fact, Said, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import type { Feeling } from '../src/understanding/feeling.ts';
import type { Sided } from '../src/understanding/side.ts';
import { factsOf, onLine } from './answered.ts';
import { mending, turnTapped } from './heard-back.ts';
import { choicesOnScreen } from './screen.ts';
import type { Unclear } from './short-answers.ts';
import { hearText } from './typed.ts';

/** What one message came to. */
export interface Hearing {
  readonly by: 'choice' | 'text';
  readonly facts: readonly Fact[];
  /** The interview question these facts answer. */
  readonly question?: string;
  /** What it answers is only likely: it is said back. */
  readonly likely?: true;
  readonly wish?: string;
  /** A choice of the line on the screen. */
  readonly choice?: string;
  /** It could not be read as anything: a tap on an earlier question, a choice that never was, a picture. */
  readonly trouble?: 'old-tap' | 'unknown-choice' | 'unreadable' | Unclear;
  readonly aboutTheBack?: boolean;
  readonly onBehalf?: boolean;
  readonly asksForAnother?: boolean;
  readonly side?: Sided;
  readonly feeling?: Feeling;
  /** A choice on the screen whose meaning is asked. */
  readonly meant?: string;
  /** The turn whose words were not heard rightly. */
  readonly about?: number;
  /** Answers are taken back by the person's own wish. */
  readonly mends?: true;
}

export const nothing: Hearing = { by: 'text', facts: [] };

export function understood({ facts, wish, choice, side }: Hearing): boolean {
  return facts.length > 0 || wish !== undefined || choice !== undefined || side?.alone === true;
}

export function hear(said: Said, visit: Visit, library: Library): Hearing {
  if (said.kind === 'choice') return hearTap(said, visit, library);
  if (said.kind === 'text') return hearText(said.text, visit, library);
  return { by: 'text', facts: [], trouble: 'unreadable' };
}

/** A tap on an earlier question of the interview changes that answer; on anything else that is gone it changes nothing. */
function hearTap(said: Said & { kind: 'choice' }, visit: Visit, library: Library): Hearing {
  const answer = factsOf(said, visit, library);
  if (answer) return { by: 'choice', ...answer };
  const turn = turnTapped(said.question);
  if (turn !== undefined) return { by: 'choice', facts: [], ...mending(turn, visit, library) };
  if (said.question !== visit.asked?.id) return { by: 'choice', facts: [], trouble: 'old-tap' };
  const choice = choicesOnScreen(visit, library).find(({ id }) => id === said.choices[0]);
  return choice ? onLine(choice.id, visit, library) : { by: 'choice', facts: [], trouble: 'unknown-choice' };
}
