/** Every way in which two contents could treat somebody differently, as formulas that a person would have to make true. */
import { urgencies } from '../../../conversation.ts';
import { and, never, not, or } from '../../verify/formula.ts';
import type { Formula } from '../../verify/formula.ts';
import { noCause } from './outcomes.ts';
import type { Leads, Offer, Outcomes } from './outcomes.ts';
import { alike } from './same.ts';

/** What could be different for somebody. */
export interface Difference {
  readonly kind: 'urgency' | 'cause' | 'stretch';
  /** The urgency, the cause or the stretch; empty for no cause. */
  readonly id: string;
  readonly what: 'now lower' | 'now higher' | 'no longer named first' | 'now named first' | 'no longer offered' | 'now offered' | 'offered in another way';
  /** True of exactly the people for whom it is so, told which causes lead before and now. */
  readonly holds: (before: Leads, now: Leads) => Formula;
}

/** Before and now. */
export interface Both<T> {
  readonly before: T;
  readonly now: T;
}

type Pair = Both<Formula | undefined>;

/** Causes and stretches are compared among people who are below same-day on both sides; all others get neither. */
export function differencesOf({ before, now }: Both<Outcomes>): Difference[] {
  const isCalm = and(not(before.reaches('same-day')), not(now.reaches('same-day')));
  const tiers = urgencies.slice(1).flatMap((urgency) => change('urgency', urgency, ['now lower', 'now higher'], () => ({ before: before.reaches(urgency), now: now.reaches(urgency) })));
  const causes = union(before.leads, now.leads).flatMap((id) => change('cause', id, ['no longer named first', 'now named first'], (was, is) => ({ before: was.get(id), now: is.get(id) }), isCalm));
  const [was, is] = [remembered(before.offers), remembered(now.offers)];
  const stretches = union(was(before.leads), is(now.leads)).flatMap((id) => [
    ...change('stretch', id, ['no longer offered', 'now offered'], (leadsBefore, leadsNow) => ({ before: was(leadsBefore).get(id)?.offered, now: is(leadsNow).get(id)?.offered }), isCalm),
    { kind: 'stretch' as const, id, what: 'offered in another way' as const, holds: (leadsBefore: Leads, leadsNow: Leads) => and(isCalm, inAnotherWay({ before: was(leadsBefore).get(id), now: is(leadsNow).get(id) })) },
  ]);
  return [...tiers, ...causes, ...stretches];
}

function change(kind: Difference['kind'], id: string, [lost, won]: readonly [Difference['what'], Difference['what']], sides: (before: Leads, now: Leads) => Pair, isCalm?: Formula): Difference[] {
  const among = (formula: Formula): Formula => (isCalm && formula !== never ? and(isCalm, formula) : formula);
  const only = (one: Formula = never, other: Formula = never): Formula => among(isAlike(one, other) ? never : and(one, not(other)));
  return [
    { kind, id, what: lost, holds: (before, now) => only(...order(sides(before, now))) },
    { kind, id, what: won, holds: (before, now) => only(...order(sides(before, now)).toReversed() as [Formula?, Formula?]) },
  ];
}

const isAlike = alike();

function order({ before, now }: Pair): [Formula | undefined, Formula | undefined] {
  return [before, now];
}

/** Offered on both sides, in one way before and another now. */
function inAnotherWay({ before, now }: Both<Offer | undefined>): Formula {
  if (!before || !now) return never;
  const changed = union(before.ways, now.ways).flatMap((way) => {
    const [was, is] = [before.ways.get(way) ?? never, now.ways.get(way) ?? never];
    return isAlike(was, is) ? [] : [and(was, not(is))];
  });
  return changed.length ? and(now.offered, or(...changed)) : never;
}

function union(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}

function remembered(offers: Outcomes['offers']): Outcomes['offers'] {
  const made = new Map<Leads, ReturnType<Outcomes['offers']>>();
  return (leads) => {
    const known = made.get(leads) ?? offers(leads);
    made.set(leads, known);
    return known;
  };
}

/** For a heading. */
export function isNoCause({ kind, id }: Pick<Difference, 'kind' | 'id'>): boolean {
  return kind === 'cause' && id === noCause;
}
