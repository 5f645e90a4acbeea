/** What a message wants, and the answers that are no more than a yes or a no. */
import type { Wish } from '../conversation.ts';
import type { Chat } from '../content/wording.ts';
import type { Lexicon, Little } from './lexicon.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { isPhrase } from './book.ts';
import type { Stretch } from './message.ts';
import { find } from './phrases.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';
import { tokensIn, tokensOfWishes } from './tokens.ts';
import type { Known } from './tokens.ts';

/** Words as they were looked up when the message was read. */
type Clause = readonly Known[];

/** Of the words that are no filler, the share that the wish must make up: "stop" is one, "the pain won't stop" is none. */
const leastShare = 0.7;
/** Nobody wishes or answers in more words than these and in nothing else; and of what is longer than the last, the wish is not what matters. */
const mostWords = { wish: 25, bare: 15, besides: 60 };
/** Beside something else, one word is no wish: "my back", "why". */
const leastBesides = 2;
const leastAnywhere = 3;
const fewBetween = 3;
/** And in more words than these nobody asks for one thing. */
const mostBesides = 14;

function isLongerThan(most: number, clauses: readonly Clause[]): boolean {
  return clauses.reduce((sum, { length }) => sum + length, 0) > most;
}

/** What the whole message wants. */
export function wishIn(clauses: readonly Clause[], lexicon: Lexicon): Wish | undefined {
  if (isLongerThan(mostWords.wish, clauses)) return undefined;
  const said = clauses.map((clause) => withoutReasons(wishesIn(clause, lexicon), lexicon));
  const found = longestIn(said.flatMap((clause) => clause.found));
  return found && covered(said, lexicon) >= leastShare ? found.meaning : undefined;
}

/** "Porque me duele" behind something else is a reason, and no "why does it hurt". */
function withoutReasons<T>({ clause, found }: ClauseSaying<T>, lexicon: Lexicon): ClauseSaying<T> {
  if (!found.length) return { clause, found };
  const reasons = new Set(littleOf(clause, lexicon).flatMap(({ meaning, from }) => (meaning.name === 'negation_ends' ? [from] : [])));
  return { clause, found: found.filter(({ from }) => from === 0 || !reasons.has(from)) };
}

/** What one part of a message asks for that says more: "my back went out, can I get an appointment". */
export function wishBeside(told: Told, lexicon: Lexicon): Wish | undefined {
  if (told.words.length > mostWords.besides || !(told.says.has('requests') || told.asks.includes(true))) return undefined;
  const parts = told.stretches.flatMap((stretch, at) => partsAsking(stretch, at, told)).map((part) => wishesIn(part, lexicon));
  const wishing = parts.filter((part) => covered([part], lexicon) >= leastShare).flatMap(({ found }) => found);
  return longestIn(wishing.filter(({ meaning, from, to }) => lexicon.wishedBeside.has(meaning) && to - from >= leastBesides))?.meaning;
}

/** Wished so plainly that it is heard anywhere: "my mom needs an ambulance her back hurts"; not "she doesn't want an ambulance". */
export function wishAnywhere(told: Told, lexicon: Lexicon): Wish | undefined {
  if (told.words.length > mostWords.besides) return undefined;
  const isDenied = ({ from, to }: Found<Wish>): boolean => littleIn(told, told.stretchOf[from]!, 'negations').some((no) => no.from < to && from - no.to <= fewBetween);
  const isInOnePart = ({ from, to }: Found<Wish>): boolean => told.stretchOf[from] === told.stretchOf[to - 1];
  return find(lexicon.wishedAnywhere, told.words, { tokens: tokensOfWishes(told.words) }).find((found) => found.to - found.from >= leastAnywhere && isInOnePart(found) && !isDenied(found))?.meaning;
}

/** The parts of a clause, without the words that join them. */
function partsAsking({ from, to, sentence }: Stretch, at: number, told: Told): Clause[] {
  const joints = littleIn(told, at, 'joins_parts');
  const requests = littleIn(told, at, 'requests');
  const parts = [...joints, undefined].map((joint, place) => ({ begins: joints[place - 1]?.to ?? from, ends: joint?.from ?? to }));
  const isAsking = ({ begins, ends }: { begins: number; ends: number }): boolean => told.asks[sentence] === true || requests.some((each) => each.from >= begins && each.to <= ends);
  return parts.filter((part) => part.ends - part.begins >= leastBesides && part.ends - part.begins <= mostBesides && isAsking(part)).map(({ begins, ends }) => told.words.slice(begins, ends));
}

/** A bare answer fills its whole message and says one thing: "no", "not really", "ok none", but not "yeah no". */
export function bareIn(clauses: readonly Clause[], lexicon: Lexicon): Bare | undefined {
  if (isLongerThan(mostWords.bare, clauses)) return undefined;
  const said = clauses.map((clause) => ({ clause, found: find(lexicon.bare, clause) }));
  const found = withoutPassing(said, lexicon);
  const longest = longestIn(found);
  if (!longest || covered(said, lexicon, longest.meaning === 'no' || longest.meaning === 'none' ? ['fillers', 'address', 'laughs'] : ['fillers']) < 1) return undefined;
  const all = new Set(found.map(({ meaning }) => meaning));
  const isNo = all.has('no') || all.has('none');
  const opposed = (all.has('yes') && (isNo || all.has('unsure'))) || (isNo && all.has('better'));
  return opposed ? undefined : longest.meaning;
}

type Bare = keyof Chat['bare'];

/** All that it says; an "ok" at the head of a part says nothing where something else is said. */
function withoutPassing(said: readonly ClauseSaying<Bare>[], { bareAlone }: Lexicon): readonly Found<Bare>[] {
  const isPassing = ({ from, to, meaning }: Found<Bare>, clause: Clause): boolean => meaning === 'yes' && from === 0 && to === 1 && bareAlone.has(clause[0]!.text);
  const all = said.flatMap(({ clause, found }) => maximal(found).map((each) => ({ each, passes: isPassing(each, clause) })));
  return (all.every(({ passes }) => passes) ? all : all.filter(({ passes }) => !passes)).map(({ each }) => each);
}

/** The answer a message begins with, in one plain word: "yes I have a plan", but not "it is worse when I bend". */
export function leadIn([first = []]: readonly Clause[], { bare, bareAlone }: Lexicon): keyof Chat['bare'] | undefined {
  if (!first[0] || !isPhrase(bare, first[0]) || (first.length > 1 && bareAlone.has(first[0].text))) return undefined;
  return maximal(find(bare, first.slice(0, mostWords.bare))).find(({ from, to }) => from === 0 && to === 1)?.meaning;
}

/** Its first part, of several words, is no more than an answer: "not at all, I have kids". */
export function firstPartIn([first = [], ...further]: readonly Clause[], lexicon: Lexicon): Bare | undefined {
  if (!further.length || first.length < 2 || isLongerThan(mostWords.bare, [first, ...further])) return undefined;
  const said = bareIn([first], lexicon);
  return said === 'yes' || said === 'no' || said === 'none' ? said : undefined;
}

/** "No, I mean yes": a yes and a no, of which the last word of the message, or of a part, is one. */
export function turnsRound(clauses: readonly Clause[], { bare, bareAlone }: Lexicon): boolean {
  if (isLongerThan(mostWords.bare, clauses)) return false;
  const ends = clauses.flatMap((clause, at) => maximal(find(bare, clause)).filter(({ from, to, meaning }) => (at === 0 && from === 0) || (to === clause.length && !(meaning === 'yes' && bareAlone.has(clause[from]!.text)))));
  const said = new Set(ends.map(({ meaning }) => meaning));
  return said.has('yes') && (said.has('no') || said.has('none'));
}

/** A clause, and what phrases it says. */
interface ClauseSaying<T> {
  readonly clause: Clause;
  readonly found: readonly Found<T>[];
}

function wishesIn(clause: Clause, { wishes }: Lexicon): ClauseSaying<Wish> {
  return { clause, found: find(wishes, clause, { tokens: tokensOfWishes(clause) }) };
}

/** By itself: whatever a comma or a full stop had between them. */
function littleOf(clause: Clause, { little }: Lexicon): readonly Found<Kind>[] {
  return find(little, clause, { tokens: tokensIn(clause, []) });
}

function longestIn<T>(found: readonly Found<T>[]): Found<T> | undefined {
  return found.reduce<Found<T> | undefined>(longer, undefined);
}

function longer<T>(best: Found<T> | undefined, each: Found<T>): Found<T> {
  return !best || each.to - each.from > best.to - best.from ? each : best;
}

/** The share of the words that are no filler which the phrases cover. */
function covered(said: readonly ClauseSaying<unknown>[], lexicon: Lexicon, fillersOf: readonly Little[] = ['fillers']): number {
  if (!said.some(({ found }) => found.length)) return 0;
  let words = 0;
  let within = 0;
  for (const { clause, found } of said) {
    const fillers = new Set(littleOf(clause, lexicon).filter(({ meaning }) => fillersOf.includes(meaning.name)).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
    clause.forEach((_word, at) => {
      const isWithin = found.some(({ from, to }) => at >= from && at < to);
      if (!isWithin && fillers.has(at)) return;
      words += 1;
      if (isWithin) within += 1;
    });
  }
  return words ? within / words : 0;
}

/** Of the phrases found, those that lie in no longer one: "not really" is not also "really". */
function maximal<T>(found: readonly Found<T>[]): Found<T>[] {
  return found.filter((one) => !found.some((other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from));
}
