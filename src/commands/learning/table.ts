/** The words and pairs of words of many messages, as rows that a regression is fitted to. */
import type { Learned } from '../../content/learned-shape.ts';
import { tenths } from '../../content/learned-shape.ts';
import type { Library } from '../../content/shape.ts';
import { marked, marks } from '../../understanding/features.ts';
import { lexiconOf } from '../../understanding/lexicon.ts';
import { read } from '../../understanding/reading.ts';
import { fit } from './regression.ts';
import type { Fitting, Regression, Row } from './regression.ts';

/** Seen in fewer messages, a word or a pair teaches nothing. */
const fewest = 2;
/** Weights that count less than this, times the rarity of their word, are left out: together they change something of what is heard in three messages of a hundred, and would make the file six times as long. */
const least = 6;

export interface Table {
  /** By word or pair: its inverse document frequency. */
  readonly rarity: ReadonlyMap<string, number>;
  /** By word or pair. */
  readonly columns: ReadonlyMap<string, number>;
  /** By message. */
  readonly rows: readonly Row[];
}

export function tableOf(texts: readonly string[], library: Library): Table {
  const messages = texts.map((text) => featuresIn(text, library));
  const rarity = raritiesOf(messages);
  const columns = new Map([...rarity.keys()].sort().map((feature, place) => [feature, place]));
  return { rarity, columns, rows: messages.map((features) => rowOf(features, rarity, columns)) };
}

/** By message: whether it counts for a label, and whether it tells it. */
export interface Labelling {
  readonly counts: readonly boolean[];
  readonly isSo: readonly boolean[];
}

export function fitted({ rows, columns }: Table, { counts, isSo }: Labelling, how: Pick<Fitting, 'favour' | 'closeness'>): Regression {
  const counted = <T>(all: readonly T[]): T[] => all.filter((_, at) => counts[at]);
  return fit({ rows: counted(rows), isSo: counted(isSo), columns: columns.size, ...how });
}

/** By word or pair, the weights that count, the most common first. */
export function weightsIn({ rarity, columns }: Table, regressions: readonly Regression[]): Pick<Learned, 'bias' | 'features'> {
  return {
    bias: regressions.map(({ bias }) => inTenths(bias)),
    features: [...columns].sort(([one], [other]) => rarity.get(one)! - rarity.get(other)!).map(([feature, column]) => [feature, inTenths(rarity.get(feature)!), ...regressions.flatMap(({ weights }, place) => (Math.abs(weights[column]! * rarity.get(feature)!) < least ? [] : [place, inTenths(weights[column]!)]))]),
  };
}

function inTenths(number: number): number {
  return Math.round(number * tenths);
}

/** A pair has a space between its words. */
function featuresIn(text: string, library: Library): ReadonlySet<string> {
  const row = marked(read(text, lexiconOf(library)).told, ({ stem }) => stem, marks);
  const isMark = (word: string): boolean => Object.values(marks).includes(word);
  return new Set(row.flatMap((word, at) => [...(isMark(word) ? [] : [word]), ...(at === 0 || word === marks.begins ? [] : [`${row[at - 1]!} ${word}`])]));
}

function raritiesOf(messages: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of messages) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].flatMap(([feature, count]) => (count < fewest ? [] : [[feature, Math.log((1 + messages.length) / (1 + count)) + 1]])));
}

function rowOf(features: ReadonlySet<string>, rarity: ReadonlyMap<string, number>, columns: ReadonlyMap<string, number>): Row {
  const known = [...features].filter((feature) => rarity.has(feature));
  const length = Math.sqrt(known.reduce((sum, feature) => sum + rarity.get(feature)! ** 2, 0));
  return { columns: Uint32Array.from(known, (feature) => columns.get(feature)!), values: Float64Array.from(known, (feature) => rarity.get(feature)! / length) };
}
