/** How likely a message tells each finding, wants each wish, or answers with each choice, by what was learned from labelled messages: logistic regression over its words and pairs of words. */
import type { Learned } from '../content/learned-shape.ts';
import { tenths } from '../content/learned-shape.ts';
import { marked, marks, sentencesIn } from './features.ts';
import type { Known } from './tokens.ts';
import type { Message } from './message.ts';

/** By place, in log odds. */
export type Odds = Float64Array;

export interface Weigher {
  /** Findings, wishes, or choices. */
  readonly labels: readonly string[];
  /** The place of each that was learned. */
  readonly places: ReadonlyMap<string, number>;
  /** What each starts from, before any word. */
  readonly bias: Odds;
  /** How many of its words were learned. */
  readonly knownOf: (message: Message<Known>) => number;
  readonly weigh: (message: Message<Known>) => Odds;
  /** The most that any part of it comes to, also each sentence by itself: in a long message one is drowned by the others. */
  readonly weighParts: (message: Message<Known>) => Odds;
}

/** A part is as long as most messages are, and half of it is in the next: so many words and marks. */
const part = 28;

/** Each word or pair counts once, by its rarity; a long message weighs no more than a short one. */
export function weigherOf(learned: Learned): Weigher {
  const { labels, bias, features } = learned;
  const rows = inARow(learned);
  const { row, bits } = rows;
  const { knownOf, featuresIn } = finder(learned, rows);
  const place = (1 << bits) - 1;
  /** Whether a feature was seen in this part, a bit each. */
  const seen = new Int32Array((features.length >>> 5) + 1);
  const sums = new Int32Array(labels.length);
  const most = new Float64Array(labels.length);
  let size = 0;
  const count = (at: Start): void => {
    const feature = (row[at]! << half) | row[at + 1]!;
    if (at === unknown || (seen[feature >>> 5]! & (1 << (feature & 31))) !== 0) return;
    seen[feature >>> 5]! |= 1 << (feature & 31);
    const rarity = row[at + head.rarity]!;
    const end = at + headLength + row[at + head.length]!;
    size += rarity * rarity;
    for (let each = at + headLength; each < end; each += 1) sums[row[each]! & place]! += rarity * (row[each]! >> bits);
  };
  /** A part begins with no pair. */
  const add = ({ words, pairs }: Features, from: number, to: number): void => {
    seen.fill(0);
    sums.fill(0);
    size = 0;
    for (let at = from; at < to; at += 1) {
      count(words[at]!);
      if (at > from) count(pairs[at]!);
    }
    const length = tenths * (Math.sqrt(size) || 1);
    for (let each = 0; each < most.length; each += 1) most[each] = Math.max(most[each]!, bias[each]! / tenths + sums[each]! / length);
  };
  const weighed = (message: Message<Known>, parts: (all: Features) => readonly Part[]): Odds => {
    const all = featuresIn(message);
    most.fill(-Infinity);
    for (const { from, to } of parts(all)) add(all, from, to);
    return most.slice();
  };
  return {
    labels,
    places: new Map(labels.map((label, at) => [label, at])),
    bias: Float64Array.from(bias, (each) => each / tenths),
    knownOf,
    weigh: (message) => weighed(message, ({ words }) => [{ from: 0, to: words.length }]),
    weighParts: (message) => weighed(message, ({ words: { length } }) => (length <= part ? [{ from: 0, to: length }] : [...windowsOf(length), ...sentencesIn(message)])),
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function windowsOf(length: number): Part[] {
  return Array.from({ length: Math.ceil((2 * length) / part) }, (_, at) => ({ from: (at * part) / 2, to: Math.min(length, (at * part) / 2 + part) }));
}

/** Where a feature stands in the row; at the first place stands none. */
type Start = number;
const unknown: Start = 0;
/** Each begins with its number, in two halves, its rarity, how many numbers follow, and the numbers of the two words of a pair; what follows are weights, with the place of a label in the last bits of each. */
const headLength = 6;
const half = 15;
const head = { rarity: 2, length: 3, first: 4, second: 5 } as const;

interface Rows {
  readonly row: Int16Array;
  readonly starts: readonly Start[];
  readonly bits: number;
}

/** All of them in one row of small numbers, each with what belongs to it: people never write the same, so every look into memory counts. A weight that is too large for its bits stands there in several pieces. */
function inARow({ labels, features }: Learned): Rows {
  const bits = Math.ceil(Math.log2(labels.length + 1));
  const largest = (1 << (half - bits)) - 1;
  const row = new Int16Array(headLength + features.reduce((sum, feature) => sum + headLength + piecesOf(feature, largest), 0));
  let end = headLength;
  const starts = features.map((feature, number) => {
    const start = end;
    row[start] = number >>> half;
    row[start + 1] = number & ((1 << half) - 1);
    row[start + head.rarity] = feature[1];
    end += headLength;
    for (let each = 2; each < feature.length; each += 2) {
      let left = feature[each + 1] as number;
      for (; Math.abs(left) > largest; left -= Math.sign(left) * largest) row[end++] = Math.sign(left) * largest * (1 << bits) + (feature[each] as number);
      row[end++] = left * (1 << bits) + (feature[each] as number);
    }
    row[start + head.length] = end - start - headLength;
    return start;
  });
  return { row, starts, bits };
}

/** At the most. */
function piecesOf(feature: Learned['features'][number], largest: number): number {
  let pieces = 0;
  for (let each = 3; each < feature.length; each += 2) pieces += 1 + Math.floor(Math.abs(feature[each] as number) / largest);
  return pieces;
}

/** By the place in a message, with its marks: the feature that the word is, and that which it is with the word before it. */
interface Features {
  readonly words: readonly Start[];
  readonly pairs: readonly Start[];
}

interface Finder {
  readonly featuresIn: (message: Message<Known>) => Features;
  readonly knownOf: Weigher['knownOf'];
}

/** Finds the features of a message. */
function finder({ features }: Learned, { row, starts }: Rows): Finder {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  };
  const alone: Start[] = [];
  const { put, find } = pairTable(features.length, row);
  features.forEach(([feature], at) => {
    const space = feature.indexOf(' ');
    const first = numberOf(space < 0 ? feature : feature.slice(0, space));
    if (space < 0) alone[first] = starts[at]!;
    else put(first, numberOf(feature.slice(space + 1)), starts[at]!);
  });
  const ofMarks = { begins: numberOf(marks.begins), ends: numberOf(marks.ends), asks: numberOf(marks.asks) };
  const byNumber = Int32Array.from({ length: numbers.size + 1 }, (_, number) => alone[number] ?? unknown);
  const numberIn = (word: Known): number => {
    if (word.learnedBy !== numbers) [word.learnedBy, word.learned] = [numbers, numbers.get(word.stem) ?? noWord];
    return word.learned;
  };
  return {
    featuresIn: (message) => {
      const said = marked(message, numberIn, ofMarks);
      return {
        words: said.map((number) => byNumber[number]!),
        pairs: said.map((number, at) => (at && number !== ofMarks.begins && number !== noWord && said[at - 1] !== noWord ? find(said[at - 1]!, number) : unknown)),
      };
    },
    knownOf: ({ words }) => words.reduce((known, word) => known + (byNumber[numberIn(word)] === unknown ? 0 : 1), 0),
  };
}

const noWord = 0;

/** A hash table with open addressing that holds where the features of pairs stand: which pair it is stands there, so that the table is small and seldom far from hand. */
function pairTable(most: number, row: Int16Array): { put(first: number, second: number, start: Start): void; find(first: number, second: number): Start } {
  const last = 2 ** Math.ceil(Math.log2(most / fullest + 1)) - 1;
  const table = new Int32Array(last + 1);
  /** Where the pair stands, or may be put. */
  const placeOf = (first: number, second: number): number => {
    const hash = Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77);
    let place = ((hash >>> 15) ^ hash) & last;
    for (let start = table[place]!; start !== unknown && (row[start + head.first] !== first || row[start + head.second] !== second); start = table[place]!) place = (place + 1) & last;
    return place;
  };
  return {
    put: (first, second, start) => {
      row[start + head.first] = first;
      row[start + head.second] = second;
      table[placeOf(first, second)] = start;
    },
    find: (first, second) => table[placeOf(first, second)]!,
  };
}

/** Of its places so many are taken at most. */
const fullest = 0.6;
