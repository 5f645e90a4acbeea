/** One case played through the real conversation, and what stands at its end. */
import { z } from 'zod';
import { converse } from '../../dialogs/index.ts';
import { choicesOnScreen } from '../../dialogs/screen.ts';
import { libraryIn } from '../../dialogs/talk.ts';
import type { Answer, Reply, Said, Turn, Visit } from '../conversation.ts';
import type { Library, Question } from '../content/shape.ts';
import { has } from '../triage/bits.ts';
import { answersIn, knownFrom, placesOf } from '../triage/known.ts';
import { standingOf } from '../triage/standing.ts';
import { assessmentOf } from '../triage/triage.ts';
import { spokenIn, understandMixed } from '../understanding/languages.ts';

const answers = z.enum(['yes', 'no', 'unsure']);

/** A case: first words, or several messages, or what the person would answer if asked. Other keys (labels) are left alone. */
export const assessCase = z.object({
  id: z.string(),
  lang: z.string().optional(),
  text: z.string().optional(),
  says: z.array(z.string()).optional(),
  /** A list is a label of the case, not an answer. */
  findings: z.union([z.record(z.string(), answers), z.array(z.string()).transform(() => undefined)]).optional(),
  choices: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});

export type AssessCase = z.infer<typeof assessCase>;

/** More turns than any interview has: a talk that needs them does not end. */
const mostTurns = 100;

/** The `lang` of a case is what the page or the client would say of its language; the person's own words win over it. */
export function assess({ id, lang, text, says = [], findings, choices }: AssessCase, library: Library): object {
  const messages = [...(text === undefined ? [] : [text]), ...says];
  const played = [play({ kind: 'start', ...(lang !== undefined && { language: lang }) }, undefined, library)];
  for (const message of messages) played.push(play({ kind: 'text', text: message }, played.at(-1)!.visit, library));
  if (findings || choices) {
    const person = { findings: Object.fromEntries(answersIn(knownFrom(new Map(Object.entries(findings ?? {})), library), library)), choices: choices ?? {} };
    played.push(...interview(played.at(-1)!.visit, person, library));
  }
  return { id, ...outcome(played.at(-1)!.visit, messages, library), replies: replyIds(played), questions: questionsIn(played) };
}

function play(said: Said, visit: Visit | undefined, library: Library): Turn {
  return converse(said, visit, library);
}

export interface Person {
  readonly findings: Readonly<Record<string, Answer>>;
  readonly choices: Readonly<Record<string, string | readonly string[]>>;
}

/** Answers what is asked until nothing is asked any more. */
function interview(from: Visit, person: Person, library: Library): Turn[] {
  const turns: Turn[] = [];
  for (let visit = from; turns.length < mostTurns; visit = turns.at(-1)!.visit) {
    const said = reply(visit, person, library);
    if (!said) return turns;
    turns.push(play(said, visit, library));
  }
  throw new Error('a talk did not end');
}

/** What this person taps at what is on the screen; undefined when nothing of the interview is. */
export function reply(visit: Visit, person: Person, library: Library): Said | undefined {
  const asked = visit.asked?.id ?? '';
  const tap = (...choices: readonly string[]): Said => ({ kind: 'choice', question: asked, choices });
  if (asked === 'welcome') return tap('me');
  if (asked === 'confirm') return tap(visit.pending?.every(({ finding, value }) => answerOf(person, finding) === value) ? 'yes' : 'no');
  if (asked.startsWith('ask-about/')) return tap(answerOf(person, asked.slice('ask-about/'.length)));
  const question = library.questions.find(({ id }) => `ask/${id}` === asked);
  return question && tap(...offered(chosen(question, visit, person, library), question, visit, library));
}

/** Only what stands on the screen can be tapped; where nothing of it fits, what tells nothing, or that nothing fits. */
function offered(wanted: readonly string[], question: Question, visit: Visit, library: Library): readonly string[] {
  const shown = new Set(choicesOnScreen(visit, library).map(({ id }) => id));
  const there = wanted.filter((choice) => shown.has(choice));
  if (there.length) return there;
  const telling = question.choices.find(({ id, tells, opens }) => shown.has(id) && !tells.length && opens === undefined);
  return [telling?.id ?? (shown.has('none') ? 'none' : 'unsure')];
}

function answerOf({ findings }: Person, finding: string): Answer {
  return findings[finding] ?? 'no';
}

function chosen(question: Question, visit: Visit, person: Person, library: Library): readonly string[] {
  const fixed = person.choices[question.id];
  if (fixed !== undefined) return [fixed].flat();
  const by = (value: Answer): string[] => question.choices.filter(({ tells }) => tells.length > 0 && tells.some((finding) => answerOf(person, finding) === value)).map(({ id }) => id);
  const yes = by('yes');
  const unsure = by('unsure').filter((id) => !yes.includes(id));
  const { hesitant } = standingOf(visit.log, library);
  const isSimpler = question.choices.some(({ tells }) => tells.some((finding) => has(hesitant, placesOf(library).of.get(finding)!)));
  if (question.kind === 'one') return bestOf(question, person) ?? (unsure.length ? ['unsure'] : ['none']);
  if (isSimpler) return unsure.length ? unsure : ['none'];
  if (unsure.length) return [...yes, 'unsure'];
  return yes.length ? yes : ['none'];
}

/** Of "exactly one of these": the one all of which is so; the fullest, and of bands the last. */
function bestOf({ choices }: Question, person: Person): string[] | undefined {
  const fitting = choices.filter(({ tells }) => tells.length > 0 && tells.every((finding) => answerOf(person, finding) === 'yes'));
  const best = fitting.toReversed().toSorted((one, other) => other.tells.length - one.tells.length)[0];
  return best && [best.id];
}

function outcome(visit: Visit, messages: readonly string[], library: Library): object {
  const standing = standingOf(visit.log, library);
  const { urgency, redFlags, causes, stretches } = assessmentOf(standing, library);
  const scope = scopeOf(messages, visit, library);
  return {
    urgency: scope === 'back-pain' ? urgency : null,
    scope,
    findings: Object.fromEntries(answersIn(standing, library)),
    asks: standing.doubts,
    red_flags: redFlags.map((flag) => flag.id),
    causes: causes.map(({ id, fit }) => ({ id, fit })),
    stretches: stretches.map(({ id, form }) => ({ id, form })),
  };
}

/** What the messages are about; an interview that was played is about the back. */
function scopeOf(messages: readonly string[], { log, language }: Visit, library: Library): 'back-pain' | 'other' | 'unclear' {
  const heard = messages.map((message) => understandMixed(message, spokenIn(message, libraryIn(language, library))));
  const isBack = heard.some(({ aboutTheBack }) => aboutTheBack);
  const isOther = heard.some(({ elsewhere }) => elsewhere);
  if (log.some(({ by }) => by === 'choice') || tellsOfABack(log, isOther && !isBack, library)) return 'back-pain';
  const words = messages.join(' ').trim().split(/\s+/u).length;
  if (isBack) return log.length || words > 2 ? 'back-pain' : 'unclear';
  return (words <= 2 || log.length) && !isOther ? 'unclear' : 'other';
}

/** Fever with a cough is an illness: only another emergency beside it tells of a back. What is only asked about tells of none where something else is named. */
function tellsOfABack(log: Visit['log'], isOther: boolean, { findings }: Library): boolean {
  const told = log.filter(({ value }) => value === 'yes' || (value === 'doubt' && !isOther)).map(({ finding, value }) => ({ value, ...findings.get(finding) }));
  const isIllness = isOther && told.some(({ value, general, emergency }) => value === 'yes' && general && emergency);
  return told.some(({ general, emergency }) => (isIllness ? emergency && !general : emergency || !general));
}

function replyIds(played: readonly Turn[]): string[] {
  return played.flatMap(({ replies }) => replies.map((each: Reply) => each.id));
}

function questionsIn(played: readonly Turn[]): number {
  return played.flatMap(({ replies }) => replies).filter(({ id }) => id.startsWith('ask/') || id.startsWith('ask-about/') || id === 'confirm').length;
}
