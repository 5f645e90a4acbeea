/** What the numbers of a message are about: whose age it is, and which span of time is that of the pain. */
import type { About } from './bands.ts';
import { countingIn } from './counting.ts';
import type { Lexicon } from './lexicon.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { find } from './phrases.ts';
import { isWithin, speaks } from './sentence.ts';
import type { Told } from './sentence.ts';
import type { People } from './subject.ts';
import { tokensIn } from './tokens.ts';
import type { Known } from './tokens.ts';
import { wordEnd, wordFrom } from './words.ts';

/** What the message is beside what it tells. */
export interface Around {
  /** Its words as they were written. */
  readonly written: readonly Known[];
  readonly people: People;
  readonly isPregnant: boolean;
}

export function aboutNumbers(told: Told, { written, people, isPregnant }: Around, lexicon: Lexicon): About {
  const known = new Map<string, Part>();
  const reading = (part: string): Part => {
    const read = known.get(part) ?? new Part(part, lexicon);
    known.set(part, read);
    return read;
  };
  return {
    read: lexicon.numbers,
    counting: countingIn(written),
    countingOf: (part) => countingIn(reading(part).words),
    pain: (part, days, beside) => {
      const said = reading(part);
      if (said.says('not_the_pain') || isOfThen(said)) return false;
      return said.says('about_the_pain') || (isShort(part, said) && !said.says('past') && !isOfAnotherMatter(days, told) && !beside.some((each) => isBesideIt(reading(each))));
    },
    patient: (part, to) => isOfPatient(saidUpTo(to, reading(part)), people.patient),
    began: (part) => reading(part).says('began'),
    isPast: (part) => reading(part).says('past_tense') && !reading(part).says('still'),
    isCarrying: isPregnant || speaks(told, 'carrying'),
    comesAndGoes: speaks(told, 'comes_and_goes'),
    corrects: speaks(told, 'corrects'),
    isRecent: isOfLate(told),
    isThisWeek: speaks(told, 'this_week') && !speaks(told, 'changed_this_week') && !speaks(told, 'comes_and_goes'),
  };
}

/** Kinds of little words that say whose a number is, and what it is about. */
export const kindsAround = ['not_the_pain', 'about_the_pain', 'about_pain', 'past', 'past_tense', 'still', 'began', 'first_person', 'kin', 'others'] as const;
type KindAround = (typeof kindsAround)[number];

/** A part of the text and its little words: read once, however many numbers stand in it, and looked for in it only when asked for. */
class Part {
  readonly words: readonly Known[];
  /** Where in the part each word begins. */
  readonly begins: readonly number[];
  readonly #book: Lexicon['aroundNumbers'];
  #found: readonly Found<Kind>[] | undefined;

  constructor(part: string, { aroundNumbers, word }: Lexicon) {
    const words: Known[] = [];
    const begins: number[] = [];
    let end = 0;
    for (let from = wordFrom(part, 0); from < part.length; from = wordFrom(part, end)) {
      end = wordEnd(part, from);
      words.push(word(part, from, end));
      begins.push(from);
    }
    this.words = words;
    this.begins = begins;
    this.#book = aroundNumbers;
  }

  get found(): readonly Found<Kind>[] {
    return (this.#found ??= find(this.#book(), this.words, { tokens: tokensIn(this.words, []) }));
  }

  says(kind: KindAround): boolean {
    return this.found.some(({ meaning }) => meaning.name === kind);
  }
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
function isOfThen(said: Part): boolean {
  return said.says('past') && said.says('past_tense') && !said.says('still') && !said.says('began');
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
function isBesideIt(said: Part): boolean {
  return said.says('not_the_pain') && !said.says('about_pain');
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
