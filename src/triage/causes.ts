/** Which causes fit what was told, in words and never as a percentage. */
import type { FindingId, Fit, LikelyCause } from '../conversation.ts';
import type { Condition, Library } from '../content/shape.ts';
import type { Counts, Findings } from './condition.ts';
import { because, holds, plainYes, told } from './condition.ts';
import { indexRules, oncePerLibrary } from './rule-index.ts';

/** Points a strong, moderate or weak sign gives or takes, as the clinic set them. */
const points = { strong: 3, moderate: 2, weak: 1 } as const;
const atLeastFor: readonly (readonly [Fit, number])[] = [['good', 6], ['fair', 3]];
const most = 2;

interface Sign {
  readonly cause: string;
  readonly rule: Condition;
  /** Negative where it speaks against the cause. */
  readonly points: number;
}

/** At most two causes, best fit first; the ordinary one alone where nothing fits fairly. */
export function likelyCauses(findings: Findings, library: Library): LikelyCause[] {
  const counts = plainYes(findings);
  const signs = signIndex(library).touchedBy(told(findings)).filter(({ rule }) => holds(rule, counts, counts));
  const scored = [...library.causes].flatMap(([id, cause]) => {
    const score = signs.reduce((sum, sign) => (sign.cause === id ? sum + sign.points : sum), 0);
    const fit = atLeastFor.find(([, least]) => score >= least)?.[0];
    return fit && !(cause.never_when && holds(cause.never_when, counts, counts)) ? [{ id, fit, score }] : [];
  });
  const best = scored.sort((one, other) => other.score - one.score).slice(0, most);
  const named = best.length ? best : [{ id: ordinary(library), fit: 'weak' as const }];
  return named.map(({ id, fit }) => ({ id, fit, because: reasons(id, signs, counts) }));
}

const ordinary = oncePerLibrary(({ causes }: Library) => [...causes].find(([, cause]) => cause.otherwise)![0]);

const signIndex = oncePerLibrary(({ causes }: Library) => indexRules([...causes].flatMap(([cause, { for: pro, against }]) => [...signsOf(cause, pro, 1), ...signsOf(cause, against, -1)])));

function signsOf(cause: string, weights: Readonly<Record<keyof typeof points, readonly Condition[]>>, side: 1 | -1): { when: Condition; item: Sign }[] {
  return (['strong', 'moderate', 'weak'] as const).flatMap((weight) => weights[weight].map((rule) => ({ when: rule, item: { cause, rule, points: side * points[weight] } })));
}

function reasons(cause: string, signs: readonly Sign[], counts: Counts): FindingId[] {
  return [...new Set(signs.filter((sign) => sign.cause === cause && sign.points > 0).flatMap((sign) => because(sign.rule, counts, counts)))];
}
