/** What a condition names, and where. */
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
