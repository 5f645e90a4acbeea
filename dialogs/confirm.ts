/** An answer that would make things less urgent is confirmed once before it counts; both answers stay in the log. */
import type { Reply, Told, Turn, Visit } from '../src/conversation.ts';
import type { Hearing } from './hearing.ts';
import type { Talk } from './talk.ts';
import { answer, change, inWords, say } from './talk.ts';

const confirmId = 'confirm';

/** A yes to the confirming question lets the held answers count; anything else lets them go. */
export function settlePending(visit: Visit, { choice }: Hearing): Visit {
  const { pending, ...rest } = visit;
  if (!pending) return visit;
  if (visit.asked?.id !== confirmId || choice !== 'yes') return rest;
  return { ...rest, log: [...rest.log, ...pending.map((told) => ({ ...told, turn: visit.turn }))] };
}

export function confirm(talk: Talk, held: readonly Told[]): Turn | undefined {
  if (!held.length) return undefined;
  const waiting = change(talk, { pending: held, misses: 0 });
  return answer(waiting, [confirming(waiting, held)]);
}

function confirming({ library, standing }: Talk, held: readonly Told[]): Reply {
  const takenBack = held.filter(({ finding, value }) => standing.findings.get(finding) === 'yes' && value !== 'yes');
  const softer = held.filter(({ finding, value }) => value === 'yes' && standing.findings.get(finding) !== 'yes');
  const line = takenBack.length ? 'confirm-not' : 'confirm-so';
  const { text } = say(library, line, { told: inWords(library, (takenBack.length ? takenBack : softer).map((told) => told.finding)) });
  return { ...say(library, confirmId), text, tone: 'caution' };
}
