/** How likely a message tells each finding, by what was learned from labelled messages: logistic regression over its words and pairs of words. */
import type { Learned } from '../content/learned-shape.ts';
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
  const { words, pairs, alone } = numbered(features);
  const rarity = new Float64Array(features.length);
  features.forEach((feature, at) => (rarity[at] = feature[1]));
  const { starts, which, weights } = packed(features);
  /** The last reading in which each feature was seen. */
  const seen = new Uint32Array(features.length);
  let reading = 0;
  const sums = new Float64Array(findings.length);
  const shares = (row: readonly string[], from: number, to: number): readonly number[] => {
    reading += 1;
    sums.fill(0);
    let length = 0;
    const count = (feature: number | undefined): void => {
      if (feature === undefined || seen[feature] === reading) return;
      seen[feature] = reading;
      length += rarity[feature]! * rarity[feature]!;
      for (let each = starts[feature]!; each < starts[feature + 1]!; each += 1) sums[which[each]!]! += weights[each]!;
    };
    let before: number | undefined;
    for (let at = from; at < to; at += 1) {
      const stem = row[at]!;
      const word = words.get(stem);
      if (word !== undefined && isWord(stem)) count(alone[word]);
      if (word !== undefined && before !== undefined && !isApart(stem)) count(pairs.get(before * words.size + word));
      before = word;
    }
    const size = Math.sqrt(length) || 1;
    return bias.map((start, place) => 1 / (1 + Math.exp(-start - sums[place]! / size)));
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

interface Numbered {
  readonly words: ReadonlyMap<string, number>;
  /** By word: the feature that it is by itself. */
  readonly alone: readonly (number | undefined)[];
  /** By the number of the first word times how many there are, and that of the second. */
  readonly pairs: ReadonlyMap<number, number>;
}

function numbered(features: Learned['features']): Numbered {
  const words = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = words.get(word);
    if (known === undefined) words.set(word, words.size);
    return known ?? words.size - 1;
  };
  const firsts = new Int32Array(features.length);
  const seconds = new Int32Array(features.length).fill(-1);
  features.forEach(([feature], at) => {
    const space = feature.indexOf(' ');
    firsts[at] = numberOf(space < 0 ? feature : feature.slice(0, space));
    if (space >= 0) seconds[at] = numberOf(feature.slice(space + 1));
  });
  const alone: (number | undefined)[] = new Array<undefined>(words.size).fill(undefined);
  const pairs = new Map<number, number>();
  for (let at = 0; at < features.length; at += 1) {
    if (seconds[at]! < 0) alone[firsts[at]!] = at;
    else pairs.set(firsts[at]! * words.size + seconds[at]!, at);
  }
  return { words, alone, pairs };
}

interface Packed {
  /** By feature: where its weights begin; they end where the next one's do. */
  readonly starts: Uint32Array;
  /** The place of the finding each weight is for. */
  readonly which: Uint8Array;
  /** Each times the rarity of its feature. */
  readonly weights: Float32Array;
}

function packed(features: Learned['features']): Packed {
  let all = 0;
  for (const { length } of features) all += (length - 2) / 2;
  const [starts, which, weights] = [new Uint32Array(features.length + 1), new Uint8Array(all), new Float32Array(all)];
  let at = 0;
  for (let place = 0; place < features.length; place += 1) {
    const feature = features[place]!;
    for (let each = 2; each < feature.length; each += 2) {
      which[at] = feature[each] as number;
      weights[at] = feature[1] * (feature[each + 1] as number);
      at += 1;
    }
    starts[place + 1] = at;
  }
  return { starts, which, weights };
}
