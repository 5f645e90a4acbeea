/** Findings in, assessment out: urgency by the highest rule that holds, causes by fit, stretches by what is safe. */
import type { Assessment, FiredFlag, Urgency } from '../conversation.ts';
import { urgencies } from '../conversation.ts';
import type { Library, RedFlag } from '../content/shape.ts';
import type { Findings } from './condition.ts';
import { atLeast, because, countsFor, holds, lower, plainYes, told } from './condition.ts';
import { likelyCauses } from './causes.ts';
import { withImplied } from './implied.ts';
import { indexRules, oncePerLibrary } from './rule-index.ts';
import { safeStretches } from './stretches.ts';

/** What the findings mean. Unknown findings count as no, never as an all-clear. */
export function triage(answers: Findings, library: Library): Assessment {
  return assess(withImplied(answers, library), library);
}

/** The same for findings that hold what they imply already. */
export function assess(findings: Findings, library: Library): Assessment {
  const redFlags = firedFlags(findings, library);
  const urgency = redFlags[0]?.urgency ?? 'self-care';
  if (atLeast(urgency, 'same-day')) return { urgency, redFlags, causes: [], stretches: [], alsoSafe: [], withheld: [] };
  const causes = once(() => likelyCauses(findings, library));
  const advised = once(() => safeStretches({ findings, urgency, causes: causes() }, library));
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
  return reachedUrgency(withImplied(answers, library), library);
}

export function reachedUrgency(findings: Findings, library: Library): Urgency {
  return firedFlags(findings, library)[0]?.urgency ?? 'self-care';
}

const flagIndex = oncePerLibrary(({ redFlags }: Library) => indexRules([...redFlags].map(([id, flag]) => ({ when: flag.when, item: { id, flag } }))));

/** Highest urgency first. */
function firedFlags(findings: Findings, library: Library): FiredFlag[] {
  const fired = flagIndex(library).touchedBy(told(findings)).flatMap(({ id, flag }) => {
    const urgency = urgencyReached(flag, findings, library);
    if (!urgency) return [];
    const counts = countsFor(findings, library.findings, urgency);
    return [{ id, urgency, because: [...new Set(because(flag.when, counts, plainYes(findings)))] }];
  });
  return fired.sort((one, other) => urgencies.indexOf(other.urgency) - urgencies.indexOf(one.urgency));
}

/** The rule's urgency; less where it only holds by a "not sure" that counts for less; undefined where it does not hold. */
function urgencyReached(flag: RedFlag, findings: Findings, library: Library): Urgency | undefined {
  const yes = plainYes(findings);
  if (holds(flag.when, countsFor(findings, library.findings, flag.urgency), yes)) return flag.urgency;
  const lesser = [...urgencies].reverse().filter((urgency) => lower(urgency, flag.urgency) === urgency && urgency !== flag.urgency);
  return [...findings.values()].includes('unsure') ? lesser.find((urgency) => holds(flag.when, countsFor(findings, library.findings, urgency), yes)) : undefined;
}
