/** What was understood of a free text, said back in one line, and how exactly that is put right. */
import type { Aside, Choice, Fact, FindingId, Reply, Turn, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { lastWords } from '../src/triage/standing.ts';
import type { Hearing } from './hearing.ts';
import type { Talk } from './talk.ts';
import { answer, inWords, isPrivate, lineOf, say, shown } from './talk.ts';

const prefix = 'heard/';

/** The wish to put right what was heard. */
export const mendingWish = 'misheard';

interface HeardWords {
  readonly told: readonly FindingId[];
  readonly denied: readonly FindingId[];
}

/** What is worth saying back: of several spans of time the longest, and no span or age that it is not. */
function worthSaying(facts: readonly Fact[], library: Library): HeardWords {
  const lasting = library.grammar.durations.map((band) => band.tells);
  const bands = new Set(bandsOf(library).flat());
  const told = facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding);
  const longest = lasting.findLast((finding) => told.includes(finding));
  const denied = facts.filter(({ value, finding }) => value === 'no' && !bands.has(finding)).map(({ finding }) => finding);
  return { told: told.filter((finding) => !lasting.includes(finding) || finding === longest), denied };
}

function bandsOf({ grammar }: Library): FindingId[][] {
  return [grammar.ages, grammar.durations].map((all) => all.map((band) => band.tells));
}

export function heardBack({ visit, heard, library }: Talk): Reply[] {
  if (heard.by !== 'text' || (heard.question && !heard.likely)) return [];
  const { told, denied } = worthSaying(heard.facts, library);
  const line = heardLine(heard, { told, denied });
  return line ? [{ ...say(library, line, { told: inWords(library, told), denied: inWords(library, denied) }), aside: notRight(visit.turn, library), ...(isPrivate([...told, ...denied], library) && { private: true }) }] : [];
}

/** What denies a whole list, most likely, is not said back one by one. */
function heardLine({ likely, facts }: Hearing, { told, denied }: HeardWords): string | undefined {
  if (likely) return told.length ? 'heard' : facts.some(({ value }) => value === 'doubt' || value === 'among') ? undefined : 'heard-none';
  return told.length && denied.length ? 'heard-both' : told.length ? 'heard' : denied.length ? 'heard-no' : undefined;
}

/** One side, where a message names nothing else. */
export function sideHeard({ heard, library }: Talk): Reply[] {
  return heard.side?.alone && !heard.facts.length && heard.choice === undefined ? [say(library, `side/${heard.side.side}`)] : [];
}

function notRight(turn: number, library: Library): Aside {
  const { text, choices = [] } = lineOf(library, 'heard-aside');
  return { question: `${prefix}${turn}`, choice: shown(choices[0]!), typed: text[0]! };
}

/** The turn a tap beside "I heard" speaks of; undefined for any other tap. */
export function turnTapped(question: string): number | undefined {
  return question.startsWith(prefix) ? Number(question.slice(prefix.length)) : undefined;
}

/** The latest turn whose words told something that still stands. */
export function lastHeard({ log }: Visit, library: Library): number | undefined {
  const turn = log.findLast(({ by, question }) => by === 'text' && question === undefined)?.turn;
  return turn !== undefined && heardIn(log, turn, library).length ? turn : undefined;
}

/** What the words of a turn told and still stands. */
export function heardIn(log: Visit['log'], turn: number, library: Library): FindingId[] {
  const known = lastWords(log);
  const { told, denied } = worthSaying(log.filter((entry) => entry.turn === turn && entry.by === 'text'), library);
  return [...told, ...denied].filter((finding) => known.has(finding));
}

/** These answers are open again; with a span of time or an age, all of its kind. */
export function reopened(findings: readonly string[], { log }: Visit, library: Library): Fact[] {
  const known = lastWords(log);
  const kinds = bandsOf(library).filter((kind) => kind.some((finding) => findings.includes(finding)));
  return [...new Set([...findings, ...kinds.flat()])].filter((finding) => known.has(finding)).map((finding): Fact => ({ finding, value: 'open' }));
}

/** One thing that was heard is open again at once; of several the person picks. */
export function mending(turn: number, visit: Visit, library: Library): Partial<Hearing> {
  const heard = heardIn(visit.log, turn, library);
  if (heard.length === 1) return { facts: reopened(heard, visit, library), mends: true };
  return heard.length ? { wish: mendingWish, about: turn } : { trouble: 'old-tap' };
}

export function heardChoices(visit: Visit, library: Library): Choice[] {
  const known = lastWords(visit.log);
  const { said_no, change: does } = library.chat.answers;
  const heard = heardIn(visit.log, visit.asked?.about ?? 0, library).map((id) => ({ id, label: library.findings.get(id)!.say, ...(known.get(id) === 'no' && { remark: said_no }), does }));
  return [...heard, ...(lineOf(library, 'misheard').choices ?? []).map(shown)];
}

/** Exactly what was heard, to pick from what is not right. */
export function misheard(talk: Talk, about: number): Turn {
  const asked = { id: 'misheard', turn: talk.visit.turn, about };
  const choices = heardChoices({ ...talk.visit, asked }, talk.library);
  const turn = answer(talk, [{ ...say(talk.library, 'misheard'), choices }]);
  return { ...turn, visit: { ...turn.visit, asked } };
}
