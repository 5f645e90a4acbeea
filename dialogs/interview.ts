/** The interview: one question at a time, red flags first, until nothing left to ask can change the outcome. */
import type { Reply, Turn } from '../src/conversation.ts';
import type { NextQuestion } from '../src/triage/next-question.ts';
import { warningSigns } from './advice.ts';
import { ask } from './questions.ts';
import type { Talk } from './talk.ts';
import { answer, change, inWords, say } from './talk.ts';

export function interview(talk: Talk, next: NextQuestion): Turn {
  const { visit, library, standing } = talk;
  const floor = visit.floor === 'stretching' ? 'stretching' : 'interview';
  return answer(change(talk, { floor }), [...forSomeoneElse(talk), inOtherWords(ask(next, standing, library), talk, next)]);
}

/** A question that was not understood is asked again in its simpler words. */
function inOtherWords(reply: Reply, { visit }: Talk, next: NextQuestion): Reply {
  return next.kind === 'question' && !next.simpler && visit.misses % 2 === 1 ? { ...reply, text: [next.question.simpler] } : reply;
}

function forSomeoneElse({ visit, heard, library }: Talk): Reply[] {
  const first = visit.patient === 'someone-else' && (heard.choice === visit.patient || (heard.onBehalf && visit.turn === 1));
  return first ? [say(library, 'for-someone-else')] : [];
}

/** What was understood of a free text, in one line, so that it can be put right. */
export function heardBack({ heard, library }: Talk): Reply[] {
  if (heard.by !== 'text' || heard.question || !heard.facts.length) return [];
  const lasting = library.grammar.durations.map((band) => band.tells);
  const yes = heard.facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding);
  const longest = yes.findLast((finding) => lasting.includes(finding));
  const told = yes.filter((finding) => !lasting.includes(finding) || finding === longest);
  const bands = new Set([...library.grammar.ages, ...library.grammar.durations].map((band) => band.tells));
  const denied = heard.facts.filter(({ value, finding }) => value === 'no' && !bands.has(finding)).map(({ finding }) => finding);
  const both = told.length && denied.length ? 'heard-both' : told.length ? 'heard' : denied.length ? 'heard-no' : undefined;
  return both ? [say(library, both, { told: inWords(library, told), denied: inWords(library, denied) })] : [];
}

/** "I'd rather not say" changes nothing, and brings the warning signs once more (ruling 2). */
export function declined(talk: Talk): Reply[] {
  const { heard, library } = talk;
  if (!heard.facts.some(({ value }) => value === 'declined')) return [];
  return [say(library, 'declined'), warningSigns(talk)];
}
