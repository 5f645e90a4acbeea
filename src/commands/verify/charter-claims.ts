/** What the charter demands, as claims to be proved. */
import type { Library } from '../../content/shape.ts';
import { atLeast } from '../../triage/urgency.ts';
import { urgencyOf } from '../../triage/triage.ts';
import type { Charter } from './charter.ts';
import { and, never, not, or, unsure, yes } from './formula.ts';
import type { Formula } from './formula.ts';
import type { Claim, Violation } from './rules.ts';
import type { Translated } from './translate.ts';

export function charterClaims(charter: Charter, library: Library, formulas: Translated): Claim[] {
  return [...leastClaims(charter, library, formulas), ...stretchClaims(charter, formulas)];
}

/** The charter's lines that say how urgent something is at least. */
export function leastClaims({ urgency, unsure: doubted }: Charter, library: Library, { reaches, holdsYes }: Translated): Claim[] {
  const softeners = [...library.findings].filter(([, finding]) => finding.softens).map(([id]) => not(holdsYes(id)));
  return [
    ...urgency.map(({ id, when, least, unless }) => ({
      what: `charter ${id}: never below ${least}`,
      refutedBy: and(...when.map(yes), ...lifted(unless, holdsYes), not(reaches(least))),
    })),
    ...doubted.map(({ id, unsure: findings, least }) => ({
      what: `charter ${id}: still not sure is never below ${least}`,
      refutedBy: and(...findings.map(unsure), ...softeners, not(reaches(least))),
    })),
  ];
}

function stretchClaims({ stretches }: Charter, { reaches, safe, holdsYes }: Translated): Claim[] {
  return stretches.flatMap(({ id, when, from, never: forbidden, unless }) =>
    (forbidden === 'all' ? [...safe.keys()] : forbidden).map((stretch) => ({
      what: `charter ${id}: ${stretch} is not offered`,
      refutedBy: and(safe.get(stretch) ?? never, ...when.map((finding) => or(holdsYes(finding), unsure(finding))), ...(from ? [reaches(from)] : []), ...lifted(unless, holdsYes)),
    })),
  );
}

function lifted(unless: readonly (string | readonly string[])[] = [], holdsYes: Translated['holdsYes']): Formula[] {
  return unless.map((item) => not(and(...[item].flat().map(holdsYes))));
}

/** Exactly these findings, every other one no: one case each, so the evaluator itself is asked. */
export function brokenCeilings({ ceilings }: Charter, library: Library): Violation[] {
  return ceilings.flatMap(({ id, only, most }) => {
    const answers = new Map(only.map((finding) => [finding, 'yes'] as const));
    const reached = urgencyOf(answers, library);
    return atLeast(most, reached) ? [] : [{ what: `charter ${id}: never above ${most}, but ${reached}`, answers }];
  });
}
