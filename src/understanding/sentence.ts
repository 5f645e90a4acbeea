/** A message as it is weighed: its words, the little words in it, and what of the findings it names. */
import type { Lexicon, Little, Meaning } from './lexicon.ts';
import type { ClassSpans, Found } from './phrases.ts';
import { find } from './phrases.ts';
import { mended } from './spelling.ts';
import type { Message, Stretch } from './words.ts';
import { messageOf } from './words.ts';

export interface Told extends Message {
  /** The little words of each clause, by what they do. */
  readonly little: readonly ReadonlyMap<Little, readonly Found<Little>[]>[];
  readonly findings: readonly Found<Meaning>[];
}

const nothing: readonly never[] = [];

export function read(text: string, lexicon: Lexicon): Told {
  const raw = messageOf(lexicon.unified(text), lexicon.stem);
  const message = { ...raw, words: mended(raw.words, lexicon) };
  const classes = classesIn(message, lexicon);
  const little = find(lexicon.little, message.words, { classes });
  const byStretch = message.stretches.map(() => new Map<Little, Found<Little>[]>());
  for (const word of little) {
    if (isAcross(word, message)) continue;
    const of = byStretch[message.stretchOf[word.from]!]!;
    of.set(word.meaning, [...(of.get(word.meaning) ?? nothing), word]);
  }
  const told = { ...message, little: byStretch };
  return { ...told, findings: findingsIn(told, find(lexicon.findings, message.words, { classes, barriers: lexicon.ends, denials: lexicon.denials })) };
}

function classesIn({ words }: Message, { classes }: Lexicon): ClassSpans {
  const spans: [string, number][][] = [];
  for (const { meaning, from, to } of find(classes, words)) (spans[from] ??= []).push([meaning, to]);
  return spans;
}

/** It reaches over a comma or a full stop. */
export function isAcross({ from, to }: Found<unknown>, { stretchOf }: Message): boolean {
  return stretchOf[from] !== stretchOf[to - 1];
}

export function littleIn(told: Pick<Told, 'little'>, stretch: number, meaning: Little): readonly Found<Little>[] {
  return told.little[stretch]?.get(meaning) ?? nothing;
}

export function speaks(told: Pick<Told, 'little'>, meaning: Little): boolean {
  return told.little.some((of) => of.has(meaning));
}

export function stretchAt({ stretches, stretchOf }: Message, position: number): Stretch {
  return stretches[stretchOf[position]!]!;
}

export function isWithin(one: Found<unknown>, longer: Found<unknown>): boolean {
  return one.from >= longer.from && one.to <= longer.to;
}

/** What is named, each once in a place: nothing within an idiom, nothing that a longer phrase says otherwise, and what reaches over a full stop as a hint. */
function findingsIn(told: Omit<Told, 'findings'>, all: readonly Found<Meaning>[]): Found<Meaning>[] {
  const once = new Map(all.map((found) => [`${found.meaning.finding} ${found.meaning.value} ${found.from} ${found.to}`, found]));
  const idioms = told.little.flatMap((of) => of.get('idioms') ?? nothing);
  const meant = [...once.values()].filter((found) => !idioms.some((idiom) => idiom.from < found.to && found.from < idiom.to));
  const within = meant.map((found) => (isAcross(found, told) ? asHint(found) : found));
  return longest(within, told);
}

function asHint(found: Found<Meaning>): Found<Meaning> {
  return { ...found, meaning: { ...found.meaning, value: found.meaning.value === 'no' ? 'ignored' : 'hint' } };
}

/** A phrase inside a longer one of the opposite says nothing of its own ("cant feel my legs" is not also "feel my legs"), nor one that a longer one denies ("not getting better"). */
function longest(all: readonly Found<Meaning>[], told: Omit<Told, 'findings'>): Found<Meaning>[] {
  const denials = told.little.flatMap((of) => of.get('negations') ?? nothing);
  const isLonger = (other: Found<Meaning>, one: Found<Meaning>): boolean => isWithin(one, other) && other.to - other.from > one.to - one.from;
  const denies = (other: Found<Meaning>, one: Found<Meaning>): boolean => denials.some((word) => word.from >= other.from && word.to <= one.from);
  return all.filter((one) => one.meaning.value !== 'ignored' && !all.some((other) => isLonger(other, one) && isStrong(other) && (other.meaning.value !== one.meaning.value || denies(other, one))));
}

function isStrong({ meaning, across }: Found<Meaning>): boolean {
  return (meaning.value === 'yes' || meaning.value === 'no') && across === undefined;
}
