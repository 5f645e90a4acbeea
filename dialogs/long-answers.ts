/** An answer that begins with a yes or a no, or says neither for certain, and goes on. */
import type { Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import type { Understood } from '../src/understanding/understand.ts';
import { lastHeard, mendingWish } from './heard-back.ts';
import { findingAsked, questionAsked } from './screen.ts';

/** Under a finding's own question, or one of a single choice, any answer counts; under a list only one that denies it all. */
export function chosenAtLength(understood: Understood, visit: Visit, library: Library): string[] | undefined {
  const finding = findingAsked(visit.asked?.id);
  const [only, ...more] = questionAsked(visit.asked?.id, library)?.choices ?? [];
  if (only && !more.length) return yesOrNo(understood, { yes: only.id, no: 'none' }, library);
  if (finding === undefined) return deniesAll(understood, visit, library) ? ['none'] : undefined;
  return yesOrNo(understood, { yes: 'yes', no: 'no' }, library) ?? (isMissedAgain(understood, visit) && library.findings.get(finding)?.emergency ? ['unsure'] : undefined);
}

/** What is neither a clear yes nor a clear no is "not sure". */
function yesOrNo(understood: Understood, { yes, no }: { readonly yes: string; readonly no: string }, library: Library): string[] | undefined {
  const { lead, hedged, facts } = understood;
  if (lead === 'yes') return [yes];
  if (lead === 'no' || lead === 'none') return [hedged && !tellsOthers(understood, library) ? 'unsure' : no];
  return hedged && !facts.length ? ['unsure'] : undefined;
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
function deniesAll({ lead, qualified, facts, onlyPlain, wish }: Understood, visit: Visit, library: Library): boolean {
  if (wish === mendingWish || (facts.length && lastHeard(visit, library) === visit.turn)) return false;
  const question = questionAsked(visit.asked?.id, library);
  if (question?.kind !== 'many' || !(lead === 'no' || lead === 'none') || qualified || !(facts.length || onlyPlain)) return false;
  const asked = new Set(question.choices.flatMap(({ tells }) => tells));
  return facts.every(({ finding, value }) => value === 'no' || (!asked.has(finding) && !library.findings.get(finding)?.emergency));
}
