/** What makes a finding less urgent ("for years", "already better"), and when it is not taken at its word. */
import type { Fact } from '../conversation.ts';
import { findingsOf, namedOutsideNot, negatedIn } from '../content/named.ts';
import type { Condition, Library } from '../content/shape.ts';

interface Beside {
  /** The message says that something changed. */
  readonly changed: boolean;
  /** What is told in one sentence with an emergency. */
  readonly beside: ReadonlySet<string>;
  readonly library: Library;
}

/** Beside a change ("but since Monday") nothing softens; told in another sentence than an emergency that it would soften, it is asked, not taken: it may be about something else. */
export function withSofteners(facts: readonly Fact[], { changed, beside, library }: Beside): Fact[] {
  const softens = ({ finding, value }: Fact): boolean => value === 'yes' && library.findings.get(finding)?.softens === true;
  const told = facts.filter(({ value }) => value === 'yes');
  if (changed) {
    const isEmergency = told.some(({ finding }) => library.findings.get(finding)?.emergency);
    const said = withImplied(facts.filter(({ value }) => value !== 'no'), library);
    return facts.filter((fact) => !softens(fact) || !(isEmergency || softensHere(fact.finding, said, library)));
  }
  const emergencies = withImplied(told.filter(({ finding }) => library.findings.get(finding)?.emergency), library);
  return facts.map((fact) => (softens(fact) && !beside.has(fact.finding) && softensOneOf(emergencies, fact.finding, library) ? { ...fact, value: 'doubt' } : fact));
}

function withImplied(facts: readonly Fact[], { findings }: Library): ReadonlySet<string> {
  return new Set(facts.flatMap(({ finding }) => [finding, ...(findings.get(finding)?.implies ?? [])]));
}

/** By itself it may soften whatever is told later; together with another one, only what the message holds of that rule: "for 4 years, and I can't do it anymore" softens nothing. */
function softensHere(softener: string, said: ReadonlySet<string>, { redFlags }: Library): boolean {
  return [...redFlags.values()].some(({ when }) => softenersIn(when, softener).some((all) => all.length === 1 || namedOutsideNot(when).some((finding) => said.has(finding))));
}

function softensOneOf(emergencies: ReadonlySet<string>, softener: string, { redFlags }: Library): boolean {
  return [...redFlags.values()].some(({ when }) => softenersIn(when, softener).length > 0 && namedOutsideNot(when).some((finding) => emergencies.has(finding)));
}

/** Everything that has to hold together for the rule not to, where this is part of it. */
function softenersIn(when: Condition, softener: string): readonly (readonly string[])[] {
  return negatedIn(when).map(findingsOf).filter((all) => all.includes(softener));
}
