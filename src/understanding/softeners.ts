/** What makes a finding less urgent ("for years", "already better"), and when it is not taken at its word. */
import type { Fact } from '../conversation.ts';
import { findingsOf, namedOutsideNot, negatedIn } from '../content/named.ts';
import type { Library } from '../content/shape.ts';

interface Beside {
  /** The message says that something changed. */
  readonly changed: boolean;
  /** What is told in one sentence with an emergency. */
  readonly beside: ReadonlySet<string>;
  readonly library: Library;
}

/** Beside a change ("but since Monday") nothing softens; told in another sentence than the emergency, a softener is asked, not taken: it may be about something else. */
export function withSofteners(facts: readonly Fact[], { changed, beside, library }: Beside): Fact[] {
  const softens = ({ finding, value }: Fact): boolean => value === 'yes' && library.findings.get(finding)?.softens === true;
  const isEmergency = facts.some(({ finding, value }) => value === 'yes' && library.findings.get(finding)?.emergency);
  if (changed) return facts.filter((fact) => !softens(fact) || !(isEmergency || softensHere(fact.finding, facts, library)));
  return facts.map((fact) => (isEmergency && softens(fact) && !beside.has(fact.finding) ? { ...fact, value: 'doubt' } : fact));
}

/** By itself it may soften whatever is told later; together with another one, only what the message holds of that rule: "for 4 years, and I can't do it anymore" softens nothing. */
function softensHere(softener: string, facts: readonly Fact[], { redFlags, findings }: Library): boolean {
  const said = new Set(facts.filter(({ value }) => value !== 'no').flatMap(({ finding }) => [finding, ...(findings.get(finding)?.implies ?? [])]));
  return [...redFlags.values()].some(({ when }) =>
    negatedIn(when).some((group) => {
      const all = findingsOf(group);
      return all.includes(softener) && (all.length === 1 || namedOutsideNot(when).some((finding) => said.has(finding)));
    }),
  );
}
