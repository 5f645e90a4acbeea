/** What must hold of every turn of every talk. */
import { choicesOnScreen } from '../../../dialogs/screen.ts';
import { libraryIn } from '../../../dialogs/talk.ts';
import type { Said, Turn, Urgency, Visit } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { atLeast } from '../../triage/urgency.ts';
import { standingOf } from '../../triage/standing.ts';
import { assessmentOf } from '../../triage/triage.ts';

/** One turn with what stood before it. */
export interface Taken {
  readonly said: Said;
  readonly before: Visit;
  /** The first reply of the turn before. */
  readonly lastReply?: string;
  readonly turn: Turn;
}

type Invariant = (taken: Taken, library: Library) => string | undefined;

const invariants: readonly Invariant[] = [emergencyAtOnce, neverLowerUnconfirmed, noStretchWhenPressing, onlySafeStretches, noDeadEnd, noEcho, everyEndIsSafe];

/** The first thing wrong with the turn; undefined when nothing is. */
export function wrongWith(taken: Taken, library: Library): string | undefined {
  return invariants.map((holds) => holds(taken, library)).find((wrong) => wrong !== undefined);
}

function assess({ log }: Visit, library: Library) {
  return assessmentOf(standingOf(log, library), library);
}

function isNewVisit({ before, turn }: Taken): boolean {
  return before.id !== turn.visit.id;
}

function emergencyAtOnce(taken: Taken, library: Library): string | undefined {
  if (isNewVisit(taken)) return undefined;
  const holding = (visit: Visit): Set<string> => new Set(assess(visit, library).redFlags.filter((flag) => atLeast(flag.urgency, 'emergency-department')).map((flag) => flag.id));
  const known = holding(taken.before);
  const news = [...holding(taken.turn.visit)].filter((id) => !known.has(id));
  const [first] = taken.turn.replies;
  return news.length && first?.tone !== 'emergency' ? `${news.join(', ')} is new and the first reply is ${first?.id}` : undefined;
}

function neverLowerUnconfirmed(taken: Taken, library: Library): string | undefined {
  if (isNewVisit(taken)) return undefined;
  const { before, turn } = taken;
  const [was, is]: readonly [Urgency, Urgency] = [assess(before, library).urgency, assess(turn.visit, library).urgency];
  return atLeast(is, was) || before.pending ? undefined : `the urgency fell from ${was} to ${is} without a confirming yes`;
}

function noStretchWhenPressing({ turn }: Taken, library: Library): string | undefined {
  const { urgency } = assess(turn.visit, library);
  const shown = turn.replies.find((reply) => reply.tone === 'stretch');
  return shown && atLeast(urgency, 'same-day') ? `${shown.id} is shown at ${urgency}` : undefined;
}

function onlySafeStretches({ turn }: Taken, library: Library): string | undefined {
  const safe = new Set(assess(turn.visit, library).stretches.map(({ id }) => `stretch/${id}`));
  const unsafe = turn.replies.find((reply) => reply.tone === 'stretch' && !safe.has(reply.id));
  return unsafe && `${unsafe.id} is shown and is not safe`;
}

function noDeadEnd({ turn }: Taken, library: Library): string | undefined {
  if (!turn.replies.length) return 'nothing was replied';
  if (!turn.visit.asked) return 'nothing can be answered';
  const shown = turn.replies.findLast((reply) => reply.choices?.length)?.choices?.map(({ id }) => id);
  const meant = choicesOnScreen(turn.visit, library).map(({ id }) => id);
  return JSON.stringify(shown) === JSON.stringify(meant) ? undefined : `${turn.visit.asked.id} shows ${shown?.join(', ')} and means ${meant.join(', ')}`;
}

/** A refusal is never given twice in the same words. */
function noEcho({ lastReply, turn }: Taken): string | undefined {
  const [first] = turn.replies;
  const isRefusal = first?.id.startsWith('not-understood/') === true;
  return isRefusal && lastReply === first.id ? `${first.id} is said twice in a row` : undefined;
}

function everyEndIsSafe({ turn }: Taken, library: Library): string | undefined {
  const end = turn.replies.find((reply) => reply.id.startsWith('goodbye/'));
  if (!end) return undefined;
  const hasSigns = end.signs === libraryIn(turn.visit.language, library).chat.safety_net.signs;
  return hasSigns && end.calls?.some(({ href }) => href) ? undefined : `${end.id} lacks the warning signs or a number`;
}
