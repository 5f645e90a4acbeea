/** What follows from the rest of a message: a small fall is one to take care of, of a person of 72. */
import type { Fact } from '../conversation.ts';
import { holds } from '../content/named.ts';
import type { Condition, Library } from '../content/shape.ts';

/** The facts, and a yes for each finding whose `told_by` holds of what they tell. */
export function withFollowing(facts: readonly Fact[], library: Library): readonly Fact[] {
  const told = new Set(facts.flatMap(({ finding, value }) => (value === 'yes' ? [finding] : [])));
  const following = followersOf(library).filter(([finding, by]) => !told.has(finding) && holds(by, told)).map(([finding]): Fact => ({ finding, value: 'yes' }));
  if (!following.length) return facts;
  const now = new Set(following.map(({ finding }) => finding));
  return [...facts.filter(({ finding }) => !now.has(finding)), ...following];
}

const known = new WeakMap<Library, readonly (readonly [string, Condition])[]>();

function followersOf(library: Library): readonly (readonly [string, Condition])[] {
  const before = known.get(library);
  if (before) return before;
  const all = [...library.findings].flatMap(([finding, { told_by: by }]) => (by === undefined ? [] : [[finding, by] as const]));
  known.set(library, all);
  return all;
}
