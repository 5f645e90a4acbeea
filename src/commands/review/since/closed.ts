/** A content in which a rule may name a finding that is not there: it counts as no. */
import type { Cause, Condition, Library } from '../../../content/shape.ts';

type Meant = (condition: Condition) => Condition;

/** The same content, each unknown finding replaced by what never holds. */
export function closed(library: Library): Library {
  const { redFlags, causes, stretches, stretchScreen } = library;
  const meant = meaning(library);
  const each = <T extends { readonly when: Condition }>(rules: readonly T[]): T[] => rules.map((rule) => ({ ...rule, when: meant(rule.when) }));
  return {
    ...library,
    redFlags: mapped(redFlags, (flag) => ({ ...flag, when: meant(flag.when) })),
    causes: mapped(causes, (cause) => closedCause(cause, meant)),
    stretches: mapped(stretches, (stretch) => ({ ...stretch, skip_when: each(stretch.skip_when), modify_when: each(stretch.modify_when) })),
    stretchScreen: { ...stretchScreen, skip_all_when: each(stretchScreen.skip_all_when) },
  };
}

function meaning({ findings }: Library): Meant {
  const meant: Meant = (condition) => {
    if (typeof condition === 'string') return findings.has(condition) ? condition : { any: [] };
    if ('not' in condition) return { not: meant(condition.not) };
    if ('all' in condition) return { all: condition.all.map(meant) };
    if ('any' in condition) return { any: condition.any.map(meant) };
    return { at_least: { ...condition.at_least, of: condition.at_least.of.map(meant) } };
  };
  return meant;
}

function closedCause(cause: Cause, meant: Meant): Cause {
  const side = ({ strong, moderate, weak }: Cause['for']): Cause['for'] => ({ strong: strong.map(meant), moderate: moderate.map(meant), weak: weak.map(meant) });
  return { ...cause, for: side(cause.for), against: side(cause.against), ...(cause.never_when !== undefined && { never_when: meant(cause.never_when) }) };
}

function mapped<T>(items: ReadonlyMap<string, T>, change: (item: T) => T): ReadonlyMap<string, T> {
  return new Map([...items].map(([id, item]) => [id, change(item)]));
}
