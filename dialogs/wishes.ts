/** What a person may want at any moment, whichever dialog has the floor; afterwards the talk stands where it stood. */
import type { Reply, Told, Turn } from '../src/conversation.ts';
import { lastWords } from '../src/triage/standing.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { nextQuestion } from '../src/triage/next-question.ts';
import { ambulance, book, callSomeone } from './booking.ts';
import { agreed, dropped, reasonAgainst } from './check-in.ts';
import { confirm } from './confirm.ts';
import { emergency, emergencyCalls, inEmergency, stayWithEmergency } from './emergency.ts';
import { showPlace } from './floor.ts';
import { goodbye, seeADoctor } from './goodbye.ts';
import { nothing } from './hearing.ts';
import { saidNoChoices, toldChoices } from './screen.ts';
import { explained, meaningOf } from './explain.ts';
import { heardBack, misheard } from './heard-back.ts';
import { advice, warningSigns } from './advice.ts';
import { afterStretch, saidOnCard } from './stretching.ts';
import { summary } from './summary.ts';
import type { Talk } from './talk.ts';
import { toLanguage } from '../src/understanding/wishes-by-name.ts';
import { answer, change, libraryIn, lineOf, look, newVisit, refuse, say } from './talk.ts';
import { tell } from './tell.ts';
import { inShort } from './not-understood.ts';
import { practicalAnswer, shownResult } from './practical.ts';
import { isNew, settlePatient, welcome } from './welcome.ts';
import { howSerious, why, whyByName } from './why.ts';

type Grant = (talk: Talk) => Turn;

/** When to be seen, and before it when at once. */
const seeing = beside((talk) => [warningSigns(talk), seeADoctor(talk)]);

const granted: Readonly<Record<string, Grant>> = {
  person: beside(callSomeone),
  call: beside(callSomeone),
  ambulance: beside(ambulance),
  'must-i-go': seeing,
  'no-insurance': beside((talk) => practicalAnswer('cost', talk)),
  'no-ride': beside(callSomeone),
  'drive-myself': beside((talk) => practicalAnswer('activity', talk)),
  'which-hospital': beside((talk) => practicalAnswer('where', talk)),
  'sent-home': seeing,
  book: beside(book),
  'see-a-doctor': seeing,
  language: beside(languages('language')),
  'other-tongue': beside(languages('other-tongue')),
  told: told,
  summary: beside(summary),
  misheard: (talk) => (talk.heard.about === undefined ? told(talk) : misheard(talk, talk.heard.about)),
  back,
  why: beside(why),
  explain,
  'why-call': beside(howSerious),
  'said-no': saidNo,
  help: beside(({ library }) => say(library, 'help')),
  repeat: (talk) => showPlace(talk),
  thanks: beside(({ library }) => say(library, 'thanks')),
  stretches,
  'another-stretch': anotherStretch,
  tried: (talk) => howItWent(inShortly(showPlace(talk)), talk),
  dose: ofTheStretch('dose'),
  'how-long': (talk) => (talk.visit.floor === 'stretching' ? ofTheStretch('dose') : beside((each) => practicalAnswer('how-long', each)))(talk),
  easier: ofTheStretch('easier'),
  'if-it-hurts': ofTheStretch('if-it-hurts'),
  'someone-else': isFor('someone-else', 'for-someone-else'),
  'for-me': isFor('me', 'for-me'),
  'what-to-do': shownResult('answer-after-questions'),
  'what-fits': shownResult('why/no-cause-yet'),
  'start-over': startOver,
  erase,
  bye: goodbye,
  going: (talk) => (atLeast(talk.assessment.urgency, 'same-day') ? goodbye(talk) : beside(({ library }) => say(library, 'going'))(talk)),
  'check-in': agree,
  'no-check-in': (talk) => beside(({ library }) => say(library, 'check-in/dropped'))(dropped(talk)),
  'go-on': (talk) => showPlace(change(talk, { floor: 'interview' })),
};

/** Which languages are spoken here, with the two numbers; beside an emergency its card has those that count. */
function languages(line: string): (talk: Talk) => Reply {
  return ({ library, assessment }) => (atLeast(assessment.urgency, 'emergency-department') ? say(library, line) : refuse(library, line));
}

/** What keeps somebody from going, and the line that answers it while an emergency stands. */
const obstacles: Readonly<Record<string, string>> = {
  'must-i-go': 'must-i-go',
  'see-a-doctor': 'must-i-go',
  cost: 'no-insurance',
  'no-insurance': 'no-insurance',
  'no-ride': 'no-ride',
  'drive-myself': 'drive-myself',
  'which-hospital': 'which-hospital',
  where: 'which-hospital',
  'sent-home': 'sent-home/emergency',
  'nobody-answers': 'nobody-answers/emergency',
  scared: 'scared/emergency',
};

/** Any answer might show a slower way, but one about the guide itself. */
function mightBeSlower(wish: string, { library }: Talk): boolean {
  return `answer/${wish}` in library.chat.lines && wish !== 'who-are-you' && wish !== 'privacy';
}

/** The wishes the program can grant; to any other one the line `answer/<wish>` is the answer. */
export const wishIds: readonly string[] = Object.keys(granted);

/** With these the talk is over: not before what may be an emergency was asked. */
const leaving = new Set(['bye', 'going', 'erase', 'start-over']);

export function wishes(talk: Talk): Turn | undefined {
  const { wish } = talk.heard;
  if (wish === undefined || (leaving.has(wish) && talk.heard.facts.some(({ finding, value }) => value === 'doubt' && talk.library.findings.get(finding)?.emergency))) return undefined;
  const obstacle = obstacles[wish] ?? (mightBeSlower(wish, talk) ? 'answer-after-care' : undefined);
  const stays = obstacle === undefined ? undefined : stayWithEmergency(change(talk, { misses: 0 }), say(talk.library, obstacle).text);
  if (stays) return { ...stays, replies: [...heardBack(talk), ...stays.replies] };
  const grant = wish.startsWith(toLanguage) ? inLanguage(wish.slice(toLanguage.length)) : granted[wish] ?? beside((each) => whyByName(wish, each) ?? meaningOf(wish, each) ?? practicalAnswer(wish, each));
  return grant(settlePatient(change(talk, { misses: 0 })));
}

/** The question on the screen in other words; where there is none, what the guide is for. */
function explain(talk: Talk): Turn {
  const turn = showPlace(talk);
  const place = turn.replies.at(-1)!;
  const [lead, simpler] = explained(place, talk);
  return { ...turn, replies: [...heardBack(talk), lead, ...turn.replies.slice(0, -1), simpler] };
}

/** The same place in another language; nothing told is lost. */
function inLanguage(language: string): Grant {
  return ({ visit, heard, library }) => {
    const talk = look({ ...visit, language }, heard, libraryIn(language, library));
    return beside(({ library: spoken }) => say(spoken, 'language'))(talk);
  };
}

/** Says something, then shows where the talk stands. */
function beside(reply: (talk: Talk) => Reply | readonly Reply[]): Grant {
  return (talk) => {
    const turn = showPlace(talk);
    const place = isNew(talk) ? turn.replies.map(inShort) : wasSaid(talk, turn) ? turn.replies.slice(-1) : turn.replies;
    return { ...turn, replies: [...heardBack(talk), ...[reply(talk)].flat(), ...place] };
  };
}

/** The result or the goodbye stands on the screen already: only what can be done next is said again. */
function wasSaid({ visit, assessment }: Talk, turn: Turn): boolean {
  if (visit.floor !== turn.visit.floor) return false;
  return (visit.floor === 'result' && visit.advised === assessment.urgency) || (visit.floor === 'goodbye' && !atLeast(assessment.urgency, 'same-day'));
}

function told(talk: Talk): Turn {
  const { library, visit } = talk;
  if (![...lastWords(visit.log).values()].some((answer) => answer !== 'no')) return showPlace(talk, [say(library, 'told-nothing')]);
  const choices = toldChoices(visit, library);
  return answer(talk, [{ ...say(library, 'told'), id: 'told', choices, ...(inEmergency(talk) && { calls: emergencyCalls(talk) }) }]);
}

/** The questions in which something was answered no: any of them can be asked again. */
function saidNo(talk: Talk): Turn {
  const { library, visit } = talk;
  const choices = saidNoChoices(visit, library);
  if (choices.length === (lineOf(library, 'said-no').choices ?? []).length) return showPlace(talk, [say(library, 'said-no-nothing')]);
  return answer(talk, [{ ...say(library, 'said-no'), choices }]);
}

/** Takes back the latest answer that still stands, so that its question is open again. */
function back(talk: Talk): Turn {
  const { visit, library } = talk;
  const latest = new Map(visit.log.map((entry) => [entry.finding, entry]));
  const standing = [...latest.values()].filter((entry) => entry.question !== undefined && entry.value !== 'open');
  const turn = Math.max(...standing.map((entry) => entry.turn));
  const news = standing.filter((entry) => entry.turn === turn).map(({ finding }): Told => ({ finding, value: 'open', by: 'choice', turn: visit.turn }));
  if (!news.length) return showPlace(talk, [say(library, 'back-at-start')]);
  const { visit: changed, held } = tell(visit, news, library);
  const now = look({ ...changed, floor: held.length ? changed.floor : 'interview' }, nothing, library);
  return emergency(now) ?? confirm(now, held) ?? showPlace(now, [say(library, 'back')]);
}

/** To be asked again after some time; what is pressing or unfinished goes on instead. */
function agree(talk: Talk): Turn {
  const { library } = talk;
  const reason = reasonAgainst(talk);
  if (reason) return beside(() => say(library, reason))(talk);
  return { ...beside(() => say(library, 'check-in/agreed'))(agreed(talk)), effects: [{ kind: 'check-in', days: library.chat.check_in_days }] };
}

function stretches(talk: Talk): Turn {
  const { library, standing, assessment } = talk;
  if (atLeast(assessment.urgency, 'same-day')) return showPlace(talk, [say(library, 'no-stretches-now')]);
  if (nextQuestion(standing, library)) return showPlace(talk, [...heardBack(talk), say(library, 'stretches-after-questions')]);
  return showPlace(change(talk, { floor: 'stretching', advised: assessment.urgency }));
}

/** Whom the talk is about, from here on. */
function isFor(patient: string, line: string): Grant {
  return (talk) => showPlace(change(talk, { patient }), [...heardBack(talk), say(talk.library, line)]);
}

/** "Did it": how the stretch was is asked, and not how it is done once more. */
function inShortly(turn: Turn): Turn {
  return { ...turn, replies: turn.replies.map(inShort) };
}

/** Who has done it is asked how it went, and not told to try. */
function howItWent(turn: Turn, { library }: Talk): Turn {
  const place = turn.replies.at(-1)!;
  return place.id.startsWith('stretch/') ? { ...turn, replies: [...turn.replies.slice(0, -1), { ...place, text: say(library, 'how-it-went').text }] } : turn;
}

/** What its card says of it, said by itself; elsewhere, that it stands on each card. */
function ofTheStretch(wish: 'dose' | 'easier' | 'if-it-hurts'): Grant {
  return (talk) => {
    const said = saidOnCard(wish, talk);
    const turn = inShortly(showPlace(talk));
    return said ? { ...turn, replies: [...heardBack(talk), said, ...turn.replies] } : beside((each) => practicalAnswer(wish, each))(talk);
  };
}

/** The stretch on the screen is left out, as by a tap. */
function anotherStretch(talk: Talk): Turn {
  const { talk: after, first } = afterStretch({ ...talk, heard: { ...talk.heard, choice: 'skip' } });
  return first.length ? showPlace(after, first) : stretches(talk);
}

/** A new visit; where the old one was pressing, its advice is said once more first (ruling 22). */
function startOver(talk: Talk): Turn {
  const { visit, library, assessment } = talk;
  const last = atLeast(assessment.urgency, 'same-day') ? [say(library, 'start-over-but'), advice(talk)] : [];
  return fresh(talk, [...last, say(library, visit.log.length ? 'started-over' : 'nothing-to-start-over')]);
}

function erase(talk: Talk): Turn {
  const isPressing = atLeast(talk.assessment.urgency, 'emergency-department');
  const turn = fresh(talk, [{ ...say(talk.library, isPressing ? 'erased/emergency' : 'erased'), forgets: true }]);
  return { ...turn, effects: [{ kind: 'erase' }] };
}

function fresh({ visit, library }: Talk, first: readonly Reply[]): Turn {
  const turn = welcome(look(newVisit(visit.language, { id: String(Number(visit.id) + 1), once: visit.once }), nothing, library));
  return { ...turn, replies: [...first, ...turn.replies] };
}
