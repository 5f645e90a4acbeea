/** What is known of a person, as bits: every finding has its place, and a yes brings what it implies. */
import type { Answer, FindingId, Urgency } from '../conversation.ts';
import { urgencies } from '../conversation.ts';
import type { Finding, Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { emptyBits, isEmpty, placesIn, put, putAll, union, both, without } from './bits.ts';
import { oncePerLibrary } from './once.ts';
import { atLeast } from './urgency.ts';

export type Findings = ReadonlyMap<FindingId, Answer>;

/** No finding is in two of these. */
export interface Known {
  /** With everything implied. */
  readonly yes: Bits;
  readonly unsure: Bits;
  readonly no: Bits;
}

/** Where each finding of a library stands in its bits, and what follows from it. */
export interface Places {
  readonly ids: readonly FindingId[];
  readonly of: ReadonlyMap<FindingId, number>;
  /** By place: the finding itself and everything its yes implies, near and far. */
  readonly implied: readonly Bits[];
  /** The findings whose "not sure" counts as yes for rules of this urgency (ruling 2). */
  readonly counted: Readonly<Record<Urgency, Bits>>;
  readonly emergency: Bits;
}

export const placesOf = oncePerLibrary(({ findings }: Library): Places => {
  const ids = [...findings.keys()];
  const of = new Map(ids.map((id, at) => [id, at]));
  const bits = (all: Iterable<FindingId>): Bits => bitsOf(all, of);
  const those = (which: (finding: Finding) => boolean): Bits => bits(ids.filter((id) => which(findings.get(id)!)));
  const counts = ({ unsure }: Finding, urgency: Urgency): boolean => unsure === 'yes' || (unsure !== 'no' && atLeast(unsure, urgency));
  return {
    ids,
    of,
    implied: ids.map((id) => bits(reached(id, findings))),
    counted: Object.fromEntries(urgencies.map((urgency) => [urgency, those((finding) => counts(finding, urgency))])) as Record<Urgency, Bits>,
    emergency: those((finding) => finding.emergency === true),
  };
});

/** A library's findings as bits; those it does not know are left out. */
export function bitsOf(all: Iterable<FindingId>, places: Places['of']): Bits {
  const bits = emptyBits(places.size);
  for (const id of all) {
    const place = places.get(id);
    if (place !== undefined) put(bits, place);
  }
  return bits;
}

function reached(id: FindingId, findings: Library['findings'], seen: Set<FindingId> = new Set()): Set<FindingId> {
  seen.add(id);
  for (const implied of findings.get(id)?.implies ?? []) if (!seen.has(implied)) reached(implied, findings, seen);
  return seen;
}

/** Answers as bits, with everything they imply. */
export function knownFrom(answers: Findings, library: Library): Known {
  const places = placesOf(library);
  const [yes, unsure, no] = [emptyBits(places.ids.length), emptyBits(places.ids.length), emptyBits(places.ids.length)];
  for (const [id, answer] of answers) {
    const place = places.of.get(id);
    if (place === undefined) continue;
    if (answer === 'yes') putAll(yes, places.implied[place]!);
    else put(answer === 'no' ? no : unsure, place);
  }
  return { yes, unsure: isEmpty(unsure) ? unsure : without(unsure, yes), no: without(no, yes) };
}

/** Every answer with what it implies, in the library's order. */
export function answersIn({ yes, unsure, no }: Known, library: Library): Map<FindingId, Answer> {
  const { ids } = placesOf(library);
  const named = (bits: Bits, answer: Answer): [FindingId, Answer][] => [...placesIn(bits)].map((place) => [ids[place]!, answer]);
  return new Map([...named(yes, 'yes'), ...named(unsure, 'unsure'), ...named(no, 'no')]);
}

/** What counts as told for rules of this urgency: a yes, and a "not sure" where it counts for that much. */
export function countsFor({ yes, unsure }: Known, urgency: Urgency, library: Library): Bits {
  return isEmpty(unsure) ? yes : union(yes, both(unsure, placesOf(library).counted[urgency]));
}

/** A yes, and a "not sure" too: for whatever removes or changes a stretch (ruling 2). */
export function yesOrUnsure({ yes, unsure }: Known): Bits {
  return isEmpty(unsure) ? yes : union(yes, unsure);
}
