/** What a "no" makes of what it reaches: what it denies, and what it leaves in doubt. How far it reaches: reach.ts. What takes it back: taken-back.ts. */
import type { Assertion } from './assertion.ts';
import { standsAt } from './clause.ts';
import { answeredAtLength, deniedAtEnd, goesOnAllTheSame, isAnsweredNo, isAskedAndDenied, isOfAListDenied, isStated } from './denied-after.ts';
import { topicDenied } from './denied-topic.ts';
import type { Little, Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { hasNamedObject, hasObject, hasOwnObject, isBehindAVerb, isDeniedBefore } from './object.ts';
import { isNoDenial, negatedAt } from './reach.ts';
import { inSentence, isAcross, isWithin, littleIn, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';
import { newStatementAfterDenial, newStatementIn } from './statement.ts';
import { isTakenBack, noted, taken } from './taken-back.ts';
import { isAnsweredYes, isToldAnyway } from './told-anyway.ts';

/** Whether the phrase stands as told, denied, doubted or only hinted at; of time and person nothing yet. */
export function denialOf(found: Found<Meaning>, told: Told): Assertion {
  const said = saidOf(found, told);
  if (!said.endsWith('no')) return said;
  const now = byNow(said, found, told);
  if (!found.meaning.emergency || !now.endsWith('no')) return now;
  return isAnsweredYes(found, told) ? 'yes' : isToldAnyway(found, told) ? 'unsure-no' : now;
}

function saidOf(found: Found<Meaning>, told: Told): Assertion {
  const { value } = found.meaning;
  if (value === 'yes' && found.across === undefined && !told.mayDeny) return 'yes';
  if (value === 'hint') return isHintDenied(found, told) || endsInAnothersNo(found, told) ? 'not-now' : isAcross(found, told) ? 'far-hint' : 'hint';
  if (value === 'no') return isSurelyWell(found, told) ? taken('no', found, told) : 'unsure-no';
  if (found.across !== undefined && !isNoDenial(found.across, told)) return lacks(found, told) || newStatementIn(found.across + 1, found.to, told) ? 'unsure-no' : taken('weak-no', found, told);
  const topic = negatedAt(found.from, told, false) ? undefined : topicDenied(found, told);
  if (topic === 'no') return taken('weak-no', found, told);
  if (isInPhrase(found, told) && !isListDenied(found, told)) return topic ? 'unsure-no' : negatedAt(found.from, told, false) || isDoubted(found, told) ? 'doubt' : 'yes';
  const atEnd = negatedAt(found.from, told, false) ? undefined : deniedAtEnd(found, told);
  if (atEnd) return atEnd === 'perhaps' || isTakenBack(found, told) ? 'unsure-no' : noted('no', found, told);
  if (topic) return 'unsure-no';
  if (hasNamedObject(found, told)) return isDoubted(found, told) ? 'doubt' : 'yes';
  if (negatedAt(found.from, told)) return lacks(found, told) || newStatementAfterDenial(found, told) || hasOwnObject(found, told) || isBehindAVerb(found, told) ? 'unsure-no' : taken('no', found, told);
  if (isAnsweredNo(found, told)) return lacks(found, told) || isStated(found, told) || goesOnAllTheSame(found, told) || isOfTreatment(found, told) ? 'unsure-no' : 'no';
  const answer = answeredAtLength(found, told);
  if (answer) return answer === 'perhaps' || lacks(found, told) ? 'unsure-no' : 'weak-no';
  if (isOfAListDenied(found, told)) return standsAlone(found, told) ? noted('no', found, told) : 'unsure-no';
  return isDoubted(found, told) ? 'doubt' : 'yes';
}

/** "Peeing fine": no other denial is said of it, nor does "do my legs move? no" answer so. */
function isSurelyWell(found: Found<Meaning>, told: Told): boolean {
  if (isRightBehindANo(found, told)) return false;
  if (deniedAtEnd(found, told) || isAskedAndDenied(found, told) || wasWell(found, told) || isAffirmedNext(found, told)) return false;
  if (isInPhrase(found, told) || !negatedAt(found.from, told, false)) return true;
  return newStatementAfterDenial(found, told) || hasObject(found, told) || isDeniedBefore(found, told);
}

/** "No WALKS WELL", "can't WALK WELL": that is no denial of anything. */
function isRightBehindANo(found: Found<Meaning>, told: Told): boolean {
  return !isInPhrase(found, told) && (['negations', 'lacks'] as const).some((kind) => littleIn(told, told.stretchOf[found.from]!, kind).some(({ to }) => to === found.from));
}

/** "The pain has not grown, the weakness YES": the next part of the sentence names something, and says yes to it. */
function isAffirmedNext(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]! + 1;
  const next = told.stretches[at];
  const names = ({ from, to }: Found<Meaning>): boolean => next !== undefined && from >= next.from && to <= next.to;
  return found.meaning.emergency === true && next !== undefined && told.findings.some(names) && next.sentence === stretchAt(told, found.from).sentence && littleIn(told, at, 'affirms').some(({ from, to }) => from > next.from && to === next.to);
}

/** "Never coughed blood until today", "never had chest pain, but now I do" tell it; "never wet myself before" may, and so may "peeing fine until today", "never fainted before and today it happened". */
function byNow(denied: Assertion, found: Found<Meaning>, told: Told): Assertion {
  const { sentence } = stretchAt(told, found.from);
  const follows = (mark: Little): boolean => inSentence(told, sentence, mark).some(({ from }) => from >= found.to && from - found.to <= nearWords);
  if (found.meaning.value === 'yes' && turnsAtEnd(found, told)) return 'yes';
  if (follows('until_now')) return found.meaning.value === 'yes' ? 'yes' : 'unsure-no';
  return follows('before_now') && (found.meaning.value === 'yes' || follows('by_now')) ? 'unsure-no' : denied;
}

/** What was not so is so now: these are the last words of its part, or of the next one. */
function turnsAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  return [at, at + 1].some((each) => littleIn(told, each, 'turned_on').some(({ from, to }) => from >= found.to && to === told.stretches[each]!.to));
}

/** "Yesterday they were both pink", "my groin was fine on Monday. Today it's numb": what was well may not be so now. */
function wasWell(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const was = littleIn(told, at, 'was').find(({ to }) => to <= found.from && found.from - to < nearby);
  if (found.meaning.emergency && was && littleIn(told, at, 'then').some(({ to }) => to <= was.from)) return true;
  const wasSo = littleIn(told, at, 'was').some((word) => isWithin(word, found));
  return wasSo && told.stretches.some((_, later) => later > at && littleIn(told, later, 'still').some(({ from }) => from >= found.to));
}

/** "They were BOTH pink". */
const nearby = 2;

/** "Never been unable to walk": two denials in one. */
function lacks(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.from]!, 'lacks').some((word) => isWithin(word, found));
}

/** "Aneurysm repaired? no". */
function isOfTreatment(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.from]!, 'treated').length > 0;
}

/** Broad words beside a denial of the same finding add nothing to it; other broad words that a denial crosses are none. */
function isHintDenied(found: Found<Meaning>, told: Told): boolean {
  if (negatedAt(found.from, told, !isInPhrase(found, told)) || isWell(found, told) || isWellAfter(found, told) || isAnsweredNo(found, told) || deniedAtEnd(found, told) || topicDenied(found, told)) return true;
  if (found.across !== undefined && !isNoDenial(found.across, told)) return true;
  return (told.denying.get(found.meaning.finding) ?? []).some(({ from, to, meaning, across = -1 }) => (meaning.value === 'no' || (meaning.value === 'yes' && across > found.from)) && from < found.to && found.from < to);
}

/** "Foot lifts fine, NO weakness": the "no" at its end only begins the next part. */
function endsInAnothersNo(found: Found<Meaning>, told: Told): boolean {
  const { from, to } = stretchAt(told, found.to - 1);
  return isAcross(found, told) && from === found.to - 1 && found.to < to && (['negations', 'plain_no'] as const).every((kind) => standsAt(told, told.stretchOf[from]!, from, [kind]));
}

/** A denial is part of the phrase. */
function isInPhrase(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.from]!, 'negations').some((word) => isWithin(word, found));
}

/** "No tengo hormigueo ni debilidad": the denials within the phrase only go on with the one before it. */
function isListDenied(found: Found<Meaning>, told: Told): boolean {
  const nor = littleIn(told, told.stretchOf[found.from]!, 'nor');
  const inPhrase = littleIn(told, told.stretchOf[found.from]!, 'negations').filter((word) => isWithin(word, found));
  return negatedAt(found.from, told, false) && inPhrase.every(({ from }) => nor.some((word) => word.from === from));
}

function isDoubted(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const ends = littleIn(told, at, 'takes_back');
  return littleIn(told, at, 'doubts').some((word) => word.from < found.to && !isWithin(word, found) && !ends.some(({ from, to }) => from >= word.to && to <= found.from)) || isDoubtedAfter(found, told, at);
}

/** "Fell off the roof, I think", but not "fell off the roof my back is broken I think": that is said of the back. */
function isDoubtedAfter(found: Found<Meaning>, told: Told, at: number): boolean {
  if ((['doubts_after', 'ordinary'] as const).flatMap((kind) => littleIn(told, at, kind)).some((word) => word.from >= found.to && !newStatementIn(found.to, word.from, told, at) && !isSetAgainst(word, told, at))) return true;
  return told.stretches[at + 1]?.sentence === told.stretches[at]!.sentence && standsAt(told, at + 1, told.stretches[at + 1]!.from, ['ordinary']);
}

/** "I blacked out BUT I THINK I just skipped breakfast": behind a "but" it doubts the statement that it begins. */
function isSetAgainst({ from, to }: Found<unknown>, told: Told, at: number): boolean {
  return littleIn(told, at, 'takes_back').some((but) => but.to === from) && (standsAt(told, at, to, ownKinds) || standsAt(told, at, to + 1, ownKinds));
}

const ownKinds = ['first_person', 'begins'] as const;

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

/** Its part of the sentence says nothing else, but for one word. */
function standsAlone(found: Found<Meaning>, told: Told): boolean {
  const { from, to } = stretchAt(told, found.from);
  return !isAcross(found, told) && to - from <= found.to - found.from + 1;
}
