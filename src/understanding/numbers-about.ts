/** What the numbers of a message are about: whose age it is, and which span of time is that of the pain. */
import type { About } from './bands.ts';
import type { Lexicon, Little } from './lexicon.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { find } from './phrases.ts';
import { isWithin, speaks } from './sentence.ts';
import type { Told } from './sentence.ts';
import type { People } from './subject.ts';
import { tokensIn } from './tokens.ts';
import type { Known } from './tokens.ts';
import { wordEnd, wordFrom } from './words.ts';

export function aboutNumbers(told: Told, { patient }: People, lexicon: Lexicon, isPregnant: boolean): About {
  const known = new Map<string, Part>();
  const reading = (part: string): Part => {
    const read = known.get(part) ?? readPart(part, lexicon);
    known.set(part, read);
    return read;
  };
  const saysOf = (part: string): ReadonlySet<Little> => reading(part).says;
  return {
    read: lexicon.numbers,
    pain: (part, days, beside) => {
      const said = saysOf(part);
      if (said.has('not_the_pain') || isOfThen(said)) return false;
      return said.has('about_the_pain') || (isShort(part, reading(part)) && !said.has('past') && !isOfAnotherMatter(days, told) && !beside.some((each) => isBesideIt(saysOf(each))));
    },
    patient: (part, to) => isOfPatient(saidUpTo(to, reading(part)), patient),
    began: (part) => saysOf(part).has('began'),
    isPast: (part) => saysOf(part).has('past_tense') && !saysOf(part).has('still'),
    isCarrying: isPregnant || speaks(told, 'carrying'),
    comesAndGoes: speaks(told, 'comes_and_goes'),
    isRecent: isOfLate(told),
    isThisWeek: speaks(told, 'this_week') && !speaks(told, 'changed_this_week') && !speaks(told, 'comes_and_goes'),
  };
}

/** A part of the text and its little words: read once, however many numbers stand in it. */
interface Part {
  readonly found: readonly Found<Kind>[];
  readonly says: ReadonlySet<Little>;
  /** Where in the part each word begins. */
  readonly begins: readonly number[];
}

function readPart(part: string, { little, word }: Lexicon): Part {
  const words: Known[] = [];
  const begins: number[] = [];
  let end = 0;
  for (let from = wordFrom(part, 0); from < part.length; from = wordFrom(part, end)) {
    end = wordEnd(part, from);
    words.push(word(part.slice(from, end)));
    begins.push(from);
  }
  const found = find(little, words, { tokens: tokensIn(words, []) });
  return { found, says: new Set(found.map(({ meaning }) => meaning.name)), begins };
}

/** What lies up to this place, and not too far before it. */
function saidUpTo(place: number, { found, begins }: Part): readonly Found<Kind>[] {
  return found.filter(({ from, to }) => begins[from]! >= place - nearby && begins[to - 1]! < place);
}

/** A part that names no pain and is more than a bare span of time is about something else: "I've been a nurse for ten years". */
const fewWords = 6;
/** Who is named further back than so many letters has nothing to do with a number: what runs on must not be read anew for each. */
const nearby = 200;
const week = 7;
const firstWeeks = 8 * week;
const lastWeeks = 42 * week;

function isShort(part: string, { begins }: Part): boolean {
  return part.length <= nearby && begins.length <= fewWords;
}

/** "I was laid up for three days when my disc went in 2016": how long it was so then. */
function isOfThen(said: ReadonlySet<Little>): boolean {
  return said.has('past') && said.has('past_tense') && !said.has('still') && !said.has('began');
}

/** "Took 14 pills since this morning": that day is not the one on which the pain began. */
function isOfLate({ says }: Told): boolean {
  return says.all('recent').some((day) => !says.all('not_the_pain').some((longer) => isWithin(day, longer)));
}

/** A bare span may be the weeks of a child under way, or what the message speaks of besides. */
function isOfAnotherMatter(days: number, told: Told): boolean {
  const mayBeWeeks = days % week === 0 && days >= firstWeeks && days <= lastWeeks;
  return speaks(told, 'with_child') || (mayBeWeeks && speaks(told, 'not_the_pain'));
}

/** "Nurse, ten years, my back hurts": the bare span belongs to the part beside it. */
function isBesideIt(said: ReadonlySet<Little>): boolean {
  return said.has('not_the_pain') && !said.has('about_pain');
}

/** Of the people it names up to the number, the last one is the patient, or it names nobody. */
function isOfPatient(said: readonly Found<Kind>[], patient: People['patient']): 'yes' | 'perhaps' | 'no' {
  const first = said.filter(({ meaning }) => meaning.name === 'first_person');
  const others = said.filter((one) => (one.meaning.name === 'kin' || one.meaning.name === 'others') && !first.some((longer) => longer.to - longer.from > one.to - one.from && isWithin(one, longer)));
  const writer = first.filter((one) => !others.some((other) => isWithin(one, other)));
  const last = Math.max(-1, ...writer.map(({ from }) => from));
  const isOthers = others.some(({ from }) => from > last);
  if (patient === 'writer') return isOthers ? 'no' : 'yes';
  return isOthers || last < 0 ? 'yes' : 'perhaps';
}
