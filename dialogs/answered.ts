/** What an answer tells: the choices of a question, those of any other line, and words that answer a question in part. */
import type { Fact, FindingId, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { inRedFlags } from '../src/triage/next-question.ts';
import { lastWords, standingOf } from '../src/triage/standing.ts';
import { toLanguage } from '../src/understanding/wishes-by-name.ts';
import { reopened } from './heard-back.ts';
import type { Hearing } from './hearing.ts';
import { answerTo } from './questions.ts';
import { findingAsked, lineFor, questionAsked } from './screen.ts';

/** Choices of what stands under an id. */
export interface Answer {
  readonly question: string;
  readonly choices: readonly string[];
}

/** Undefined where the choices answer no question, or one of them is unknown. */
export function factsOf(answer: Answer, visit: Visit, library: Library): Pick<Hearing, 'facts' | 'question' | 'mends'> | undefined {
  const { question, choices } = answer;
  const asked = questionAsked(question, library);
  const facts = asked ? answerTo(asked, choices, standingOf(visit.log, library), library) : factsBeside(answer, visit, library);
  return facts && { facts, question, ...(isToldList(question) && { mends: true }) };
}

/** Outside the interview: of a finding's own question, or of a list of what was told, where an answer that is not there takes nothing back. */
function factsBeside({ question, choices }: Answer, visit: Visit, library: Library): Fact[] | undefined {
  const finding = findingAsked(question);
  if (finding !== undefined) return ofFinding(finding, choices[0], library);
  const facts = isToldList(question) ? reopened(choices, visit, library) : question === 'said-no' ? noLongerNo(choices, visit, library) : [];
  return facts.length ? facts : undefined;
}

function isToldList(question: string): boolean {
  return question === 'told' || question === 'misheard';
}

function ofFinding(finding: FindingId, value: string | undefined, { findings }: Library): Fact[] | undefined {
  return findings.has(finding) && (value === 'yes' || value === 'no' || value === 'unsure') ? [{ finding, value }] : undefined;
}

/** What was answered with no under these questions is open again. */
function noLongerNo(questions: readonly string[], { log }: Visit, library: Library): Fact[] {
  const asked = library.questions.filter(({ id }) => questions.includes(id)).flatMap(({ choices }) => choices.flatMap(({ tells }) => tells));
  const said = lastWords(log);
  return [...new Set(asked)].filter((each) => said.get(each) === 'no').map((finding) => ({ finding, value: 'open' }));
}

/** A choice of a line: it may carry a wish or tell something by itself. */
export function onLine(choice: string, visit: Visit, library: Library): Hearing {
  const entry = library.chat.lines[lineFor(visit.asked!.id)]?.choices?.find(({ id }) => id === choice);
  const facts = (entry?.tells ?? []).map((finding): Fact => ({ finding, value: 'yes' }));
  if (choice.startsWith(toLanguage)) return { by: 'choice', facts, wish: choice };
  return { by: 'choice', facts, choice, ...(entry?.wish && { wish: entry.wish }) };
}

/** What the text itself tells as yes or doubtful is never overruled by the answer it was taken for; a doubt is, by a "not sure", which asks no more. */
export function merged(answer: readonly Fact[], told: readonly Fact[]): Fact[] {
  const unsure = new Set(answer.flatMap(({ finding, value }) => (value === 'unsure' ? [finding] : [])));
  const strong = new Set(told.filter(({ finding, value }) => value === 'yes' || (value !== 'no' && !unsure.has(finding))).map((fact) => fact.finding));
  return [...answer.filter((fact) => !strong.has(fact.finding) || fact.value === 'yes'), ...told.filter((fact) => strong.has(fact.finding))];
}

/** Words that answer part of a question which no red flag rests on answer it whole; and so do words that only say again what was told, where it asks about no emergency: there is nothing more. */
export function withRest(facts: readonly Fact[], visit: Visit, library: Library): Pick<Hearing, 'facts' | 'question'> {
  const question = questionAsked(visit.asked?.id, library);
  const told = new Set(facts.filter((fact) => fact.value === 'yes').map((fact) => fact.finding));
  const findings = question?.choices.flatMap((choice) => choice.tells) ?? [];
  if (!question || !findings.some((finding) => told.has(finding))) return { facts };
  const rest = findings.filter((finding) => !facts.some((fact) => fact.finding === finding));
  if (question.kind === 'many' && rest.some((finding) => inRedFlags(finding, library)) && !isSaidAgain(facts, findings, visit, library)) return { facts };
  return { facts: [...facts, ...rest.map((finding): Fact => ({ finding, value: 'no' }))], question: `ask/${question.id}` };
}

/** "Moving a couch" once more, behind "and any of the others?": all of it was told in the turn that asked. */
function isSaidAgain(facts: readonly Fact[], own: readonly FindingId[], { log, asked }: Visit, library: Library): boolean {
  const last = log.filter(({ turn }) => turn === asked?.turn);
  return facts.every(({ finding, value }) => last.some((told) => told.finding === finding && told.value === value)) && !own.some((finding) => library.findings.get(finding)?.emergency);
}
