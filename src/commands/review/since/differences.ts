/** Every way in which two contents could treat somebody differently, as formulas that a person would have to make true. */
import { urgencies } from '../../../conversation.ts';
import { and, never, not, or } from '../../verify/formula.ts';
import type { Formula } from '../../verify/formula.ts';
import type { Leads, Offer, Outcomes } from './outcomes.ts';
import { alike } from './same.ts';

/** Before and now. */
export interface Both<T> {
  readonly before: T;
  readonly now: T;
}

/** What could be different for somebody. */
export interface Difference {
  readonly kind: 'urgency' | 'cause' | 'stretch';
  /** The urgency, the cause or the stretch. */
  readonly id: string;
  readonly what: 'now lower' | 'now higher' | 'no longer named first' | 'now named first' | 'no longer offered' | 'now offered' | 'offered in another way';
  /** The rules are written alike on both sides, so it is so for nobody. */
  readonly isAlike: boolean;
  /** True of exactly the people for whom it is so, told which causes lead before and now. */
  readonly holds: (leads: Both<Leads>) => Formula;
}

/** The same said of somebody on both sides. */
type Sides = (leads: Both<Leads>) => Both<Formula>;
type Item = Pick<Difference, 'kind' | 'id'>;

/** Causes and stretches are compared among people who are below same-day on both sides; all others get neither. */
export function differencesOf({ before, now }: Both<Outcomes>): Difference[] {
  const real = { before: before.leads, now: now.leads };
  const isCalm = and(not(before.reaches('same-day')), not(now.reaches('same-day')));
  const written = alike();
  const lostAndWon = (item: Item, [lost, won]: readonly [Difference['what'], Difference['what']], sides: Sides, among: readonly Formula[]): Difference[] => {
    const all = sides(real);
    const common = { ...item, isAlike: written(all.before, all.now) };
    return [
      { ...common, what: lost, holds: (leads) => and(...among, sides(leads).before, not(sides(leads).now)) },
      { ...common, what: won, holds: (leads) => and(...among, sides(leads).now, not(sides(leads).before)) },
    ];
  };
  const offers = { before: remembered(before.offers), now: remembered(now.offers) };
  const offer = (id: string, leads: Both<Leads>): Both<Offer | undefined> => ({ before: offers.before(leads.before).get(id), now: offers.now(leads.now).get(id) });
  const offered = (id: string): Sides => (leads) => ({ before: offer(id, leads).before?.offered ?? never, now: offer(id, leads).now?.offered ?? never });
  const anotherWay = (id: string): Difference => ({ kind: 'stretch', id, what: 'offered in another way', isAlike: hasSameWays(offer(id, real), written), holds: (leads) => and(isCalm, inAnotherWay(offer(id, leads))) });
  return [
    ...urgencies.slice(1).flatMap((id) => lostAndWon({ kind: 'urgency', id }, ['now lower', 'now higher'], () => ({ before: before.reaches(id), now: now.reaches(id) }), [])),
    ...union(real.before, real.now).flatMap((id) => lostAndWon({ kind: 'cause', id }, ['no longer named first', 'now named first'], (leads) => ({ before: leads.before.get(id) ?? never, now: leads.now.get(id) ?? never }), [isCalm])),
    ...union(offers.before(real.before), offers.now(real.now)).flatMap((id) => [...lostAndWon({ kind: 'stretch', id }, ['no longer offered', 'now offered'], offered(id), [isCalm]), anotherWay(id)]),
  ];
}

function hasSameWays({ before, now }: Both<Offer | undefined>, written: ReturnType<typeof alike>): boolean {
  if (!before || !now) return true;
  return union(before.ways, now.ways).every((way) => written(before.ways.get(way) ?? never, now.ways.get(way) ?? never));
}

/** Offered on both sides, in one way before and another now. */
function inAnotherWay({ before, now }: Both<Offer | undefined>): Formula {
  if (!before || !now) return never;
  return and(now.offered, or(never, ...[...before.ways].map(([way, was]) => and(was, not(now.ways.get(way) ?? never)))));
}

function union(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}

/** Made once for the same leads. */
function remembered(offers: Outcomes['offers']): Outcomes['offers'] {
  const made = new WeakMap<Leads, ReturnType<Outcomes['offers']>>();
  return (leads) => {
    const known = made.get(leads) ?? offers(leads);
    made.set(leads, known);
    return known;
  };
}
