/** Everything that was said of one finding, made into one fact. */
import type { Fact } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Asserted, Assertion } from './assertion.ts';

/** One fact a finding. A yes stands unless it is denied elsewhere; a doubt is asked where it could be an emergency, and taken where it could not. */
export function settle(all: readonly Asserted[], { findings }: Library): Fact[] {
  const said = new Map<string, Assertion[]>();
  for (const { finding, assertion } of all) {
    const known = said.get(finding);
    if (known) known.push(assertion);
    else said.set(finding, [assertion]);
  }
  const facts: Fact[] = [];
  for (const [finding, ways] of said) {
    const kind = findings.get(finding);
    // Who denies one of several signs has not denied the others.
    const value = kind?.emergency ? asEmergency(kind.several ? ways.filter((way) => !denying.has(way)) : ways) : asOrdinary(ways);
    if (value) facts.push({ finding, value });
  }
  return facts;
}

const denying: ReadonlySet<Assertion> = new Set(['no', 'weak-no', 'loose-no']);

/** Two opposite signals are asked, and a denial with more behind it, or in the middle of a phrase, is not noted at all: an emergency that was told is never held as no. */
function asEmergency(ways: readonly Assertion[]): Fact['value'] | undefined {
  const isDenied = ways.includes('no') || ways.includes('loose-no');
  if (ways.includes('yes')) return isDenied ? 'doubt' : 'yes';
  if (ways.includes('doubt') || ways.includes('unsure-no') || ways.includes('perhaps') || ways.includes('hint')) return 'doubt';
  if (ways.includes('loose-no') || ways.includes('weak-no')) return ways.includes('no') && !ways.includes('loose-no') ? 'no' : undefined;
  if (isDenied) return 'no';
  return ways.includes('far-hint') ? 'doubt' : undefined;
}

function asOrdinary(ways: readonly Assertion[]): Fact['value'] | undefined {
  if (ways.includes('yes') || ways.includes('doubt')) return 'yes';
  return ways.includes('no') || ways.includes('weak-no') || ways.includes('loose-no') ? 'no' : undefined;
}
