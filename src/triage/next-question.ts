/** The next question that still matters: what is in doubt first, then the interview from the top. */
import type { Assessment, FindingId, Urgency } from '../conversation.ts';
import type { Condition, Library, Question } from '../content/shape.ts';
import { findingsOf } from '../content/named.ts';
import { atLeast, holds, plainYes, yesOrUnsure } from './condition.ts';
import { oncePerLibrary } from './rule-index.ts';
import type { Standing } from './standing.ts';

/** A question of the interview with the choices still open, or one finding's own question. */
export type NextQuestion =
  | { readonly kind: 'question'; readonly question: Question; readonly choices: Question['choices']; readonly simpler: boolean }
  | { readonly kind: 'finding'; readonly finding: FindingId };

/** Undefined when nothing left to ask can change the outcome. */
export function nextQuestion(standing: Standing, assessment: Assessment, library: Library): NextQuestion | undefined {
  return suspected(standing, library) ?? firstOpen(standing, assessment, library);
}

/** A question with what is still open in it; undefined when nothing is. */
export function openPart(question: Question, standing: Standing, library: Library): NextQuestion | undefined {
  if (answeredOne(question, standing)) return undefined;
  const open = question.choices.filter((choice) => choice.tells.some((finding) => isOpen(finding, standing, library)));
  if (!open.length) return undefined;
  const choices = question.kind === 'one' ? question.choices : open;
  const simpler = standing.hesitant.size > 0 && open.every((choice) => choice.tells.every((finding) => standing.hesitant.has(finding) || !isOpen(finding, standing, library)));
  return { kind: 'question', question, choices, simpler };
}

/** A whole question answered "not sure" is asked again in simpler words; a single suspicion by its own question. */
function suspected(standing: Standing, library: Library): NextQuestion | undefined {
  if (standing.hesitant.size) {
    const whole = library.questions.map((question) => openPart(question, standing, library)).find((part) => part?.kind === 'question' && part.simpler);
    if (whole) return whole;
  }
  const [finding] = standing.doubts;
  return finding === undefined ? undefined : { kind: 'finding', finding };
}

function firstOpen(standing: Standing, assessment: Assessment, library: Library): NextQuestion | undefined {
  for (const question of library.questions) {
    const part = openPart(question, standing, library);
    if (part?.kind === 'question' && isDue(question, standing) && matters(part.choices, { standing, assessment, library })) return part;
  }
  return undefined;
}

function isDue(question: Question, { findings }: Standing): boolean {
  return !question.when || holds(question.when, yesOrUnsure(findings), plainYes(findings));
}

function isOpen(finding: FindingId, standing: Standing, library: Library): boolean {
  if (standing.declined.has(finding)) return false;
  if (standing.deniedInWords.has(finding)) return library.findings.get(finding)?.emergency === true;
  return !standing.findings.has(finding);
}

/** Of "exactly one of these", one yes answers the rest. */
function answeredOne(question: Question, { findings }: Standing): boolean {
  return question.kind === 'one' && question.choices.some((choice) => choice.tells.length > 0 && choice.tells.every((finding) => findings.get(finding) === 'yes'));
}

interface Situation {
  readonly standing: Standing;
  readonly assessment: Assessment;
  readonly library: Library;
}

function matters(choices: Question['choices'], { standing, assessment, library }: Situation): boolean {
  const open = new Set(choices.flatMap((choice) => choice.tells));
  const index = namedIn(library);
  if (!atLeast(assessment.urgency, 'same-day') && [...open].some((finding) => index.shaping.has(finding))) return true;
  return [...open].some((finding) => (index.flags.get(finding) ?? []).some((flag) => couldRaise(flag, assessment.urgency, standing)));
}

/** A rule could still raise the urgency when it holds with every open answer taken as yes. */
function couldRaise(flag: Flag, urgency: Urgency, { findings }: Standing): boolean {
  if (atLeast(urgency, flag.urgency)) return false;
  return holds(flag.when, (id) => findings.get(id) !== 'no', plainYes(findings));
}

/** Whether any red flag rests on the finding. */
export function inRedFlags(finding: FindingId, library: Library): boolean {
  return namedIn(library).flags.has(finding);
}

interface Flag {
  readonly when: Condition;
  readonly urgency: Urgency;
}

interface NamedIn {
  readonly flags: ReadonlyMap<FindingId, readonly Flag[]>;
  /** Named in a cause or a stretch. */
  readonly shaping: ReadonlySet<FindingId>;
}

const namedIn = oncePerLibrary((library: Library): NamedIn => ({ flags: flagsByFinding(library), shaping: new Set(shapingRules(library).flatMap(findingsOf)) }));

function flagsByFinding(library: Library): Map<FindingId, Flag[]> {
  const flags = new Map<FindingId, Flag[]>();
  const implying = (finding: FindingId): FindingId[] => [...library.findings].filter(([, each]) => each.implies.includes(finding)).flatMap(([id]) => [id, ...implying(id)]);
  for (const flag of library.redFlags.values()) {
    for (const finding of new Set(findingsOf(flag.when).flatMap((id) => [id, ...implying(id)]))) flags.set(finding, [...(flags.get(finding) ?? []), flag]);
  }
  return flags;
}

function shapingRules(library: Library): Condition[] {
  const causes = [...library.causes.values()].flatMap(({ for: pro, against, never_when }) => [
    ...[pro, against].flatMap((weights) => [...weights.strong, ...weights.moderate, ...weights.weak]),
    ...(never_when ? [never_when] : []),
  ]);
  const stretches = [...library.stretches.values()].flatMap((stretch) => [...stretch.skip_when, ...stretch.modify_when].map((rule) => rule.when));
  return [...causes, ...stretches, ...library.stretchScreen.skip_all_when.map((rule) => rule.when)];
}
