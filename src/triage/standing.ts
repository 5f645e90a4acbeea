/** What a visit's log comes to: the last word on every finding, what is in doubt, and what needs no more asking. */
import type { Answer, FindingId, Told } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { withImplied } from './implied.ts';

export interface Standing {
  /** With what they imply. */
  readonly findings: ReadonlyMap<FindingId, Answer>;
  /** As they were told. */
  readonly told: ReadonlyMap<FindingId, Answer>;
  /** Suspected, not yet asked. */
  readonly doubts: ReadonlySet<FindingId>;
  /** Answered "not sure" once: to be asked in simpler words. */
  readonly hesitant: ReadonlySet<FindingId>;
  /** Denied in words of the person's own, not as the answer to a question: an emergency finding among them stays in its question (ruling 3). */
  readonly deniedInWords: ReadonlySet<FindingId>;
  readonly declined: ReadonlySet<FindingId>;
}

/** A log never changes once it is written, so it is read once; a turn asks for it many times. */
const read = new WeakMap<readonly Told[], { readonly library: Library; readonly standing: Standing }>();

export function standingOf(log: readonly Told[], library: Library): Standing {
  const known = read.get(log);
  if (known?.library === library) return known.standing;
  const standing = readLog(log, library);
  read.set(log, { library, standing });
  return standing;
}

function readLog(log: readonly Told[], library: Library): Standing {
  const told = new Map<FindingId, Answer>();
  const doubts = new Set<FindingId>();
  const hesitant = new Set<FindingId>();
  const deniedInWords = new Set<FindingId>();
  const declined = new Set<FindingId>();
  for (const { finding, value, by, question } of log) {
    doubts.delete(finding);
    hesitant.delete(finding);
    deniedInWords.delete(finding);
    declined.delete(finding);
    if (value === 'doubt') doubts.add(finding);
    else if (value === 'hesitant') hesitant.add(finding);
    else if (value === 'declined') declined.add(finding);
    else if (value === 'open') told.delete(finding);
    else {
      told.set(finding, value);
      if (value === 'no' && by === 'text' && question === undefined) deniedInWords.add(finding);
    }
  }
  return { findings: withImplied(told, library), told, doubts, hesitant, deniedInWords, declined };
}
