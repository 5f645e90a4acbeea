/** The one ordered word for how soon: which of two is more. */
import type { Urgency } from '../conversation.ts';
import { urgencies } from '../conversation.ts';

const rank = Object.fromEntries(urgencies.map((urgency, at) => [urgency, at])) as Readonly<Record<Urgency, number>>;

export function atLeast(urgency: Urgency, other: Urgency): boolean {
  return rank[urgency] >= rank[other];
}

/** For sorting: highest first. */
export function highestFirst(one: Urgency, other: Urgency): number {
  return rank[other] - rank[one];
}

/** The urgencies below this one, highest first. */
export function below(urgency: Urgency): Urgency[] {
  return urgencies.slice(0, rank[urgency]).toReversed();
}
