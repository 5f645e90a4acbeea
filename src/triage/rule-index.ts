/** The rules of a library by the findings they name, so that only those a person's answers touch are looked at. */
import type { FindingId } from '../conversation.ts';
import { partsOf } from '../content/named.ts';
import type { Condition, Library } from '../content/shape.ts';

/** Rules in their own order, found by the findings that could make them hold. */
export interface RuleIndex<T> {
  /** The rules that name any of these findings outside `not`, and those that hold without any; in order, each once. */
  touchedBy(findings: Iterable<FindingId>): T[];
}

export function indexRules<T>(rules: readonly { readonly when: Condition; readonly item: T }[]): RuleIndex<T> {
  const byFinding = new Map<FindingId, number[]>();
  const always: number[] = [];
  rules.forEach(({ when }, place) => {
    const named = new Set(namedPositively(when));
    if (!named.size) always.push(place);
    for (const finding of named) byFinding.set(finding, [...(byFinding.get(finding) ?? []), place]);
  });
  return {
    touchedBy(findings) {
      const places = new Set(always);
      for (const finding of findings) for (const place of byFinding.get(finding) ?? []) places.add(place);
      return [...places].sort((one, other) => one - other).map((place) => rules[place]!.item);
    },
  };
}

/** What a rule names outside `not`; nothing, where it could hold with nothing told at all. */
function namedPositively(when: Condition): FindingId[] {
  if (typeof when === 'string') return [when];
  if ('not' in when) return [];
  const named = partsOf(when).map(namedPositively);
  const holdsByItself = 'all' in when ? named.every((each) => !each.length) : named.some((each) => !each.length);
  return holdsByItself ? [] : named.flat();
}

/** Something made once for each library and kept as long as it. */
export function oncePerLibrary<T>(make: (library: Library) => T): (library: Library) => T {
  const made = new WeakMap<Library, { readonly value: T }>();
  return (library) => {
    const known = made.get(library);
    if (known) return known.value;
    const value = make(library);
    made.set(library, { value });
    return value;
  };
}

