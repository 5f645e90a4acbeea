/** Whether what a phrase names is told, denied, doubted, or not this person's now. Starting points: NegEx and ConText (Harkema 2009). */
import type { Lexicon, Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { find } from './phrases.ts';
import type { Clause } from './words.ts';

/** `hint`: only broad words spoke of it, and nothing denied them. */
export type Assertion = 'yes' | 'no' | 'doubt' | 'hint' | 'not-now';

export type Asserted = readonly [finding: string, assertion: Assertion];

/** One part of a sentence with what was found in it. */
interface Part {
  readonly clause: Clause;
  readonly little: readonly Found<string>[];
  readonly findings: readonly Found<Meaning>[];
}

/** Whether "my husband" in a message is the patient: it says so; or it speaks of nobody else, and that is asked. */
export type OnBehalf = 'yes' | 'perhaps' | 'no';

/** What one sentence tells, in reading order. */
export function assertionsIn(sentence: readonly Clause[], lexicon: Lexicon, onBehalf: OnBehalf): Asserted[] {
  const parts = sentence.map((clause) => {
    const little = find(lexicon.little, clause);
    return { clause, little, findings: longest(find(lexicon.findings, clause, lexicon.denying), little.filter((word) => word.meaning === 'negations')) };
  });
  const told: Asserted[] = [];
  let negated = false;
  let elsewhere = false;
  parts.forEach((part, at) => {
    const carried = negated && !startsAnew(part);
    elsewhere = elsewhere || speaks(part, 'hypothetical') || (onBehalf === 'no' && speaks(part, 'others'));
    for (const found of part.findings) {
      const asserted = elsewhere || isOver(part) || isOverLater(parts, at) ? 'not-now' : assertion(found, part, carried);
      told.push([found.meaning.finding, asserted === 'no' && isTakenBack(found, parts, at) ? 'doubt' : asserted === 'yes' && onBehalf === 'perhaps' ? 'doubt' : asserted]);
    }
    negated = negatedAt(part, part.clause.length, carried);
  });
  return told;
}

function assertion(found: Found<Meaning>, part: Part, carried: boolean): Assertion {
  const { value } = found.meaning;
  const ownNegative = part.little.some((word) => word.meaning === 'negations' && isPartOf(word, [found]));
  if (value === 'no') return ownNegative || !negatedAt(part, found.from, false) ? 'no' : 'doubt';
  if (value === 'hint') return negatedAt(part, found.from, carried) ? 'not-now' : 'hint';
  if (ownNegative) return negatedAt(part, found.from, false) || isDoubted(found, part) ? 'doubt' : 'yes';
  if (negatedAt(part, found.from, carried)) return 'no';
  return isDoubted(found, part) ? 'doubt' : 'yes';
}

function isDoubted(found: Found<Meaning>, part: Part): boolean {
  return part.little.some((word) => word.meaning === 'doubts' && word.from < found.from);
}

/** "Last year", unless a word of its own says that it goes on ("gone now" does not). */
function isOver(part: Part): boolean {
  const past = part.little.filter((word) => word.meaning === 'past');
  return past.length > 0 && !part.little.some((word) => word.meaning === 'still' && !isPartOf(word, past));
}

/** "I had numb legs, gone now": a later part that tells nothing but that it is over. */
function isOverLater(parts: readonly Part[], at: number): boolean {
  return parts.slice(at + 1).some((part) => isOver(part) && !part.findings.length);
}

/** A denial with "except", "but" or "until" after it, and nothing told there, may hide the opposite: it is asked. */
function isTakenBack(found: Found<Meaning>, parts: readonly Part[], at: number): boolean {
  const ends = (part: Part, from: number): boolean => part.little.some((word) => word.meaning === 'takes_back' && word.from >= from);
  const tells = (part: Part, from: number): boolean => part.findings.some((other) => other.from >= from && other.meaning.value === 'yes');
  const after = parts.slice(at + 1);
  return (ends(parts[at]!, found.to) || after.some((part) => ends(part, 0))) && !tells(parts[at]!, found.to) && !after.some((part) => tells(part, 0));
}

/** Whether a denial reaches the word at `position`: the last negation before it is not ended in between. */
function negatedAt(part: Part, position: number, carried: boolean): boolean {
  const told = part.findings.filter((found) => found.meaning.value === 'yes');
  const pretended = part.little.filter((other) => other.meaning === 'no_denials');
  const before = part.little.filter((word) => word.from < position && (word.meaning === 'negations' || word.meaning === 'negation_ends') && !isPartOf(word, [...told, ...pretended]));
  const last = before.reduce<Found<string> | undefined>((latest, word) => (!latest || word.from >= latest.from ? word : latest), undefined);
  return last ? last.meaning === 'negations' : carried;
}

function isPartOf(word: Found<string>, longer: readonly Found<unknown>[]): boolean {
  return longer.some((found) => word.from >= found.from && word.to <= found.to);
}

function startsAnew(part: Part): boolean {
  return part.little.some((word) => word.from === 0 && (word.meaning === 'starts_anew' || word.meaning === 'negation_ends'));
}

/** The word stands there by itself, not inside a phrase that tells something: "my husband hits me" is no story of a husband. */
function speaks(part: Part, meaning: string): boolean {
  const told = part.findings.filter((found) => found.meaning.value === 'yes');
  return part.little.some((word) => word.meaning === meaning && !isPartOf(word, told));
}

/** A phrase inside a longer one of the opposite says nothing of its own ("cant feel my legs" is not also "feel my legs"), nor one that a longer one denies ("not getting better"). */
function longest(all: readonly Found<Meaning>[], denials: readonly Found<string>[]): Found<Meaning>[] {
  const isLonger = (other: Found<Meaning>, one: Found<Meaning>): boolean => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
  const denies = (other: Found<Meaning>, one: Found<Meaning>): boolean => denials.some((word) => word.from >= other.from && word.to <= one.from);
  return all.filter((one) => !all.some((other) => isLonger(other, one) && other.meaning.value !== 'hint' && (other.meaning.value !== one.meaning.value || denies(other, one))));
}
