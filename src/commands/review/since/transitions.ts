/** Which cause could be named first now for somebody who was told another one before. */
import type { Library } from '../../../content/shape.ts';
import { always, and, never, not, or, sum, yes } from '../../verify/formula.ts';
import type { Formula, Term } from '../../verify/formula.ts';
import type { Witness } from '../../verify/solver.ts';
import type { Both } from './differences.ts';
import { fairFrom } from '../../../triage/causes.ts';
import { noCause } from './outcomes.ts';
import type { Leads } from './outcomes.ts';
import { numbering } from './same.ts';
import { ahead, scoresOf } from './scores.ts';
import type { Score } from './scores.ts';

/** One cause before and one now, either of them possibly none. */
export type Transition = Both<string>;

/**
 * Every transition that could be somebody's; those left out are proved to be nobody's. Of the two causes only their own signs
 * are looked at, as what does not lead one other cause does not lead all of them. What two sums imply together is said
 * beside them: in it everything cancels that did not change, and without it the solver takes minutes.
 */
export async function possibleTransitions(libraries: Both<Library>, witness: Witness): Promise<Transition[]> {
  const scores = { before: scoresOf(libraries.before), now: scoresOf(libraries.now) };
  const numberOf = numbering();
  const possible: Transition[] = [];
  for (const before of [...scores.before.keys(), noCause]) {
    for (const now of [...scores.now.keys(), noCause]) {
      const ways = before === now ? [[]] : waysOf({ before, now }, scores, numberOf);
      if (before === now || (ways.length && (await witness(or(...ways.map((way) => and(always, ...way))))))) possible.push({ before, now });
    }
  }
  return possible;
}

type Scores = Both<ReadonlyMap<string, Score>>;
/** A way in which a cause does not stand in the way of another, with what follows from it and the other side. */
type Way = readonly Formula[];

/** All ways to make the transition; one that cannot be is left out. */
function waysOf({ before, now }: Transition, scores: Scores, numberOf: (formula: Formula) => number): Way[] {
  const [was, is] = [scores.before.get(before), scores.now.get(now)];
  const more = (one: readonly Term[], other: readonly Term[], least: number): Formula => ahead(one, other, least, numberOf);
  const named = (score: Score | undefined): Formula => (score ? and(not(score.isOut), more(score.terms, [], fairFrom)) : always);
  /** The other one is not named on this side, though it is on the other side. */
  const unnamed = (here: Score | undefined, there: Score | undefined): Way[] => (here ? [...(there && numberOf(here.isOut) === numberOf(there.isOut) ? [] : [[here.isOut]]), [more([], here.terms, 1 - fairFrom), ...(there ? [more(there.terms, here.terms, 1)] : [])]] : [[]]);
  const [wasNow, isBefore] = [scores.now.get(before), scores.before.get(now)];
  const ways = [...pairs(unnamed(isBefore, is), unnamed(wasNow, was)), ...leads({ was, is, wasNow, isBefore }, more, unnamed)];
  return ways.map((way) => [named(was), named(is), ...way]).filter((way) => !way.includes(never));
}

interface Four {
  readonly was: Score | undefined;
  readonly is: Score | undefined;
  readonly wasNow: Score | undefined;
  readonly isBefore: Score | undefined;
}

/** The ways in which at least one of the two is ahead of the other, and not only alone. */
function leads({ was, is, wasNow, isBefore }: Four, more: (one: readonly Term[], other: readonly Term[], least: number) => Formula, unnamed: (here: Score | undefined, there: Score | undefined) => Way[]): Way[] {
  const least = (one: Score, other: Score): number => (one.place < other.place ? 0 : 1);
  const first = was && isBefore ? [[more(was.terms, isBefore.terms, least(was, isBefore))]] : [];
  const then = is && wasNow ? [[more(is.terms, wasNow.terms, least(is, wasNow))]] : [];
  const both = was && isBefore && is && wasNow ? [[...first.flat(), ...then.flat(), more([...was.terms, ...is.terms], [...isBefore.terms, ...wasNow.terms], least(was, isBefore) + least(is, wasNow))]] : [];
  return [...both, ...pairs(first, unnamed(wasNow, was)), ...pairs(unnamed(isBefore, is), then)];
}

function pairs(ones: readonly Way[], others: readonly Way[]): Way[] {
  return ones.flatMap((one) => others.map((other) => [...one, ...other]));
}

/** Stands for the leads of both sides until a transition is looked at in earnest. */
export function assumed(libraries: Both<Library>): Both<Leads> {
  const side = (name: keyof Both<unknown>): Leads => new Map([...libraries[name].causes.keys(), noCause].map((id) => [id, yes(`${name}: ${id}`)]));
  return { before: side('before'), now: side('now') };
}

/** The leads of people who make this transition. */
export function fixed({ before, now }: Transition, libraries: Both<Library>): Both<Leads> {
  const side = (library: Library, leading: string): Leads => new Map([...library.causes.keys(), noCause].map((id) => [id, id === leading ? always : never]));
  return { before: side(libraries.before, before), now: side(libraries.now, now) };
}

/** One of the transitions is made, and no other. */
export function oneOf(transitions: readonly Transition[], { before, now }: Both<Leads>): Formula {
  const onlyOne = (leads: Leads): Formula => not(sum([...leads.values()].map((of) => ({ weight: 1, of })), 2));
  return and(or(never, ...transitions.map((each) => and(before.get(each.before)!, now.get(each.now)!))), onlyOne(before), onlyOne(now));
}
