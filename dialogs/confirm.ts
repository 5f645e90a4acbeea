/** An answer that would make things less urgent is confirmed once before it counts; both answers stay in the log. */
import type { Reply, Told, Turn, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { emergencyCalls, inEmergency } from './emergency.ts';
import { understood } from './hearing.ts';
import type { Hearing } from './hearing.ts';
import { answerOf, appended, standingOf } from '../src/triage/standing.ts';
import { confirmId } from './screen.ts';
import type { Talk } from './talk.ts';
import { answer, change, inWords, say } from './talk.ts';

/** A yes to the confirming question lets the held answers count, a no settles what stood before; anything else that is told or wished lets them go. */
export function settlePending(visit: Visit, heard: Hearing, library: Library): Visit {
  if (!visit.pending || !understood(heard)) return visit;
  const { pending, ...rest } = visit;
  if (visit.asked?.id !== confirmId || heard.choice === undefined) return rest;
  const settled = heard.choice === 'yes' ? pending : pending.flatMap((told) => kept(told, visit, library));
  return { ...rest, log: appended(rest.log, settled.map((told) => ({ ...told, turn: visit.turn })), library) };
}

/** The answer that stays, told once more: so it is in doubt no longer. */
function kept(told: Told, { log }: Visit, library: Library): Told[] {
  const value = answerOf(standingOf(log, library), told.finding, library);
  return value ? [{ ...told, value }] : [];
}

/** Asks before what is held may count, with the numbers to call as long as it does not; asks again while it is neither confirmed nor dropped. */
export function confirm(talk: Talk, held: readonly Told[]): Turn | undefined {
  const waiting = held.length ? held : (talk.visit.pending ?? []);
  if (!waiting.length) return undefined;
  const first = held.length ? [] : [say(talk.library, 'confirm-again')];
  const next = change(talk, { pending: waiting, misses: 0 });
  return answer(next, [...first, { ...confirming(next, waiting), ...(inEmergency(next) && { calls: emergencyCalls(next) }) }]);
}

/** What the confirming answer came to, said back. */
export function confirmed({ visit, heard, library }: Talk): Reply[] {
  if (visit.asked?.id !== confirmId || heard.choice === undefined) return [];
  return [say(library, heard.choice === 'yes' ? 'confirmed' : 'not-confirmed')];
}

/** Answers that are open again, where no question of theirs is on the screen to say so. */
export function takenBack({ heard, library }: Talk): Reply[] {
  const open = heard.facts.filter(({ value }) => value === 'open').map(({ finding }) => finding);
  return heard.mends && open.length ? [say(library, 'taken-back', { told: inWords(library, open.slice(0, 1)) })] : [];
}

function confirming({ library, standing }: Talk, held: readonly Told[]): Reply {
  const takenBack = held.filter(({ finding, value }) => answerOf(standing, finding, library) === 'yes' && value !== 'yes');
  const softer = held.filter(({ finding, value }) => value === 'yes' && answerOf(standing, finding, library) !== 'yes');
  const line = takenBack.length ? 'confirm-not' : 'confirm-so';
  const { text } = say(library, line, { told: inWords(library, [...new Set((takenBack.length ? takenBack : softer).map((told) => told.finding))]) });
  return { ...say(library, confirmId), text, tone: 'caution' };
}
