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
import { adviceOf, allows, mostOffered, noneAtAll, rankOf, stretchRules } from './stretches.ts';
import type { StretchRule } from './stretches.ts';
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

/** Between what is certain and what could still be told. */
export interface Bounds {
  /** Certainly so. */
  readonly yes: Bits;
  /** So, if everything still open were answered yes. */
  readonly possible: Bits;
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

function isOpenRule(rule: Rule, { yes, possible }: Bounds): boolean {
  return rule.holds(possible, yes) && !rule.holds(yes, possible);
}

/** What the causes can still come to. */
interface Field {
  /** By the place of the cause. */
  readonly ranges: readonly Range[];
  /** Signs that could still count. */
  readonly open: readonly SharedSign[];
}

interface Range {
  readonly cause: CauseRule;
  readonly place: number;
  /** The score by what is certain, and how far it can still fall and rise. */
  readonly certain: number;
  readonly least: number;
  readonly most: number;
  /** Ruled out; undefined where that is open. */
  readonly isOut: boolean | undefined;
}

function fieldOf({ yes, possible }: Bounds, library: Library): Field {
  const causes = causeRules(library);
  const scores = causes.map(() => ({ certain: 0, least: 0, most: 0 }));
  const open: SharedSign[] = [];
  for (const sign of sharedSigns(library)) {
    if (!sign.rule.holds(possible, yes)) continue;
    const isCertain = sign.rule.holds(yes, possible);
    if (!isCertain) open.push(sign);
    for (const [place, points] of sign.weighed) {
      const score = scores[place]!;
      if (isCertain) score.certain += points;
      else if (points < 0) score.least += points;
      else score.most += points;
    }
  }
  const isOut = ({ neverWhen }: CauseRule): boolean | undefined => (neverWhen?.holds(yes, possible) ? true : neverWhen?.holds(possible, yes) ? undefined : false);
  return { open, ranges: causes.map((cause, place) => ({ cause, place, certain: scores[place]!.certain, least: scores[place]!.certain + scores[place]!.least, most: scores[place]!.certain + scores[place]!.most, isOut: isOut(cause) })) };
}

/** The causes that could still be named first; `undefined` stands for none fitting fairly. */
function couldLead({ ranges, open }: Field): (Range | undefined)[] {
  const surest = ranges.filter(({ isOut }) => isOut === false).reduce<Range | undefined>((best, each) => (best && best.least >= each.least ? best : each), undefined);
  const contenders = ranges.filter(({ most, isOut }) => isOut !== true && most >= fairFrom).filter((each) => !surest || each === surest || couldPass(each, surest, open));
  return surest && surest.least >= fairFrom ? contenders : [undefined, ...contenders];
}

/** A sign that several causes weigh, each in its own way. */
interface SharedSign {
  readonly rule: Rule;
  /** By the place of the cause; 0 where it says nothing of it. */
  readonly points: readonly number[];
  /** The same without the zeros. */
  readonly weighed: readonly (readonly [place: number, points: number])[];
}

const sharedSigns = oncePerLibrary((library: Library): SharedSign[] => {
  const shared = new Map<string, { rule: Rule; points: number[] }>();
  causeRules(library).forEach(({ signs }, place) => {
    for (const { key, rule, points } of signs) {
      const sign = shared.get(key) ?? { rule, points: causeRules(library).map(() => 0) };
      sign.points[place]! += points;
      shared.set(key, sign);
    }
  });
  return [...shared.values()].map(({ rule, points }) => ({ rule, points, weighed: [...points.entries()].filter(([, each]) => each !== 0) }));
});

/** Whether some answers would put the one ahead of the other, or level with it. */
function couldPass(one: Range, other: Range, open: readonly SharedSign[]): boolean {
  const gain = open.reduce((sum, { points }) => sum + Math.max(0, points[one.place]! - points[other.place]!), 0);
  return one.certain + gain >= other.certain;
}

/** The open signs that the contenders weigh differently, each by how differently; and what could rule one of them out. */
function openSigns(contenders: readonly (Range | undefined)[], open: readonly SharedSign[]): OpenSign[] {
  const weighed = open.map(({ rule, points }) => {
    const theirs = contenders.map((each) => (each ? points[each.place]! : 0));
    return { restsOn: rule.restsOn, points: Math.max(...theirs) - Math.min(...theirs) };
  });
  const ruledOut = contenders.flatMap((each) => (each?.isOut === undefined && each?.cause.neverWhen ? [{ restsOn: each.cause.neverWhen.restsOn, points: fairFrom }] : []));
  return [...weighed.filter(({ points }) => points > 0), ...ruledOut];
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
