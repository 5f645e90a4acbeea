/** Whether a message is about the back at all. */
import type { Library } from '../content/shape.ts';
import type { Little } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { isWithin } from './sentence.ts';
import type { LittleWords, Told } from './sentence.ts';

export interface Topic {
  /** Something in it is about a back, or a finding was named, even if only in passing. */
  readonly aboutTheBack: boolean;
  /** It names another part of the body, or another matter, and no back. */
  readonly elsewhere: boolean;
}

export function topicOf(told: Told, named: readonly string[], library: Library): Topic {
  const isBack = told.little.some(namesBack);
  const isOther = told.little.some((of) => othersIn(of).length > 0) || isOfAnother(told, library);
  const isPain = named.some((finding) => tellsOfABack(finding, library)) || told.little.some((of) => of.has('about_pain'));
  return { aboutTheBack: isBack || (isPain && !isOther), elsewhere: isOther && !isBack };
}

/** A back that is one: not the one of "call me back", nor "my foot" where only the foot is named. */
function namesBack(of: LittleWords): boolean {
  const others = othersIn(of);
  return (of.get('about_the_back') ?? []).some((word) => !others.some((longer) => isWithin(word, longer)));
}

function othersIn(of: LittleWords): readonly Found<Little>[] {
  return [...(of.get('other_back') ?? []), ...(of.get('not_the_back') ?? [])];
}

/** What is told is told of another part or thing: not of the ankle of "pain down to my ankle", nor of what stands in a clause of its own. */
function isOfAnother({ little, findings, stretchOf }: Told, library: Library): boolean {
  const others = little.flatMap((of) => of.get('perhaps_other') ?? []);
  const told = findings.filter(({ meaning }) => (meaning.value === 'yes' || meaning.value === 'no') && tellsOfABack(meaning.finding, library));
  return others.length > 0 && told.every((finding) => little[stretchOf[finding.from]!]!.has('perhaps_other') && !others.some((other) => isWithin(other, finding)));
}

/** More than what a person or an illness is. */
function tellsOfABack(finding: string, { findings }: Library): boolean {
  const { general, emergency } = findings.get(finding) ?? {};
  return !general || emergency === true;
}
