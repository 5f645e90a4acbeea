/** The questions of the interview made ready: what each asks, as bits, and when it is due. */
import type { FindingId } from '../conversation.ts';
import type { Choice, Condition, Library, Question } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { both, covers, emptyBits, isEmpty, overlap, union, without } from './bits.ts';
import { ruleOf } from './condition.ts';
import type { Rule } from './condition.ts';
import { bitsOf, placesOf, yesOrUnsure } from './known.ts';
import { oncePerLibrary } from './once.ts';
import type { Standing } from './standing.ts';

interface ReadyChoice {
  readonly choice: Choice;
  readonly tells: Bits;
  readonly when: Rule | undefined;
}

export interface ReadyQuestion {
  readonly question: Question;
  readonly choices: readonly ReadyChoice[];
  /** The findings it asks, each once, in the order of its choices. */
  readonly findings: readonly FindingId[];
  /** The same as bits; what can only be told beside it is not among it. */
  readonly asks: Bits;
  readonly when: Rule | undefined;
  /** What need not be told again, and the question without it. */
  readonly onceTold: { readonly of: Bits; readonly question: Question } | undefined;
  /** Asked only when a choice of another question was chosen that opens it. */
  readonly isOpened: boolean;
}

export const readyQuestions = oncePerLibrary((library: Library): ReadonlyMap<string, ReadyQuestion> => {
  const opened = new Set(library.questions.flatMap(({ choices }) => choices.flatMap(({ opens }) => opens ?? [])));
  const places = placesOf(library).of;
  const ruleIf = (when: Condition | undefined): Rule | undefined => (when === undefined ? undefined : ruleOf(when, library));
  const ready = (question: Question): ReadyQuestion => {
    const choices = question.choices.map((choice) => ({ choice, tells: bitsOf(choice.tells, places), when: ruleIf(choice.when) }));
    const asked = question.choices.filter((choice) => !choice.only_yes).flatMap(({ tells }) => tells);
    return {
      question,
      choices,
      findings: [...new Set(asked)],
      asks: union(emptyBits(places.size), ...choices.filter(({ choice }) => !choice.only_yes).map(({ tells }) => tells)),
      when: ruleIf(question.when),
      onceTold: question.once_told && { of: bitsOf(question.once_told.of, places), question: { ...question, ask: question.once_told.ask, simpler: question.once_told.simpler } },
      isOpened: opened.has(question.id),
    };
  };
  return new Map(library.questions.map((question) => [question.id, ready(question)]));
});

/** What of a question can still be answered. */
export interface OpenPart {
  readonly question: Question;
  readonly choices: readonly Choice[];
  /** Its findings that are open. */
  readonly asks: Bits;
  /** All of it was answered "not sure" once. */
  readonly simpler: boolean;
}

/** A question with what is still open in it; undefined when nothing is. */
export function openPart(ready: ReadyQuestion, standing: Standing): OpenPart | undefined {
  const { choices, asks, onceTold } = ready;
  if (!overlap(asks, standing.open) || answeredOne(ready, standing)) return undefined;
  const told = onceTold && wasTold(onceTold.of, standing) ? onceTold : undefined;
  const question = told?.question ?? ready.question;
  const open = choices.filter((each) => isShown(each, standing) && !(told && isEmpty(without(each.tells, told.of))));
  const asked = open.filter(({ choice, tells }) => !choice.only_yes && !isEmpty(tells));
  if (!asked.length) return undefined;
  const left = both(union(...asked.map(({ tells }) => tells)), standing.open);
  return {
    question,
    choices: (question.kind === 'one' ? choices : open).map(({ choice }) => choice),
    asks: left,
    simpler: !isEmpty(standing.hesitant) && covers(standing.hesitant, left),
  };
}

/** One of them is so, or none is open. */
function wasTold(of: Bits, { yes, open }: Standing): boolean {
  return overlap(of, yes) || !overlap(of, open);
}

/** A choice that opens a question is gone once that question is asked. */
function isShown({ choice, tells, when }: ReadyChoice, standing: Standing): boolean {
  const isAnswered = !isEmpty(tells) && !overlap(tells, standing.open);
  if (isAnswered || (choice.opens && overlap(tells, standing.among))) return false;
  return !when || when.holds(yesOrUnsure(standing), standing.yes);
}

/** Whether it is its time: its condition holds, or a choice that opens it was chosen. */
export function isDue({ when, isOpened, asks }: ReadyQuestion, standing: Standing): boolean {
  if (isOpened && !overlap(asks, standing.among)) return false;
  return !when || when.holds(yesOrUnsure(standing), standing.yes);
}

/** Of "exactly one of these", one yes answers the rest. */
function answeredOne({ question, choices }: ReadyQuestion, { yes }: Standing): boolean {
  return question.kind === 'one' && choices.some(({ tells }) => !isEmpty(tells) && covers(yes, tells));
}
