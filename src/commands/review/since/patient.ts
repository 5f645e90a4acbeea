/** What a person's answers come to by the formulas, and the story that tells it before and now. */
import type { Urgency } from '../../../conversation.ts';
import { urgencies } from '../../../conversation.ts';
import { atLeast } from '../../../triage/urgency.ts';
import { isTrue } from '../../verify/formula.ts';
import type { Answers, Formula } from '../../verify/formula.ts';
import type { Outcomes } from './outcomes.ts';

export interface Comes {
  readonly urgency: Urgency;
  /** Named first; undefined where none fits fairly, and at same-day and above. */
  readonly cause: string | undefined;
  /** By stretch offered, the way it is done. */
  readonly stretches: ReadonlyMap<string, string>;
}

export function comesTo({ reaches, leads, offers }: Outcomes, answers: Answers): Comes {
  const holds = (formula: Formula): boolean => isTrue(formula, answers);
  const urgency = urgencies.findLast((each) => holds(reaches(each)))!;
  if (atLeast(urgency, 'same-day')) return { urgency, cause: undefined, stretches: new Map() };
  const offered = [...offers(leads)].filter(([, offer]) => holds(offer.offered));
  const way = (ways: ReadonlyMap<string, Formula>): string => [...ways].find(([, chosen]) => holds(chosen))![0];
  return { urgency, cause: [...leads].find(([, leading]) => holds(leading))?.[0] || undefined, stretches: new Map(offered.map(([id, { ways }]) => [id, way(ways)])) };
}
