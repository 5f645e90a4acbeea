/** How likely a message tells each finding, by what was learned from labelled messages: logistic regression over its words and pairs of words. */
import type { Learned } from '../content/learned-shape.ts';
import { tenths } from '../content/learned-shape.ts';
import { isApart, isWord, marked, sentencesIn } from './features.ts';
import type { Message } from './words.ts';

export interface Weigher {
  readonly findings: readonly string[];
  /** The place of each finding that was learned. */
  readonly places: ReadonlyMap<string, number>;
  /** By place, from 0 to 1. */
  readonly weigh: (message: Message) => readonly number[];
  /** The most that any part of it comes to, also each sentence by itself: in a long message one is drowned by the others. */
  readonly weighParts: (message: Message) => readonly number[];
}

/** A part is as long as most messages are, and half of it is in the next: so many stems and marks. */
const part = 28;

/** Each word or pair counts once, by its rarity; a long message weighs no more than a short one. */
export function weigherOf({ findings, bias, features }: Learned): Weigher {
  const { row, starts } = inARow(features);
  const { words, alone, pairs } = byWords(features, starts);
  /** Whether a feature was seen in this reading, a bit each. */
  const seen = new Int32Array((features.length >>> 5) + 1);
  const sums = new Float64Array(findings.length);
  const shares = (stems: readonly string[], from: number, to: number): readonly number[] => {
    seen.fill(0);
    sums.fill(0);
    let length = 0;
    const count = (at: number): void => {
      if (at === unknown) return;
      const feature = row[at]!;
      if ((seen[feature >>> 5]! & (1 << (feature & 31))) !== 0) return;
      seen[feature >>> 5]! |= 1 << (feature & 31);
      const rarity = row[at + 1]!;
      const end = at + headLength + row[at + 2]!;
      length += rarity * rarity;
      for (let each = at + headLength; each < end; each += 2) sums[row[each]!]! += row[each + 1]!;
    };
    let before: number | undefined;
    for (let at = from; at < to; at += 1) {
      const stem = stems[at]!;
      const word = words.get(stem);
      if (word !== undefined && isWord(stem)) count(alone[word]!);
      if (word !== undefined && before !== undefined && !isApart(stem)) count(pairs(before, word));
      before = word;
    }
    const size = Math.sqrt(length) || 1;
    return bias.map((start, place) => 1 / (1 + Math.exp(-start / tenths - sums[place]! / size)));
  };
  const weigh = (told: Message): readonly number[] => {
    const row = marked(told);
    return shares(row, 0, row.length);
  };
  const weighParts = (told: Message): readonly number[] => {
    const row = marked(told);
    if (row.length <= part) return shares(row, 0, row.length);
    const most = findings.map(() => 0);
    const add = (from: number, to: number): void => shares(row, from, to).forEach((share, place) => (most[place] = Math.max(most[place]!, share)));
    for (let from = 0; from < row.length; from += part / 2) add(from, Math.min(row.length, from + part));
    for (const { from, to } of sentencesIn(told)) add(from, to);
    return most;
  };
  return { findings, places: new Map(findings.map((finding, place) => [finding, place])), weigh, weighParts };
}

/** Where a feature stands in the row; at the first place stands none. */
type Place = number;
const unknown: Place = 0;
/** Each begins with its number, its rarity, and how many numbers follow: a finding's place, and the weight for it times the rarity. */
const headLength = 3;

/** All of them in one row, each with what belongs to it: people never write the same, so every look into memory counts. */
function inARow(features: Learned['features']): { readonly row: Float32Array; readonly starts: readonly Place[] } {
  let end = headLength;
  const starts = features.map(({ length }) => {
    const start = end;
    end += headLength + length - 2;
    return start;
  });
  const row = new Float32Array(end);
  for (let feature = 0; feature < features.length; feature += 1) {
    const [at, numbers] = [starts[feature]!, features[feature]!];
    const rarity = numbers[1] / tenths;
    row[at] = feature;
    row[at + 1] = rarity;
    row[at + 2] = numbers.length - 2;
    for (let each = 2; each < numbers.length; each += 2) {
      row[at + headLength + each - 2] = numbers[each] as number;
      row[at + headLength + each - 1] = (rarity * (numbers[each + 1] as number)) / tenths;
    }
  }
  return { row, starts };
}

interface ByWords {
  readonly words: ReadonlyMap<string, number>;
  /** By word: the feature that it is by itself. */
  readonly alone: readonly Place[];
  readonly pairs: (first: number, second: number) => Place;
}

function byWords(features: Learned['features'], starts: readonly Place[]): ByWords {
  const words = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = words.get(word);
    if (known === undefined) words.set(word, words.size);
    return known ?? words.size - 1;
  };
  const alone: Place[] = [];
  const { put, find } = pairTable(features.length);
  features.forEach(([feature], at) => {
    const space = feature.indexOf(' ');
    const first = numberOf(space < 0 ? feature : feature.slice(0, space));
    if (space < 0) alone[first] = starts[at]!;
    else put(first, numberOf(feature.slice(space + 1)), starts[at]!);
  });
  return { words, alone: Array.from(words.values(), (word) => alone[word] ?? unknown), pairs: find };
}

/** A hash table with open addressing: both words and the place of their feature stand beside each other. */
function pairTable(most: number): { put(first: number, second: number, place: Place): void; find(first: number, second: number): Place } {
  const last = 2 ** Math.ceil(Math.log2(2 * most + 1)) - 1;
  const table = new Int32Array(3 * (last + 1));
  /** Where the pair stands, or may be put. */
  const placeOf = (first: number, second: number): number => {
    for (let place = Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77); ; place += 1) {
      const at = 3 * (((place >>> 15) ^ place) & last);
      if (table[at + 2] === unknown || (table[at] === first && table[at + 1] === second)) return at;
    }
  };
  return {
    put: (first, second, place) => table.set([first, second, place], placeOf(first, second)),
    find: (first, second) => table[placeOf(first, second) + 2]!,
  };
}
