/** Which causes could still be named first, and which signs would decide it: scores between what is certain and what could still be told. */
import type { Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { causeRules, fairFrom } from './causes.ts';
import type { CauseRule } from './causes.ts';
import type { Rule } from './condition.ts';
import { oncePerLibrary } from './once.ts';

/** Between what is certain and what could still be told. */
export interface Bounds {
  /** Certainly so. */
  readonly yes: Bits;
  /** So, if everything still open were answered yes. */
  readonly possible: Bits;
}

/** A sign that could still count, and how much for the cause named first. */
export interface OpenSign {
  readonly restsOn: Bits;
  readonly points: number;
}

/** What the causes can still come to. */
export interface Field {
  /** By the place of the cause. */
  readonly ranges: readonly Range[];
  /** Signs that could still count. */
  readonly open: readonly SharedSign[];
}

export interface Range {
  readonly cause: CauseRule;
  readonly place: number;
  /** The score by what is certain, and how far it can still fall and rise. */
  readonly certain: number;
  readonly least: number;
  readonly most: number;
  /** Ruled out; undefined where that is open. */
  readonly isOut: boolean | undefined;
}

export function fieldOf({ yes, possible }: Bounds, library: Library): Field {
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
export function couldLead({ ranges, open }: Field): (Range | undefined)[] {
  const surest = ranges.filter(({ isOut }) => isOut === false).reduce<Range | undefined>((best, each) => (best && best.least >= each.least ? best : each), undefined);
  const contenders = ranges.filter(({ most, isOut }) => isOut !== true && most >= fairFrom).filter((each) => !surest || each === surest || couldPass(each, surest, open));
  return surest && surest.least >= fairFrom ? contenders : [undefined, ...contenders];
}

/** A sign that several causes weigh, each in its own way. */
export interface SharedSign {
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
export function openSigns(contenders: readonly (Range | undefined)[], open: readonly SharedSign[]): OpenSign[] {
  const weighed = open.map(({ rule, points }) => {
    const theirs = contenders.map((each) => (each ? points[each.place]! : 0));
    return { restsOn: rule.restsOn, points: Math.max(...theirs) - Math.min(...theirs) };
  });
  const ruledOut = contenders.flatMap((each) => (each?.isOut === undefined && each?.cause.neverWhen ? [{ restsOn: each.cause.neverWhen.restsOn, points: fairFrom }] : []));
  return [...weighed.filter(({ points }) => points > 0), ...ruledOut];
}
