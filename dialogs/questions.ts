/** A question of the interview as a reply, and what its choices tell. */
import type { Choice, Fact, Reply } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import type { NextQuestion } from '../src/triage/next-question.ts';
import { openPart } from '../src/triage/next-question.ts';
import type { Standing } from '../src/triage/standing.ts';
import { say, yesNo } from './talk.ts';

type Part = NextQuestion & { kind: 'question' };

export function ask(next: NextQuestion, standing: Standing, library: Library): Reply {
  if (next.kind === 'finding') {
    const { ask: own, say: words } = library.findings.get(next.finding)!;
    const text = own ? [own] : say(library, 'ask-about', { finding: words }).text;
    return { id: `ask-about/${next.finding}`, tone: 'plain', text, choices: yesNo(library) };
  }
  const { question, simpler } = next;
  return {
    id: `ask/${question.id}`,
    tone: 'plain',
    text: simpler ? [question.simpler, ...(question.kind === 'many' ? say(library, 'which-unsure').text : [])] : [question.ask],
    choices: choicesOf(next, standing, library),
    ...(question.kind === 'many' && question.choices.length > 1 && { many: true }),
  };
}

export function choicesOf({ question, choices, simpler }: Part, standing: Standing, { chat }: Library): Choice[] {
  const { none, no, unsure, still_unsure, declined } = chat.answers;
  const isList = question.choices.length > 1;
  return [
    ...choices.map(({ id, label, tells }) => ({ id, label, ...(tells.some((finding) => standing.deniedInWords.has(finding)) && { remark: chat.answers.said_no }) })),
    ...(question.kind === 'many' ? [{ id: 'none', label: isList ? none : no, ...(isList && { quiet: true }) }] : []),
    { id: 'unsure', label: simpler ? still_unsure : unsure, quiet: true },
    ...(question.may_decline ? [{ id: 'declined', label: declined, quiet: true }] : []),
  ];
}

/**
 * What the chosen choices tell: theirs as yes, the others on the screen as no, or in doubt where "not sure" was chosen too.
 * Asked in simpler words, a choice is one the person is not sure about: it gets its own question.
 * Undefined when a choice is unknown.
 */
export function answerTo(question: Question, chosen: readonly string[], standing: Standing, library: Library): Fact[] | undefined {
  const part = openPart(question, standing, library);
  const open = part?.kind === 'question' ? part.choices : question.choices;
  const simpler = part?.kind === 'question' && part.simpler;
  const findings = [...new Set(open.flatMap((choice) => choice.tells))];
  const picked = new Set(question.choices.filter((choice) => chosen.includes(choice.id)).flatMap((choice) => choice.tells));
  const isPick = question.choices.some((choice) => chosen.includes(choice.id));
  if (!isPick) return answerAll(findings, chosen[0], simpler);
  const rest = findings.filter((finding) => !picked.has(finding)).map((finding): Fact => ({ finding, value: chosen.includes('unsure') ? 'hesitant' : 'no' }));
  const value = simpler && question.kind === 'many' ? 'doubt' : 'yes';
  return [...[...picked].map((finding): Fact => ({ finding, value })), ...rest];
}

/** One answer for everything asked: none of these, not sure (at first asked again, then unsure), rather not say. */
function answerAll(findings: readonly string[], chosen: string | undefined, simpler: boolean): Fact[] | undefined {
  const values: Readonly<Record<string, Fact['value']>> = { none: 'no', unsure: simpler ? 'unsure' : 'hesitant', declined: 'declined' };
  const value = chosen === undefined ? undefined : values[chosen];
  return value && findings.map((finding) => ({ finding, value }));
}
