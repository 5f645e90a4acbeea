/** Everything that was said of one finding, made into one fact. */
import type { Fact } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Asserted, Assertion } from './assertion.ts';

/** One fact a finding. A yes stands unless it is denied elsewhere; a doubt is asked where it could be an emergency, and taken where it could not. */
export function settle(all: readonly Asserted[], { findings }: Library): Fact[] {
  const said = new Map<string, Set<Assertion>>();
  for (const { finding, assertion } of all) said.set(finding, (said.get(finding) ?? new Set()).add(assertion));
  return [...said].flatMap(([finding, ways]): Fact[] => {
    const value = findings.get(finding)?.emergency ? asEmergency(ways) : asOrdinary(ways);
    return value ? [{ finding, value }] : [];
  });
}

/** Two opposite signals are asked, and a denial with more behind it, or in the middle of a phrase, is not noted at all: an emergency that was told is never held as no. */
function asEmergency(ways: ReadonlySet<Assertion>): Fact['value'] | undefined {
  const isDenied = ways.has('no') || ways.has('loose-no');
  if (ways.has('yes')) return isDenied ? 'doubt' : 'yes';
  if (ways.has('doubt') || ways.has('unsure-no') || ways.has('perhaps') || ways.has('hint')) return 'doubt';
  if (ways.has('loose-no') || ways.has('weak-no')) return ways.has('no') && !ways.has('loose-no') ? 'no' : undefined;
  if (isDenied) return 'no';
  return ways.has('far-hint') ? 'doubt' : undefined;
}

function asOrdinary(ways: ReadonlySet<Assertion>): Fact['value'] | undefined {
  if (ways.has('yes') || ways.has('doubt')) return 'yes';
  return ways.has('no') || ways.has('weak-no') || ways.has('loose-no') ? 'no' : undefined;
}
