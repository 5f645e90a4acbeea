/** Whether a changed red flag comes up for other people, though nothing that they are advised is different. */
import type { Urgency } from '../../../conversation.ts';
import { urgencies } from '../../../conversation.ts';
import type { Library } from '../../../content/shape.ts';
import { and, isTrue, never, not, or } from '../../verify/formula.ts';
import type { Answers, Formula } from '../../verify/formula.ts';
import type { Witness } from '../../verify/solver.ts';
import { translate } from '../../verify/translate.ts';
import { closed } from './closed.ts';
import type { Both } from './differences.ts';
import { fewest } from './fewest.ts';

/** Somebody who hears the red flag on one side only. */
export interface Listener {
  readonly answers: Answers;
  readonly hears: keyof Both<unknown>;
  readonly urgency: Urgency;
}

/** Undefined where it is proved that the same people hear it. */
export async function listenerTo(id: string, libraries: Both<Library>, witness: Witness): Promise<Listener | undefined> {
  const [before, now] = [speaks(id, libraries.before), speaks(id, libraries.now)];
  const differs = or(and(before, not(now)), and(now, not(before)));
  const found = await witness(differs);
  if (!found) return undefined;
  const answers = fewest(found, differs);
  return { answers, hears: isTrue(now, answers) ? 'now' : 'before', urgency: (libraries.now.redFlags.get(id) ?? libraries.before.redFlags.get(id))!.urgency };
}

/** It holds, and no rule of a higher urgency does; what raises nothing is said beside anything. */
function speaks(id: string, library: Library): Formula {
  const { fires, reaches } = translate(closed(library));
  const flag = library.redFlags.get(id);
  if (!flag) return never;
  const above = urgencies[urgencies.indexOf(flag.urgency) + 1];
  return flag.urgency === 'self-care' || above === undefined ? fires.get(id)! : and(fires.get(id)!, not(reaches(above)));
}
