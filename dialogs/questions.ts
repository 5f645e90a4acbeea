/** A question of the interview as a reply, and what its choices tell. */
import type { Choice, Fact, Reply } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import type { NextQuestion } from '../src/triage/next-question.ts';
import { openPart } from '../src/triage/next-question.ts';
import type { Standing } from '../src/triage/standing.ts';
import { yesNo } from './talk.ts';

type Part = NextQuestion & { kind: 'question' };

export function ask(next: NextQuestion, standing: Standing, library: Library): Reply {
  if (next.kind === 'finding') {
    const { ask: own, say } = library.findings.get(next.finding)!;
    return { id: `ask-about/${next.finding}`, tone: 'plain', text: [own ?? say], choices: yesNo(library) };
  }
  const { question, simpler } = next;
  return {
    id: `ask/${question.id}`,
    tone: 'plain',
    text: [simpler ? question.simpler : question.ask],
    choices: choicesOf(next, standing, library),
    ...(question.kind === 'many' && { many: true }),
  };
}

export function choicesOf({ question, choices, simpler }: Part, standing: Standing, { chat }: Library): Choice[] {
  const { none, unsure, still_unsure, declined } = chat.answers;
  return [
    ...choices.map(({ id, label, tells }) => ({ id, label, ...(tells.some((finding) => standing.deniedInWords.has(finding)) && { saidNo: true }) })),
    ...(question.kind === 'many' ? [{ id: 'none', label: none, quiet: true }] : []),
    { id: 'unsure', label: simpler ? still_unsure : unsure, quiet: true },
    ...(question.may_decline ? [{ id: 'declined', label: declined, quiet: true }] : []),
  ];
}

/** What the chosen choices tell: theirs as yes, the others on the screen as no. Undefined when a choice is unknown. */
export function answerTo(question: Question, chosen: readonly string[], standing: Standing, library: Library): Fact[] | undefined {
  const part = openPart(question, standing, library);
  const open = part?.kind === 'question' ? part.choices : question.choices;
  const findings = [...new Set(open.flatMap((choice) => choice.tells))];
  const picked = question.choices.filter((choice) => chosen.includes(choice.id));
  if (!picked.length) return answerAll(findings, { chosen: chosen[0], simpler: part?.kind === 'question' && part.simpler });
  const yes = new Set(picked.flatMap((choice) => choice.tells));
  const rest = findings.filter((finding) => !yes.has(finding));
  return [...[...yes].map((finding): Fact => ({ finding, value: 'yes' })), ...rest.map((finding): Fact => ({ finding, value: 'no' }))];
}

/** One answer for everything asked: none of these, not sure (a doubt at first, then unsure), rather not say. */
function answerAll(findings: readonly string[], { chosen, simpler }: { chosen: string | undefined; simpler: boolean }): Fact[] | undefined {
  const values: Readonly<Record<string, Fact['value']>> = { none: 'no', unsure: simpler ? 'unsure' : 'doubt', declined: 'declined' };
  const value = chosen === undefined ? undefined : values[chosen];
  return value && findings.map((finding) => ({ finding, value }));
}
