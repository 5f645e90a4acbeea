/** What is still open and could change the outcome: the urgency, the cause named first, which stretches are safe. */
import type { Assessment, Urgency } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { both, emptyBits, putAll, union } from './bits.ts';
import type { CauseRule } from './causes.ts';
import { couldLead, fieldOf, openSigns } from './contenders.ts';
import type { Bounds, OpenSign } from './contenders.ts';
import type { Rule } from './condition.ts';
import { placesOf } from './known.ts';
import { readyQuestions } from './questions.ts';
import type { Standing } from './standing.ts';
import { adviceOf, allows, mostOffered, noneAtAll, rankOf, stretchRules } from './stretches.ts';
import type { StretchRule } from './stretches.ts';
import { flagRules } from './triage.ts';
import { atLeast } from './urgency.ts';

/** What could change the outcome without raising the urgency. */
export interface Undecided {
  /** Signs that could change which cause is named first. */
  readonly leading: readonly OpenSign[];
  /** Rules that could take away or change a stretch. */
  readonly stretching: readonly Bits[];
}

/** What the interview can still ask is a possible yes; what a question asks whose time cannot come is not. */
export function boundsOf({ yes, unsure, open }: Standing, library: Library): Bounds {
  const told = union(yes, unsure);
  const anything = union(told, open);
  const asked = emptyBits(placesOf(library).ids.length);
  for (const { when, asks } of readyQuestions(library).values()) if (!when || when.holds(anything, yes)) putAll(asked, asks);
  return { yes, possible: union(told, both(asked, open)) };
}

/** Findings whose answer could raise the urgency: a rule would hold if everything still open were answered yes. */
export function raisingFindings({ yes, possible }: Bounds, { urgency }: Assessment, library: Library): Bits {
  const raising = emptyBits(placesOf(library).ids.length);
  for (const flag of flagRules(library)) {
    if (atLeast(urgency, flag.urgency)) break;
    if (flag.rule.holds(possible, yes)) putAll(raising, flag.rule.restsOn);
  }
  return raising;
}

/** Nothing at same-day and above, where no cause is named and no stretch offered. */
export function undecided(bounds: Bounds, { urgency }: Assessment, library: Library): Undecided {
  if (atLeast(urgency, 'same-day')) return { leading: [], stretching: [] };
  const field = fieldOf(bounds, library);
  const contenders = couldLead(field);
  return {
    leading: contenders.length > 1 ? openSigns(contenders, field.open) : [],
    stretching: openScreens(contenders.map((each) => each?.cause), bounds, { urgency, library }),
  };
}

/** The rules that could still take away or change one of the stretches that would be offered. */
function openScreens(contenders: readonly (CauseRule | undefined)[], bounds: Bounds, { urgency, library }: { urgency: Urgency; library: Library }): Bits[] {
  if (noneAtAll(library).some(({ rule }) => rule.holds(bounds.yes, bounds.possible))) return [];
  const possible = inOrder(contenders, library)
    .filter(({ skip }) => !skip.some(({ rule }) => rule.holds(bounds.yes, bounds.possible)))
    .filter(({ stretch }) => contenders.some((cause) => allows(adviceOf(stretch, cause?.id), urgency)));
  const isSure = ({ stretch, skip, modify }: StretchRule): boolean =>
    contenders.every((cause) => allows(adviceOf(stretch, cause?.id), 'spine-expert')) && ![...skip, ...modify].some(({ rule }) => rule.holds(bounds.possible, bounds.yes));
  const enough = contenders.length === 1 ? possible.flatMap((each, at) => (isSure(each) ? [at] : []))[mostOffered - 1] : undefined;
  const barring = possible.slice(0, enough === undefined ? undefined : enough + 1).flatMap(({ skip, modify }) => [...skip, ...modify]);
  return [...noneAtAll(library), ...barring].filter(({ rule }) => isOpenRule(rule, bounds)).map(({ rule }) => rule.restsOn);
}

/** As they would be offered, where the cause is settled. */
function inOrder([first, ...others]: readonly (CauseRule | undefined)[], library: Library): readonly StretchRule[] {
  if (others.length) return stretchRules(library);
  return stretchRules(library).toSorted((one, other) => rankOf(one.stretch, first?.id) - rankOf(other.stretch, first?.id));
}

function isOpenRule(rule: Rule, { yes, possible }: Bounds): boolean {
  return rule.holds(possible, yes) && !rule.holds(yes, possible);
}
