/** Which cause could be named first now for somebody who was told another one before. */
import type { Library } from '../../../content/shape.ts';
import { always, and, never, not, or, sum, yes } from '../../verify/formula.ts';
import type { Formula } from '../../verify/formula.ts';
import type { Witness } from '../../verify/solver.ts';
import type { Both } from './differences.ts';
import { leadsIn, noCause } from './outcomes.ts';
import type { Leads } from './outcomes.ts';
import { alike } from './same.ts';

/** One cause before and one now, either of them possibly none. */
export type Transition = Both<string>;

/**
 * Every transition that could be somebody's; those left out are nobody's. Of two causes only their own signs are looked at:
 * one that does not lead the other there does not lead it among all of them either, and proofs over ten scores take minutes.
 */
export async function possibleTransitions(libraries: Both<Library>, witness: Witness): Promise<Transition[]> {
  const [before, now] = [[...libraries.before.causes.keys(), noCause], [...libraries.now.causes.keys(), noCause]];
  const possible: Transition[] = [];
  for (const was of before) for (const is of now) if (await isPossible({ before: was, now: is }, libraries, witness)) possible.push({ before: was, now: is });
  return possible;
}

async function isPossible(pair: Transition, libraries: Both<Library>, witness: Witness): Promise<boolean> {
  if (pair.before === pair.now) return true;
  const both = { before: leadsAmong(pair, libraries.before), now: leadsAmong(pair, libraries.now) };
  const written = alike();
  if ([pair.before, pair.now].every((id) => written(both.before.get(id) ?? never, both.now.get(id) ?? never))) return false;
  return (await witness(and(both.before.get(pair.before)!, both.now.get(pair.now)!))) !== undefined;
}

function leadsAmong(pair: Transition, library: Library): Leads {
  return leadsIn({ ...library, causes: new Map([...library.causes].filter(([id]) => id === pair.before || id === pair.now)) });
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
