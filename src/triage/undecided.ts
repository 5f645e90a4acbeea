/** What is still open and could change the outcome: the urgency, the cause named first, which stretches are safe. */
import type { Assessment, Urgency } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { both, emptyBits, putAll, union } from './bits.ts';
import { causeRules, fairFrom } from './causes.ts';
import type { CauseRule } from './causes.ts';
import type { Rule } from './condition.ts';
import { placesOf } from './known.ts';
import { oncePerLibrary } from './once.ts';
import { readyQuestions } from './questions.ts';
import type { Standing } from './standing.ts';
import { adviceOf, allows, noneAtAll, stretchRules } from './stretches.ts';
import { flagRules } from './triage.ts';
import { atLeast } from './urgency.ts';

/** A sign that could still count, and how much for the cause named first. */
export interface OpenSign {
  readonly restsOn: Bits;
  readonly points: number;
}

/** What could change the outcome without raising the urgency. */
export interface Undecided {
  /** Signs that could change which cause is named first. */
  readonly leading: readonly OpenSign[];
  /** Rules that could take away or change a stretch. */
  readonly stretching: readonly Bits[];
}

/** What the interview can still ask, taken as a possible yes. */
const askable = oncePerLibrary((library: Library): Bits => union(emptyBits(placesOf(library).ids.length), ...[...readyQuestions(library).values()].map(({ asks }) => asks)));

interface Bounds {
  /** Certainly so. */
  readonly yes: Bits;
  /** So, if everything still open were answered yes. */
  readonly possible: Bits;
}

function boundsOf({ yes, unsure, open }: Standing, library: Library): Bounds {
  return { yes, possible: union(yes, unsure, both(open, askable(library))) };
}

/** Findings whose answer could raise the urgency: a rule would hold if everything still open were answered yes. */
export function raisingFindings(standing: Standing, { urgency }: Assessment, library: Library): Bits {
  const { yes, possible } = boundsOf(standing, library);
  const raising = emptyBits(placesOf(library).ids.length);
  for (const flag of flagRules(library)) {
    if (atLeast(urgency, flag.urgency)) break;
    if (flag.rule.holds(possible, yes)) putAll(raising, flag.rule.restsOn);
  }
  return raising;
}

/** Nothing at same-day and above, where no cause is named and no stretch offered. */
export function undecided(standing: Standing, { urgency }: Assessment, library: Library): Undecided {
  if (atLeast(urgency, 'same-day')) return { leading: [], stretching: [] };
  const bounds = boundsOf(standing, library);
  const contenders = couldLead(bounds, library);
  return { leading: contenders.length > 1 ? openSigns(contenders, bounds) : [], stretching: openScreens(contenders, bounds, { urgency, library }) };
}

function isOpenRule(rule: Rule, { yes, possible }: Bounds): boolean {
  return rule.holds(possible, yes) && !rule.holds(yes, possible);
}

/** The causes that could still be named first; `undefined` stands for none fitting fairly. */
function couldLead(bounds: Bounds, library: Library): (CauseRule | undefined)[] {
  const ranges = causeRules(library).map((cause) => ({ cause, ...rangeOf(cause, bounds) }));
  const surest = Math.max(...ranges.map(({ least }) => least));
  const contenders = ranges.filter(({ most }) => most >= fairFrom && most >= surest).map(({ cause }) => cause);
  return surest >= fairFrom ? contenders : [undefined, ...contenders];
}

/** The lowest and highest score a cause can still come to; nothing where it can be ruled out. */
function rangeOf({ signs, neverWhen }: CauseRule, { yes, possible }: Bounds): { least: number; most: number } {
  if (neverWhen?.holds(yes, possible)) return { least: -Infinity, most: -Infinity };
  let [least, most] = [0, 0];
  for (const { rule, points } of signs) {
    if (!rule.holds(possible, yes)) continue;
    const isCertain = rule.holds(yes, possible);
    if (isCertain || points < 0) least += points;
    if (isCertain || points > 0) most += points;
  }
  return { least: neverWhen?.holds(possible, yes) ? -Infinity : least, most };
}

function openSigns(contenders: readonly (CauseRule | undefined)[], bounds: Bounds): OpenSign[] {
  return contenders.flatMap((cause) => {
    if (!cause) return [];
    const signs = cause.signs.filter(({ rule }) => isOpenRule(rule, bounds)).map(({ rule, points }) => ({ restsOn: rule.restsOn, points: Math.abs(points) }));
    return cause.neverWhen && isOpenRule(cause.neverWhen, bounds) ? [...signs, { restsOn: cause.neverWhen.restsOn, points: fairFrom }] : signs;
  });
}

function openScreens(contenders: readonly (CauseRule | undefined)[], bounds: Bounds, { urgency, library }: { urgency: Urgency; library: Library }): Bits[] {
  if (noneAtAll(library).some(({ rule }) => rule.holds(bounds.yes, bounds.possible))) return [];
  const barring = stretchRules(library)
    .filter(({ skip }) => !skip.some(({ rule }) => rule.holds(bounds.yes, bounds.possible)))
    .filter(({ stretch }) => contenders.some((cause) => allows(adviceOf(stretch, cause?.id), urgency)))
    .flatMap(({ skip, modify }) => [...skip, ...modify]);
  return [...noneAtAll(library), ...barring].filter(({ rule }) => isOpenRule(rule, bounds)).map(({ rule }) => rule.restsOn);
}
