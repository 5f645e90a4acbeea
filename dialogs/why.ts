/** Why this question, this advice, this stretch and not that one: answered from the rule that decided, with its source. */
import type { Reply } from '../src/conversation.ts';
import { questionAsked } from './screen.ts';
import type { Talk } from './talk.ts';
import { inWords, say } from './talk.ts';

export function why(talk: Talk): Reply {
  const { library, visit } = talk;
  const asked = visit.asked?.id ?? '';
  const question = questionAsked(asked, library);
  if (question) return say(library, 'why/question', { why: question.why });
  if (asked.startsWith('ask-about/')) return say(library, 'why/question', { why: whyFinding(asked.slice('ask-about/'.length), talk) });
  if (asked.startsWith('stretch/')) return whyStretch(asked.slice('stretch/'.length), talk);
  return talk.assessment.redFlags.length || visit.advised ? whyAdvice(talk) : say(library, 'why/nothing-yet');
}

function whyFinding(finding: string, { library }: Talk): string {
  const flag = [...library.redFlags.values()].find((each) => JSON.stringify(each.when).includes(`"${finding}"`));
  return flag?.say ?? say(library, 'why/suspected').text[0]!;
}

/** The rules that hold, each with its sentence; what was left out of the stretches; and where it all comes from, once. */
function whyAdvice(talk: Talk): Reply {
  const { library, assessment } = talk;
  const rules = assessment.redFlags.map(({ id, because }) => `${inWords(library, because)}: ${library.redFlags.get(id)!.say}`);
  const sources = new Set(assessment.redFlags.flatMap(({ id }) => library.redFlags.get(id)!.sources));
  const line = say(library, rules.length ? 'why/advice' : 'why/no-warning-sign');
  return { ...line, reasons: [...rules, ...leftOut(talk), ...[...sources].map((id) => library.sources.get(id)!.plain)] };
}

function whyStretch(id: string, talk: Talk): Reply {
  const { library } = talk;
  const { helps, credit } = library.stretches.get(id)!;
  return { ...say(library, 'why/stretch'), reasons: [helps, credit, ...leftOut(talk)] };
}

/** The stretches that were left out for a reason of this person's own. */
function leftOut({ library, assessment }: Talk): string[] {
  const left = assessment.withheld.filter(({ reasons }) => reasons.length).map(({ id, reasons }) => `${library.stretches.get(id)!.name}: ${reasons.join(', ')}`);
  return left.length ? [say(library, 'why/left-out').text[0]!, ...left] : [];
}
