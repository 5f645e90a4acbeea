/** The rules of the content in plain words: in one line, or as a list that can be checked point by point. */
import { partsOf } from '../../content/named.ts';
import type { Condition, Library } from '../../content/shape.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';

/** How one finding is named. */
export type Named = (finding: string) => string;

/** A rule taken apart: "all of", what it needs, and what takes it away again. */
interface Spoken {
  readonly lead: string;
  readonly parts: readonly (string | Spoken)[];
  readonly unless: readonly (string | Spoken)[];
}

const shortList = 3;

/** An id read as words, for places too narrow for a sentence. */
export function inShort(id: string): string {
  return id.replaceAll('/', ': ').replaceAll('-', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A finding as the guide says it back to the person. */
export function saidOf({ findings }: Pick<Library, 'findings'>): Named {
  return (id) => findings.get(id)?.say ?? inShort(id);
}

export function inWords(condition: Condition, named: Named): string {
  return line(spoken(condition, named));
}

export function asRule(condition: Condition, named: Named): Html {
  return html`<div class="rule">${listed(spoken(condition, named))}</div>`;
}

function spoken(condition: Condition, named: Named): string | Spoken {
  if (typeof condition === 'string') return named(condition);
  if ('not' in condition) return opposite(condition.not, named);
  const parts = partsOf(condition);
  if ('at_least' in condition) return { lead: `at least ${condition.at_least.n} of`, parts: parts.map((part) => spoken(part, named)), unless: [] };
  return 'any' in condition ? group('any of', parts, [], named) : everything(parts, named);
}

function opposite(condition: Condition, named: Named): string | Spoken {
  if (typeof condition === 'object' && 'any' in condition) return group('none of', condition.any, [], named);
  if (typeof condition === 'object' && 'all' in condition) return group('not all of', condition.all, [], named);
  return { lead: 'not', parts: [spoken(condition, named)], unless: [] };
}

/** What stands under a `not` is what the rest holds unless. */
function everything(parts: readonly Condition[], named: Named): string | Spoken {
  const needed = parts.filter((part) => typeof part === 'string' || !('not' in part));
  const unless = parts.flatMap((part) => (typeof part === 'object' && 'not' in part ? [part.not] : []));
  return needed.length ? group('all of', needed, unless, named) : group('none of', unless, [], named);
}

/** Of one part alone nothing is said of how many. */
function group(lead: string, parts: readonly Condition[], unless: readonly Condition[], named: Named): string | Spoken {
  const isOne = parts.length === 1 && !lead.startsWith('no');
  if (isOne && !unless.length) return spoken(parts[0]!, named);
  return { lead: isOne ? '' : lead, parts: parts.map((part) => spoken(part, named)), unless: unless.map((part) => spoken(part, named)) };
}

function line(rule: string | Spoken): string {
  if (typeof rule === 'string') return rule;
  const inner = (part: string | Spoken): string => (typeof part === 'string' ? part : `(${line(part)})`);
  const needed = rule.parts.map(inner).join('; ');
  return [rule.lead ? `${rule.lead}: ${needed}` : needed, ...rule.unless.map((part) => `unless ${inner(part)}`)].join('; ');
}

function listed(rule: string | Spoken): Html {
  if (typeof rule === 'string') return html`${rule}`;
  const unless = rule.unless.map((part) => html`<div class="unless"><b>unless</b> ${listed(part)}</div>`);
  if (!rule.lead) return html`${rule.parts.map(listed)}${unless}`;
  if (isShort(rule)) return html`<b>${rule.lead}:</b> ${rule.parts.join('; ')}${unless}`;
  return html`<b>${rule.lead}:</b><ul>${rule.parts.map((part) => html`<li>${listed(part)}</li>`)}</ul>${unless}`;
}

function isShort({ parts }: Spoken): boolean {
  return parts.length <= shortList && parts.every((part) => typeof part === 'string');
}
