/** An answer that begins with a yes or a no, or says neither for certain, and goes on. */
import type { FindingId, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { named } from '../src/understanding/picked.ts';
import type { Understood } from '../src/understanding/understand.ts';
import { lastHeard, mendingWish } from './heard-back.ts';
import { findingAsked, questionAsked } from './screen.ts';
import { isGrave } from './tells-nothing.ts';

/** Under a finding's own question, or one of a single choice, any answer counts; under a list only one that denies it all. */
export function chosenAtLength(understood: Understood, visit: Visit, library: Library): string[] | undefined {
  const finding = findingAsked(visit.asked?.id);
  const [only, ...more] = questionAsked(visit.asked?.id, library)?.choices ?? [];
  if (only && !more.length) return yesOrNo(understood, { yes: only.id, no: 'none', asked: only.tells }, library) ?? (isStrictly(only.tells, library) ? notSureUnless(understood, only.tells, library) : undefined);
  if (finding === undefined) return deniesAll(understood, visit, library) ? ['none'] : undefined;
  const { emergency, softens } = library.findings.get(finding)!;
  if (softens) return ofOld(understood, finding, library);
  const chosen = yesOrNo(understood, { yes: 'yes', no: 'no', asked: [finding], isFirstMiss: !visit.misses && !isStrictly([finding], library) }, library);
  if (!chosen && isStrictly([finding], library)) return isPlainlyDenied(finding, understood) ? ['no'] : notSureUnless(understood, [finding], library);
  return chosen ?? (isMissedAgain(understood, visit) && emergency ? ['unsure'] : undefined);
}

/** Only a plain no counts as one. */
function isStrictly(asked: readonly FindingId[], { findings }: Library): boolean {
  return asked.some((finding) => findings.get(finding)?.plain_no_only);
}

/** "I don't have a plan", and nothing else. */
function isPlainlyDenied(asked: FindingId, { facts, lead, hedged, qualified, turnsRound }: Understood): boolean {
  return denies([asked], facts) && facts.every(({ value }) => value === 'no') && lead !== 'yes' && !hedged && !qualified && !turnsRound;
}

/** Not where it tells of something else, answers another question ("bending", "lower"), wants something of the talk, or takes something back. */
function notSureUnless({ corrects, facts, wish, words }: Understood, asked: readonly FindingId[], library: Library): string[] | undefined {
  return corrects || facts.some(({ finding }) => !asked.includes(finding)) || ofTheTalk.has(wish ?? '') || isOfAnotherQuestion(words, asked, library) ? undefined : ['unsure'];
}

function isOfAnotherQuestion(words: Understood['words'], asked: readonly FindingId[], library: Library): boolean {
  return library.questions.some(({ id, choices }) => !choices.some(({ tells }) => tells.some((finding) => asked.includes(finding) || library.findings.get(finding)?.emergency)) && named(words, id, library)?.some((choice) => choices.some((each) => each.id === choice)));
}

/** Wishes that may stand before an answer: any other one speaks of something, and may be the answer. */
const ofTheTalk = new Set(['stretches', 'sleep', 'activity', 'treatment', 'heat-or-ice', 'imaging', 'how-long', 'cost', 'book', 'where', 'what-fits', 'explain', 'repeat', 'help', 'why', 'call', 'person', 'language', 'back', 'told', 'said-no', 'misheard', 'summary', 'privacy', 'who-are-you', 'bye', 'start-over', 'erase']);

interface Answers {
  readonly yes: string;
  readonly no: string;
  /** The findings that are asked about. */
  readonly asked: readonly FindingId[];
  /** "No, I walk, but with a limp" is asked once more; a second time it is not sure. */
  readonly isFirstMiss?: boolean;
}

/** What is neither a clear yes nor a clear no is "not sure". "No fever" answers nothing but the question about a fever. */
function yesOrNo(understood: Understood, { yes, no, asked, isFirstMiss }: Answers, library: Library): string[] | undefined {
  const { lead, leadStands, onlyPlain, turnsRound, hedged, facts, named } = understood;
  if (turnsRound) return ['unsure'];
  if (lead === 'yes') return denies(asked, facts) && asked.every((finding) => library.findings.get(finding)?.asked_as_unable) ? undefined : [yes];
  if (lead === 'no' || lead === 'none') {
    if (!leadStands && named.size && !asked.some((finding) => named.has(finding))) return undefined;
    if (hedged && !(leadStands && onlyPlain) && !tellsOthers(understood, library)) return isFirstMiss && leadStands && !facts.some((fact) => !asked.includes(fact.finding) && isGrave(fact, library)) ? undefined : ['unsure'];
    return leadStands || denies(asked, facts) ? [no] : undefined;
  }
  return hedged && !facts.length ? ['unsure'] : undefined;
}

/** "Yes, I can move them", to whether they can't. */
function denies(asked: readonly FindingId[], facts: Understood['facts']): boolean {
  return facts.some(({ finding, value }) => value === 'no' && asked.includes(finding));
}

/** In days: what has gone on as long is old (ruling 20). */
const longAgo = 42;
const fewWords = 3;

/** Whether it has been so for long. A yes that goes on about anything else is none: "yes, my husband drives me"; and what began the other day is a no. */
function ofOld({ lead, leadStands, facts, words, hedged, turnsRound, corrects, wish }: Understood, finding: FindingId, library: Library): string[] | undefined {
  if (corrects) return undefined;
  const told = new Set(facts.flatMap(({ finding: each, value }) => (value === 'yes' ? [each] : [])));
  const { durations } = library.grammar;
  const longest = Math.max(0, ...durations.filter(({ tells }) => told.has(tells)).map(({ from }) => from));
  if (told.has(finding) || longest >= longAgo) return ['yes'];
  if (longest > 0 || durations.some(({ tells, from }) => from === 0 && told.has(tells))) return ['no'];
  if (wish !== undefined && !leadStands) return undefined;
  if (turnsRound || hedged) return ['unsure'];
  if (lead === 'no' || lead === 'none') return ['no'];
  return lead === 'yes' && words.length <= fewWords ? ['yes'] : undefined;
}

/** So is a second miss, where it could be an emergency. */
function isMissedAgain({ facts, wish }: Understood, { misses }: Visit): boolean {
  return misses > 0 && !facts.length && !wish;
}

/** "No, just tingly": a plain no before what is told instead, and nothing of it is an emergency. */
function tellsOthers({ qualified, facts }: Understood, library: Library): boolean {
  return !qualified && facts.some(({ value }) => value === 'yes') && !facts.some(({ finding, value }) => value !== 'no' && library.findings.get(finding)?.emergency);
}

/** "No, it only hurts here", "nope, all normal down there" under a list: a plain no before what is told of other things, denied, or of the back. Right behind "I heard …" it may be that which is not so: "no, I didn't lift anything". */
function deniesAll({ lead, leadStands, turnsRound, qualified, facts, onlyPlain, wish }: Understood, visit: Visit, library: Library): boolean {
  if (wish === mendingWish || (facts.length && lastHeard(visit, library) === visit.turn)) return false;
  const question = questionAsked(visit.asked?.id, library);
  if (question?.kind !== 'many' || !(lead === 'no' || lead === 'none') || !leadStands || turnsRound || qualified || !(facts.length || onlyPlain)) return false;
  const asked = new Set(question.choices.flatMap(({ tells }) => tells));
  return facts.every(({ finding, value }) => value === 'no' || (!asked.has(finding) && !library.findings.get(finding)?.emergency));
}
