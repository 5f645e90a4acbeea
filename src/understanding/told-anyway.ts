/** Where a denial stands before an emergency that is told all the same: "no fever, my chest hurts", "not a day without fainting". Then it is asked. */
import { saysOnly } from './clause.ts';
import type { Little, Meaning } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Found } from './phrases.ts';
import { carriedFrom, lastDenial } from './reach.ts';
import { inSentence, isWithin, littleIn, speaksAnyOf, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

export function isToldAnyway(found: Found<Meaning>, told: Told): boolean {
  return isReported(found, told) || isLedIn(found, told) || isAsNeverBefore(found, told) || isAffirmed(found, told) || isSoByNow(found, told) || isSoAfterAll(found, told) || (found.meaning.value === 'yes' && (isStatedBehind(found, told) || isSecondOfTwo(found, told) || isBesideWhatIsDenied(found, told)));
}

/** "I told the nurse no CHEST PAIN", "I'm not SUICIDAL is what I said", "any NUMBNESS? I said no": to somebody else, and it need not be so. */
function isReported(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  return [sentence, sentence + 1].some((each) => inSentence(told, each, 'reported').length > 0);
}

/** "Not a day without FAINTING", "no tomo nada para la FIEBRE". */
function isLedIn(found: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[found.to - 1]!, 'tells_anyway').some(({ from, to }) => from <= found.from && found.to > to && found.from <= to + fewBefore);
}

/** So many words may lie between: "nada para LA fiebre", "no niego LO DEL dolor de pecho". */
const fewBefore = 3;

/** "Never had CHEST PAIN like this". */
function isAsNeverBefore({ to }: Found<Meaning>, told: Told): boolean {
  return littleIn(told, told.stretchOf[to - 1]!, 'as_never_before').some(({ from }) => from === to || from === to + 1);
}

/** "No fever, CHEST PAIN yes, no cough": a part of its own, that says no more. */
export function isAnsweredYes(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { from, to } = told.stretches[at]!;
  return found.meaning.value === 'yes' && found.from === from && littleIn(told, at, 'affirms').some((word) => word.from === found.to && word.to === to);
}

/** "Fever no CHEST PAIN yes cough no". */
function isAffirmed(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  return littleIn(told, at, 'affirms').some(({ from, to }) => from === found.to && (to === told.stretches[at]!.to || told.beginning[to] !== undefined || littleIn(told, at, 'objects').some((word) => word.from === to)));
}

/** "Said I'm not SUICIDAL, I am", "never FAINTED before. Did today", "I said I can WALK, I can't": the next part says no more. */
function isSoAfterAll(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const isAble = found.meaning.value === 'no' && !littleIn(told, at, 'negations').some((word) => isWithin(word, found));
  return told.stretches[at + 1] !== undefined && saysOnly(told, at + 1, isAble ? 'cannot_after_all' : 'so_after_all');
}

/** "Nunca me DOLÍAN LOS TESTÍCULOS, hoy mucho", "wasn't NUMB yesterday, numb today": little is said behind it, and that of now. */
function isSoByNow(found: Found<Meaning>, told: Told): boolean {
  const end = endOfNow(found, told);
  if (end === undefined || end - found.to > fewWordsOfNow) return false;
  const isBehind = ({ from }: Found<unknown>): boolean => from >= found.to && from < end;
  const tellsAnother = told.findings.some((other) => isBehind(other) && other.meaning.value === 'yes' && other.meaning.emergency === true && other.meaning.finding !== found.meaning.finding);
  const at = told.stretchOf[found.to - 1]!;
  return !tellsAnother && !notTurned.some((kind) => [at, at + 1].some((each) => littleIn(told, each, kind).some(isBehind)));
}

const fewWordsOfNow = 6;
const notTurned = ['negations', 'plain_no', 'well', 'able', 'only', 'chooses'] as const;

/** Where the part ends that speaks of now: the next one begins so, or this one speaks of then and goes on so. */
function endOfNow(found: Found<Meaning>, told: Told): number | undefined {
  const at = told.stretchOf[found.to - 1]!;
  const { to, sentence } = told.stretches[at]!;
  const next = told.stretches[at + 1]?.sentence === sentence ? told.stretches[at + 1] : undefined;
  const isThen = littleIn(told, at, 'then').length > 0;
  const goesOn = [at, at + 1].flatMap((each) => littleIn(told, each, 'still'));
  const isOfNow = (word: Found<unknown>): boolean => word.from >= found.to && (isThen || word.from === next?.from) && goesOn.some((still) => isWithin(word, still));
  const now = [at, at + 1].flatMap((each) => littleIn(told, each, 'by_now')).find(isOfNow) ?? littleIn(told, at + 1, 'then').find(({ from }) => from === next?.from);
  return now && (now.from < to ? to : next?.to);
}

const statements = anyOf('states', 'states_deeds', 'states_unlisted');

/** The denial before it has its object, and what is found has a verb of its own. */
function isStatedBehind(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const denial = denialBefore(found, told, at);
  if (!denial || !speaksAnyOf(told, statements)) return false;
  const isApart = told.stretchOf[denial.from] !== at;
  const begins = isApart ? told.stretches[at]!.from : objectEnds(denial, found, told, at);
  const isDeed = littleIn(told, told.stretchOf[denial.from]!, 'denies_deeds').some((word) => isWithin(denial, word));
  const states = (kind: Little): boolean => littleIn(told, at, kind).some(({ from }) => begins !== undefined && from >= begins && from <= found.to);
  return states('states') || (!isDeed && states('states_deeds')) || (states('states_unlisted') && !isInAList(at, told));
}

/** "No fever, CHEST PAIN", "no fever CHEST PAIN": a list of things denied has three, or an "or". */
function isSecondOfTwo(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  const { sentence, to: ends } = told.stretches[at]!;
  if (isInAList(at, told) || told.stretches[at + 1]?.sentence === sentence) return false;
  const denial = lastDenial(ends, told, at);
  if (!denial) return carriedFrom(at, told) === at - 1;
  const isBehindOne = littleIn(told, at, 'objects').some(({ from, to }) => to === found.from && from >= denial.from);
  return isBehindOne && ![...littleIn(told, at, 'objects'), ...told.findings].some(({ from, to }) => from >= found.to && to <= ends);
}

/** "My crotch is numb AND FEVER: no": the answer behind is one to what comes last. */
function isBesideWhatIsDenied({ from, to, meaning }: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[to - 1]!;
  const isOther = (other: Found<Meaning>): boolean => other.from >= to && other.to <= told.stretches[at]!.to && other.meaning.finding !== meaning.finding;
  const isChosen = littleIn(told, at, 'chooses').some((or) => or.from >= to);
  const isNext = !isChosen && lastDenial(from, told, at) === undefined && told.findings.some(isOther);
  return isNext && (['states', 'states_deeds', 'first_person'] as const).some((kind) => littleIn(told, at, kind).some((word) => word.from >= from - 1 && word.from < to));
}

/** "No numbness, leaking, OR weakness." */
function isInAList(at: number, told: Told): boolean {
  return inSentence(told, told.stretches[at]!.sentence, 'chooses').some(({ to }) => to > told.stretches[at]!.from);
}

/** Where what the denial denies ends, before what was found: "no NUMBNESS my testicle hurts", but not "no testicle hurts". */
function objectEnds(denial: Found<unknown>, found: Found<Meaning>, told: Told, at: number): number | undefined {
  const isBetween = ({ from, to }: Found<unknown>): boolean => from >= denial.from && to > denial.to && to <= found.from;
  const objects = [...littleIn(told, at, 'objects'), ...littleIn(told, at, 'about_pain'), ...told.findings].filter(isBetween);
  return objects.length ? Math.max(...objects.map(({ to }) => to)) : undefined;
}

/** Of its own part, or of one before it. */
function denialBefore({ from }: Found<unknown>, told: Told, at: number): Found<unknown> | undefined {
  const source = carriedFrom(at, told);
  return lastDenial(from, told, at) ?? (source === undefined ? undefined : lastDenial(told.stretches[source]!.to, told, source));
}
