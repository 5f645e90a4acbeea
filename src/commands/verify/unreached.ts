/** The control states that could be thought of and were never reached, each with the reason why it cannot be. */
import type { Urgency } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import { findingsOf, negatedIn } from '../../content/named.ts';
import type { Library } from '../../content/shape.ts';
import { atLeast, highestFirst } from '../../triage/urgency.ts';
import { urgencyOf } from '../../triage/triage.ts';
import { named } from './walk.ts';
import type { ControlState } from './walk.ts';

const floors = ['welcome', 'interview', 'emergency', 'result', 'stretching', 'goodbye', 'check-in'] as const;

/** A state as it was thought of: its question split into kind and item. */
interface Thought extends ControlState {
  readonly urgency: Urgency;
  /** "ask", "ask-about", "red-flag", "stretch", or the line itself. */
  readonly kind: string;
  readonly item: string;
}

/** `mostly`: what it says is rare, not impossible, and the states that were reached do not speak against it. */
type Reason = readonly [reason: string, holds: (thought: Thought, library: Library) => boolean, mostly?: 'mostly'];

const isEmergency = ({ urgency }: Thought): boolean => atLeast(urgency, 'emergency-department');
const emergencyKinds = new Set(['red-flag', 'emergency-again', 'emergency-still', 'after-goodbye/emergency']);
const byFloor: Readonly<Record<string, readonly string[]>> = {
  welcome: ['welcome'],
  interview: ['welcome', 'ask', 'ask-about', 'confirm', 'told', 'said-no', 'emergency-again', 'emergency-still'],
  emergency: ['red-flag', 'emergency-again', 'emergency-still', 'ask-about', 'confirm', 'told', 'said-no'],
  result: ['what-next/with-stretches', 'what-next/without-stretches', 'what-next/same-day', 'stretches-done', 'no-stretches', 'confirm', 'told', 'said-no'],
  stretching: ['stretch', 'ask', 'ask-about', 'confirm', 'told', 'said-no', 'emergency-again', 'emergency-still'],
  goodbye: ['after-goodbye', 'after-goodbye/check-in', 'after-goodbye/agreed', 'after-goodbye/emergency', 'confirm', 'told', 'said-no', 'ask-about', 'emergency-again', 'emergency-still'],
  'check-in': ['check-in', 'confirm', 'told', 'said-no', 'ask-about', 'emergency-again', 'emergency-still'],
};

const reasons: readonly Reason[] = [
  ['an answer waits for its confirmation exactly while that is asked', ({ isConfirming, kind }) => isConfirming !== (kind === 'confirm')],
  ['this question does not belong to this part of the talk', (thought) => !byFloor[thought.floor]!.includes(thought.kind) && !(isEmergency(thought) && thought.kind === 'ask')],
  ['nobody has told anything yet when asked whom it is for', ({ kind, urgency, isWarned }) => kind === 'welcome' && (urgency !== 'self-care' || isWarned)],
  ['an emergency is said in the turn that tells it', (thought) => isEmergency(thought) && !thought.isWarned],
  ['the emergency part is left when no emergency holds, and only then', (thought) => thought.floor === 'emergency' && !isEmergency(thought)],
  ['this is said in an emergency only', (thought) => emergencyKinds.has(thought.kind) && !isEmergency(thought)],
  ['under an emergency a question comes only in the turn that takes its answer back', (thought) => isEmergency(thought) && thought.kind === 'ask', 'mostly'],
  ['an emergency lets nothing else be said', (thought) => isEmergency(thought) && !(emergencyKinds.has(thought.kind) || ['ask', 'ask-about', 'confirm', 'told', 'said-no'].includes(thought.kind))],
  ['under an emergency only what belongs to a rule of its own is asked', (thought, library) => isEmergency(thought) && thought.kind === 'ask-about' && !asksOnDoubt(thought.item, library), 'mostly'],
  ['an emergency is named by a rule of its own urgency', ({ kind, item, urgency }, library) => kind === 'red-flag' && library.redFlags.get(item)!.urgency !== urgency],
  ['an emergency is named by the first of its rules, and another one always holds with this one', ({ kind, item }, library) => kind === 'red-flag' && isNeverFirst(item, library)],
  ['nothing can be taken back below self-care', ({ kind, urgency }) => kind === 'confirm' && urgency === 'self-care'],
  ['no stretch, and no word of one, at same-day or above', ({ kind, urgency }) => /^(stretch|stretches-done|no-stretches|what-next\/with)/u.test(kind) && atLeast(urgency, 'same-day')],
  ['what to do next is offered as the urgency has it', ({ kind, urgency }) => kind.startsWith('what-next/') && (kind === 'what-next/same-day') !== (urgency === 'same-day')],
  ['nothing asked there could raise this urgency', ({ kind, item, urgency }, library) => kind === 'ask' && atLeast(urgency, 'same-day') && !couldRaise(askedBy(item, library), urgency, library)],
  ['what leads to this question is more urgent than that', ({ kind, item, urgency }, library) => kind === 'ask' && !atLeast(urgency, leastBefore(item, library))],
  ['this finding is never in doubt: it is no emergency, and no list asks it', ({ kind, item }, library) => kind === 'ask-about' && !canBeDoubted(item, library), 'mostly'],
  ['a check-in is offered where nothing is pressing', ({ kind, urgency }) => /^after-goodbye\/(check-in|agreed)$/u.test(kind) && atLeast(urgency, 'same-day')],
  ['after the goodbye only an emergency asks anything', (thought) => thought.floor === 'goodbye' && thought.kind === 'ask-about' && !isEmergency(thought)],
  ['while stretching, only what words or a worse stretch bring up is asked', ({ floor, kind, item }, library) => floor === 'stretching' && kind === 'ask-about' && !library.findings.get(item)!.emergency && !askedAgain(library).has(item), 'mostly'],
];

/** How many states were not reached, by reason; the rest were open to the rules, and nothing said led there. */
export function unreached(reached: ReadonlySet<string>, languages: readonly string[], library: Library): { readonly declared: number; readonly byReason: ReadonlyMap<string, number>; readonly rest: readonly string[] } {
  const byReason = new Map<string, number>();
  const rest: string[] = [];
  let declared = 0;
  for (const thought of everyThought(languages, library)) {
    declared += 1;
    if (reached.has(named(thought))) continue;
    const reason = reasons.find(([, holds]) => holds(thought, library))?.[0];
    if (reason) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
    else rest.push(named(thought));
  }
  return { declared, byReason, rest };
}

/** What was reached although a reason says that it cannot be: then the reason is wrong. */
export function refuted(reached: ReadonlySet<string>, languages: readonly string[], library: Library): string[] {
  return [...everyThought(languages, library)].filter((thought) => reached.has(named(thought))).flatMap((thought) => {
    const reason = reasons.find(([, holds, mostly]) => !mostly && holds(thought, library));
    return reason ? [`${named(thought)} was reached although ${reason[0]}`] : [];
  });
}

function* everyThought(languages: readonly string[], library: Library): Iterable<Thought> {
  const lines = ['welcome', 'confirm', 'told', 'said-no', 'emergency-again', 'emergency-still', 'stretches-done', 'no-stretches', ...['with-stretches', 'without-stretches', 'same-day'].map((id) => `what-next/${id}`), 'after-goodbye', 'after-goodbye/check-in', 'after-goodbye/agreed', 'after-goodbye/emergency', 'check-in'];
  const items: readonly (readonly [string, Iterable<string>])[] = [['ask', library.questions.map(({ id }) => id)], ['ask-about', library.findings.keys()], ['red-flag', library.redFlags.keys()], ['stretch', library.stretches.keys()]];
  const asked = [...lines.map((kind) => ({ kind, item: '', asked: kind })), ...items.flatMap(([kind, ids]) => [...ids].map((item) => ({ kind, item, asked: `${kind}/${item}` })))];
  for (const floor of floors)
    for (const question of asked)
      for (const isConfirming of [false, true])
        for (const language of languages)
          for (const urgency of urgencies) for (const isWarned of [false, true]) yield { floor, ...question, isConfirming, language, urgency, isWarned };
}

function askedBy(question: string, { questions }: Library): string[] {
  return questions.find(({ id }) => id === question)!.choices.flatMap(({ tells }) => tells);
}

function couldRaise(findings: readonly string[], urgency: Urgency, library: Library): boolean {
  const all = new Set(findings.flatMap((id) => [id, ...library.findings.get(id)!.implies]));
  return [...library.redFlags.values()].some((flag) => !atLeast(urgency, flag.urgency) && findingsOf(flag.when).some((id) => all.has(id)));
}

/** The lowest urgency of anyone for whom the question's condition holds, be it unsure, be it softened. */
function leastBefore(question: string, library: Library): Urgency {
  const { when } = library.questions.find(({ id }) => id === question)!;
  if (when === undefined) return 'self-care';
  const softeners = [...library.redFlags.values()].flatMap((flag) => negatedIn(flag.when).map((group) => findingsOf(group).map((id) => [id, 'yes'] as const)));
  const ways = (['yes', 'unsure'] as const).flatMap((answer) => [[], ...softeners].flatMap((more) => findingsOf(when).map((id) => new Map([...more, [id, answer] as const]))));
  return ways.map((answers) => urgencyOf(answers, library)).sort(highestFirst).at(-1)!;
}

function canBeDoubted(finding: string, library: Library): boolean {
  const isListed = library.questions.some(({ kind, choices }) => kind === 'many' && choices.length > 1 && choices.some(({ tells, only_yes }) => !only_yes && tells.includes(finding)));
  return isListed || library.findings.get(finding)!.emergency === true || asksOnDoubt(finding, library);
}

/** Asked under a rule that holds, or doubted there as an emergency of its own. */
function asksOnDoubt(finding: string, { redFlags }: Library): boolean {
  return [...redFlags.values()].some(({ then_ask }) => then_ask === finding);
}

function askedAgain({ questions }: Library): ReadonlySet<string> {
  return new Set(questions.filter(({ again_after_worse }) => again_after_worse).flatMap(({ choices }) => choices.flatMap(({ tells }) => tells)));
}

/** Another rule of the same urgency stands before it and holds wherever it does: one that is a single finding of an `all`. */
function isNeverFirst(id: string, { redFlags }: Library): boolean {
  const flag = redFlags.get(id)!;
  const before = [...redFlags].slice(0, [...redFlags.keys()].indexOf(id)).filter(([, each]) => each.urgency === flag.urgency);
  const needed = typeof flag.when === 'object' && 'all' in flag.when ? flag.when.all.filter((part) => typeof part === 'string') : [];
  return before.some(([, each]) => typeof each.when === 'string' && needed.includes(each.when));
}
