/** Findings in, assessment out: urgency by the highest rule that holds, causes by fit, stretches by what is safe. */
import type { Assessment, FiredFlag, Urgency } from '../conversation.ts';
import { urgencies } from '../conversation.ts';
import type { Library, RedFlag } from '../content/shape.ts';
import type { Findings } from './condition.ts';
import { atLeast, because, countsFor, highest, holds, lower, plainYes } from './condition.ts';
import { likelyCauses } from './causes.ts';
import { safeStretches } from './stretches.ts';

/** What the findings mean. Unknown findings count as no, never as an all-clear. */
export function triage(told: Findings, library: Library): Assessment {
  const findings = withImplied(told, library);
  const redFlags = firedFlags(findings, library);
  const urgency = highest(redFlags.map((flag) => flag.urgency));
  if (atLeast(urgency, 'same-day')) return { urgency, redFlags, causes: [], stretches: [], withheld: [] };
  const causes = likelyCauses(findings, library);
  return { urgency, redFlags, causes, ...safeStretches({ findings, urgency, causes }, library) };
}

/** The findings with everything they imply: a yes on one is a yes on what it implies. */
export function withImplied(told: Findings, library: Library): Findings {
  const all = new Map(told);
  const add = (id: string): void => {
    for (const implied of library.findings.get(id)?.implies ?? []) {
      if (all.get(implied) === 'yes') continue;
      all.set(implied, 'yes');
      add(implied);
    }
  };
  for (const [id, answer] of told) if (answer === 'yes') add(id);
  return all;
}

function firedFlags(findings: Findings, library: Library): FiredFlag[] {
  const fired = [...library.redFlags].flatMap(([id, flag]) => {
    const urgency = urgencyOf(flag, findings, library);
    if (!urgency) return [];
    const counts = countsFor(findings, library.findings, urgency);
    return [{ id, urgency, because: [...new Set(because(flag.when, counts, plainYes(findings)))] }];
  });
  return fired.sort((one, other) => urgencies.indexOf(other.urgency) - urgencies.indexOf(one.urgency));
}

/** The rule's urgency; less where it only holds by a "not sure" that counts for less; undefined where it does not hold. */
function urgencyOf(flag: RedFlag, findings: Findings, library: Library): Urgency | undefined {
  const holdsFor = (urgency: Urgency): boolean =>
    holds(flag.when, countsFor(findings, library.findings, urgency), plainYes(findings));
  return [...urgencies].reverse().map((urgency) => lower(urgency, flag.urgency)).find(holdsFor);
}
