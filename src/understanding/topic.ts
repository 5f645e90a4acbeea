/** Whether a message is about the back at all. */
import { isWithin } from './sentence.ts';
import type { LittleWords, Told } from './sentence.ts';

export interface Topic {
  /** Something in it is about a back, or a finding was named, even if only in passing. */
  readonly aboutTheBack: boolean;
  /** It names another part of the body, or another matter, and no back. */
  readonly elsewhere: boolean;
}

export function topicOf(told: Told, namesFindings: boolean): Topic {
  const isBack = told.little.some(namesBack);
  const isOther = told.little.some((of) => of.has('not_the_back') || of.has('other_back'));
  const isPain = namesFindings || told.little.some((of) => of.has('about_pain'));
  return { aboutTheBack: isBack || (isPain && !isOther), elsewhere: isOther && !isBack };
}

/** A back that is one: not the one of "call me back", nor "my foot" where only the foot is named. */
function namesBack(of: LittleWords): boolean {
  const other = [...(of.get('other_back') ?? []), ...(of.get('not_the_back') ?? [])];
  return (of.get('about_the_back') ?? []).some((word) => !other.some((longer) => isWithin(word, longer)));
}
