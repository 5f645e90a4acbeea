/** The words that put a part of a message in the past, and those that say that it goes on or is over. */
import type { Little, Meaning } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Kind, LittleInClause } from './little.ts';
import type { Found } from './phrases.ts';
import { isWithin, littleIn } from './sentence.ts';
import type { Tense, Told } from './sentence.ts';
import type { Stretch } from './message.ts';
import type { Clause } from './words.ts';

const hardly = 1;

/** "Last year", unless a word of its own says that it goes on ("gone now" does not). */
export function isPast(told: Told, at: number, found?: Found<Meaning>): boolean {
  const past = found ? nearOf(pastIn(told, at), found) : pastIn(told, at);
  if (!past.length) return false;
  const still = stillIn(told, at, found);
  const ofNext = found ? littleIn(told, at, 'past_of_next').filter(({ from }) => from >= found.to) : nothing;
  const isIn = (word: Found<unknown>, longer: readonly Found<unknown>[]): boolean => longer.some((each) => isWithin(word, each));
  const counts = (word: Found<unknown>): boolean => !isIn(word, still) && !isIn(word, ofNext) && !(found && (isPartOf(word, found) || isCutOff(word, found, told, at)));
  return past.some(counts) && !(found ? goesOnIn(still, past, told.words) : goesOn(told, at));
}

/** "Had an infection last month" goes on to count, but not the fever of "had a fever with an infection last month": what lies in the midst of such words is not what they are about. */
function stillIn(told: Told, at: number, found?: Found<Meaning>): readonly Found<unknown>[] {
  const { still } = told.tenses[at]!;
  const past = found ? nearOf(pastIn(told, at), found) : nothing;
  const isBefore = (longer: Found<unknown>): boolean => past.some((word) => isWithin(word, longer) && word.to <= found!.from);
  return found && still.length ? nearOf(still, found).filter((longer) => !(longer.to > found.to && isBefore(longer)) && !isOfNext(longer, found, told, at) && !isSinceThen(longer, found, told, at)) : still;
}

/** Of one thing said over and over what stands near: else all would be weighed against all. */
export function nearOf<T>(words: readonly Found<T>[], { from, to }: Found<unknown>): readonly Found<T>[] {
  return words.length > mostSaid ? words.filter((word) => word.from - to < farAway && from - word.to < farAway) : words;
}

const mostSaid = 30;
const farAway = 40;
const nothing: readonly never[] = [];

/** "Fell off a horse in 2009 and my back has hurt SINCE THEN": what happened then does not go on, what came of it does. */
function isSinceThen(still: Found<unknown>, { meaning, to }: Found<Meaning>, told: Told, at: number): boolean {
  return meaning.happened === true && still.from >= to && littleIn(told, at, 'since_then').some((longer) => isWithin(still, longer));
}

/** "A wreck in 2009 healed up from that THIS WEEK my low back hurts": what goes on is told of something else, behind what says that it is over. */
function isOfNext(still: Found<unknown>, found: Found<Meaning>, told: Told, at: number): boolean {
  if (still.from < found.to || !littleIn(told, at, 'by_now').some(({ from }) => from === still.from)) return false;
  const over = littleIn(told, at, 'over').find(({ from, to }) => from >= found.to && to <= still.from);
  const isOther = ({ meaning, from }: Found<Meaning>): boolean => meaning.value === 'yes' && !meaning.emergency && from >= over!.to && from <= still.to + fewWords;
  return over !== undefined && (told.findings.some(isOther) || littleIn(told, at, 'own_complaint').some(({ from }) => from === still.to));
}

const fewWords = 3;

/** What stands at the end of a clause, but for a day, is past and over as well: "se me quitó el domingo". */
export function tenseOf(little: LittleInClause, stretch: Stretch, words: Clause): Tense {
  return little.mayHave(ofTime) ? tenseIn(little, stretch, words) : ofNoTime;
}

const ofTime = anyOf('past', 'past_at_end', 'over', 'still');
const ofNoTime: Tense = { past: [], over: [], still: [], goesOn: false };

function tenseIn(little: LittleInClause, { to }: Stretch, words: Clause): Tense {
  const of = (kind: Little): readonly Found<Kind>[] => little.get(kind);
  const last = of('past_at_end').filter((word) => word.to === to || of('when_over').some((day) => day.from === word.to && day.to === to));
  const [past, over] = last.length ? [[...of('past'), ...last], [...of('over'), ...last]] : [of('past'), of('over')];
  const still = of('still').filter((word) => !saysNoMore(word, over, of));
  return { past, over, still, goesOn: goesOnIn(still, past, words) };
}

export function pastIn({ tenses }: Told, at: number): readonly Found<Kind>[] {
  return tenses[at]!.past;
}

/** "Fainted once": what is part of what was found, or hardly reaches beyond it, says nothing of it; "8 years ago" does, where "had a crash" was found. */
function isPartOf(word: Found<unknown>, found: Found<Meaning>): boolean {
  return word.from >= found.from && word.from < found.to && word.to <= found.to + hardly;
}

/** "My back is fine now but I can't pee": what is over ends at the "but". */
function isCutOff(word: Found<unknown>, found: Found<Meaning>, told: Told, at: number): boolean {
  return littleIn(told, at, 'takes_back').some(({ from, to }) => from >= word.to && to <= found.from);
}

/** "Still", "now", but not the now of "gone now". */
export function goesOn(told: Told, at: number, found?: Found<Meaning>): boolean {
  const { past, goesOn: whole } = told.tenses[at]!;
  return found ? goesOnIn(stillIn(told, at, found), nearOf(past, found), told.words) : whole;
}

function goesOnIn(still: readonly Found<unknown>[], past: readonly Found<unknown>[], words: Clause): boolean {
  return still.some((word) => !past.some((longer) => isWithin(word, longer)) && !isAgeNow(word, words));
}

/** "Had it in high school, 27 now": that is how old somebody is by now. */
function isAgeNow({ from, to }: Found<unknown>, words: Clause): boolean {
  return to === from + 1 && /^\d{2}$/u.test(words[from - 1]?.text ?? '');
}

export function isOver(told: Told, at: number): boolean {
  return isPast(told, at) && overIn(told, at).length > 0;
}

export function overIn({ tenses }: Told, at: number): readonly Found<Kind>[] {
  return tenses[at]!.over;
}

/** "La fiebre se me quitó EL DOMINGO", "hasn't come BACK": no word that says that it goes on. */
function saysNoMore({ from, to }: Found<unknown>, over: readonly Found<unknown>[], of: (kind: Little) => readonly Found<unknown>[]): boolean {
  if (of('negations').some((no) => no.to === from)) return true;
  if (!over.length || ![...of('then'), ...of('when_over')].some((day) => day.from <= from && day.to >= to)) return false;
  const joins = [...of('joins'), ...of('takes_back')];
  return over.some((word) => !joins.some((join) => join.from >= word.to && join.to <= from));
}
