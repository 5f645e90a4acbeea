/** Red flags broken on purpose, one condition at a time: every one of them must turn some test or proof red. */
import type { Urgency } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import { partsOf } from '../../content/named.ts';
import type { Condition, Library, RedFlag } from '../../content/shape.ts';
import { triage } from '../../triage/triage.ts';
import { highestFirst } from '../../triage/urgency.ts';
import type { Charter } from './charter.ts';
import { and, isTrue, never, not, or } from './formula.ts';
import type { Formula } from './formula.ts';
import { brokenCeilings, leastClaims } from './charter-claims.ts';
import { firstBroken, weakClaims } from './rules.ts';
import type { Witness } from './solver.ts';
import { translate } from './translate.ts';
import type { Translated } from './translate.ts';
import type { Vignette } from './vignettes.ts';
import { answersOf, claimsOf } from './vignettes.ts';

export interface Mutant {
  readonly flag: string;
  readonly what: string;
  /** Holds less often, or is less urgent; or the other way round. */
  readonly kind: 'weaker' | 'wider';
  /** Undefined where the whole file is gone. */
  readonly becomes: RedFlag | undefined;
}

/** Every way to leave out one condition of a red flag, to count one more or one less, to move it one step, or to drop it. */
export function mutantsOf(flag: string, rule: RedFlag): Mutant[] {
  const conditions = changed(rule.when).map(({ what, kind, when }): Mutant => ({ flag, what, kind, becomes: { ...rule, when } }));
  const moved = ([-1, 1] as const).flatMap((step): Mutant[] => {
    const urgency: Urgency | undefined = urgencies[urgencies.indexOf(rule.urgency) + step];
    return urgency ? [{ flag, what: `is ${urgency}`, kind: step < 0 ? 'weaker' : 'wider', becomes: { ...rule, urgency } }] : [];
  });
  return [{ flag, what: 'is gone', kind: 'weaker', becomes: undefined }, ...conditions, ...moved];
}

interface Change {
  readonly what: string;
  readonly kind: Mutant['kind'];
  readonly when: Condition;
}

function changed(condition: Condition): Change[] {
  if (typeof condition === 'string') return [];
  if ('not' in condition) return changed(condition.not).map(({ what, kind, when }) => ({ what, kind: kind === 'weaker' ? 'wider' : 'weaker', when: { not: when } }));
  const parts = partsOf(condition);
  const rebuilt = (of: readonly Condition[]): Condition => ('all' in condition ? { all: of } : 'any' in condition ? { any: of } : { at_least: { ...condition.at_least, of } });
  const without = parts.map((part, at): Change => ({ what: `without ${JSON.stringify(part)}`, kind: 'all' in condition ? 'wider' : 'weaker', when: rebuilt(parts.filter((_, other) => other !== at)) }));
  const inside = parts.flatMap((part, at) => changed(part).map((change) => ({ ...change, when: rebuilt(parts.map((each, other) => (other === at ? change.when : each))) })));
  return [...(parts.length > 1 ? without : []), ...inside, ...('at_least' in condition ? counted(condition.at_least) : [])];
}

function counted({ n, of }: { readonly n: number; readonly of: readonly Condition[] }): Change[] {
  const more: Change[] = n < of.length ? [{ what: `at least ${n + 1}`, kind: 'weaker', when: { at_least: { n: n + 1, of } } }] : [];
  return n > 1 ? [...more, { what: `at least ${n - 1}`, kind: 'wider', when: { at_least: { n: n - 1, of } } }] : more;
}

export interface Evidence {
  readonly library: Library;
  readonly charter: Charter;
  readonly stories: readonly Vignette[];
  readonly witness: Witness;
}

/** What turns red; `same` where no answers at all tell the mutant from the rule; undefined where it lives. */
export async function caughtBy(mutant: Mutant, evidence: Evidence): Promise<string | undefined> {
  const { library, charter, stories, witness } = evidence;
  const broken = withFlag(mutant, library);
  const story = stories.find((each) => each.otherwise === 'nothing' && isWrong(each, broken));
  if (story) return `story ${story.id}`;
  const [ceiling] = brokenCeilings(charter, broken);
  if (ceiling) return ceiling.what;
  const formulas = translate(broken);
  const named = stories.filter(({ otherwise, red_flags }) => otherwise === 'anything' && red_flags.includes(mutant.flag));
  const ofItsOwn = await firstBroken(named.flatMap((each) => claimsOf(each, formulas)), witness);
  if (ofItsOwn) return ofItsOwn.what;
  const region = await difference(mutant, formulas, evidence);
  if (region === undefined) return 'same';
  const rest = [...leastClaims(charter, broken, formulas), ...weakClaims(broken, formulas), ...stories.filter(({ otherwise }) => otherwise === 'anything').flatMap((each) => claimsOf({ ...each, red_flags: [], never: [] }, formulas))];
  const answers = await witness(and(region, or(never, ...rest.map(({ refutedBy }) => refutedBy ?? never))));
  return answers && rest.find(({ refutedBy }) => refutedBy && isTrue(refutedBy, answers))!.what;
}

function withFlag({ flag, becomes }: Mutant, library: Library): Library {
  const redFlags = new Map([...library.redFlags].flatMap(([id, rule]) => (id !== flag ? [[id, rule] as const] : becomes ? [[id, becomes] as const] : [])));
  return { ...library, redFlags };
}

function isWrong(story: Vignette, library: Library): boolean {
  const { urgency, redFlags } = triage(answersOf(story), library);
  const fired = new Set(redFlags.map(({ id }) => id));
  return urgency !== story.urgency || story.red_flags.some((id) => !fired.has(id)) || story.not_red_flags.some((id) => fired.has(id));
}

/** For whom the mutant decides otherwise than the rule: nothing else can go wrong. Undefined where there is nobody. */
async function difference({ flag, becomes }: Mutant, formulas: Translated, { library, witness }: Evidence): Promise<Formula | undefined> {
  const rule = library.redFlags.get(flag)!;
  const whole = translate(library);
  const before = whole.fires.get(flag)!;
  if (!becomes) return before;
  const higher = highestFirst(becomes.urgency, rule.urgency) < 0 ? becomes.urgency : rule.urgency;
  const region = becomes.urgency === rule.urgency ? differs(before, formulas.fires.get(flag)!) : and(before, differs(whole.reaches(higher), formulas.reaches(higher)));
  return (await witness(region)) && region;
}

function differs(one: Formula, other: Formula): Formula {
  return or(and(one, not(other)), and(other, not(one)));
}
