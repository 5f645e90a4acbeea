/** A "no" behind what it denies: "numbness? No", "fiebre no", "none of that". */
import { saysOnly, standsAt } from './clause.ts';
import { isSaidOfNext } from './denied-topic.ts';
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { isNoDenial } from './reach.ts';
import { littleIn, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

/** "Numbness? No", "accidents: me, none", "trouble peeing? I do not". */
export function isAnsweredNo(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const answer = isAsked(at, told) && saysOnly(told, at + 1, 'oneself') ? at + 2 : at + 1;
  if (told.stretches[answer] === undefined || isTag(answer, at, told)) return false;
  return saysOnly(told, answer, 'plain_no') || (isAsked(at, told) && saysOnly(told, answer, 'not_so'));
}

/** "Has the loss of strength stopped? No, it keeps getting worse": what it answers is that it ends. */
export function goesOnAllTheSame(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]! + 2;
  const next = told.stretches[at];
  return next !== undefined && (['still', 'changes'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => from <= next.from + 1));
}

/** "Do my legs move? No." */
export function isAskedAndDenied(found: Found<Meaning>, told: Told): boolean {
  return isAsked(told.stretchOf[found.to - 1]!, told) && isAnsweredNo(found, told);
}

/** "It's called saddle numbness, no?": it only asks whether that is so. */
function isTag(answer: number, at: number, { stretches, asks }: Told): boolean {
  const { sentence } = stretches[answer]!;
  return sentence === stretches[at]!.sentence && asks[sentence] === true && stretches[answer + 1]?.sentence !== sentence;
}

/** "I sit on the toilet and wait. Nothing": told by somebody, and neither asked nor only spoken of, it may be borne out by one bare word. */
export function isStated(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const isOfOneself = littleIn(told, at, 'first_person').some(({ from }) => from <= found.from);
  const { from: begins = 0, to: ends = 0 } = told.stretches[at + 1] ?? {};
  return ends - begins === 1 && isOfOneself && !isAsked(at, told) && !onlySpokenOf.some((kind) => littleIn(told, at, kind).some(({ from }) => from < found.from));
}

const onlySpokenOf = ['said_so', 'hypothetical', 'conditional', 'warned', 'asking'] as const;

/** "An aneurysm? No they checked that": the answer goes on, takes nothing back and tells nothing. "Coughing blood? Only phlegm", "tearing? I wouldn't say so" may deny it. */
export function answeredAtLength(found: Found<Meaning>, told: Told): 'no' | 'perhaps' | undefined {
  const at = told.stretchOf[found.to - 1]!;
  if (!isAsked(at, told) || !told.stretches[at + 1] || told.tells[at + 1]) return undefined;
  const { from } = told.stretches[at + 1]!;
  const denies = mayDeny.some((kind) => littleIn(told, at + 1, kind).some((word) => word.from <= from + 1 && !isNoDenial(word.from, told)));
  if (!denies || standsAt(told, at + 1, from, ['thats_me'])) return undefined;
  const isPlain = standsAt(told, at + 1, from, ['plain_no']) && !isNoDenial(from, told);
  if (!isPlain && littleIn(told, at, 'first_person').length) return undefined;
  return isPlain && !goesFurther.some((kind) => littleIn(told, at + 1, kind).some((word) => word.from > from)) ? 'no' : 'perhaps';
}

const mayDeny = ['negations', 'plain_no', 'only'] as const;

const goesFurther = ['takes_back', 'negation_ends', 'changes', 'doubts'] as const;

/** It ends in a question mark or a colon. */
function isAsked(at: number, told: Told): boolean {
  const { sentence } = told.stretches[at]!;
  const next = told.stretches[at + 1];
  return next !== undefined && (next.fresh || (told.asks[sentence] === true && next.sentence > sentence));
}

/** "Fiebre no", "contractions no", but not "duele como nunca": the last word of the part denies what stands before it, where no other denial stands in it: "can't feel my crotch no" denies nothing. */
export function deniedAtEnd(found: Found<Meaning>, told: Told): 'no' | 'perhaps' | undefined {
  const at = told.stretchOf[found.to - 1]!;
  const { to } = told.stretches[at]!;
  const last = littleIn(told, at, 'denies_after').find((word) => word.to === to && word.from >= found.to && !isNoDenial(word.from, told));
  if (!last || (['negations', 'lacks'] as const).some((kind) => littleIn(told, at, kind).some((word) => word.from < last.from))) return undefined;
  const isOfNext = isSaidOfNext(found, last, told);
  return isOfNext === 'yes' ? undefined : isOfNext === 'perhaps' || isJoinedAtEnd(found, told) ? 'perhaps' : 'no';
}

/** "A heartbeat in my belly and no, I'm not pregnant": the "no" after an "and" may begin what follows. */
function isJoinedAtEnd(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { to } = told.stretches[at]!;
  return littleIn(told, at, 'joins').some((join) => join.from >= found.to && littleIn(told, at, 'denies_after').some((word) => word.from === join.to && word.to === to));
}

/** "Numb crotch, fever, chills, none of that": a later part of the sentence, or the beginning of the next, says no more than that. */
export function isOfAListDenied(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  const isNext = (at: number): boolean => told.stretches[at]!.sentence === sentence + 1 && told.stretches[at - 1]?.sentence === sentence;
  return told.stretches.some(({ from, sentence: of }, at) => from >= found.to && (of === sentence || isNext(at)) && saysOnly(told, at, 'none_of_it'));
}
