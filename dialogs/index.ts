/** One message, start to end: read this first. Pure: no clock, no chance, nothing outside its arguments. */
import type { Reply, Said, Told, Turn, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { adding, oncePerStock } from '../src/stock.ts';
import { spokenIn } from '../src/understanding/languages.ts';
import { lexiconOf } from '../src/understanding/lexicon.ts';
import { notes } from './advice.ts';
import { confirm, settlePending } from './confirm.ts';
import { emergency, emergencyReply } from './emergency.ts';
import { goOn, resume } from './floor.ts';
import { hear, nothing } from './hearing.ts';
import type { Hearing } from './hearing.ts';
import { withKindness } from './kindness.ts';
import { explainingTerms } from './terms.ts';
import { libraryIn, look, newVisit } from './talk.ts';
import type { Talk } from './talk.ts';
import { tell } from './tell.ts';
import { wishes } from './wishes.ts';

/**
 * One turn of a conversation. The order holds whichever dialog has the floor: crisis and emergency first, then an answer
 * that would lower the urgency and needs confirming, then what the person wishes, then the dialog itself.
 * @param visit undefined at the very first message
 */
export function converse(said: Said, visit: Visit | undefined, offered: Library): Turn {
  const { visit: before, library } = begin(said, visit, offered);
  const taken = take(said, before, library);
  const spoken = libraryIn(taken.visit.language, library);
  const turn = explainingTerms(taken, spoken);
  return spoken.language === offered.language ? turn : { ...turn, replies: turn.replies.map(namingLanguage(spoken)) };
}

const namingLanguage = oncePerLibrary(({ language }) => oncePerStock((reply) => adding(reply, { language })));

function take(said: Said, before: Visit, library: Library): Turn {
  if (said.kind === 'start') return resume(look(before, nothing, library));
  const heard = hear(said, before, library);
  const turn = before.turn + 1;
  const told = tell(settlePending({ ...before, turn, ...(heard.side && { side: heard.side.side }) }, heard, library), entries(heard, turn), library);
  const talk = look(told.visit, heard, library);
  return withKindness(talk, withNotes(talk, emergency(talk) ?? confirm(talk, told.held) ?? wishes(talk) ?? goOn(talk)));
}

/** The visit in the language it is held in: that of the page or the client at first, then that of the person's own words. */
function begin(said: Said, known: Visit | undefined, offered: Library): { readonly visit: Visit; readonly library: Library } {
  const asked = said.kind === 'start' || said.kind === 'text' ? said.language : undefined;
  const visit = known ?? newVisit(libraryIn(asked ?? offered.language, offered).language, { once: said.kind === 'start' ? said.once : undefined });
  const library = libraryIn(visit.language, offered);
  const written = said.kind === 'text' ? spokenIn(said.text, library) : library;
  return written === library ? { visit, library } : { visit: { ...visit, language: written.language }, library: written };
}

/** What must be said beside everything else is said in the turn that tells it, once. */
function withNotes(talk: Talk, turn: Turn): Turn {
  const news = notes(talk, 'at once').filter(({ id }) => !talk.visit.warned.includes(id));
  if (!news.length || turn.visit.id !== talk.visit.id) return turn;
  const [urgent, rest] = [turn.replies.filter(({ tone }) => tone === 'emergency'), turn.replies.filter(({ tone }) => tone !== 'emergency')];
  return { ...turn, visit: { ...turn.visit, warned: [...turn.visit.warned, ...news.map(({ id }) => id)] }, replies: [...urgent, ...news, ...rest] };
}

function entries({ facts, by, question }: Hearing, turn: number): Told[] {
  return facts.map((fact) => ({ ...fact, by, turn, ...(question && { question }) }));
}

/** What a text alone says of an emergency: the only reply that may go out when nothing can be kept. */
export function emergencyOnly(said: Said, offered: Library): Reply | undefined {
  const { visit, library } = begin(said, undefined, offered);
  const heard = hear(said, visit, library);
  const talk = look({ ...visit, log: entries(heard, 1) }, heard, library);
  return atLeast(talk.assessment.urgency, 'emergency-department') ? emergencyReply(talk) : undefined;
}

/** What people say in this language, made ready part by part, so that somebody may be served in between; else the first who writes waits for it. */
export function* getReady(library: Library): Iterable<void> {
  const { learned } = lexiconOf(library);
  yield;
  learned();
  yield;
}
