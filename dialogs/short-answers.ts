/** A few words as the whole answer, heard by what is on the screen or was told before. */
import type { Choice, Fact, Visit } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import { answerOf, standingOf } from '../src/triage/standing.ts';
import { factsOfAge } from '../src/understanding/bands.ts';
import { lexiconOf } from '../src/understanding/lexicon.ts';
import { named } from '../src/understanding/picked.ts';
import type { Bare } from '../src/understanding/understand.ts';
import { plain } from '../src/understanding/words.ts';
import type { Clause } from '../src/understanding/words.ts';
import { choicesOnScreen, questionAsked } from './screen.ts';

/** "Driving" under what makes it worse. */
export function namedChoices(words: Clause, asked: string | undefined, library: Library): string[] | undefined {
  const question = questionAsked(asked, library);
  return question && named(words, question.id, library);
}

/** "Just the left one" under the question about a sign of an emergency: it is so there. "No wait, just the left leg" takes back what was told of both. */
export function oneSide({ log, asked }: Visit, library: Library): { readonly facts: Fact[]; readonly question?: string } {
  const ofBoth = library.chat.of_both_sides;
  const finding = asked?.id.startsWith(about) ? asked.id.slice(about.length) : undefined;
  if (asked && finding && library.findings.get(finding)?.emergency) return { facts: [{ finding, value: ofBoth.includes(finding) ? 'no' : 'yes' }], question: asked.id };
  const standing = standingOf(log, library);
  return { facts: ofBoth.filter((each) => answerOf(standing, each, library) === 'yes').map((each) => ({ finding: each, value: 'no' })) };
}

const fewWords = 6;

/** "37", "late forties" under the question for the age. */
export function bareAge(text: string, visit: Visit, library: Library): Fact[] {
  const [years, ...more] = lexiconOf(library).numbers.anyAges(plain(text));
  const asked = questionAsked(visit.asked?.id, library)?.choices.flatMap((choice) => choice.tells) ?? [];
  const isAge = library.grammar.ages.some((band) => asked.includes(band.tells));
  const isBare = isAge && years !== undefined && !more.length && text.trim().split(/\s+/u).length <= fewWords;
  return isBare && years > choicesOnScreen(visit, library).length ? factsOfAge(years, library.grammar) : [];
}

/** "no" under "any of these?" is "none of these"; "all of them" ticks them all. */
export function chosenBarely(bare: Bare | undefined, choices: readonly Choice[], asked: string | undefined, library: Library): string[] | undefined {
  const has = (id: string): boolean => choices.some((choice) => choice.id === id);
  const question = questionAsked(asked, library);
  if (!bare) return undefined;
  if (has(bare)) return [bare];
  if (bare === 'hardly' || bare === 'declined') return hardly(bare, has('unsure'), asked, library);
  if (bare === 'no' || bare === 'none') return has('no') ? ['no'] : question?.kind === 'many' || (question && bare === 'none') ? ['none'] : undefined;
  const own = choices.filter((choice) => !choice.quiet).map((choice) => choice.id);
  if (bare === 'yes' && own.length === 1) return own;
  return bare === 'both' && question?.kind === 'many' ? own : undefined;
}

/** "I don't think so" is a no where no emergency is asked, and "not sure" to a question about one; to a list of them it is neither. A list of them that is skipped is not sure; no other may be skipped. */
function hardly(bare: Bare, mayBeUnsure: boolean, asked: string | undefined, library: Library): string[] | undefined {
  const question = questionAsked(asked, library);
  const isGrave = asksEmergency(asked, question, library);
  const isNo = bare === 'hardly' && !isGrave;
  if (isList(question) && isGrave === (bare === 'hardly')) return undefined;
  if (isNo && isList(question)) return ['none'];
  if (isNo && asked?.startsWith(about)) return ['no'];
  return mayBeUnsure ? ['unsure'] : undefined;
}

const about = 'ask-about/';

function isList(question: Question | undefined): boolean {
  return question?.kind === 'many' && question.choices.length > 1;
}

function asksEmergency(asked: string | undefined, question: Question | undefined, library: Library): boolean {
  const findings = question ? question.choices.flatMap(({ tells }) => tells) : asked?.startsWith(about) ? [asked.slice(about.length)] : [];
  return findings.some((finding) => library.findings.get(finding)?.emergency);
}

/** What was said is clear, and still no answer. */
export type Unclear = 'which-one' | 'clear-no' | 'no-skip';

export function unclear(bare: Bare | undefined, choices: readonly Choice[], asked: string | undefined, library: Library): { readonly trouble?: Unclear } {
  if (bare === 'yes' && choices.length) return { trouble: 'which-one' };
  if (!isList(questionAsked(asked, library))) return {};
  return bare === 'hardly' ? { trouble: 'clear-no' } : bare === 'declined' ? { trouble: 'no-skip' } : {};
}
