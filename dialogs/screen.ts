/** What is on the screen and can be answered now, derived from what was asked. */
import type { Choice, FindingId, Visit } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import { openPart, readyQuestions } from '../src/triage/questions.ts';
import { both, overlap, without } from '../src/triage/bits.ts';
import { bitsOf, placesOf } from '../src/triage/known.ts';
import { lastWords, standingOf } from '../src/triage/standing.ts';
import { toLanguage } from '../src/understanding/wishes-by-name.ts';
import { heardChoices } from './heard-back.ts';
import { choicesOf } from './questions.ts';
import { libraryIn, lineOf, shown, yesNo } from './talk.ts';

export function questionAsked(id: string | undefined, library: Library): Question | undefined {
  return id?.startsWith('ask/') ? readyQuestions(library).get(id.slice('ask/'.length))?.question : undefined;
}

/** The question before something counts that would lower the urgency. */
export const confirmId = 'confirm';

const askAbout = 'ask-about/';

/** The finding whose own question this is. */
export function findingAsked(id: string | undefined): FindingId | undefined {
  return id?.startsWith(askAbout) ? id.slice(askAbout.length) : undefined;
}

/** What an answer is heard by. */
export interface OnScreen {
  readonly asked: string | undefined;
  readonly question: Question | undefined;
  readonly choices: readonly Choice[];
}

export function onScreen(visit: Visit, library: Library): OnScreen {
  const asked = visit.asked?.id;
  return { asked, question: questionAsked(asked, library), choices: choicesOnScreen(visit, library) };
}

/** What can be tapped now, derived from what was asked. */
export function choicesOnScreen(visit: Visit, offered: Library): Choice[] {
  const library = libraryIn(visit.language, offered);
  const id = visit.asked?.id;
  if (!id) return [];
  const question = questionAsked(id, library);
  if (question) {
    const standing = standingOf(visit.log, library);
    const part = openPart(readyQuestions(library).get(question.id)!, standing);
    return part ? choicesOf(part, standing, library) : [];
  }
  if (findingAsked(id) !== undefined) return yesNo(library);
  if (id === 'told') return toldChoices(visit, library);
  if (id === 'misheard') return heardChoices(visit, library);
  if (id === 'said-no') return saidNoChoices(visit, library);
  if (id === 'welcome') return welcomeChoices(library);
  return (lineOf(library, lineFor(id)).choices ?? []).map(shown);
}

/** Whom it is for, and the other languages. */
export function welcomeChoices(library: Library): Choice[] {
  const others = [...library.languages.values()].filter(({ language }) => language !== library.language).map(({ language, spoken }) => ({ id: toLanguage + language, label: spoken.name, quiet: true }));
  return [...(lineOf(library, 'welcome').choices ?? []).map(shown), ...others];
}

/** What a person may change: everything told as yes, shown by its words. */
export function toldChoices(visit: Visit, library: Library): Choice[] {
  const { change: does, unsure: remark } = library.chat.answers;
  const told = [...lastWords(visit.log)].filter(([, value]) => value !== 'no').map(([id, value]) => ({ id, label: library.findings.get(id)!.say, ...(value === 'unsure' && { remark }), does }));
  const isAnyNo = questionsWithNo(visit, library).length > 0;
  return [...told, ...(lineOf(library, 'told').choices ?? []).filter(({ wish }) => isAnyNo || wish !== 'said-no').map(shown)];
}

/** The questions whose answer was no to something, by their titles. */
export function saidNoChoices(visit: Visit, library: Library): Choice[] {
  const asked = questionsWithNo(visit, library).map(({ id, title }) => ({ id, label: title, does: library.chat.answers.change }));
  return [...asked, ...(lineOf(library, 'said-no').choices ?? []).map(shown)];
}

/** An age or a span of time in words says no to every other: that is no no of the person's. */
function questionsWithNo(visit: Visit, library: Library): Question[] {
  const bands = [...library.grammar.ages, ...library.grammar.durations].map(({ tells }) => tells);
  const { toldNo: all, deniedInWords } = standingOf(visit.log, library);
  const toldNo = without(all, both(deniedInWords, bitsOf(bands, placesOf(library).of)));
  return [...readyQuestions(library).values()].filter(({ asks }) => overlap(asks, toldNo)).map(({ question }) => question);
}

/** Replies made of several lines keep their choices under one of them. */
export function lineFor(id: string): string {
  if (id.startsWith('stretch/')) return 'stretch-check';
  if (id.startsWith('red-flag/')) return 'emergency';
  return id;
}
