/** Proves for two contents, outcome by outcome, that nobody is treated differently, or finds somebody who is. */
import type { Library } from '../../../content/shape.ts';
import { always, and, isTrue, never, not, or, sum, yes } from '../../verify/formula.ts';
import type { Answers, Formula } from '../../verify/formula.ts';
import type { Witness } from '../../verify/solver.ts';
import { closed } from './closed.ts';
import { differencesOf } from './differences.ts';
import type { Both, Difference } from './differences.ts';
import { fewest } from './fewest.ts';
import { outcomesOf } from './outcomes.ts';
import type { Leads, Outcomes } from './outcomes.ts';
import { assumed, fixed, oneOf, possibleTransitions } from './transitions.ts';
import type { Transition } from './transitions.ts';

/** A difference with somebody who meets it; without, it is proved that nobody does. */
export interface Judged extends Pick<Difference, 'kind' | 'id' | 'what'> {
  readonly answers: Answers | undefined;
}

/** Two contents made ready to be compared. */
export interface Comparison {
  readonly outcomes: Both<Outcomes>;
  readonly differences: readonly Difference[];
  /** The fewest answers by which somebody meets one of these differences; undefined when nobody does. */
  readonly whoMeets: (differences: readonly Difference[]) => Promise<Answers | undefined>;
}

export async function comparison(both: Both<Library>, witness: Witness): Promise<Comparison> {
  const libraries = { before: closed(both.before), now: closed(both.now) };
  const outcomes = { before: outcomesOf(libraries.before), now: outcomesOf(libraries.now) };
  const transitions = await possibleTransitions(libraries, witness);
  return { outcomes, differences: differencesOf(outcomes), whoMeets: (differences) => search(differences.filter(({ isAlike }) => !isAlike), { libraries, outcomes, transitions, witness }) };
}

export async function judge({ differences, whoMeets }: Comparison): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const difference of differences) judged.push({ kind: difference.kind, id: difference.id, what: difference.what, answers: await whoMeets([difference]) });
  return judged;
}

interface Search {
  readonly libraries: Both<Library>;
  readonly outcomes: Both<Outcomes>;
  readonly transitions: readonly Transition[];
  readonly witness: Witness;
}

/** Somebody whom one interview could hear all this from, where there is such a person. */
async function search(differences: readonly Difference[], { libraries, outcomes, transitions, witness }: Search): Promise<Answers | undefined> {
  const real = { before: outcomes.before.leads, now: outcomes.now.leads };
  const guess = assumed(libraries);
  const anyOf = (leads: Both<Leads>): Formula => or(never, ...differences.map(({ holds }) => holds(leads)));
  /** First with the causes only assumed, which is quick to refute; then transition by transition with the real ones. */
  const among = async (people: Formula): Promise<Answers | undefined> => {
    for (let left = transitions; ; ) {
      const model = await witness(and(people, oneOf(left, guess), anyOf(guess)));
      if (!model) return undefined;
      const made = left.find(({ before, now }) => isTrue(and(guess.before.get(before)!, guess.now.get(now)!), model))!;
      const found = await witness(and(people, real.before.get(made.before)!, real.now.get(made.now)!, anyOf(fixed(made, libraries))));
      if (found) return fewest(found, and(people, anyOf(real)));
      left = left.filter((each) => each !== made);
    }
  };
  if (!differences.length || !(await witness(and(oneOf(transitions, guess), anyOf(guess))))) return undefined;
  return (await among(plausible(libraries.now))) ?? (await among(always));
}

/** Of "exactly one of these", nobody answers two. */
function plausible({ questions }: Library): Formula {
  const single = questions.filter(({ kind }) => kind === 'one').map(({ choices }) => not(sum(choices.flatMap(({ tells }) => (tells.length ? [{ weight: 1, of: or(...tells.map(yes)) }] : [])), 2)));
  return and(always, ...single);
}
