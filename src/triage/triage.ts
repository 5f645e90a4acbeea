/** Findings in, assessment out: urgency by the highest rule that holds, causes by fit, stretches by what is safe. */
import type { Assessment, FindingId, FiredFlag, Urgency } from '../conversation.ts';
import { urgencies } from '../conversation.ts';
import { findingsOf, negatedIn } from '../content/named.ts';
import type { Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { isEmpty } from './bits.ts';
import { ruleOf, unique } from './condition.ts';
import type { Rule } from './condition.ts';
import { likelyCauses } from './causes.ts';
import type { Findings, Known } from './known.ts';
import { countsFor, knownFrom } from './known.ts';
import { oncePerLibrary, oncePerStanding } from './once.ts';
import { safeStretches } from './stretches.ts';
import { atLeast, below, highestFirst } from './urgency.ts';

/** What the findings mean. Unknown findings count as no, never as an all-clear. */
export function triage(answers: Findings, library: Library): Assessment {
  return assess(knownFrom(answers, library), library);
}

/** What a visit comes to so far. */
export const assessmentOf = oncePerStanding((standing, library) => assess(standing, library));

export function assess(known: Known, library: Library): Assessment {
  return new Assessed(known, library);
}

/** A class, because most turns need the urgency only: causes and stretches are worked out when they are asked for. */
class Assessed implements Assessment {
  readonly urgency: Urgency;
  readonly redFlags: readonly FiredFlag[];
  readonly #known: Known;
  readonly #library: Library;
  #causes: Assessment['causes'] | undefined;
  #advised: ReturnType<typeof safeStretches> | undefined;

  constructor(known: Known, library: Library) {
    this.redFlags = firedFlags(known, library);
    this.urgency = this.redFlags[0]?.urgency ?? 'self-care';
    this.#known = known;
    this.#library = library;
  }

  get causes(): Assessment['causes'] {
    return (this.#causes ??= this.#isPressing ? [] : likelyCauses(this.#known, this.#library));
  }

  get stretches(): Assessment['stretches'] {
    return this.#stretching.stretches;
  }

  get alsoSafe(): Assessment['alsoSafe'] {
    return this.#stretching.alsoSafe;
  }

  get withheld(): Assessment['withheld'] {
    return this.#stretching.withheld;
  }

  get #stretching(): ReturnType<typeof safeStretches> {
    return (this.#advised ??= this.#isPressing ? { stretches: [], alsoSafe: [], withheld: [] } : safeStretches({ known: this.#known, urgency: this.urgency, causes: this.causes }, this.#library));
  }

  get #isPressing(): boolean {
    return atLeast(this.urgency, 'same-day');
  }
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
  /** Its own urgency and those below, which it may reach by a "not sure" that counts for less. */
  readonly reaches: readonly Urgency[];
  readonly rule: Rule;
}

/** What a red flag names under `not`: told, it may lower the urgency. */
export const softening = oncePerLibrary(({ redFlags }: Library): ReadonlySet<FindingId> => new Set([...redFlags.values()].flatMap(({ when }) => negatedIn(when).flatMap(findingsOf))));

/** Highest urgency first. */
export const flagRules = oncePerLibrary((library: Library): FlagRule[] =>
  [...library.redFlags].map(([id, { urgency, when }]) => ({ id, urgency, reaches: [urgency, ...below(urgency)], rule: ruleOf(when, library) })).sort((one, other) => highestFirst(one.urgency, other.urgency)),
);

/** Highest urgency first. */
function firedFlags(known: Known, library: Library): FiredFlag[] {
  if (!isEmpty(known.unsure)) return firedByDoubt(known, library);
  const { yes } = known;
  return flagRules(library)
    .filter(({ rule }) => rule.holds(yes, yes))
    .map((flag) => fired(flag, flag.urgency, known, yes));
}

/** Where something is unsure, what counts depends on the urgency; a rule that holds by less of it reaches a lower one. */
function firedByDoubt(known: Known, library: Library): FiredFlag[] {
  const counted = Object.fromEntries(urgencies.map((urgency) => [urgency, countsFor(known, urgency, library)])) as Record<Urgency, Bits>;
  return flagRules(library)
    .flatMap((flag) => {
      const urgency = flag.reaches.find((each) => flag.rule.holds(counted[each], known.yes));
      return urgency ? [fired(flag, urgency, known, counted[urgency])] : [];
    })
    .sort((one, other) => highestFirst(one.urgency, other.urgency));
}

function fired({ id, rule }: FlagRule, urgency: Urgency, { yes }: Known, counts: Bits): FiredFlag {
  return { id, urgency, because: unique(rule.because(counts, yes)) };
}
