/** A few words as the whole answer, heard by what is on the screen or was told before. */
import type { Fact, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { answerOf, standingOf } from '../src/triage/standing.ts';
import { factsOfAge } from '../src/understanding/bands.ts';
import { lexiconOf } from '../src/understanding/lexicon.ts';
import { named } from '../src/understanding/picked.ts';
import { plain } from '../src/understanding/words.ts';
import { choicesOnScreen, questionAsked } from './screen.ts';

/** "Driving" under what makes it worse. */
export function namedChoices(text: string, asked: string | undefined, library: Library): string[] | undefined {
  const question = questionAsked(asked, library);
  return question && named(text, question.id, library);
}

/** "Just the left one" under a finding's own question: it is so there. "No wait, just the left leg" takes back what was told of both. */
export function oneSide({ log, asked }: Visit, library: Library): { readonly facts: Fact[]; readonly question?: string } {
  const ofBoth = library.chat.of_both_sides;
  const finding = asked?.id.startsWith('ask-about/') ? asked.id.slice('ask-about/'.length) : undefined;
  if (asked && finding) return { facts: [{ finding, value: ofBoth.includes(finding) ? 'no' : 'yes' }], question: asked.id };
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
