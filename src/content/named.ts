/** What a condition names, and where; and whether it holds. */
import type { Condition } from './shape.ts';

/** The findings a condition names, in reading order. */
export function findingsOf(condition: Condition): string[] {
  if (typeof condition === 'string') return [condition];
  return 'not' in condition ? findingsOf(condition.not) : partsOf(condition).flatMap(findingsOf);
}

/** The conditions that stand under a `not`. */
export function negatedIn(condition: Condition): Condition[] {
  if (typeof condition === 'string') return [];
  return 'not' in condition ? [condition.not] : partsOf(condition).flatMap(negatedIn);
}

/** The findings named outside every `not`. */
export function namedOutsideNot(condition: Condition): string[] {
  if (typeof condition === 'string') return [condition];
  return 'not' in condition ? [] : partsOf(condition).flatMap(namedOutsideNot);
}

/** The parts of an `all`, `any` or `at_least`. */
export function partsOf(condition: Exclude<Condition, string | { readonly not: Condition }>): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : condition.at_least.of;
}

/** Whether a condition holds of what was told. */
export function holds(condition: Condition, told: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return told.has(condition);
  if ('not' in condition) return !holds(condition.not, told);
  const parts = partsOf(condition);
  const holding = parts.filter((part) => holds(part, told)).length;
  return holding >= ('at_least' in condition ? condition.at_least.n : 'all' in condition ? parts.length : 1);
}
