/** A question of the interview as a reply, and what its choices tell. */
import type { Choice, Fact, Reply } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import type { NextQuestion } from '../src/triage/next-question.ts';
import { bitsOf, placesOf } from '../src/triage/known.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { openPart, readyQuestions } from '../src/triage/questions.ts';
import type { OpenPart } from '../src/triage/questions.ts';
import { answerOf, standingOf } from '../src/triage/standing.ts';
import type { Standing } from '../src/triage/standing.ts';
import { has, isEmpty, overlap } from '../src/triage/bits.ts';
import { stock } from '../src/stock.ts';
import { isPrivate, say, yesNo } from './talk.ts';

export function ask(next: NextQuestion, standing: Standing, library: Library): Reply {
  if (next.kind === 'finding') {
    const { ask: own, say: words } = library.findings.get(next.finding)!;
    const text = own ? [own] : say(library, 'ask-about', { finding: words }).text;
    return { id: `ask-about/${next.finding}`, tone: 'plain', text, choices: yesNo(library), ...(isPrivate([next.finding], library) && { private: true }) };
  }
  const { question, choices, simpler } = next;
  const isWhole = !simpler && choices.length === question.choices.length && !choices.some((choice) => saidNo(choice, standing, library));
  return isWhole ? wholeQuestions(library).get(question.id)! : asking(next, standing, library);
}

const wholeQuestions = oncePerLibrary((library) => {
  const untold = standingOf([], library);
  return new Map(library.questions.map((question) => [question.id, stock(asking({ question, choices: question.choices, simpler: false }, untold, library))]));
});

type Asked = Omit<OpenPart, 'asks'>;

function asking(asked: Asked, standing: Standing, library: Library): Reply {
  const { question, simpler } = asked;
  return {
    id: `ask/${question.id}`,
    tone: 'plain',
    text: simpler ? [question.simpler, ...(question.kind === 'many' ? say(library, 'which-unsure').text : [])] : [question.ask],
    choices: choicesOf(asked, standing, library),
    ...(question.kind === 'many' && question.choices.length > 1 && { many: true }),
    ...(question.choices.every(({ tells }) => isPrivate(tells, library)) && { private: true }),
  };
}

export function choicesOf({ question, choices, simpler }: Asked, standing: Standing, library: Library): Choice[] {
  const { chat } = library;
  const { none, no, unsure, still_unsure, declined } = chat.answers;
  const isList = question.choices.length > 1;
  return [
    ...choices.map((choice) => ({ id: choice.id, label: choice.label, ...(saidNo(choice, standing, library) && { remark: chat.answers.said_no }) })),
    ...(question.kind === 'many' ? [{ id: 'none', label: isList ? none : no, ...(isList && { quiet: true }) }] : []),
    { id: 'unsure', label: simpler ? still_unsure : unsure, quiet: true },
    ...(question.may_decline ? [{ id: 'declined', label: declined, quiet: true }] : []),
  ];
}

/** In words of the person's own. */
function saidNo({ tells }: Question['choices'][number], { deniedInWords }: Standing, library: Library): boolean {
  return !isEmpty(deniedInWords) && overlap(deniedInWords, bitsOf(tells, placesOf(library).of));
}

/**
 * What the chosen choices tell: theirs as yes, the others on the screen as no, or in doubt where "not sure" was chosen too.
 * Asked in simpler words, a choice is one the person is not sure about: it gets its own question. On a question that is
 * answered already, everything in it is told anew. Undefined when a choice is unknown.
 */
export function answerTo(question: Question, chosen: readonly string[], standing: Standing, library: Library): Fact[] | undefined {
  const ready = readyQuestions(library).get(question.id)!;
  const part = openPart(ready, standing);
  const { of } = placesOf(library);
  const asked = part ? ready.findings.filter((finding) => has(part.asks, of.get(finding)!)) : ready.findings;
  const simpler = part?.simpler === true;
  const picks = question.choices.filter((choice) => chosen.includes(choice.id));
  if (!picks.length) return answerAll(asked, chosen[0], simpler);
  const isDoubted = simpler && question.kind === 'many';
  const told = picks.flatMap(({ tells, opens }) => (opens === undefined ? tells.map((finding): Fact => ({ finding, value: isDoubted ? 'doubt' : 'yes' })) : pointedAt(tells, standing, library)));
  const named = new Set(picks.flatMap(({ tells }) => tells));
  const rest = asked.filter((finding) => !named.has(finding));
  return [...(picks.length > 1 ? uniqueFacts(told) : told), ...rest.map((finding): Fact => ({ finding, value: chosen.includes('unsure') ? 'hesitant' : 'no' }))];
}

/** One of these is so, and their own question tells which; a no among them is open again. */
function pointedAt(findings: readonly string[], standing: Standing, library: Library): Fact[] {
  return findings.flatMap((finding): Fact[] => {
    const answer = answerOf(standing, finding, library);
    if (answer === 'yes' || answer === 'unsure') return [];
    return [...(answer === 'no' ? [{ finding, value: 'open' as const }] : []), { finding, value: 'among' }];
  });
}

function uniqueFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact, at) => facts.findIndex(({ finding, value }) => finding === fact.finding && value === fact.value) === at);
}

/** One answer for everything asked: none of these, not sure (at first asked again, then unsure), rather not say. */
function answerAll(findings: readonly string[], chosen: string | undefined, simpler: boolean): Fact[] | undefined {
  const values: Readonly<Record<string, Fact['value']>> = { none: 'no', unsure: simpler ? 'unsure' : 'hesitant', declined: 'declined' };
  const value = chosen === undefined ? undefined : values[chosen];
  return value && findings.map((finding) => ({ finding, value }));
}
