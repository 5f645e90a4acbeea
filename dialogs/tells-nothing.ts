/** What a typed message names and does not tell: what it only asks, what is somebody else's, and what is of another part of the body. */
import type { Fact, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { lastWords, standingOf } from '../src/triage/standing.ts';
import { assessmentOf } from '../src/triage/triage.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { whatIs, whyCause, whyStretch } from '../src/understanding/wishes-by-name.ts';
import { findingAsked } from './screen.ts';
import type { OnScreen } from './screen.ts';
import type { Typed } from './typed.ts';

/** "Could it be cancer". */
export const wonderWish = 'might-it-be';

export function tellsNothing(fact: Fact, typed: Typed): boolean {
  return isOnlyAsked(fact, typed) || isAnothersHistory(fact, typed);
}

/** "My granddaughter is 8, can I lift her", once the age of who has the pain was told; "my mom had cancer", in the midst of a talk. */
function isAnothersHistory({ finding }: Fact, { understood: { mayBeOfOthers, asksForAnother }, visit: { log, patient }, library }: Typed): boolean {
  if (!mayBeOfOthers || asksForAnother || !log.length || patient === 'someone-else') return false;
  const bands = library.grammar.ages.map(({ tells }) => tells);
  const { lasts, emergency } = library.findings.get(finding) ?? {};
  return bands.includes(finding) ? bands.some((band) => lastWords(log).has(band)) : lasts === true && !emergency;
}

/** What a question by name asks about is no fact, nor what any other short question does that is none of what is asked here: but for an emergency. */
function isOnlyAsked(fact: Fact, typed: Typed): boolean {
  const { understood: { onlyAsks }, wish, screen, library } = typed;
  if (asksByName(wish)) return !isGrave(fact, library) || (fact.value !== 'yes' && wish?.startsWith(whatIs) === true);
  if (fact.value === 'no' && (onlyAsks || isShortQuestion(typed)) && !isOfTheQuestion(fact, screen)) return true;
  if (isShortQuestion(typed) && library.findings.get(fact.finding)?.lasts && !isGrave(fact, library)) return true;
  return onlyAsks && wish !== undefined && !(fact.value === 'yes' && isGrave(fact, library)) && !isOfTheQuestion(fact, screen);
}

/** "Do I drink a lot of water?" denies nothing, and "does cancer hurt there?" tells no cancer. */
function isShortQuestion({ text, understood: { words, lead } }: Typed): boolean {
  return /\?\s*$/u.test(text) && words.length <= shortQuestion && lead === undefined;
}

const shortQuestion = 8;

function isOfTheQuestion({ finding }: Fact, { asked, question }: OnScreen): boolean {
  return finding === findingAsked(asked) || question?.choices.some(({ tells }) => tells.includes(finding)) === true;
}

/** "My elbow hurts", before anything was told of a back, tells nothing; broad words beside it ("my toe is purple") hint at nothing but a danger to oneself. */
export function isElsewhere({ understood: { elsewhere, facts, hintedBeside }, screen, visit, library }: Typed): boolean {
  const counts = ({ finding }: Fact): boolean => {
    const { emergency, sensitive } = library.findings.get(finding) ?? {};
    return emergency === true && (sensitive === true || !hintedBeside.has(finding));
  };
  return elsewhere && !visit.log.length && !screen.question && !facts.some(counts) && !areGrave(facts, visit, library);
}

/** What is to be seen the same day: "my hands are getting clumsy and I trip"; also what is so only together, a missed period and pain on one side. */
function areGrave(facts: readonly Fact[], { turn }: Visit, library: Library): boolean {
  const told = facts.filter(({ value }) => value === 'yes').map((fact) => ({ ...fact, by: 'text' as const, turn }));
  return atLeast(assessmentOf(standingOf(told, library), library).urgency, 'same-day');
}

/** "Why not a disc" asks about the disc, and tells nothing of it; nor does "what is stenosis", or "could it be cancer". */
function asksByName(wish: string | undefined): boolean {
  return wish === wonderWish || [whyCause, whyStretch, whatIs].some((about) => wish?.startsWith(about) === true);
}

export function isGrave({ finding, value }: Fact, library: Library): boolean {
  return value !== 'no' && library.findings.get(finding)?.emergency === true;
}
