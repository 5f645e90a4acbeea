/** What becomes of one finding: what the rules made of it and what its words make likely, weighed together as log odds. */
import type { Fact } from '../conversation.ts';

/** In log odds, by which everything here is weighed; chosen by messages that no model had learned, see test/language/README.md. An emergency is told where its likelihood, and what else speaks for it or against it, come to more than the limit; below it, it is asked. */
const telling = {
  above: 0.5,
  /** What the rules' word is worth. */
  worth: { yes: 5, doubt: 1.7, silent: -0.6 },
  inFewWords: { yes: 6, doubt: 0.5, silent: -1.7 },
  /** What counts of the log odds that whatever the message names of emergencies is so: where it is likely not (a denial, somebody else's story), beside what the rules heard; and where it likely is. */
  notSo: { share: { yes: 0.25, doubt: 0.35, silent: 0.15 }, least: -6 },
  isSo: { share: 0.24, most: 3 },
  /** The rules dismissed it in another place. */
  dismissed: { yes: -0.25, doubt: -0.7, silent: -0.7 },
  /** A message of more words says "maybe" somewhere; in few words only the person knows what of. */
  hedged: -2,
} as const;
/** And asked where they come to more than this; what was dismissed, or the message as a whole, keeps it from being asked only so far: a story of somebody else may hold one sentence of one's own. What the rules heard of somebody else alone has to be a little likelier. */
const asking = { worth: { doubt: 2.45, silent: 0, no: -5.2 }, inFewWords: { doubt: 1.2, silent: -1.2, no: -5.2 }, above: -4.7, context: { share: 0.35, least: -1.5, most: 1 }, dismissed: -2.5, anothers: -1.2 } as const;
/** What the rules told is let go where the message is most likely a denial or a story of somebody else, and hardly anybody means that finding by its words: of 3,100 emergencies stated by strangers none lies there; one did above it, behind a list of what was denied. So it is where the message is surely about another matter: there of 2,600 none does. */
const lettingGo = { perhaps: -9, isSo: -8, elsewhere: -5 } as const;
/** Where the message is about another matter: surely, against what the rules told; likely, against what no rule heard. */
const beside = { surely: -4.5, likely: -3 } as const;
const others = { yes: 4.7, silent: 1.5, no: -1.8, told: -1.3, inFewWords: { silent: -0.6 } } as const;
/** By the likeliest part of a long message alone: from where on what the rules told stays told, and what they doubted asked. */
const inAPart = { told: 0, asked: 1.4 } as const;
/** What no rule heard and its words make less likely than this is left alone, whatever the message as a whole speaks for. */
export const least = Math.min(asking.above, others.told - others.silent);

export type Verdict = 'yes' | 'no' | 'doubt';

export function isVerdict(value: Fact['value']): value is Verdict {
  return value === 'yes' || value === 'no' || value === 'doubt';
}

/** How likely one finding is. */
export interface Chance {
  readonly perhaps: number;
  readonly surely: number;
  /** That what the message names of emergencies is so at all. */
  readonly isSo: number;
  /** The writer took it up for themselves, or set it against what they deny: "which I do have", "but I do". */
  readonly isAffirmed: boolean;
  readonly isDismissed: boolean;
  readonly isDenied: boolean;
  /** The rules heard it of somebody else. */
  readonly isAnothers: boolean;
  readonly isHedged: boolean;
  readonly isElsewhere: boolean;
  /** The message is surely about another matter. */
  readonly isFarElsewhere: boolean;
  readonly isFew: boolean;
  /** A part of a long message makes it likelier than that. */
  readonly inAPart: (from: number) => boolean;
}

export function emergencyReread(said: Verdict | 'silent', chance: Chance): Verdict | undefined {
  if (said !== 'no' && isTold(said, chance)) return 'yes';
  if (said === 'yes' && isLetGo(chance)) return undefined;
  if (said === 'yes' || isAsked(said, chance)) return 'doubt';
  return said === 'no' ? said : undefined;
}

function isTold(said: 'yes' | 'doubt' | 'silent', { perhaps, surely, isSo, isAffirmed, isDismissed, isDenied, isHedged, isElsewhere, isFarElsewhere, isFew, inAPart: isIn }: Chance): boolean {
  const { above, worth, inFewWords, notSo, isSo: sure, dismissed, hedged } = telling;
  if (said !== 'yes' && (isDenied || (isHedged && isFew))) return false;
  if (said === 'yes' && isAffirmed) return true;
  const inContext = isSo < 0 ? notSo.share[said] * Math.max(notSo.least, isSo) : sure.share * Math.min(sure.most, isSo);
  const beyond = (isFew ? inFewWords : worth)[said] + inContext + (isDismissed ? dismissed[said] : 0) + (isHedged && said !== 'yes' ? hedged : 0) + (isFarElsewhere && said === 'yes' ? beside.surely : 0) + (isElsewhere && said === 'silent' ? beside.likely : 0);
  return (said === 'yes' ? perhaps : surely) + beyond > above || (said === 'yes' && isIn(inAPart.told));
}

function isLetGo({ perhaps, isSo, isFew, isFarElsewhere }: Chance): boolean {
  return isFarElsewhere ? perhaps < lettingGo.elsewhere : !isFew && perhaps < lettingGo.perhaps && isSo < lettingGo.isSo;
}

function isAsked(said: 'doubt' | 'silent' | 'no', { perhaps, isSo, isDismissed, isAnothers, isElsewhere, isFew, inAPart: isIn }: Chance): boolean {
  const { worth, inFewWords, above, context, dismissed, anothers } = asking;
  const inContext = isFew && said === 'doubt' ? 0 : Math.max(context.least, Math.min(isFew ? 0 : context.most, context.share * isSo) + (isDismissed ? dismissed : 0));
  return perhaps + (isFew ? inFewWords : worth)[said] + inContext + (isElsewhere && said === 'silent' ? beside.likely : 0) + (isAnothers && said === 'silent' ? anothers : 0) > above || (said === 'doubt' && isIn(inAPart.asked));
}

export function otherReread(said: Verdict, { perhaps, inAPart: isIn }: Chance, isPressing: () => boolean): Verdict | undefined {
  if (said === 'doubt') return said;
  const isLikely = perhaps + others[said] > others.told || isIn(inAPart.told);
  if (said === 'yes') return isLikely || isPressing() ? said : undefined;
  return isLikely ? undefined : said;
}

/** Of a finding that is no emergency and that no rule heard. */
export function isToldUnheard({ perhaps, isFew }: Chance): boolean {
  return perhaps + (isFew ? others.inFewWords : others).silent > others.told;
}
