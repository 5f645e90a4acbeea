/** The shortest story that still shows what a longer one shows. */
import { isTrue } from '../../verify/formula.ts';
import type { Answers, Formula } from '../../verify/formula.ts';

const orders = 12;

/**
 * The fewest of these answers that still make it true: each order of leaving out finds its own, the shortest is taken.
 * @throws Error when they do not make it true: then the solver cannot be trusted
 */
export function fewest(answers: Answers, holds: Formula): Answers {
  if (!isTrue(holds, answers)) throw new Error('the solver named a person for whom the formula is not true');
  const all = [...answers].filter(([, answer]) => answer !== 'no');
  const turned = Array.from({ length: Math.max(1, Math.min(orders, all.length)) }, (_, at) => [...all.slice(at), ...all.slice(0, at)]);
  return turned.map((order) => leftOut(order, holds)).reduce((best, each) => (each.size < best.size ? each : best));
}

/** Leaves out every answer that is not needed, and puts a plain yes in place of a doubt where that does as well. */
function leftOut(order: readonly (readonly [string, 'yes' | 'no' | 'unsure'])[], holds: Formula): Answers {
  let kept: Answers = new Map(order);
  for (const [finding] of order) {
    const without = new Map([...kept].filter(([id]) => id !== finding));
    const certain = new Map([...kept, [finding, 'yes' as const]]);
    if (isTrue(holds, without)) kept = without;
    else if (isTrue(holds, certain)) kept = certain;
  }
  return kept;
}
