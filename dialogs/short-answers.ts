/** A few words as the whole answer, heard by what is on the screen or was told before. */
import type { Fact, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { answerOf, standingOf } from '../src/triage/standing.ts';
import { factsOfAge, factsOfPregnancy } from '../src/understanding/bands.ts';
import { countingIn } from '../src/understanding/counting.ts';
import { lexiconOf } from '../src/understanding/lexicon.ts';
import { find } from '../src/understanding/phrases.ts';
import { named, picked } from '../src/understanding/picked.ts';
import type { Bare } from '../src/understanding/understand.ts';
import { plain } from '../src/understanding/words.ts';
import type { Known } from '../src/understanding/tokens.ts';
import type { Clause } from '../src/understanding/words.ts';
import { findingAsked } from './screen.ts';
import type { OnScreen } from './screen.ts';

/** "Driving" under what makes it worse. */
export function namedChoices(words: Clause, { question }: OnScreen, library: Library): string[] | undefined {
  return question && named(words, question.id, library);
}

/** "Just the left one" under the question about a sign of an emergency: it is so there. "No wait, just the left leg" takes back what was told of both. */
export function oneSide({ log, asked }: Visit, library: Library): { readonly facts: Fact[]; readonly question?: string } {
  const ofBoth = library.chat.of_both_sides;
  const finding = findingAsked(asked?.id);
  if (asked && finding && library.findings.get(finding)?.emergency) return { facts: [{ finding, value: ofBoth.includes(finding) ? 'no' : 'yes' }], question: asked.id };
  const standing = standingOf(log, library);
  return { facts: ofBoth.filter((each) => answerOf(standing, each, library) === 'yes').map((each) => ({ finding: each, value: 'no' })) };
}

const fewWords = 6;

/** "37", "late forties" under the question for the age, or as the first words of all. */
export function bareAge(text: string, { asked: id, question, choices }: OnScreen, library: Library): Fact[] {
  const asked = question?.choices.flatMap((choice) => choice.tells) ?? [];
  if (id !== 'welcome' && !library.grammar.ages.some((band) => asked.includes(band.tells))) return [];
  const isOnlyFigures = question !== undefined && /^\d{1,2}$/u.test(text.trim());
  const [years, ...more] = isOnlyFigures ? [Number(text)] : lexiconOf(library).numbers.anyAges(plain(text));
  const isBare = years !== undefined && !more.length && text.trim().split(/\s+/u).length <= fewWords;
  return isBare && years > choices.length ? factsOfAge(years, library.grammar) : [];
}

/** "About a 7", "7 out of 10" under the question that asks how strong it is. */
export function bareScore(text: string, { question }: OnScreen, library: Library): Fact[] {
  const { tells, from } = library.grammar.severity;
  if (!question?.choices.some((choice) => choice.tells.includes(tells))) return [];
  const score = lexiconOf(library).numbers.scoreAlone(plain(text));
  return score === undefined || score > mostOfAScore ? [] : [{ finding: tells, value: score >= from ? 'yes' : 'no' }];
}

const mostOfAScore = 10;

/** "20 weeks", "5 months" under the question how far a pregnancy has come; in weeks also where it is one of several things that are asked, or was told before. */
export function bareWeeks({ text, words }: Spoken, { question }: OnScreen, { log }: Visit, library: Library): Fact[] {
  const { grammar: { pregnancies, numbers: { units } } } = library;
  const { found } = lexiconOf(library).numbers.pregnancies({ text: plain(text), counting: countingIn(words) }, true);
  const days = words.length <= fewWords ? found[0]?.number : undefined;
  if (days === undefined) return [];
  const isInWeeks = words.some((word) => units[word.text] === week);
  const standing = standingOf(log, library);
  const isTold = pregnancies.some(({ tells }) => answerOf(standing, tells, library) === 'yes');
  const asked = question?.choices.filter(({ opens }) => isInWeeks || isTold || opens === undefined).flatMap(({ tells }) => tells) ?? [];
  const isMeant = (isInWeeks && isTold) || pregnancies.some(({ tells }) => asked.includes(tells));
  return isMeant ? factsOfPregnancy(days, library.grammar) : [];
}

interface Spoken {
  readonly text: string;
  readonly words: readonly Known[];
}

const week = 7;

/** An "ok" has heard the question; what would lower the urgency is not confirmed by it. */
export function onlyAcknowledges(words: Clause, library: Library): boolean {
  const fillers = find(lexiconOf(library).little, words).filter(({ meaning }) => meaning.name === 'fillers');
  return words.every((_word, at) => fillers.some(({ from, to }) => at >= from && at < to));
}

/** "The 2 but only a bit": never "none of these", with a "but". */
export function pickedWithAMaybe(words: Clause, { choices }: OnScreen, library: Library): string[] | undefined {
  const chosen = picked(withoutHedges(words, library), choices, library);
  return chosen?.some((id) => choices.some((choice) => choice.id === id && choice.quiet)) ? undefined : chosen;
}

/** "The 2" of "the 2 but only a bit", "2, a little": up to what takes it back, and without the words that doubt. */
function withoutHedges(words: Clause, library: Library): string {
  const little = find(lexiconOf(library).little, words);
  const back = little.find(({ meaning, from }) => meaning.name === 'takes_back' && from > 0)?.from ?? words.length;
  const isHedge = (at: number): boolean => little.some(({ meaning, from, to }) => hedging.has(meaning.name) && at >= from && at < to);
  return words.slice(0, back).filter((_word, at) => !isHedge(at)).map(({ text }) => text).join(' ');
}

const hedging: ReadonlySet<string> = new Set(['hedges', 'doubts', 'doubts_after', 'fillers', 'only', 'ordinary']);

/** "no" under "any of these?" is "none of these"; "all of them" ticks them all. */
export function chosenBarely(bare: Bare | undefined, screen: OnScreen, library: Library): string[] | undefined {
  const { choices, question } = screen;
  const has = (id: string): boolean => choices.some((choice) => choice.id === id);
  if (!bare) return undefined;
  if (has(bare)) return [bare];
  if (bare === 'hardly' || bare === 'declined') return hardly(bare, screen, library);
  if (bare === 'no' || bare === 'none') return has('no') ? ['no'] : question?.kind === 'many' || (question && bare === 'none') ? ['none'] : undefined;
  const own = choices.filter((choice) => !choice.quiet).map((choice) => choice.id);
  if (bare === 'yes' && own.length === 1) return own;
  return bare === 'both' && question?.kind === 'many' ? own : undefined;
}

/** "I don't think so" is a no where no emergency is asked, and "not sure" to a question about one; to a list of them it is neither. A list of them that is skipped is not sure; no other may be skipped. */
function hardly(bare: Bare, screen: OnScreen, library: Library): string[] | undefined {
  const isGrave = asksEmergency(screen, library);
  const isNo = bare === 'hardly' && !isGrave;
  if (isList(screen) && isGrave === (bare === 'hardly')) return undefined;
  if (isNo && isList(screen)) return ['none'];
  if (isNo && findingAsked(screen.asked) !== undefined) return ['no'];
  return screen.choices.some(({ id }) => id === 'unsure') ? ['unsure'] : undefined;
}

export function isList({ question }: OnScreen): boolean {
  return question?.kind === 'many' && question.choices.length > 1;
}

export function asksEmergency({ asked, question }: OnScreen, library: Library): boolean {
  const findings = question?.choices.flatMap(({ tells }) => tells) ?? [findingAsked(asked) ?? ''];
  return findings.some((finding) => library.findings.get(finding)?.emergency);
}

/** What was said is clear, and still no answer; or it is a question of the person's own. */
export type Unclear = 'which-one' | 'clear-no' | 'no-and-more' | 'yes-or-no' | 'no-skip' | 'asked';

export function unclear(text: string, bare: Bare | undefined, screen: OnScreen): { readonly trouble?: Unclear } {
  if (bare === 'yes' && screen.choices.length) return { trouble: 'which-one' };
  if (isList(screen) && bare === 'hardly') return { trouble: 'clear-no' };
  if (isList(screen) && bare === 'declined') return { trouble: 'no-skip' };
  return /\?\s*$/u.test(text) ? { trouble: 'asked' } : {};
}
