/** Whether a rule over findings holds, and what in it decided; a rule is made ready once and asked often. */
import type { FindingId } from '../conversation.ts';
import { findingsOf, partsOf } from '../content/named.ts';
import type { Condition, Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { covers, has, overlap, put } from './bits.ts';
import type { Places } from './known.ts';
import { bitsOf, placesOf } from './known.ts';

export interface Rule {
  /**
   * @param counts what counts as told
   * @param plain what counts under `not`: what is unsure or unknown never softens (ruling 20)
   */
  readonly holds: (counts: Bits, plain: Bits) => boolean;
  /** The findings that made it hold, in reading order; what stands under `not` is left out. */
  readonly because: (counts: Bits, plain: Bits) => FindingId[];
  /** What it names, and every finding whose yes implies that. */
  readonly restsOn: Bits;
}

export function ruleOf(condition: Condition, library: Library): Rule {
  const places = placesOf(library);
  return { ...made(condition, places), restsOn: restingOn(findingsOf(condition), places) };
}

type Part = Omit<Rule, 'restsOn'>;

function made(condition: Condition, places: Places): Part {
  if (typeof condition === 'string') return one(condition, places);
  if ('not' in condition) return opposite(made(condition.not, places));
  const parts = partsOf(condition);
  if (parts.every((part) => typeof part === 'string') && !('at_least' in condition)) return 'all' in condition ? allOf(parts, places) : anyOf(parts, places);
  const rules = parts.map((part) => made(part, places));
  const because: Part['because'] = (counts, plain) => rules.filter((rule) => rule.holds(counts, plain)).flatMap((rule) => rule.because(counts, plain));
  if ('all' in condition) return { because, holds: (counts, plain) => rules.every((rule) => rule.holds(counts, plain)) };
  if ('any' in condition) return { because, holds: (counts, plain) => rules.some((rule) => rule.holds(counts, plain)) };
  const { n } = condition.at_least;
  return { because, holds: (counts, plain) => rules.reduce((sum, rule) => (rule.holds(counts, plain) ? sum + 1 : sum), 0) >= n };
}

function restingOn(findings: readonly FindingId[], { of, implied }: Places): Bits {
  const named = bitsOf(findings, of);
  const resting = new Uint32Array(named);
  implied.forEach((all, place) => overlap(all, named) && put(resting, place));
  return resting;
}

function one(finding: FindingId, { of }: Places): Part {
  const place = of.get(finding)!;
  return { holds: (counts) => has(counts, place), because: (counts) => (has(counts, place) ? [finding] : []) };
}

function opposite(rule: Part): Part {
  return { holds: (counts, plain) => !rule.holds(plain, counts), because: () => [] };
}

function anyOf(findings: readonly FindingId[], places: Places): Part {
  const mask = bitsOf(findings, places.of);
  return { holds: (counts) => overlap(counts, mask), because: told(findings, places) };
}

function allOf(findings: readonly FindingId[], places: Places): Part {
  const mask = bitsOf(findings, places.of);
  return { holds: (counts) => covers(counts, mask), because: told(findings, places) };
}

function told(findings: readonly FindingId[], { of }: Places): Part['because'] {
  return (counts) => findings.filter((finding) => has(counts, of.get(finding)!));
}
