/** What a yes can lead to: computed from the rules, never written down. */
import type { Urgency } from '../../conversation.ts';
import { findingsOf, namedOutsideNot, negatedIn } from '../../content/named.ts';
import type { Library, Question, RedFlag } from '../../content/shape.ts';
import { placesIn } from '../../triage/bits.ts';
import { placesOf } from '../../triage/known.ts';
import { urgencyOf } from '../../triage/triage.ts';
import { highestFirst } from '../../triage/urgency.ts';

export interface Reach {
  /** By this yes and nothing else. */
  readonly alone: Urgency;
  /** The highest urgency of a rule that this yes is part of; undefined where no rule names it. */
  readonly most: Urgency | undefined;
  /** The red flags that rest on it, highest urgency first. */
  readonly flags: readonly string[];
  /** The red flags it softens. */
  readonly softens: readonly string[];
  /** Causes that weigh it, and stretches that it takes away or changes. */
  readonly causes: readonly string[];
  readonly stretches: readonly string[];
  /** It takes all of them away. */
  readonly barsEveryStretch: boolean;
}

export function reachOf(findings: readonly string[], library: Library): Reach {
  const all = new Set(findings.flatMap((id) => withImplied(id, library)));
  const named = (ids: readonly string[]): boolean => ids.some((id) => all.has(id));
  const flags = rulesWith(({ when }) => named(namedOutsideNot(when)), library);
  const { causes, stretches, stretchScreen } = library;
  const weighed = [...causes].filter(([, { for: pro, against }]) => [pro, against].some((side) => named(Object.values(side).flat().flatMap(findingsOf))));
  const barred = [...stretches].filter(([, { skip_when, modify_when }]) => named([...skip_when, ...modify_when].flatMap(({ when }) => findingsOf(when))));
  return {
    alone: urgencyOf(new Map(findings.map((id) => [id, 'yes'])), library),
    most: flags[0] === undefined ? undefined : library.redFlags.get(flags[0])!.urgency,
    flags,
    softens: rulesWith(({ when }) => named(negatedIn(when).flatMap(findingsOf)), library),
    causes: weighed.map(([id]) => id),
    stretches: barred.map(([id]) => id),
    barsEveryStretch: named(stretchScreen.skip_all_when.flatMap(({ when }) => findingsOf(when))),
  };
}

/** The highest urgency that any answer to the question can be part of. */
export function mostOf({ choices }: Question, library: Library): Urgency | undefined {
  return reachOf(choices.flatMap(({ tells }) => tells), library).most;
}

/** The finding itself and everything its yes implies. */
export function withImplied(id: string, library: Library): string[] {
  const { ids, of, implied } = placesOf(library);
  const place = of.get(id);
  return place === undefined ? [id] : [...placesIn(implied[place]!)].map((each) => ids[each]!);
}

function rulesWith(fits: (flag: RedFlag) => boolean, { redFlags }: Library): string[] {
  return [...redFlags]
    .filter(([, flag]) => fits(flag))
    .sort(([, one], [, other]) => highestFirst(one.urgency, other.urgency))
    .map(([id]) => id);
}
