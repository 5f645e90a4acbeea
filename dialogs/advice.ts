/** What to do and how soon, in the words of the rules that decided. */
import type { FindingId, FiredFlag, Reply } from '../src/conversation.ts';
import { findingsOf } from '../src/content/named.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { answerOf } from '../src/triage/standing.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { stock } from '../src/stock.ts';
import type { Talk } from './talk.ts';
import { calls, inWords, isPrivate, say } from './talk.ts';

/** Title and action: a rule's own where it has them, and the common ones of its urgency where any rule has none. */
export function words({ library, assessment }: Talk, flags: readonly FiredFlag[]): { readonly title: string; readonly text: readonly string[] } {
  const common = library.chat.urgency[assessment.urgency]!;
  const rules = flags.map(({ id }) => library.redFlags.get(id)!);
  const own = [...new Set(rules.flatMap(({ act }) => act ?? []))];
  const title = rules.every((rule) => rule.title) ? rules[0]?.title : undefined;
  return { title: title ?? common.title, text: [...own, ...(rules.length && rules.every(({ act }) => act) ? [] : common.text), ...common.always] };
}

export function advice(talk: Talk): Reply {
  const { assessment, library } = talk;
  const top = topFlags(talk);
  const { title, text } = words(talk, top);
  const numbers = calls(library, top.length ? advisedNumbers(talk) : ['spine-line']);
  const told = [...new Set(top.flatMap((flag) => flag.because))];
  return {
    id: `result/${assessment.urgency}`,
    tone: atLeast(assessment.urgency, 'spine-expert') ? 'caution' : 'plain',
    title,
    text,
    ...(top.length && { reasons: [...because(told, talk), ...new Set(top.map(({ id }) => library.redFlags.get(id)!.say))] }),
    calls: numbers,
    ...(isPrivate(told, library) && { private: true }),
  };
}

/** What it rests on: what the person told, and what they did not rule out. */
export function because(findings: readonly FindingId[], { library, standing }: Talk): string[] {
  const isUnsure = (finding: FindingId): boolean => answerOf(standing, finding, library) === 'unsure';
  // What was put together from others that stand beside it is not said twice.
  const isSaid = (finding: FindingId): boolean => {
    const by = library.findings.get(finding)!.told_by;
    return by !== undefined && findingsOf(by).some((base) => findings.includes(base));
  };
  const told = findings.filter((finding) => !isUnsure(finding) && !isSaid(finding));
  const unsure = findings.filter(isUnsure);
  return [
    ...(told.length ? say(library, 'because', { told: inWords(library, told) }).text : []),
    ...(unsure.length ? say(library, 'because-unsure', { told: inWords(library, unsure) }).text : []),
  ];
}

/** All clear is never said: every result brings the signs that would change it. */
export function warningSigns({ library }: Talk): Reply {
  return signsOf(library);
}

const signsOf = oncePerLibrary(({ chat: { safety_net: { lead, signs } } }) => stock({ id: 'warning-signs', tone: 'plain', text: [lead], signs }));

/** Whom to call at this urgency: the numbers of the rules that decided, in their order (ruling 21). */
export function advisedNumbers(talk: Talk): string[] {
  return topFlags(talk).flatMap(({ id }) => talk.library.redFlags.get(id)!.call);
}

/** Rules that change nothing of the urgency but are said beside it: a private line, the midwife (rulings 10 and 16). */
export function notes(talk: Talk, when: 'at once' | 'with the result'): Reply[] {
  const { assessment, library } = talk;
  return assessment.redFlags
    .filter(({ id, urgency }) => urgency === 'self-care' && (when === 'at once') === (library.redFlags.get(id)!.at_once === true))
    .map(({ id, because }) => {
      const { act, say: text, call } = library.redFlags.get(id)!;
      return { id: `note/${id}`, tone: 'caution', text: [...(act ? [act] : []), text], calls: calls(library, call), ...(isPrivate(because, library) && { private: true }) };
    });
}

export function topFlags({ assessment }: Talk): FiredFlag[] {
  return assessment.redFlags.filter((flag) => flag.urgency === assessment.urgency && flag.urgency !== 'self-care');
}
