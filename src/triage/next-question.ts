/** The next question that still matters: what is in doubt first, then the interview from the top, the most telling trigger first. */
import type { Assessment, FindingId, Urgency } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { emptyBits, has, isEmpty, overlap, union } from './bits.ts';
import { placesOf } from './known.ts';
import { oncePerLibrary, oncePerStanding } from './once.ts';
import { isDue, openPart, readyQuestions } from './questions.ts';
import type { OpenPart } from './questions.ts';
import type { Standing } from './standing.ts';
import { assessmentOf, flagRules } from './triage.ts';
import { boundsOf, raisingFindings, undecided } from './undecided.ts';
import type { Undecided } from './undecided.ts';
import { atLeast, highestFirst } from './urgency.ts';

/** A question of the interview with what is still open in it, or one finding's own question. */
export type NextQuestion = ({ readonly kind: 'question' } & OpenPart) | { readonly kind: 'finding'; readonly finding: FindingId };

/** Undefined when nothing left to ask can change the outcome. */
export const nextQuestion = oncePerStanding((standing: Standing, library: Library): NextQuestion | undefined => {
  const [suspected] = standing.doubts;
  const part = hesitated(standing, library);
  if (part) return { kind: 'question', ...part };
  if (suspected !== undefined) return { kind: 'finding', finding: suspected };
  const next = firstThatMatters(standing, assessmentOf(standing, library), library);
  return next && { kind: 'question', ...next };
});

/** A whole question answered "not sure" is asked again in simpler words, unless what led to it was taken back; a single suspicion by its own question. */
function hesitated(standing: Standing, library: Library): OpenPart | undefined {
  if (isEmpty(standing.hesitant)) return undefined;
  const assessment = assessmentOf(standing, library);
  const bounds = boundsOf(standing, library);
  const raising = raisingFindings(bounds, assessment, library);
  const left = undecided(bounds, assessment, library);
  return [...readyQuestions(library).values()].filter((ready) => isDue(ready, standing)).map((ready) => openPart(ready, standing)).find((part) => part?.simpler && (overlap(part.asks, raising) || shapes(part, left)));
}

function firstThatMatters(standing: Standing, assessment: Assessment, library: Library): OpenPart | undefined {
  const bounds = boundsOf(standing, library);
  const raising = raisingFindings(bounds, assessment, library);
  let left: Undecided | undefined;
  const telling: OpenPart[] = [];
  for (const ready of readyQuestions(library).values()) {
    const part = isDue(ready, standing) ? openPart(ready, standing) : undefined;
    if (!part || !(overlap(part.asks, raising) || shapes(part, (left ??= undecided(bounds, assessment, library))))) continue;
    if (!part.question.most_telling_first) return part;
    telling.push(part);
  }
  return telling.length > 1 ? mostTelling(telling, (left ??= undecided(bounds, assessment, library)), { standing, assessment, library }) : telling[0];
}

function shapes({ asks }: OpenPart, { leading, stretching }: Undecided): boolean {
  return leading.some(({ restsOn }) => overlap(asks, restsOn)) || stretching.some((restsOn) => overlap(asks, restsOn));
}

interface Situation {
  readonly standing: Standing;
  readonly assessment: Assessment;
  readonly library: Library;
}

/** The one whose answer could raise the urgency most, then the one that says most about the cause, then about stretches. */
function mostTelling(parts: readonly OpenPart[], left: Undecided, situation: Situation): OpenPart {
  const rated = parts.map((part) => ({ part, ...tellingOf(part, left, situation) }));
  return rated.sort((one, other) => highestFirst(one.urgency, other.urgency) || other.cause - one.cause || other.stretches - one.stretches)[0]!.part;
}

function tellingOf({ asks }: OpenPart, { leading, stretching }: Undecided, { standing, assessment, library }: Situation): { urgency: Urgency; cause: number; stretches: number } {
  const told = union(standing.yes, asks);
  const reached = flagRules(library).find(({ rule }) => overlap(rule.restsOn, asks) && rule.holds(told, standing.yes))?.urgency ?? assessment.urgency;
  return {
    urgency: atLeast(assessment.urgency, reached) ? assessment.urgency : reached,
    cause: leading.reduce((sum, { restsOn, points }) => (overlap(asks, restsOn) ? sum + points : sum), 0),
    stretches: stretching.filter((restsOn) => overlap(asks, restsOn)).length,
  };
}

/** Whether any red flag rests on the finding. */
export function inRedFlags(finding: FindingId, library: Library): boolean {
  return has(namedInFlags(library), placesOf(library).of.get(finding)!);
}

const namedInFlags = oncePerLibrary((library: Library): Bits => union(emptyBits(placesOf(library).ids.length), ...flagRules(library).map(({ rule }) => rule.restsOn)));
