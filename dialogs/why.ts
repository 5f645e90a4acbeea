/** Why this question, this advice, this cause, this stretch and not that one: answered from the rule that decided, with its source. */
import type { Reply } from '../src/conversation.ts';
import { speaksAgainst } from '../src/triage/causes.ts';
import { nextQuestion } from '../src/triage/next-question.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { whyCause, whyStretch } from '../src/understanding/wishes-by-name.ts';
import { because } from './advice.ts';
import { questionAsked } from './screen.ts';
import type { Talk } from './talk.ts';
import { inWords, say } from './talk.ts';

/** Why what is on the screen is there. */
export function why(talk: Talk): Reply {
  const { library, visit } = talk;
  const asked = visit.asked?.id ?? '';
  const question = questionAsked(asked, library);
  if (question) return say(library, 'why/question', { why: question.why });
  if (asked.startsWith('ask-about/')) return say(library, 'why/question', { why: whyFinding(asked.slice('ask-about/'.length), talk) });
  if (asked.startsWith('stretch/')) return whyOffered(asked.slice('stretch/'.length), talk);
  return talk.assessment.redFlags.length || visit.advised ? whyAdvice(talk) : say(library, 'why/nothing-yet');
}

/** Why a cause or a stretch that was asked about by its name. */
export function whyByName(wish: string, talk: Talk): Reply | undefined {
  if (wish.startsWith(whyCause)) return whyThisCause(wish.slice(whyCause.length), talk);
  return wish.startsWith(whyStretch) ? whyThisStretch(wish.slice(whyStretch.length), talk) : undefined;
}

function whyFinding(finding: string, { library }: Talk): string {
  const flag = [...library.redFlags.values()].find((each) => JSON.stringify(each.when).includes(`"${finding}"`));
  return flag?.say ?? say(library, 'why/suspected').text[0]!;
}

/** The rules that hold, each with its sentence; what was left out of the stretches; and where it all comes from, once. */
export function whyAdvice(talk: Talk): Reply {
  const { library, standing, assessment } = talk;
  const rules = assessment.redFlags.map(({ id, because }) => `${inWords(library, because)}: ${library.redFlags.get(id)!.say}`);
  if (!rules.length && nextQuestion(standing, library)) return say(library, 'why/not-known-yet');
  const line = say(library, rules.length ? 'why/advice' : 'why/no-warning-sign');
  return { ...line, reasons: [...rules, ...leftOut(talk), ...inPlainWords(assessment.redFlags.flatMap(({ id }) => library.redFlags.get(id)!.sources), talk)] };
}

/** "Is it serious", "why should I call": before the last question nobody knows, but what is pressing. */
export function howSerious(talk: Talk): Reply {
  const isOpen = !atLeast(talk.assessment.urgency, 'same-day') && nextQuestion(talk.standing, talk.library) !== undefined;
  return isOpen ? say(talk.library, 'why/not-known-yet') : whyAdvice(talk);
}

function whyThisCause(id: string, talk: Talk): Reply {
  const { library, standing, assessment } = talk;
  const { name: cause, sources } = library.causes.get(id)!;
  if (atLeast(assessment.urgency, 'same-day')) return say(library, 'why/no-cause-now');
  if (nextQuestion(standing, library)) return say(library, 'why/no-cause-yet');
  const likely = assessment.causes.find((each) => each.id === id);
  if (likely) return { ...say(library, likely.fit === 'weak' ? 'why/cause-by-default' : 'why/cause', { cause, told: inWords(library, likely.because) }), reasons: inPlainWords(sources, talk) };
  const against = speaksAgainst(id, standing, library);
  return { ...say(library, against.length ? 'why/not-cause-against' : 'why/not-cause', { cause, told: inWords(library, against) }), reasons: inPlainWords(sources, talk) };
}

function whyThisStretch(id: string, talk: Talk): Reply {
  const { library, standing, assessment } = talk;
  const { name: stretch, sources } = library.stretches.get(id)!;
  if (atLeast(assessment.urgency, 'same-day')) return say(library, 'no-stretches-now');
  if (nextQuestion(standing, library)) return say(library, 'stretches-after-questions');
  if (assessment.stretches.some((each) => each.id === id)) return whyOffered(id, talk);
  if (assessment.alsoSafe.some((each) => each.id === id)) return say(library, 'why/stretch-later', { stretch });
  const { reasons = [], because: findings = [] } = assessment.withheld.find((each) => each.id === id) ?? {};
  if (!reasons.length) return say(library, 'why/not-stretch-other', { stretch });
  return { ...say(library, 'why/not-stretch', { stretch, because: reasons.join(', ') }), reasons: [...because(findings, talk), ...inPlainWords(sources, talk)] };
}

function whyOffered(id: string, talk: Talk): Reply {
  const { library } = talk;
  const { helps, credit } = library.stretches.get(id)!;
  return { ...say(library, 'why/stretch'), reasons: [helps, credit, ...leftOut(talk)] };
}

/** The stretches that were left out for a reason of this person's own. */
function leftOut({ library, assessment }: Talk): string[] {
  const left = assessment.withheld.filter(({ reasons }) => reasons.length).map(({ id, reasons }) => `${library.stretches.get(id)!.name}: ${reasons.join(', ')}`);
  return left.length ? [say(library, 'why/left-out').text[0]!, ...left] : [];
}

/** Where a rule comes from, each source once. Who has to go at once reads of no choice that still has to be signed. */
function inPlainWords(sources: readonly string[], { library, assessment }: Talk): string[] {
  const isAtOnce = atLeast(assessment.urgency, 'emergency-department');
  return [...new Set(sources)].filter((id) => !isAtOnce || id !== ofThisGuide).map((id) => library.sources.get(id)!.plain);
}

/** The source that stands for what was settled for this guide. */
const ofThisGuide = 'clinic-rulings';
