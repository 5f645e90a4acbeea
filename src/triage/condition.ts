/** Whether a rule over findings holds, and what in it decided; a rule is made ready once and asked often. */
import type { FindingId } from '../conversation.ts';
import { findingsOf, partsOf } from '../content/named.ts';
import type { Condition, Library } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { covers, has, overlap, put, union, wordAndBit } from './bits.ts';
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
  return startingWith(triggersOf(condition, places), nested(condition, rules));
}

function nested(condition: Exclude<Condition, string | { readonly not: Condition }>, rules: readonly Part[]): Part {
  const because: Part['because'] = (counts, plain) => rules.filter((rule) => rule.holds(counts, plain)).flatMap((rule) => rule.because(counts, plain));
  if ('all' in condition) return { because, holds: (counts, plain) => rules.every((rule) => rule.holds(counts, plain)) };
  if ('any' in condition) return { because, holds: (counts, plain) => rules.some((rule) => rule.holds(counts, plain)) };
  const { n } = condition.at_least;
  return { because, holds: (counts, plain) => rules.reduce((sum, rule) => (rule.holds(counts, plain) ? sum + 1 : sum), 0) >= n };
}

function restingOn(findings: readonly FindingId[], { of, implied }: Places): Bits {
  const named = bitsOf(findings, of);
  const resting = [...named];
  implied.forEach((all, place) => overlap(all, named) && put(resting, place));
  return resting;
}

/** Most rules are about something the person never told: those are passed over at once. */
function startingWith(triggers: Bits | undefined, rule: Part): Part {
  return triggers ? { ...rule, holds: (counts, plain) => overlap(counts, triggers) && rule.holds(counts, plain) } : rule;
}

/** Findings of which one must be told for the rule to hold; undefined where it can hold without any. */
function triggersOf(condition: Condition, places: Places): Bits | undefined {
  if (typeof condition === 'string') return bitsOf([condition], places.of);
  if ('not' in condition) return undefined;
  const parts = partsOf(condition).map((part) => triggersOf(part, places));
  const some = parts.filter((part) => part !== undefined);
  const isEnough = 'all' in condition ? some.length > 0 : some.length === parts.length;
  return isEnough ? union(...some) : undefined;
}

function one(finding: FindingId, { of }: Places): Part {
  const [word, bit] = wordAndBit(of.get(finding)!);
  const holds: Part['holds'] = (counts) => (counts[word]! & bit) !== 0;
  return { holds, because: (counts, plain) => (holds(counts, plain) ? [finding] : []) };
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
  const places = findings.map((finding) => of.get(finding)!);
  return (counts) => {
    const held: FindingId[] = [];
    for (let at = 0; at < places.length; at += 1) if (has(counts, places[at]!)) held.push(findings[at]!);
    return held;
  };
}

/** Each once, in reading order. */
export function unique(findings: readonly FindingId[]): FindingId[] {
  return findings.filter((finding, at) => findings.indexOf(finding) === at);
}
