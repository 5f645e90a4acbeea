/** Proves for two contents, outcome by outcome, that nobody is treated differently, or finds somebody who is. */
import type { Library } from '../../../content/shape.ts';
import { and, isTrue, or } from '../../verify/formula.ts';
import type { Answers, Formula } from '../../verify/formula.ts';
import type { Witness } from '../../verify/solver.ts';
import { differencesOf } from './differences.ts';
import type { Both, Difference } from './differences.ts';
import { outcomesOf } from './outcomes.ts';
import type { Outcomes } from './outcomes.ts';
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

export async function comparison(libraries: Both<Library>, witness: Witness): Promise<Comparison> {
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

/** First with the causes only assumed, which is quick to refute; then transition by transition with the real ones. */
async function search(differences: readonly Difference[], { libraries, outcomes, transitions, witness }: Search): Promise<Answers | undefined> {
  if (!differences.length) return undefined;
  const anyOf = (leads: Parameters<Difference['holds']>[0]): Formula => or(...differences.map(({ holds }) => holds(leads)));
  const real = { before: outcomes.before.leads, now: outcomes.now.leads };
  const guess = assumed(libraries);
  for (let left = transitions; ; ) {
    const model = await witness(and(oneOf(left, guess), anyOf(guess)));
    if (!model) return undefined;
    const made = left.find(({ before, now }) => isTrue(and(guess.before.get(before)!, guess.now.get(now)!), model))!;
    const found = await witness(and(real.before.get(made.before)!, real.now.get(made.now)!, anyOf(fixed(made, libraries))));
    if (found) return fewest(found, anyOf(real));
    left = left.filter((each) => each !== made);
  }
}

/** Leaves out every answer that is not needed, a plain yes in place of a doubt. */
function fewest(answers: Answers, holds: Formula): Answers {
  let kept = new Map([...answers].filter(([, answer]) => answer !== 'no'));
  for (const finding of [...kept.keys()]) {
    const without = new Map([...kept].filter(([id]) => id !== finding));
    const certain = new Map([...kept, [finding, 'yes' as const]]);
    if (isTrue(holds, without)) kept = without;
    else if (isTrue(holds, certain)) kept = certain;
  }
  return kept;
}
