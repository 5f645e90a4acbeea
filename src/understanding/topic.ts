/** Whether a message is about the back at all. */
import type { Library } from '../content/shape.ts';
import type { Meaning } from './lexicon.ts';
import type { Kind, LittleInClause } from './little.ts';
import type { Found } from './phrases.ts';
import { isWithin, speaks } from './sentence.ts';
import type { Told } from './sentence.ts';

export interface Topic {
  /** Something in it is about a back, or a finding was named, even if only in passing. */
  readonly aboutTheBack: boolean;
  /** It names another part of the body, or another matter, and no back. */
  readonly elsewhere: boolean;
}

export function topicOf(told: Told, named: ReadonlySet<string>, library: Library): Topic {
  const complaints = told.findings.filter(({ meaning }) => meaning.value === 'yes' && tellsOfABack(meaning.finding, library));
  const isPain = [...named].some((finding) => tellsOfABack(finding, library)) || speaks(told, 'about_pain');
  const isOnlyOnOne = speaks(told, 'on_a_back') && !hurts(told, complaints);
  const isMatter = isOnlyOnOne || speaks(told, 'not_the_back');
  const isOther = isMatter || told.little.some((of) => namesAnotherPart(of, complaints)) || isOfAnother(told, library);
  const isBack = !isOnlyOnOne && told.little.some((of, at) => backsIn(of).some((word) => !isOther || isItsMatter(word, { of, complaints, isMatter, ends: told.stretches[at]!.to })));
  return { aboutTheBack: isBack || (isPain && !isOther), elsewhere: isOther && !isBack };
}

/** More is told than which back, and what was once: not "a lump on my back, it doesn't hurt", nor "the bill for my back surgery". */
function hurts({ little, stretchOf }: Told, complaints: readonly Found<Meaning>[]): boolean {
  const isDenied = ({ from }: Found<Kind>, of: LittleInClause): boolean => of.get('negations').some(({ to }) => to === from);
  const isPlace = (finding: Found<Meaning>): boolean => little[stretchOf[finding.from]!]!.get('about_the_back').some((back) => isWithin(finding, back));
  return complaints.some((finding) => !finding.meaning.lasts && !isPlace(finding)) || little.some((of) => of.get('about_pain').some((word) => !isDenied(word, of)));
}

/** Backs that are some: not the one of "call me back", nor "my foot" where only the foot is named. */
function backsIn(of: LittleInClause): readonly Found<Kind>[] {
  const others = [...of.get('other_back'), ...of.get('not_the_back')];
  return of.get('about_the_back').filter((word) => !others.some((longer) => isWithin(word, longer)));
}

interface Beside {
  readonly of: LittleInClause;
  readonly complaints: readonly Found<Meaning>[];
  /** Not only another part of the body is named. */
  readonly isMatter: boolean;
  /** Where the clause ends. */
  readonly ends: number;
}

/** Beside something else: a back that is not said to be well, "my back is fine, it's my knee"; beside another matter a leg only where something is told of it, "the bill is wrong and my leg is numb". */
function isItsMatter(word: Found<Kind>, { of, complaints, isMatter, ends }: Beside): boolean {
  if (of.get('spared').some((longer) => longer.to === ends && isWithin(word, longer))) return false;
  return !isMatter || !of.get('perhaps_back').some((same) => isWithin(word, same)) || complaints.some((finding) => isWithin(word, finding));
}

/** What hurts is of a part that is named, wherever it is told: not of the ankle of "pain down to my ankle", nor of the stomach one lies on. */
function namesAnotherPart(of: LittleInClause, complaints: readonly Found<Meaning>[]): boolean {
  const passing = of.get('in_passing');
  return of.get('other_parts').some((part) => !passing.some((longer) => isWithin(part, longer)) && !complaints.some((finding) => isAtItsEdge(part, finding)));
}

function isAtItsEdge({ from, to }: Found<unknown>, finding: Found<unknown>): boolean {
  return (from === finding.from && to < finding.to) || (to === finding.to && from > finding.from);
}

/** What is told stands in one clause with another thing: not what stands in a clause of its own. */
function isOfAnother({ little, says, findings, stretchOf }: Told, library: Library): boolean {
  const others = says.all('perhaps_other');
  if (!others.length) return false;
  const told = findings.filter(({ meaning }) => (meaning.value === 'yes' || meaning.value === 'no') && tellsOfABack(meaning.finding, library));
  return told.every((finding) => little[stretchOf[finding.from]!]!.has('perhaps_other') && !others.some((other) => isWithin(other, finding)));
}

/** More than what a person or an illness is. */
function tellsOfABack(finding: string, { findings }: Library): boolean {
  const { general, emergency } = findings.get(finding) ?? {};
  return !general || emergency === true;
}
