/** What a visit's log comes to: the last word on every finding, what is in doubt, and what is still open to ask. */
import type { Answer, FindingId, Told } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { alike } from './alike.ts';
import type { Alike } from './alike.ts';
import type { Bits } from './bits.ts';
import { emptyBits, has, isEmpty, placesIn, put, putAll, take, without } from './bits.ts';
import type { Known, Places } from './known.ts';
import { placesOf } from './known.ts';

export interface Standing extends Known {
  /** As the person answered, without what a yes implies. */
  readonly toldYes: Bits;
  readonly toldUnsure: Bits;
  readonly toldNo: Bits;
  /** Suspected, not yet asked; in the order they were suspected. */
  readonly doubts: readonly FindingId[];
  /** Answered "not sure" once: to be asked in simpler words. */
  readonly hesitant: Bits;
  /** One of several the person pointed at together: their own question tells which. */
  readonly among: Bits;
  /** Denied in words of the person's own, and not as the answer to a question, then or before: an emergency finding among them stays in its question (ruling 3). */
  readonly deniedInWords: Bits;
  readonly declined: Bits;
  /** May still be asked. */
  readonly open: Bits;
  /** What was worked out from this standing, so that it is worked out once: it never changes. Kept here, as a weak map of short-lived keys is slow to collect. */
  readonly made: Map<unknown, { readonly library: Library; readonly value: unknown }>;
}

/** A log never changes once it is written, so it is read once, whatever the language, and what it comes to goes with it. Not in a weak map: one of short-lived keys is slow to collect. */
const comesTo = Symbol('standing');

type ReadLog = readonly Told[] & { readonly [comesTo]?: Standing };

export function standingOf(log: ReadLog, library: Library): Standing {
  return log[comesTo] ?? remember(log, standingAfter(nothingTold(placesOf(library)), log, placesOf(library)));
}

/** The log with more at its end; only what is new is read. */
export function appended(log: readonly Told[], news: readonly Told[], library: Library): readonly Told[] {
  const longer = [...log, ...news];
  remember(longer, standingAfter(standingOf(log, library), news, placesOf(library)));
  return longer;
}

function remember(log: readonly Told[], standing: Standing): Standing {
  Object.defineProperty(log, comesTo, { value: standing });
  return standing;
}

/** The answer that stands, told or implied. */
export function answerOf({ yes, unsure, no }: Known, finding: FindingId, library: Library): Answer | undefined {
  const place = placesOf(library).of.get(finding)!;
  if (has(yes, place)) return 'yes';
  if (has(unsure, place)) return 'unsure';
  return has(no, place) ? 'no' : undefined;
}

/** The last word on every finding in a log, as it was told, in the order it was first told. */
export function lastWords(log: readonly Told[]): Map<FindingId, Answer> {
  const told = new Map<FindingId, Answer>();
  for (const { finding, value } of log) {
    if (value === 'open') told.delete(finding);
    else if (isAnswer(value)) told.set(finding, value);
  }
  return told;
}

function isAnswer(value: Told['value']): value is Answer {
  return value === 'yes' || value === 'no' || value === 'unsure';
}

function nothingTold({ ids }: Places): Standing {
  const none = (): Bits => emptyBits(ids.length);
  return { yes: none(), unsure: none(), no: none(), toldYes: none(), toldUnsure: none(), toldNo: none(), doubts: [], hesitant: none(), among: none(), deniedInWords: none(), declined: none(), open: all(ids.length), made: new Map() };
}

function all(size: number): Bits {
  const bits = emptyBits(size);
  for (let place = 0; place < size; place += 1) put(bits, place);
  return bits;
}

type Mutable = { -readonly [key in keyof Standing]: Standing[key] };

/** The bits that the entries of a log change; the others follow from them. */
const settled = ['toldYes', 'toldUnsure', 'toldNo', 'hesitant', 'among', 'deniedInWords', 'declined'] as const;

function standingAfter(before: Standing, news: readonly Told[], places: Places): Standing {
  const after: Mutable = { ...before };
  for (const part of settled) after[part] = [...before[part]];
  for (const entry of news) enter(entry, after, places);
  return standingsIn(places).of(settled.map((part) => after[part]), after.doubts, () => withWhatFollows(after, places));
}

function withWhatFollows(after: Mutable, places: Places): Standing {
  after.yes = withImplied(after.toldYes, places);
  after.unsure = without(after.toldUnsure, after.yes);
  after.no = without(after.toldNo, after.yes);
  after.open = openIn(after, places);
  after.made = new Map();
  return after;
}

/** Most answer the first questions alike. */
const mostAlike = 1000;
const standings = new WeakMap<Places, Alike<Standing>>();

function standingsIn(places: Places): Alike<Standing> {
  const known = standings.get(places) ?? alike<Standing>(mostAlike);
  standings.set(places, known);
  return known;
}

function enter({ finding, value, by, question }: Told, after: Mutable, { of }: Places): void {
  const place = of.get(finding);
  if (place === undefined) return;
  const wasSettled = has(after.toldNo, place) && !has(after.deniedInWords, place);
  if (after.doubts.includes(finding)) after.doubts = after.doubts.filter((each) => each !== finding);
  take(after.hesitant, place);
  take(after.deniedInWords, place);
  take(after.declined, place);
  switch (value) {
    case 'doubt':
      after.doubts = [...after.doubts, finding];
      return;
    case 'hesitant':
      return put(after.hesitant, place);
    case 'among':
      return put(after.among, place);
    case 'declined':
      take(after.among, place);
      return put(after.declined, place);
    default:
      for (const bits of [after.toldYes, after.toldUnsure, after.toldNo, after.among]) take(bits, place);
  }
  if (value === 'open') return;
  put(value === 'yes' ? after.toldYes : value === 'no' ? after.toldNo : after.toldUnsure, place);
  if (value === 'no' && by === 'text' && question === undefined && !wasSettled) put(after.deniedInWords, place);
}

function withImplied(toldYes: Bits, { implied }: Places): Bits {
  const yes = [...toldYes];
  if (!isEmpty(toldYes)) for (const place of placesIn(toldYes)) putAll(yes, implied[place]!);
  return yes;
}

/** Not known, nor declined; an emergency that was denied in words only stays open (ruling 3). */
function openIn({ yes, unsure, no, deniedInWords, declined }: Mutable, { ids, emergency }: Places): Bits {
  const open = all(ids.length);
  for (let word = 0; word < open.length; word += 1) {
    const known = (yes[word]! | unsure[word]! | no[word]!) & ~(deniedInWords[word]! & emergency[word]!);
    open[word]! &= ~(known | declined[word]!);
  }
  return open;
}
