/** What somebody typed, in the light of what is on the screen. */
import type { Fact, Visit } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import { answerOf, standingOf } from '../src/triage/standing.ts';
import { assessmentOf } from '../src/triage/triage.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { feelingIn } from '../src/understanding/feeling.ts';
import { understandMixed } from '../src/understanding/languages.ts';
import { askedAbout, picked, pickedInside } from '../src/understanding/picked.ts';
import { sideIn } from '../src/understanding/side.ts';
import type { Sided } from '../src/understanding/side.ts';
import { isOfOtherTongue } from '../src/understanding/tongue.ts';
import type { Understood } from '../src/understanding/understand.ts';
import { factsOf, merged, onLine, withRest } from './answered.ts';
import type { Answer } from './answered.ts';
import { lastHeard, mending, mendingWish } from './heard-back.ts';
import type { Hearing } from './hearing.ts';
import { likelyMeant, onlyAsked } from './likely.ts';
import { chosenAtLength } from './long-answers.ts';
import { confirmId, findingAsked, onScreen } from './screen.ts';
import type { OnScreen } from './screen.ts';
import { asksEmergency, bareAge, bareScore, bareWeeks, chosenBarely, isList, namedChoices, onlyAcknowledges, oneSide, pickedWithAMaybe, unclear } from './short-answers.ts';
import { isElsewhere, isGrave, tellsNothing, wonderWish } from './tells-nothing.ts';

/** What was typed, and all in whose light it is heard. */
export interface Typed {
  readonly text: string;
  readonly understood: Understood;
  readonly wish: string | undefined;
  readonly side: Sided | undefined;
  readonly screen: OnScreen;
  readonly visit: Visit;
  readonly library: Library;
}

/** What it comes to, besides what is heard beside everything. */
type Came = Pick<Hearing, 'facts'> & Partial<Hearing>;

export function hearText(text: string, visit: Visit, library: Library): Hearing {
  const understood = understandMixed(text, library);
  const wish = foreignOf(text, understood, library) ?? (isOfNow(understood.wish, visit, library) && !isOnlyTold(understood, visit) ? understood.wish : undefined);
  const typed = { text, understood, wish, side: sideIn(understood.words, library), screen: onScreen(visit, library), visit, library };
  return { by: 'text', ...besides(typed), ...(onlyASide(typed) ?? notRight(typed) ?? meaningAsked(typed) ?? correcting(typed, chosenOrTold(typed))) };
}

/** "I can't get on the floor" asks for another stretch where there is one. */
function isOnlyTold({ wish, facts }: Understood, { floor }: Visit): boolean {
  return wish === 'another-stretch' && floor !== 'stretching' && facts.length > 0;
}

/** "They sent me home" is only told, but under an emergency. */
function isOfNow(wish: string | undefined, visit: Visit, library: Library): boolean {
  return wish !== 'sent-home' || isPressing(visit, library);
}

/** The wish of someone who writes in a language that is spoken here, and of one who writes in another. */
function foreignOf(text: string, { foreign, facts, bare }: Understood, library: Library): string | undefined {
  if (bare || facts.some(({ value }) => value === 'yes')) return undefined;
  return isOfOtherTongue(text, library) ? 'other-tongue' : foreign && !facts.length ? 'language' : undefined;
}

function besides({ understood: { aboutTheBack, onBehalf, asksForAnother, words }, side, library }: Typed): Partial<Hearing> {
  const feeling = feelingIn(words, library);
  return { aboutTheBack, onBehalf, asksForAnother, ...(side && { side }), ...(feeling && { feeling }) };
}

function onlyASide({ understood, wish, side, visit, library }: Typed): Came | undefined {
  return side?.alone && !understood.facts.length && !wish ? oneSide(visit, library) : undefined;
}

/** "That's not right" behind "I heard …". */
function notRight({ understood, wish, visit, library }: Typed): Came | undefined {
  const turn = wish === mendingWish && !understood.facts.length ? lastHeard(visit, library) : undefined;
  return turn === undefined ? undefined : { facts: [], ...mending(turn, visit, library) };
}

/** "Sorry, I typed that wrong": where an emergency was told, and nothing else is heard that would change it, all that was told is shown to be changed. */
function correcting({ understood, visit, library }: Typed, came: Came): Came {
  const standing = standingOf(visit.log, library);
  const isNews = (fact: Fact): boolean => isGrave(fact, library) && answerOf(standing, fact.finding, library) !== 'yes';
  const isHeard = came.wish !== undefined || came.choice !== undefined || came.facts.some((fact) => fact.value === 'no' || isNews(fact));
  return understood.corrects && !isHeard && isPressing(visit, library) ? { ...came, wish: 'told' } : came;
}

function isPressing({ log }: Visit, library: Library): boolean {
  return atLeast(assessmentOf(standingOf(log, library), library).urgency, 'emergency-department');
}

/** The wish to know what is meant. */
const explainWish = 'explain';

/** "Does a fall from a chair count": under a question of the interview; "what do you mean by plan": under a finding's own. */
function meaningAsked({ text, understood, wish, screen: { asked, question, choices }, library }: Typed): Came | undefined {
  if (wish && wish !== explainWish) return undefined;
  const own = findingAsked(asked);
  if (own !== undefined && !understood.facts.length && askedAbout(text, [{ id: own, label: library.findings.get(own)!.ask ?? '' }], library)) return { facts: [], wish: explainWish };
  if (!question) return undefined;
  const meaning = askedAbout(text, choices, library);
  return meaning && { facts: understood.facts.filter((fact) => isGrave(fact, library) && !isOnlyAsked(fact, question, understood.words.length)), wish: explainWish, ...meantBy(meaning.choice, understood, question) };
}

const fewWords = 7;

/** What is perhaps so, or named in few words, is asked by the question that stays on the screen: "what is fainting". */
function isOnlyAsked({ finding, value }: Fact, { choices }: Question, words: number): boolean {
  return (value === 'doubt' || words <= fewWords) && choices.some(({ tells }) => tells.includes(finding));
}

/** The choice that a question about meanings names: by its label, or by what it tells. */
function meantBy(choice: string | undefined, { named }: Understood, { choices }: Question): Pick<Hearing, 'meant'> {
  const meant = choice ?? choices.find(({ tells, opens }) => opens === undefined && tells.some((finding) => named.has(finding)))?.id;
  return meant === undefined ? {} : { meant };
}

/** Under an emergency these are never guessed: "I won't call" is no "I'm getting help". */
const leaves = new Set(['bye', 'going', 'thanks']);

/** An answer to what is on the screen, and what else it tells; or only what it tells and wishes. */
function chosenOrTold(typed: Typed): Came {
  const { text, understood: { bare, lead, aboutTheBack, asksForAnother, words, facts: heard, hedged, corrects }, wish, screen, visit, library } = typed;
  const numbered = byNumber(typed);
  const facts = numbered || bare === 'both' ? [] : factsTold(typed).filter(({ value }) => bare !== 'unsure' || value === 'yes');
  const behindNo = numbered ? undefined : namedBehindNo(typed);
  const inWords = numbered ?? behindNo ?? chosenInWords(typed);
  const ofALabel = inWords ? undefined : partOfALabel(typed, facts);
  const choices = inWords ?? ofALabel ?? onlyOneToCorrect(typed, facts);
  if (screen.asked && choices) return answering({ question: screen.asked, choices, isDoubted: (behindNo ?? ofALabel) !== undefined || (!numbered && isDenying(typed)) || isMaybe(typed) }, facts, typed);
  if (wantsNoMore(typed)) return { facts, wish: screen.asked?.startsWith('after-goodbye') ? 'going' : 'bye' };
  const isHalf = isHalfSaid(typed, facts);
  const left = isHalf ? { trouble: 'which-one' as const } : unclear(text, bare ?? (facts.length ? undefined : lead), screen);
  const isOneNumber = facts.length > 0 && !heard.length;
  const likely = isHalf || wish || bare || asksForAnother || isOneNumber || (corrects && isPressing(visit, library)) ? undefined : likelyMeant({ text, words: words.length, facts, untold: untoldIn(typed), aboutTheBack, feels: feelingIn(words, library) !== undefined, screen, visit, library });
  if (likely && isOfNow(likely.wish, visit, library) && !(leaves.has(likely.wish ?? '') && isPressing(visit, library))) return likely.trouble && hedged ? { facts, trouble: 'no-and-more' } : likely;
  if (deniesSomehow(typed, facts)) return { facts, trouble: isList(screen) ? 'no-and-more' : 'yes-or-no' };
  return notAnswered(typed, facts) ?? { ...withRest(facts, visit, library), ...(wish && left.trouble !== 'no-skip' && { wish }), ...left };
}

/** What it names and does not tell, as it is somebody else's, or only asked. */
function untoldIn(typed: Typed): ReadonlySet<string> {
  const { facts, anothers } = typed.understood;
  return new Set([...anothers, ...facts.filter((fact) => tellsNothing(fact, typed)).map(({ finding }) => finding)]);
}

/** "Sometimes", "a bit" to a list of emergencies: one of them may be so. */
function isHalfSaid({ understood: { hedged, words, bare, lead }, wish, screen, library }: Typed, facts: readonly Fact[]): boolean {
  return hedged && bare === undefined && lead === undefined && !wish && !facts.length && words.length <= fewWords && isList(screen) && asksEmergency(screen, library);
}

const mostMisses = 4;

/** Who misses a question of one answer, their age, for the fourth time is not sure: the signs of an emergency are asked after it. */
function notAnswered({ wish, screen: { asked, question }, visit, library }: Typed, facts: readonly Fact[]): Came | undefined {
  if (question?.kind !== 'one' || visit.misses < mostMisses - 1 || facts.length || wish) return undefined;
  const answered = factsOf({ question: asked!, choices: ['unsure'] }, visit, library);
  return answered && { ...answered, facts: answered.facts.map(({ finding }) => ({ finding, value: 'unsure' })) };
}

/** "No thanks" to what can be done next, to a goodbye, or to "who is this for" behind what was asked for before anything was told. */
function wantsNoMore({ understood: { bare }, wish, screen: { asked }, visit: { turn } }: Typed): boolean {
  return (bare === 'no' || bare === 'none') && !wish && ((asked === 'welcome' && turn > 0) || ['what-next/', 'after-goodbye'].some((line) => asked?.startsWith(line)));
}

/** "Nah, everything works like it should" under a list: a no before words that were not heard; "no, I walk, but with a limp" under a question about a sign of an emergency. */
function deniesSomehow(typed: Typed, facts: readonly Fact[]): boolean {
  const { screen, wish, library } = typed;
  const isOfASign = library.findings.get(findingAsked(screen.asked) ?? '')?.emergency === true && !facts.some((fact) => fact.value === 'yes');
  return isDenying(typed) && !wish && (isOfASign || (isList(screen) && !facts.length));
}

/** "Yes, I can move them" to what was told: where one thing alone makes it an emergency, that is asked again. */
function onlyOneToCorrect({ understood: { corrects, lead }, screen: { asked }, visit, library }: Typed, facts: readonly Fact[]): string[] | undefined {
  if (asked !== 'told' || facts.length || !(corrects || lead === 'yes')) return undefined;
  const pressing = assessmentOf(standingOf(visit.log, library), library).redFlags.filter(({ urgency }) => atLeast(urgency, 'emergency-department'));
  const [finding, ...more] = new Set(pressing.flatMap(({ because }) => because));
  return finding !== undefined && !more.length ? [finding] : undefined;
}

/** "Number 4, kinda". */
function isMaybe(typed: Typed): boolean {
  return typed.understood.qualified && typed.understood.lead !== 'both' && isList(typed.screen) && !isDenying(typed);
}

function isDenying({ understood: { lead } }: Typed): boolean {
  return lead === 'no' || lead === 'none';
}

/** A sign of an emergency that was chosen with a "maybe", or with a "no" before it, is asked about. */
function answering({ isDoubted, ...answer }: Answer & { readonly isDoubted: boolean }, facts: readonly Fact[], { visit, library }: Typed): Came {
  const answered = factsOf(answer, visit, library);
  const told = isDoubted ? answered?.facts.map((fact) => onlyAsked(fact, library)) : answered?.facts;
  return answered && told ? { ...answered, facts: merged(told, facts) } : { ...onLine(answer.choices[0]!, visit, library), by: 'text', facts };
}

/** "No, it's just asleep" under a list: what is named behind the no. */
function namedBehindNo(typed: Typed): string[] | undefined {
  const { understood: { leadStands, words }, screen, library } = typed;
  return leadStands && isDenying(typed) && isList(screen) && words.length > 1 ? namedChoices(words.slice(1), screen, library) : undefined;
}

/** By number or by the whole label: "1 and 3"; not "it's a 9" where the pain is asked. */
function byNumber({ text, understood, screen, library }: Typed): string[] | undefined {
  const isScore = /\p{L}/u.test(text) && bareScore(text, screen, library).length > 0;
  if (understood.bare === 'both' || isScore) return undefined;
  return oneOrMany(picked(text, screen.choices, library) ?? (understood.qualified && isList(screen) ? pickedWithAMaybe(understood.words, screen, library) : undefined), screen);
}

function chosenInWords({ understood, wish, screen, visit, library }: Typed): string[] | undefined {
  if (isConfirming(screen, library) && onlyAcknowledges(understood.words, library)) return undefined;
  return chosenBarely(understood.bare, screen, library) ?? (wish === wonderWish ? undefined : namedChoices(understood.words, screen, library)) ?? chosenAtLength(understood, visit, library);
}

/** "Coughing" of "Coughing up blood": it may mean less than the whole. */
function partOfALabel({ text, understood, wish, screen, library }: Typed, facts: readonly Fact[]): string[] | undefined {
  if (wish || facts.length || (isConfirming(screen, library) && onlyAcknowledges(understood.words, library))) return undefined;
  return oneOrMany(pickedInside(text, inQuestion(screen), library), screen);
}

/** What an "ok" does not answer. */
function isConfirming({ asked }: OnScreen, library: Library): boolean {
  return asked === confirmId || library.findings.get(findingAsked(asked) ?? '')?.emergency === true;
}

/** Several choices answer only a question that takes several. */
function oneOrMany(chosen: string[] | undefined, { question }: OnScreen): string[] | undefined {
  return chosen && (chosen.length === 1 || question?.kind === 'many') ? chosen : undefined;
}

/** The choices of a question, those told before and no longer shown among them. */
function inQuestion({ question, choices }: OnScreen): OnScreen['choices'] {
  const gone = question?.choices.filter(({ id }) => !choices.some((choice) => choice.id === id)) ?? [];
  return [...choices, ...gone];
}

function factsTold(typed: Typed): readonly Fact[] {
  if (isElsewhere(typed)) return [];
  const { text, understood, screen, visit, library } = typed;
  const told = understood.facts.filter((fact) => !tellsNothing(fact, typed));
  const weeks = bareWeeks({ text, words: understood.words }, screen, visit, library);
  if (weeks.length) return [...weeks, ...told.filter(({ finding }) => !weeks.some((week) => week.finding === finding) && !library.grammar.durations.some(({ tells }) => tells === finding))];
  if (told.length) return told;
  const score = bareScore(text, screen, library);
  return score.length ? score : bareAge(text, screen, library);
}
