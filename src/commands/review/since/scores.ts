/** The scores of the causes as sums, in which what is alike on both sides can be cancelled. */
import type { Condition, Library, RedFlag } from '../../../content/shape.ts';
import { causeRules } from '../../../triage/causes.ts';
import { always, never, sum } from '../../verify/formula.ts';
import type { Formula, Term } from '../../verify/formula.ts';
import { translate } from '../../verify/translate.ts';

/** What a cause is judged by. */
export interface Score {
  readonly terms: readonly Term[];
  /** What rules it out. */
  readonly isOut: Formula;
  /** Its place among the causes, which decides between equals. */
  readonly place: number;
}

export function scoresOf(library: Library): ReadonlyMap<string, Score> {
  const holds = signsIn(library);
  return new Map(
    causeRules(library).map(({ id, signs }, place) => {
      const { never_when } = library.causes.get(id)!;
      return [id, { place, terms: signs.map(({ key, points }) => ({ weight: points, of: holds(key) })), isOut: never_when === undefined ? never : holds(JSON.stringify(never_when)) }];
    }),
  );
}

/** Each sign as a formula: a plain yes counts, a doubt does not, as with the causes. */
function signsIn(library: Library): (key: string) => Formula {
  const conditions = [...library.causes.values()].flatMap(({ for: pro, against, never_when }) => [...[pro, against].flatMap((side) => Object.values(side).flat()), ...(never_when === undefined ? [] : [never_when])]);
  const asFlag = (when: Condition): RedFlag => ({ when, urgency: 'self-care', call: [], say: '', sources: [], reviewed: 'pending' });
  const findings = new Map([...library.findings].map(([id, finding]) => [id, { ...finding, unsure: 'no' as const }]));
  const { fires } = translate({ ...library, findings, redFlags: new Map(conditions.map((when) => [JSON.stringify(when), asFlag(when)])), causes: new Map(), stretches: new Map() });
  return (key) => fires.get(key)!;
}

/** The terms of one side less those of the other come to `least` or more; alike ones are cancelled. */
export function ahead(terms: readonly Term[], others: readonly Term[], least: number, numberOf: (formula: Formula) => number): Formula {
  const left = new Map<number, Term>();
  const add = ({ weight, of }: Term): void => void left.set(numberOf(of), { of, weight: (left.get(numberOf(of))?.weight ?? 0) + weight });
  terms.forEach(add);
  others.forEach(({ weight, of }) => add({ weight: -weight, of }));
  const kept = [...left.values()].filter(({ weight }) => weight !== 0);
  const most = kept.reduce((total, { weight }) => total + Math.max(0, weight), 0);
  const fewest = kept.reduce((total, { weight }) => total + Math.min(0, weight), 0);
  if (most < least) return never;
  return fewest >= least ? always : sum(kept, least);
}

