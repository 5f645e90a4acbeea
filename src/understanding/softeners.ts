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
function softensHere(softener: string, said: ReadonlySet<string>, library: Library): boolean {
  const { alone, softened } = softeningOf(softener, library);
  return alone || holdsOne(softened, said);
}

function softensOneOf(emergencies: ReadonlySet<string>, softener: string, library: Library): boolean {
  return holdsOne(softeningOf(softener, library).softened, emergencies);
}

function holdsOne(some: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const each of of) if (some.has(each)) return true;
  return false;
}

/** What a finding softens: of the rules that do not hold with it, all that makes them hold; and whether it is enough by itself for one of them. */
interface Softening {
  readonly softened: ReadonlySet<string>;
  readonly alone: boolean;
}

const known = new WeakMap<Library, Map<string, Softening>>();

function softeningOf(softener: string, library: Library): Softening {
  const ofLibrary = known.get(library) ?? new Map<string, Softening>();
  known.set(library, ofLibrary);
  const before = ofLibrary.get(softener);
  if (before) return before;
  const rules = [...library.redFlags.values()].map(({ when }) => ({ when, softeners: softenersIn(when, softener) })).filter(({ softeners }) => softeners.length > 0);
  const made = { softened: new Set(rules.flatMap(({ when }) => namedOutsideNot(when))), alone: rules.some(({ softeners }) => softeners.some(({ length }) => length === 1)) };
  ofLibrary.set(softener, made);
  return made;
}

/** Everything that has to hold together for the rule not to, where this is part of it. */
function softenersIn(when: Condition, softener: string): readonly (readonly string[])[] {
  return negatedIn(when).map(findingsOf).filter((all) => all.includes(softener));
}
