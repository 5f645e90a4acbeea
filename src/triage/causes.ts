/** Which causes fit what was told, in words and never as a percentage. */
import type { Fit, LikelyCause } from '../conversation.ts';
import type { Cause, Condition, Library } from '../content/shape.ts';
import type { Findings } from './condition.ts';
import { because, holds, plainYes } from './condition.ts';

/** Points a strong, moderate or weak sign gives or takes (clinical.md 2.0). */
const points = { strong: 3, moderate: 2, weak: 1 } as const;
const atLeastFor: readonly (readonly [Fit, number])[] = [['good', 6], ['fair', 3], ['weak', 1]];

/** At most two causes, best fit first; the ordinary one alone where nothing fits fairly. */
export function likelyCauses(findings: Findings, library: Library): LikelyCause[] {
  const scored = [...library.causes].flatMap(([id, cause]) => {
    if (cause.never_when && holdsPlainly(cause.never_when, findings)) return [];
    const score = total(cause.for, findings) - total(cause.against, findings);
    const fit = atLeastFor.find(([, least]) => score >= least)?.[0];
    return fit ? [{ id, fit, score, because: reasons(cause, findings) }] : [];
  });
  const best = scored.sort((one, other) => other.score - one.score).filter(({ fit }) => fit !== 'weak').slice(0, 2);
  return best.length ? best.map(({ id, fit, because: why }) => ({ id, fit, because: why })) : [ordinary(findings, library)];
}

function ordinary(findings: Findings, library: Library): LikelyCause {
  const [id, cause] = [...library.causes].find(([, each]) => each.otherwise)!;
  return { id, fit: 'weak', because: reasons(cause, findings) };
}

function total(weights: Cause['for'], findings: Findings): number {
  return (['strong', 'moderate', 'weak'] as const)
    .map((weight) => weights[weight].filter((rule) => holdsPlainly(rule, findings)).length * points[weight])
    .reduce((sum, each) => sum + each, 0);
}

function reasons(cause: Cause, findings: Findings): string[] {
  const counts = plainYes(findings);
  const rules: readonly Condition[] = [...cause.for.strong, ...cause.for.moderate, ...cause.for.weak];
  return [...new Set(rules.filter((rule) => holdsPlainly(rule, findings)).flatMap((rule) => because(rule, counts, counts)))];
}

function holdsPlainly(rule: Condition, findings: Findings): boolean {
  const counts = plainYes(findings);
  return holds(rule, counts, counts);
}
