/** Findings in, assessment out: urgency by the highest rule that holds, causes by fit, stretches by what is safe. */
import type { Assessment, FiredFlag, Urgency } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { isEmpty } from './bits.ts';
import { ruleOf } from './condition.ts';
import type { Rule } from './condition.ts';
import { likelyCauses } from './causes.ts';
import type { Findings, Known } from './known.ts';
import { countsFor, knownFrom } from './known.ts';
import { oncePerLibrary } from './once.ts';
import { safeStretches } from './stretches.ts';
import { atLeast, below, highestFirst } from './urgency.ts';

/** What the findings mean. Unknown findings count as no, never as an all-clear. */
export function triage(answers: Findings, library: Library): Assessment {
  return assess(knownFrom(answers, library), library);
}

export function assess(known: Known, library: Library): Assessment {
  const redFlags = firedFlags(known, library);
  const urgency = redFlags[0]?.urgency ?? 'self-care';
  if (atLeast(urgency, 'same-day')) return { urgency, redFlags, causes: [], stretches: [], alsoSafe: [], withheld: [] };
  const causes = once(() => likelyCauses(known, library));
  const advised = once(() => safeStretches({ known, urgency, causes: causes() }, library));
  return {
    urgency,
    redFlags,
    get causes() {
      return causes();
    },
    get stretches() {
      return advised().stretches;
    },
    get alsoSafe() {
      return advised().alsoSafe;
    },
    get withheld() {
      return advised().withheld;
    },
  };
}

/** Causes and stretches are worked out when they are asked for: most turns need the urgency only. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The urgency alone, without what follows from it. */
export function urgencyOf(answers: Findings, library: Library): Urgency {
  return reachedUrgency(knownFrom(answers, library), library);
}

export function reachedUrgency(known: Known, library: Library): Urgency {
  if (!isEmpty(known.unsure)) return firedFlags(known, library)[0]?.urgency ?? 'self-care';
  return flagRules(library).find(({ rule }) => rule.holds(known.yes, known.yes))?.urgency ?? 'self-care';
}

/** A red flag made ready. */
export interface FlagRule {
  readonly id: string;
  readonly urgency: Urgency;
  readonly rule: Rule;
}

/** Highest urgency first. */
export const flagRules = oncePerLibrary((library: Library): FlagRule[] =>
  [...library.redFlags].map(([id, { urgency, when }]) => ({ id, urgency, rule: ruleOf(when, library) })).sort((one, other) => highestFirst(one.urgency, other.urgency)),
);

/** Highest urgency first. */
function firedFlags(known: Known, library: Library): FiredFlag[] {
  const fired: FiredFlag[] = [];
  for (const flag of flagRules(library)) {
    const urgency = urgencyReached(flag, known, library);
    if (urgency) fired.push({ id: flag.id, urgency, because: [...new Set(flag.rule.because(countsFor(known, urgency, library), known.yes))] });
  }
  return isEmpty(known.unsure) ? fired : fired.sort((one, other) => highestFirst(one.urgency, other.urgency));
}

/** The rule's urgency; less where it only holds by a "not sure" that counts for less; undefined where it does not hold. */
function urgencyReached({ urgency, rule }: FlagRule, known: Known, library: Library): Urgency | undefined {
  if (rule.holds(countsFor(known, urgency, library), known.yes)) return urgency;
  return isEmpty(known.unsure) ? undefined : below(urgency).find((lesser) => rule.holds(countsFor(known, lesser, library), known.yes));
}
