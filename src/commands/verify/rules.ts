/** Everything that must hold of the rules, over every combination of answers. */
import type { Urgency } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import { findingsOf, namedOutsideNot, negatedIn } from '../../content/named.ts';
import type { Library } from '../../content/shape.ts';
import { atLeast } from '../../triage/urgency.ts';
import type { Charter } from './charter.ts';
import { brokenCeilings, charterClaims } from './charter-claims.ts';
import { always, and, never, not, or, unsure } from './formula.ts';
import type { Answers, Formula } from './formula.ts';
import type { Witness } from './solver.ts';
import { translate } from './translate.ts';
import type { Translated } from './translate.ts';
import { claimsOf } from './vignettes.ts';
import type { Vignette } from './vignettes.ts';

/** One claim, and the formula that must have no witness (or must have one). */
export interface Claim {
  readonly what: string;
  readonly refutedBy?: Formula;
  readonly needs?: Formula;
}

/** A claim that does not hold, with the patient who shows it, where there is one. */
export interface Violation {
  readonly what: string;
  readonly answers?: Answers;
}

export interface Proof {
  readonly claims: number;
  readonly violations: readonly Violation[];
}

/** What the charter demands of the content. */
export async function proveCharter(library: Library, charter: Charter, witness: Witness): Promise<Proof> {
  const { claims, violations } = await prove(charterClaims(charter, library, translate(library)), witness);
  return { claims: claims + charter.ceilings.length, violations: [...brokenCeilings(charter, library), ...violations] };
}

/** What holds of every patient story, whatever else its person tells. */
export async function proveStories(library: Library, stories: readonly Vignette[], witness: Witness): Promise<Proof> {
  const formulas = translate(library);
  return prove(stories.filter(({ otherwise }) => otherwise === 'anything').flatMap((story) => claimsOf(story, formulas)), witness);
}

/** What any content must hold to: nothing falls by one more yes, weak signs stay weak, no rule is dead. */
export async function proveRules(library: Library, witness: Witness): Promise<Proof> {
  const triage = translate(library);
  return prove([...monotone(library, triage), ...weakClaims(library, triage), ...livingClaims(library, triage), ...barredClaims(library, triage)], witness);
}

export async function prove(claims: readonly Claim[], witness: Witness): Promise<Proof> {
  const violations: Violation[] = [];
  for (const { what, refutedBy, needs } of claims) {
    const found = await witness(refutedBy ?? needs ?? always);
    if (refutedBy ? found : !found) violations.push({ what, ...(found && { answers: found }) });
  }
  return { claims: claims.length, violations };
}

/** The first claim that does not hold. */
export async function firstBroken(claims: readonly Claim[], witness: Witness): Promise<Violation | undefined> {
  for (const claim of claims) {
    const [broken] = (await prove([claim], witness)).violations;
    if (broken) return broken;
  }
  return undefined;
}

/** One more yes never lowers the urgency, what softens aside; and leaving a softener out never lowers it. */
function monotone(library: Library, { reaches }: Translated): Claim[] {
  const softening = new Set([...library.redFlags.values()].flatMap((flag) => negatedIn(flag.when).flatMap(findingsOf)));
  const tiers = urgencies.filter((urgency) => urgency !== 'self-care');
  const one = (finding: string, tier: Urgency): Claim => {
    const [without, withIt] = [substitute(reaches(tier), finding, false), substitute(reaches(tier), finding, true)];
    return softening.has(finding)
      ? { what: `leaving out ${finding} never lowers ${tier}`, refutedBy: and(withIt, not(without), not(needsIt(finding, library))) }
      : { what: `a yes on ${finding} never lowers ${tier}`, refutedBy: and(without, not(withIt)) };
  };
  return [...library.findings.keys()].flatMap((finding) => tiers.map((tier) => one(finding, tier)));
}

/** A softener may raise something by itself, as pain for months does: then leaving it out may lower that. */
function needsIt(finding: string, library: Library): Formula {
  const raises = [...library.redFlags.values()].some((flag) => namedOutsideNot(flag.when).includes(finding));
  return raises ? always : never;
}

export function weakClaims(library: Library, { reaches, holdsYes }: Translated): Claim[] {
  return [...library.redFlags]
    .filter(([, flag]) => flag.weak)
    .map(([id, flag]) => {
      const weak = new Set(findingsOf(flag.when));
      const others = [...library.findings.keys()].filter((finding) => !weak.has(finding) && !isImpliedBy(finding, weak, library));
      return { what: `${id}: weak signs alone never exceed spine-expert`, refutedBy: and(reaches('same-day'), ...others.flatMap((finding) => [not(holdsYes(finding)), not(unsure(finding))])) };
    });
}

function isImpliedBy(finding: string, from: ReadonlySet<string>, { findings }: Library): boolean {
  return [...from].some((id) => findings.get(id)?.implies.includes(finding));
}

/** No stretch where its own screen, that of all stretches, or an urgency of same-day and above holds. */
function barredClaims({ stretches, stretchScreen }: Library, { safe, reaches, counts }: Translated): Claim[] {
  return [...stretches].flatMap(([id, stretch]) => {
    const barred = or(reaches('same-day'), ...[...stretchScreen.skip_all_when, ...stretch.skip_when].map(({ when }) => counts(when)));
    return [{ what: `stretch ${id}: not offered where anything forbids it`, refutedBy: and(safe.get(id)!, barred) }];
  });
}

/** Every rule can fire and decide, every cause can lead, every stretch can be offered. */
function livingClaims(library: Library, { fires, leads, safe }: Translated): Claim[] {
  const decides = [...library.redFlags].map(([id, flag]) => {
    const higher = [...library.redFlags].filter(([, each]) => !atLeast(flag.urgency, each.urgency)).map(([other]) => not(fires.get(other)!));
    return { what: `red flag ${id} can decide, not always a higher one`, needs: and(fires.get(id)!, ...higher) };
  });
  return [
    ...decides,
    ...[...leads].map(([id, leading]) => ({ what: `cause ${id} can come first`, needs: leading })),
    ...[...safe].map(([id, offered]) => ({ what: `stretch ${id} can be offered`, needs: offered })),
  ];
}

function substitute(formula: Formula, finding: string, value: boolean): Formula {
  switch (formula.op) {
    case 'answer':
      if (formula.finding !== finding) return formula;
      return formula.value === 'yes' ? { op: 'constant', value } : never;
    case 'constant':
      return formula;
    case 'not':
      return not(substitute(formula.of, finding, value));
    case 'and':
    case 'or':
      return { op: formula.op, of: formula.of.map((part) => substitute(part, finding, value)) };
    case 'sum':
      return { ...formula, terms: formula.terms.map(({ weight, of }) => ({ weight, of: substitute(of, finding, value) })) };
  }
}
