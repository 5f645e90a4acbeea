/** What stands behind a denial and takes it back, or goes on with it: then it is asked, or not noted. */
import type { Assertion } from './assertion.ts';
import { standsAt } from './clause.ts';
import type { Little, Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { isCarriedFar } from './reach.ts';
import { inSentence, isWithin, littleIn, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

/** A denial with "except", "but" or "until" after it, and nothing told there, may hide the opposite: it is asked. */
export function taken(assertion: Assertion, found: Found<Meaning>, told: Told): Assertion {
  if (isTakenBack(found, told) || isAvoided(found, told) || isCarriedFar(found, told)) return 'unsure-no';
  return noted(assertion, found, told);
}

export function noted(assertion: Assertion, found: Found<Meaning>, told: Told): Assertion {
  if (isSoOnlyThen(found, told)) return 'unsure-no';
  return goesOn(found, told) ? 'loose-no' : assertion;
}

/** "Not short of breath when I sit, only when I walk": it is so then. A part that tells something is about that: "only when I bend it hurts". */
function isSoOnlyThen(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]! + 1;
  const next = told.stretches[at];
  if (!next || next.sentence !== stretchAt(told, found.from).sentence || told.tells[at]) return false;
  const only = (['negation_ends', 'takes_back'] as const).flatMap((kind) => littleIn(told, at, kind)).find(({ from }) => from === next.from);
  return only !== undefined && standsAt(told, at, only.to, ['asking', 'conditional']);
}

/** "No numbness, just a bit of tingling": what follows a denial may belong to it; of an emergency nothing is then noted. */
function goesOn(found: Found<Meaning>, told: Told): boolean {
  for (let at = told.stretchOf[found.from]!; at < told.stretches.length; at += 1) {
    const marks = (['negation_ends', 'takes_back'] as const).flatMap((kind) => littleIn(told, at, kind)).filter((mark) => mark.from >= found.to && !isAllWell(mark, littleIn(told, at, 'well')));
    // What follows the beginning of another part belongs to that.
    if (marks.length) return !marks.some((mark) => opensAnother(mark, at, told) || (at > told.stretchOf[found.to - 1]! && isSaidOfThePain(mark, at, told)));
  }
  return false;
}

/** "No fever, but my leg is numb", "no fever, just an ache in my back": the part it opens tells something of its own. */
function opensAnother(mark: Found<unknown>, at: number, told: Told): boolean {
  const opens = mark.from === told.stretches[at]!.from && told.tells[at] === true;
  return opens && (standsAt(told, at, mark.to, ['starts_anew']) || namesThePain(mark.to, at, told));
}

/** "No fever, back pain SINCE Monday": it says something of the pain that its part names before it. */
function isSaidOfThePain({ from }: Found<unknown>, at: number, told: Told): boolean {
  return (['about_pain', 'about_the_back'] as const).some((kind) => littleIn(told, at, kind).some(({ to }) => to <= from));
}

/** "An ache", "the usual back pain", but not "when I move". */
function namesThePain(place: number, at: number, told: Told): boolean {
  const says = (kinds: readonly Little[]): boolean => kinds.some((kind) => littleIn(told, at, kind).some(({ from }) => from >= place && from <= place + fewBefore));
  return says(['about_pain', 'about_the_back']) && !says(['asking', 'conditional']);
}

const fewBefore = 2;

/** "I lift my knee so my toes don't catch." */
function isAvoided(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.from]!, 'purpose').some(({ from }) => from < found.from);
}

/** "No numbness, but …", and nothing is told behind it. */
export function isTakenBack(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  const well = inSentence(told, sentence, 'well');
  const after = inSentence(told, sentence, 'takes_back').some((mark) => mark.from >= found.to && !isAllWell(mark, well));
  return after && !told.findings.some((other) => other.from >= found.to && other.meaning.value === 'yes' && stretchAt(told, other.from).sentence === sentence);
}

/** "Slow but ok": this "but" takes nothing back. */
function isAllWell(mark: Found<unknown>, well: readonly Found<unknown>[]): boolean {
  return well.some((longer) => longer.to - longer.from > mark.to - mark.from && isWithin(mark, longer));
}
