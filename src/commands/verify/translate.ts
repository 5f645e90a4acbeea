/** The triage of a library as formulas; tested against the real one on random answers. */
import type { Urgency } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import { partsOf } from '../../content/named.ts';
import type { Cause, Condition, Library, Stretch } from '../../content/shape.ts';
import { atLeast } from '../../triage/urgency.ts';
import { and, never, not, or, sum, unsure, yes } from './formula.ts';
import type { Formula, Term } from './formula.ts';

/** How a finding counts: as a formula. */
type Counts = (finding: string) => Formula;

export interface Translated {
  /** The urgency is this or higher. */
  readonly reaches: (urgency: Urgency) => Formula;
  /** The rule holds at its full urgency. */
  readonly fires: ReadonlyMap<string, Formula>;
  /** The cause is named first. */
  readonly leads: ReadonlyMap<string, Formula>;
  /** No cause fits fairly. */
  readonly unclear: Formula;
  /** The stretch may be offered, in some form; at most three of those are. */
  readonly safe: ReadonlyMap<string, Formula>;
  /** A yes, told or implied. */
  readonly holdsYes: Counts;
  /** The rule of a screen holds, a "not sure" counted as yes. */
  readonly counts: (rule: Condition) => Formula;
}

export function translate(library: Library): Translated {
  const implying = impliedBy(library);
  const holdsYes: Counts = (finding) => or(yes(finding), ...(implying.get(finding) ?? []).map(yes));
  const holdsUnsure: Counts = (finding) => and(unsure(finding), not(holdsYes(finding)));
  const countsFor = (urgency: Urgency): Counts => (finding) => {
    const policy = library.findings.get(finding)?.unsure ?? 'yes';
    return policy === 'yes' || (policy !== 'no' && atLeast(policy, urgency)) ? or(holdsYes(finding), holdsUnsure(finding)) : holdsYes(finding);
  };
  const flags = [...library.redFlags];
  const reached = (urgency: Urgency): Formula =>
    urgency === 'self-care' ? not(never) : or(never, ...flags.filter(([, flag]) => atLeast(flag.urgency, urgency)).map(([, flag]) => holds(flag.when, countsFor(urgency), holdsYes)));
  // Made once each: the solver knows a formula again by its identity.
  const byUrgency = new Map(urgencies.map((urgency) => [urgency, reached(urgency)]));
  const reaches = (urgency: Urgency): Formula => byUrgency.get(urgency)!;
  const fires = new Map(flags.map(([id, flag]) => [id, holds(flag.when, countsFor(flag.urgency), holdsYes)]));
  const { leads, unclear } = leadingCauses(library, holdsYes);
  const screen: Counts = (finding) => or(holdsYes(finding), holdsUnsure(finding));
  const counts = (rule: Condition): Formula => holds(rule, screen, holdsYes);
  const safe = safeOnes({ library, leads, unclear, reaches, counts });
  return { reaches, fires, leads, unclear, safe, holdsYes, counts };
}

function holds(rule: Condition, counts: Counts, plain: Counts): Formula {
  if (typeof rule === 'string') return counts(rule);
  if ('not' in rule) return not(holds(rule.not, plain, counts));
  const parts = partsOf(rule).map((part) => holds(part, counts, plain));
  if ('all' in rule) return and(...parts);
  if ('any' in rule) return or(...parts);
  return sum(parts.map((of): Term => ({ weight: 1, of })), rule.at_least.n);
}

/** For each finding, those whose yes makes it a yes, near and far. */
function impliedBy({ findings }: Library): Map<string, string[]> {
  const reached = (id: string, seen: Set<string>): Set<string> => {
    for (const implied of findings.get(id)?.implies ?? []) if (!seen.has(implied)) reached(implied, seen.add(implied));
    return seen;
  };
  const by = new Map<string, string[]>();
  for (const id of findings.keys()) for (const implied of reached(id, new Set())) by.set(implied, [...(by.get(implied) ?? []), id]);
  return by;
}

const points = { strong: 3, moderate: 2, weak: 1 } as const;
const fairFrom = 3;

function leadingCauses(library: Library, counts: Counts): Pick<Translated, 'leads' | 'unclear'> {
  const causes = [...library.causes].map(([id, cause]) => ({ id, cause, terms: termsOf(cause, counts), open: cause.never_when ? not(holds(cause.never_when, counts, counts)) : not(never) }));
  const named = causes.map(({ terms, open }) => and(open, sum(terms, fairFrom)));
  const unclear = not(or(never, ...named));
  const leads = new Map(
    causes.map(({ id, cause, terms }, place) => {
      const beats = causes.map((other, at) => (at === place ? not(never) : or(not(named[at]!), ahead(terms, other.terms, at < place ? 1 : 0))));
      const first = and(named[place]!, ...beats);
      return [id, cause.otherwise ? or(first, unclear) : first] as const;
    }),
  );
  return { leads, unclear };
}

/** One score is at least the other plus `by`. */
function ahead(terms: readonly Term[], others: readonly Term[], by: number): Formula {
  return sum([...terms, ...others.map(({ weight, of }) => ({ weight: -weight, of }))], by);
}

function termsOf(cause: Cause, counts: Counts): Term[] {
  return (['strong', 'moderate', 'weak'] as const).flatMap((weight) => [
    ...cause.for[weight].map((rule) => ({ weight: points[weight], of: holds(rule, counts, counts) })),
    ...cause.against[weight].map((rule) => ({ weight: -points[weight], of: holds(rule, counts, counts) })),
  ]);
}

interface Situation extends Pick<Translated, 'leads' | 'unclear' | 'reaches'> {
  readonly library: Library;
  /** The rule of a screen holds. */
  readonly counts: (rule: Condition) => Formula;
}

function safeOnes({ library, leads, unclear, reaches, counts }: Situation): Map<string, Formula> {
  const calm = not(reaches('same-day'));
  const screened = library.stretchScreen.skip_all_when.map((rule) => not(counts(rule.when)));
  return new Map([...library.stretches].map(([id, stretch]) => [id, and(calm, ...screened, ...stretch.skip_when.map((rule) => not(counts(rule.when))), advised(stretch, { leads, unclear, reaches }), hasForm(stretch, counts))]));
}

function advised(stretch: Stretch, { leads, unclear, reaches }: Pick<Situation, 'leads' | 'unclear' | 'reaches'>): Formula {
  const rows = [...leads].map(([cause, leading]) => [stretch.for[cause] ?? 'avoid', and(leading, not(unclear))] as const);
  return or(
    never,
    ...[...rows, [stretch.unclear, unclear] as const].flatMap(([advice, leading]) => {
      if (advice === 'avoid') return [];
      return [advice === 'modify' ? and(leading, not(reaches('spine-expert'))) : leading];
    }),
  );
}

function hasForm(stretch: Stretch, counts: (rule: Condition) => Formula): Formula {
  return or(...stretch.forms.map(({ form }) => and(not(never), ...stretch.modify_when.filter((rule) => !rule.forms.includes(form)).map((rule) => not(counts(rule.when))))));
}

