/** What a "no" makes of what it reaches: what it denies, what it leaves in doubt, and what takes it back. How far it reaches: reach.ts. */
import type { Assertion } from './assertion.ts';
import type { Little, Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { hasObject, hasOwnObject, isDeniedBefore } from './object.ts';
import { isCarriedFar, isNoDenial, negatedAt } from './reach.ts';
import { isAcross, isWithin, littleIn, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';
import { newStatementAfterDenial, newStatementIn } from './statement.ts';

/** Whether the phrase stands as told, denied, doubted or only hinted at; of time and person nothing yet. */
export function denialOf(found: Found<Meaning>, told: Told): Assertion {
  const said = saidOf(found, told);
  return said.endsWith('no') ? byNow(said, found, told) : said;
}

function saidOf(found: Found<Meaning>, told: Told): Assertion {
  const { value } = found.meaning;
  if (value === 'hint') return isHintDenied(found, told) ? 'not-now' : isAcross(found, told) ? 'far-hint' : 'hint';
  if (value === 'no' && (isDeniedAtEnd(found, told) || wasWell(found, told))) return 'unsure-no';
  if (value === 'no') return inPhrase(found, told).length || !negatedAt(found.from, told, false) || newStatementAfterDenial(found, told) || hasObject(found, told) || isDeniedBefore(found, told) ? taken('no', found, told) : 'unsure-no';
  if (found.across !== undefined && !isNoDenial(found.across, told)) return lacks(found, told) || newStatementIn(found.across + 1, found.to, told) ? 'unsure-no' : taken('weak-no', found, told);
  if (inPhrase(found, told).length && !isListDenied(found, told)) return negatedAt(found.from, told, false) || isDoubted(found, told) ? 'doubt' : 'yes';
  if (!negatedAt(found.from, told, false) && isDeniedAtEnd(found, told)) return isTakenBack(found, told) || isJoinedAtEnd(found, told) ? 'unsure-no' : noted('no', found, told);
  if (negatedAt(found.from, told)) return lacks(found, told) || newStatementAfterDenial(found, told) || hasOwnObject(found, told) ? 'unsure-no' : taken('no', found, told);
  if (isAnsweredNo(found, told)) return 'no';
  if (isOfAListDenied(found, told)) return standsAlone(found, told) ? noted('no', found, told) : 'unsure-no';
  return isDoubted(found, told) ? 'doubt' : 'yes';
}

/** "Never coughed blood until today", "never had chest pain, but now I do" tell it; "never wet myself before" may, and so may "peeing fine until today". */
function byNow(denied: Assertion, found: Found<Meaning>, told: Told): Assertion {
  const { sentence } = stretchAt(told, found.from);
  const follows = (mark: Little): boolean => (told.bySentence[sentence]!.get(mark) ?? []).some(({ from }) => from >= found.to && from - found.to <= nearWords);
  if (found.meaning.value === 'yes' && turnsAtEnd(found, told)) return 'yes';
  if (follows('until_now')) return found.meaning.value === 'yes' ? 'yes' : 'unsure-no';
  return follows('before_now') && found.meaning.value === 'yes' ? 'unsure-no' : denied;
}

/** What was not so is so now: these are the last words of its part, or of the next one. */
function turnsAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  return [at, at + 1].some((each) => littleIn(told, each, 'turned_on').some(({ from, to }) => from >= found.to && to === told.stretches[each]!.to));
}

/** "My groin was fine on Monday. Today it's numb": what was well may not be so now. */
function wasWell(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const wasSo = littleIn(told, at, 'was').some((word) => isWithin(word, found));
  return wasSo && told.stretches.some((_, later) => later > at && littleIn(told, later, 'still').some(({ from }) => from >= found.to));
}

/** "Never been unable to walk": two denials in one. */
function lacks(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.from]!, 'lacks').some((word) => isWithin(word, found));
}

/** Broad words beside a denial of the same finding add nothing to it; other broad words that a denial crosses are none. */
function isHintDenied(found: Found<Meaning>, told: Told): boolean {
  if (negatedAt(found.from, told, !inPhrase(found, told).length) || isWell(found, told) || isWellAfter(found, told) || isAnsweredNo(found, told) || isDeniedAtEnd(found, told)) return true;
  if (found.across !== undefined && !isNoDenial(found.across, told)) return true;
  return (told.denying.get(found.meaning.finding) ?? []).some(({ from, to, meaning, across = -1 }) => (meaning.value === 'no' || (meaning.value === 'yes' && across > found.from)) && from < found.to && found.from < to);
}

/** A denial with "except", "but" or "until" after it, and nothing told there, may hide the opposite: it is asked. */
function taken(assertion: Assertion, found: Found<Meaning>, told: Told): Assertion {
  if (isTakenBack(found, told) || isAvoided(found, told) || isCarriedFar(found, told)) return 'unsure-no';
  return noted(assertion, found, told);
}

function noted(assertion: Assertion, found: Found<Meaning>, told: Told): Assertion {
  if (isSoOnlyThen(found, told)) return 'unsure-no';
  return goesOn(found, told) ? 'loose-no' : assertion;
}

/** "Not short of breath when I sit, only when I walk": it is so then. A part that tells something is about that: "only when I bend it hurts". */
function isSoOnlyThen(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]! + 1;
  const next = told.stretches[at];
  if (!next || next.sentence !== stretchAt(told, found.from).sentence || told.tells[at]) return false;
  const begins = (kinds: readonly Little[], place: number): Found<unknown> | undefined => kinds.flatMap((kind) => littleIn(told, at, kind)).find(({ from }) => from === place);
  const only = begins(['negation_ends', 'takes_back'], next.from);
  return only !== undefined && begins(['asking', 'conditional'], only.to) !== undefined;
}

/** "No numbness, just a bit of tingling": what follows a denial may belong to it; of an emergency nothing is then noted. */
function goesOn(found: Found<Meaning>, told: Told): boolean {
  for (let at = told.stretchOf[found.from]!; at < told.stretches.length; at += 1) {
    const marks = (['negation_ends', 'takes_back'] as const).flatMap((kind) => littleIn(told, at, kind)).filter((mark) => mark.from >= found.to && !isAllWell(mark, littleIn(told, at, 'well')));
    // What follows the beginning of another part belongs to that.
    if (marks.length) return !marks.some((mark) => opensAnother(mark, at, told));
  }
  return false;
}

/** "No fever, but my leg is numb", "no fever, just an ache in my back": the part it opens tells something of its own. */
function opensAnother(mark: Found<unknown>, at: number, told: Told): boolean {
  const opens = mark.from === told.stretches[at]!.from && told.tells[at] === true;
  return opens && (littleIn(told, at, 'starts_anew').some(({ from }) => from === mark.to) || namesThePain(mark.to, at, told));
}

/** "An ache", "the usual back pain", but not "when I move". */
function namesThePain(place: number, at: number, told: Told): boolean {
  const names = (['about_pain', 'about_the_back'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from >= place && from <= place + fewBefore));
  return names && !(['asking', 'conditional'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from >= place && from <= place + fewBefore));
}

const fewBefore = 2;

/** "I lift my knee so my toes don't catch." */
function isAvoided(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.from]!, 'purpose').some(({ from }) => from < found.from);
}

function inPhrase(found: Found<Meaning>, told: Told): readonly Found<unknown>[] {
  return littleIn(told, told.stretchOf[found.from]!, 'negations').filter((word) => isWithin(word, found));
}

/** "No tengo hormigueo ni debilidad": the denials within the phrase only go on with the one before it. */
function isListDenied(found: Found<Meaning>, told: Told): boolean {
  const nor = littleIn(told, told.stretchOf[found.from]!, 'nor');
  return negatedAt(found.from, told, false) && inPhrase(found, told).every(({ from }) => nor.some((word) => word.from === from));
}

function isDoubted(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const ends = littleIn(told, at, 'takes_back');
  return littleIn(told, at, 'doubts').some((word) => word.from < found.to && !isWithin(word, found) && !ends.some(({ from, to }) => from >= word.to && to <= found.from)) || isDoubtedAfter(found, told, at);
}

/** "Fell off the roof, I think", but not "fell off the roof my back is broken I think": that is said of the back. */
function isDoubtedAfter(found: Found<Meaning>, told: Told, at: number): boolean {
  const begins = littleIn(told, at, 'begins');
  return littleIn(told, at, 'doubts_after').some((word) => word.from >= found.to && !begins.some(({ from, to }) => from >= found.to && to <= word.from));
}

function isTakenBack(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  const well = told.bySentence[sentence]!.get('well') ?? [];
  const after = (told.bySentence[sentence]!.get('takes_back') ?? []).some((mark) => mark.from >= found.to && !isAllWell(mark, well));
  return after && !told.findings.some((other) => other.from >= found.to && other.meaning.value === 'yes' && stretchAt(told, other.from).sentence === sentence);
}

/** "Slow but ok": this "but" takes nothing back. */
function isAllWell(mark: Found<unknown>, well: readonly Found<unknown>[]): boolean {
  return well.some((longer) => longer.to - longer.from > mark.to - mark.from && isWithin(mark, longer));
}

const nearWords = 6;

/** "My bladder is fine", "I can move my toes": broad words with a word of praise after or near before them. */
function isWell(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const ends = littleIn(told, at, 'takes_back');
  return littleIn(told, at, 'well').some((word) => word.to >= found.from - nearWords && !negatedAt(word.from, told, false) && !ends.some(({ from, to }) => from >= word.to && to <= found.from));
}

/** "Peeing like a horse, no problems": the next part says no more than that all is well. */
function isWellAfter(found: Found<Meaning>, told: Told): boolean {
  const next = told.stretches[told.stretchOf[found.to - 1]! + 1];
  return next !== undefined && next.to - next.from <= shortAnswer && littleIn(told, told.stretchOf[next.from]!, 'well').some((word) => word.from === next.from);
}

const shortAnswer = 3;

/** "Numbness? No." */
function isAnsweredNo(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const next = told.stretches[at + 1];
  return next !== undefined && littleIn(told, at + 1, 'plain_no').some((word) => word.from === next.from && word.to === next.to);
}

/** "Fiebre no", "contractions no", but not "duele como nunca": the last word of the part denies what stands before it, where no other denial stands in it: "can't feel my crotch no" denies nothing. */
function isDeniedAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { to } = told.stretches[at]!;
  const last = littleIn(told, at, 'denies_after').find((word) => word.to === to && word.from >= found.to && !isNoDenial(word.from, told));
  return last !== undefined && !(['negations', 'lacks'] as const).some((kind) => littleIn(told, at, kind).some((word) => word.from < last.from));
}

/** "A heartbeat in my belly and no, I'm not pregnant": the "no" after an "and" may begin what follows. */
function isJoinedAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { to } = told.stretches[at]!;
  return littleIn(told, at, 'joins').some((join) => join.from >= found.to && littleIn(told, at, 'denies_after').some((word) => word.from === join.to && word.to === to));
}

/** "Numb crotch, fever, chills, none of that": a later part of the sentence says no more than that. */
function isOfAListDenied(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  return told.stretches.some(({ from, to, sentence: of }, at) => of === sentence && from >= found.to && littleIn(told, at, 'none_of_it').some((word) => word.from === from && word.to === to));
}

/** Its part of the sentence says nothing else, but for one word. */
function standsAlone(found: Found<Meaning>, told: Told): boolean {
  const { from, to } = stretchAt(told, found.from);
  return !isAcross(found, told) && to - from <= found.to - found.from + 1;
}
