/** Which causes fit what was told, in words and never as a percentage. */
import type { FindingId, Fit, LikelyCause } from '../conversation.ts';
import type { Cause, Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { ruleOf, unique } from './condition.ts';
import type { Rule } from './condition.ts';
import type { Known } from './known.ts';
import { oncePerLibrary } from './once.ts';

/** Points a strong, moderate or weak sign gives or takes, as the clinic set them. */
const points = { strong: 3, moderate: 2, weak: 1 } as const;
const atLeastFor: readonly (readonly [Fit, number])[] = [['good', 6], ['fair', 3]];
/** From this score on a cause is named. */
export const fairFrom = 3;
const most = 2;

export interface Sign {
  /** The same for signs that say the same. */
  readonly key: string;
  readonly rule: Rule;
  /** Negative where it speaks against the cause. */
  readonly points: number;
}

/** A cause made ready. */
export interface CauseRule {
  readonly id: string;
  readonly signs: readonly Sign[];
  readonly neverWhen: Rule | undefined;
}

export const causeRules = oncePerLibrary((library: Library): CauseRule[] =>
  [...library.causes].map(([id, cause]) => ({
    id,
    signs: [...signsOf(cause.for, 1, library), ...signsOf(cause.against, -1, library)],
    neverWhen: cause.never_when === undefined ? undefined : ruleOf(cause.never_when, library),
  })),
);

function signsOf(weights: Cause['for'], side: 1 | -1, library: Library): Sign[] {
  return (['strong', 'moderate', 'weak'] as const).flatMap((weight) => weights[weight].map((when) => ({ key: JSON.stringify(when), rule: ruleOf(when, library), points: side * points[weight] })));
}

/** The cause named where nothing fits fairly. */
export const ordinaryCause = oncePerLibrary(({ causes }: Library) => [...causes].find(([, cause]) => cause.otherwise)![0]);

/** At most two causes, best fit first; the ordinary one alone where nothing fits fairly. */
export function likelyCauses({ yes }: Known, library: Library): LikelyCause[] {
  const scored: { readonly cause: CauseRule; readonly fit: Fit; readonly score: number }[] = [];
  for (const cause of causeRules(library)) {
    if (cause.neverWhen?.holds(yes, yes)) continue;
    const score = scoreOf(cause, yes);
    const fit = atLeastFor.find(([, least]) => score >= least)?.[0];
    if (fit) scored.push({ cause, fit, score });
  }
  const best = scored.sort((one, other) => other.score - one.score).slice(0, most);
  if (best.length) return best.map(({ cause, fit }) => ({ id: cause.id, fit, because: speaksFor(cause, yes) }));
  const ordinary = causeRules(library).find(({ id }) => id === ordinaryCause(library))!;
  return [{ id: ordinary.id, fit: 'weak', because: speaksFor(ordinary, yes) }];
}

/** What was told that speaks against a cause, in reading order. */
export function speaksAgainst(id: string, { yes }: Known, library: Library): FindingId[] {
  const { signs } = causeRules(library).find((cause) => cause.id === id)!;
  return reasons(signs.filter(({ points: each }) => each < 0), yes);
}

function scoreOf({ signs }: CauseRule, yes: Bits): number {
  let score = 0;
  for (const sign of signs) if (sign.rule.holds(yes, yes)) score += sign.points;
  return score;
}

function speaksFor({ signs }: CauseRule, yes: Bits): FindingId[] {
  return reasons(signs.filter((sign) => sign.points > 0), yes);
}

function reasons(signs: readonly Sign[], yes: Bits): FindingId[] {
  return unique(signs.filter(({ rule }) => rule.holds(yes, yes)).flatMap(({ rule }) => rule.because(yes, yes)));
}
