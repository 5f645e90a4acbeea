/** What is said at once when minutes or hours matter; nothing else follows until it is answered. */
import type { Call, FindingId, FiredFlag, Reply, Turn } from '../src/conversation.ts';
import { answerOf } from '../src/triage/standing.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { nextQuestion } from '../src/triage/next-question.ts';
import { ask } from './questions.ts';
import type { Talk } from './talk.ts';
import { answer, calls, change, isPrivate, say } from './talk.ts';
import { because, words } from './advice.ts';

/** The emergency reply when a red flag was told that has not been said yet; undefined otherwise. */
export function emergency(talk: Talk): Turn | undefined {
  const urgent = urgentFlags(talk);
  if (urgent.every((flag) => talk.visit.warned.includes(flag.id))) return undefined;
  const warned = [...talk.visit.warned, ...urgent.map((flag) => flag.id)];
  const next = askedWith(talk);
  const { choices: _choices, ...card } = emergencyReply(talk);
  return answer(change(talk, { floor: 'emergency', warned, misses: 0 }), next.length ? [card, ...next] : [emergencyReply(talk)]);
}

/** Where an emergency was said, the talk stays with it; an answer that was taken back is asked again under it. `first`: what its card begins with instead of "my advice has not changed". */
export function stayWithEmergency(talk: Talk, first?: readonly string[]): Turn | undefined {
  if (!inEmergency(talk)) return undefined;
  const next = [...askedWith(talk), ...askedAgain(talk)].slice(0, 1);
  const { choices, ...card } = again(talk, first);
  return answer(talk, next.length ? [card, ...next] : [{ ...card, ...(choices && { choices }) }]);
}

export function inEmergency(talk: Talk): boolean {
  return urgentFlags(talk).length > 0;
}

export function emergencyReply(talk: Talk): Reply {
  const { library } = talk;
  const urgent = urgentFlags(talk);
  const { title, text } = words(talk, urgent);
  const isForAnother = talk.visit.patient === 'someone-else' || talk.heard.onBehalf === true;
  return {
    ...say(library, 'emergency'),
    id: `red-flag/${urgent[0]!.id}`,
    tone: 'emergency',
    title,
    text: [...text, ...(isForAnother ? say(library, 'you-means-them').text : [])],
    reasons: [...because([...new Set(urgent.flatMap((flag) => flag.because))], talk), ...new Set(urgent.map(({ id }) => library.redFlags.get(id)!.say))],
    ...(isPrivate(urgent.flatMap(({ because }) => because), library) && { private: true }),
    calls: emergencyCalls(talk),
  };
}

function again(talk: Talk, begins?: readonly string[]): Reply {
  const { library } = talk;
  const { title, text } = words(talk, urgentFlags(talk));
  const { text: first, ...line } = say(library, talk.visit.misses % 2 ? 'emergency-still' : 'emergency-again');
  const own = ownAgain(talk);
  return { ...line, tone: 'emergency', title, text: [...(begins ?? (own === undefined ? first : [own])), ...text], calls: emergencyCalls(talk) };
}

/** What the first rule says instead of "my advice has not changed": to who thinks of ending their life. */
export function ownAgain(talk: Talk): string | undefined {
  const [first] = urgentFlags(talk);
  return first && talk.library.redFlags.get(first.id)!.again;
}

/** The numbers of every rule that holds, those of the highest first. */
export function emergencyCalls(talk: Talk): Call[] {
  return calls(talk.library, urgentFlags(talk).flatMap((flag) => talk.library.redFlags.get(flag.id)!.call));
}

/** What to do in the rules' own words, where every rule that holds has some. */
export function ownActs(talk: Talk): string[] {
  const acts = urgentFlags(talk).map(({ id }) => talk.library.redFlags.get(id)!.act);
  return acts.every((act) => act !== undefined) ? [...new Set(acts)] : [];
}

function urgentFlags({ assessment }: Talk): FiredFlag[] {
  return assessment.redFlags.filter((flag) => atLeast(flag.urgency, 'emergency-department'));
}

/** The one question that belongs under this emergency: a second gentle one, or whether it has been so for years. */
function askedWith(talk: Talk): Reply[] {
  const { library, standing } = talk;
  const due = urgentFlags(talk)
    .map((flag) => library.redFlags.get(flag.id)!.then_ask)
    .find((finding) => finding !== undefined && answerOf(standing, finding, library) === undefined && !isAnsweredByTime(finding, talk));
  return due === undefined ? [] : [ask({ kind: 'finding', finding: due }, standing, library)];
}

/** What began in the last few days has not been so for years. */
function isAnsweredByTime(finding: FindingId, { standing, library }: Talk): boolean {
  const isRecent = library.grammar.durations.some(({ from, tells }) => from === 0 && ['yes', 'unsure'].includes(answerOf(standing, tells, library) ?? ''));
  return isRecent && library.findings.get(finding)?.softens === true;
}

function askedAgain({ heard, standing, library }: Talk): Reply[] {
  const isTakenBack = heard.facts.some((fact) => fact.value === 'open');
  const next = isTakenBack ? nextQuestion(standing, library) : undefined;
  return next ? [ask(next, standing, library)] : [];
}
