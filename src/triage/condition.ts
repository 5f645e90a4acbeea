/** Whether a rule over findings holds, and what in it decided. */
import type { Answer, FindingId, Urgency } from '../conversation.ts';
import { partsOf } from '../content/named.ts';
import type { Condition, Finding } from '../content/shape.ts';
import { urgencies } from '../conversation.ts';

export type Findings = ReadonlyMap<FindingId, Answer>;
/** Whether one finding counts as told. */
export type Counts = (finding: FindingId) => boolean;

/** True when the rule holds. Under `not` only a plain yes counts: what is unsure or unknown never softens (ruling 20). */
export function holds(rule: Condition, counts: Counts, plainYes: Counts): boolean {
  if (typeof rule === 'string') return counts(rule);
  if ('all' in rule) return rule.all.every((part) => holds(part, counts, plainYes));
  if ('any' in rule) return rule.any.some((part) => holds(part, counts, plainYes));
  if ('not' in rule) return !holds(rule.not, plainYes, counts);
  return rule.at_least.of.filter((part) => holds(part, counts, plainYes)).length >= rule.at_least.n;
}

/** The findings that made a rule hold, in reading order; what stands under `not` is left out. */
export function because(rule: Condition, counts: Counts, plainYes: Counts): FindingId[] {
  if (typeof rule === 'string') return counts(rule) ? [rule] : [];
  if ('not' in rule) return [];
  return partsOf(rule).filter((part) => holds(part, counts, plainYes)).flatMap((part) => because(part, counts, plainYes));
}

/** What was answered yes, or not sure. */
export function* told(findings: Findings): Iterable<FindingId> {
  for (const [id, answer] of findings) if (answer !== 'no') yield id;
}

/** Counts a plain yes only. */
export const plainYes = (findings: Findings): Counts => (id) => findings.get(id) === 'yes';

/** Counts a yes, and a "not sure" too: for whatever removes or changes a stretch (ruling 2). */
export const yesOrUnsure = (findings: Findings): Counts => (id) => findings.get(id) === 'yes' || findings.get(id) === 'unsure';

/** Counts a yes, and a "not sure" where it counts for at least `urgency` (ruling 2). */
export function countsFor(findings: Findings, known: ReadonlyMap<string, Finding>, urgency: Urgency): Counts {
  return (id) => {
    const answer = findings.get(id);
    if (answer !== 'unsure') return answer === 'yes';
    const policy = known.get(id)?.unsure ?? 'yes';
    return policy === 'yes' || (policy !== 'no' && atLeast(policy, urgency));
  };
}

export function atLeast(urgency: Urgency, other: Urgency): boolean {
  return urgencies.indexOf(urgency) >= urgencies.indexOf(other);
}

export function lower(one: Urgency, other: Urgency): Urgency {
  return atLeast(one, other) ? other : one;
}
