/** Whether what a phrase names is told, denied, doubted, or not this person's now. Starting points: NegEx and ConText (Harkema 2009). */
import type { Lexicon, Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { find } from './phrases.ts';
import type { Clause } from './words.ts';

export type Assertion = 'yes' | 'no' | 'doubt' | 'not-now';

/** One part of a sentence with what was found in it. */
interface Part {
  readonly clause: Clause;
  readonly little: readonly Found<string>[];
  readonly findings: readonly Found<Meaning>[];
}

/** What one sentence tells, in reading order. `onBehalf`: the whole message speaks for the patient, so "my husband" is the patient. */
export function assertionsIn(sentence: readonly Clause[], lexicon: Lexicon, onBehalf: boolean): [Meaning, Assertion][] {
  const parts = sentence.map((clause) => ({ clause, little: find(lexicon.little, clause), findings: longest(find(lexicon.findings, clause, lexicon.denying)) }));
  const told: [Meaning, Assertion][] = [];
  let negated = false;
  let elsewhere = false;
  for (const part of parts) {
    const carried = negated && !startsAnew(part);
    elsewhere = elsewhere || (has(part, 'hypothetical') || (!onBehalf && has(part, 'others')));
    for (const found of part.findings) told.push([found.meaning, assertion(found, { part, carried, elsewhere })]);
    negated = negatedAt(part, part.clause.length, carried);
  }
  return told;
}

interface Context {
  readonly part: Part;
  readonly carried: boolean;
  readonly elsewhere: boolean;
}

function assertion(found: Found<Meaning>, { part, carried, elsewhere }: Context): Assertion {
  if (elsewhere || (has(part, 'past') && !has(part, 'still'))) return 'not-now';
  const ownNegative = part.little.some((word) => word.meaning === 'negations' && isPartOf(word, [found]));
  if (found.meaning.value === 'no' && ownNegative) return 'no';
  if (found.meaning.value === 'no' || ownNegative) return negatedAt(part, found.from, false) || (ownNegative && doubted(found, part)) ? 'doubt' : found.meaning.value;
  if (negatedAt(part, found.from, carried)) return 'no';
  return doubted(found, part) ? 'doubt' : 'yes';
}

function doubted(found: Found<Meaning>, part: Part): boolean {
  return part.little.some((word) => word.meaning === 'doubts' && word.from < found.from);
}

/** Whether a denial reaches the word at `position`: the last negation before it is not ended in between. */
function negatedAt(part: Part, position: number, carried: boolean): boolean {
  const before = part.little.filter((word) => word.from < position && (word.meaning === 'negations' || word.meaning === 'negation_ends'));
  const own = before.filter((word) => !isPartOf(word, part.findings.filter((found) => found.meaning.value === 'yes')) && !isPartOf(word, part.little.filter((other) => other.meaning === 'no_denials')));
  const last = own.reduce<Found<string> | undefined>((latest, word) => (!latest || word.from >= latest.from ? word : latest), undefined);
  return last ? last.meaning === 'negations' : carried;
}

function isPartOf(word: Found<string>, longer: readonly Found<unknown>[]): boolean {
  return longer.some((found) => word.from >= found.from && word.to <= found.to);
}

function startsAnew(part: Part): boolean {
  return part.little.some((word) => word.from === 0 && (word.meaning === 'starts_anew' || word.meaning === 'negation_ends'));
}

function has(part: Part, meaning: string): boolean {
  return part.little.some((word) => word.meaning === meaning);
}

/** A phrase inside a longer one says nothing of its own: "cant feel my legs" is not also "feel my legs". */
function longest(all: readonly Found<Meaning>[]): Found<Meaning>[] {
  return all.filter((one) => !all.some((other) => other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from && other.meaning.value !== one.meaning.value));
}
