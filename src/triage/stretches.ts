/** Which stretches match the causes and are safe for this person; the worst of matrix and screens wins. */
import type { Form, LikelyCause, SafeStretch, Urgency, WithheldStretch } from '../conversation.ts';
import type { Library, Stretch } from '../content/shape.ts';
import type { Bits } from './bits.ts';
import { ruleOf, unique } from './condition.ts';
import type { Rule } from './condition.ts';
import type { Known } from './known.ts';
import { yesOrUnsure } from './known.ts';
import { oncePerLibrary } from './once.ts';
import { atLeast } from './urgency.ts';

interface Situation {
  readonly known: Known;
  readonly urgency: Urgency;
  readonly causes: readonly LikelyCause[];
}

/** Most stretches offered in one talk. */
export const mostOffered = 3;

interface Screen {
  readonly rule: Rule;
  readonly because: string;
}

/** A stretch made ready. */
export interface StretchRule {
  readonly id: string;
  readonly stretch: Stretch;
  readonly skip: readonly Screen[];
  readonly modify: readonly (Screen & { readonly forms: readonly Form[] })[];
}

export const stretchRules = oncePerLibrary((library: Library): StretchRule[] =>
  [...library.stretches].map(([id, stretch]) => ({
    id,
    stretch,
    skip: stretch.skip_when.map((each) => ({ rule: ruleOf(each.when, library), because: each.because })),
    modify: stretch.modify_when.map((each) => ({ rule: ruleOf(each.when, library), because: each.because, forms: each.forms })),
  })),
);

export const noneAtAll = oncePerLibrary((library: Library): Screen[] => library.stretchScreen.skip_all_when.map(({ when, because }) => ({ rule: ruleOf(when, library), because })));

/** At most three, the gentlest first; and each one that is left out, with what left it out. */
export function safeStretches(situation: Situation, library: Library): { stretches: SafeStretch[]; alsoSafe: SafeStretch[]; withheld: WithheldStretch[] } {
  const counts = yesOrUnsure(situation.known);
  const none = barredBy(noneAtAll(library), counts, situation.known);
  const safe: { readonly offer: SafeStretch; readonly rank: number }[] = [];
  const withheld: WithheldStretch[] = [];
  for (const each of stretchRules(library)) {
    const barred = none ?? barredBy(each.skip, counts, situation.known);
    const judged = barred ? withhold(each, [barred], counts, situation) : judge(each, counts, situation);
    if ('form' in judged) safe.push({ offer: judged, rank: rankOf(each.stretch, matched(situation.causes)) });
    else withheld.push(judged);
  }
  const offers = safe.sort((one, other) => one.rank - other.rank).map(({ offer }) => offer);
  return { stretches: offers.slice(0, mostOffered), alsoSafe: offers.slice(mostOffered), withheld };
}

/** "Not sure" counts as yes for whatever removes or changes a stretch (ruling 2). */
function barredBy(screens: readonly Screen[], counts: Bits, { yes }: Known): Screen | undefined {
  return screens.find(({ rule }) => rule.holds(counts, yes));
}

function withhold({ id }: StretchRule, screens: readonly Screen[], counts: Bits, { known }: Situation): WithheldStretch {
  return { id, because: unique(screens.flatMap(({ rule }) => rule.because(counts, known.yes))), reasons: screens.map(({ because }) => because) };
}

function judge(each: StretchRule, counts: Bits, situation: Situation): SafeStretch | WithheldStretch {
  const advice = adviceFor(each.stretch, situation.causes);
  if (!allows(advice, situation.urgency)) return { id: each.id, because: [], reasons: [] };
  const limits = each.modify.filter(({ rule }) => rule.holds(counts, situation.known.yes));
  const form = each.stretch.forms.find((one) => limits.every((limit) => limit.forms.includes(one.form)))?.form;
  return form ? { id: each.id, form, reasons: limits.map(({ because }) => because), small: advice === 'modify' } : withhold(each, limits, counts, situation);
}

type Advice = Stretch['unclear'];

/** What stands in the matrix for a cause; `undefined` where none fits fairly. */
export function adviceOf(stretch: Stretch, cause: string | undefined): Advice {
  return cause === undefined ? stretch.unclear : (stretch.for[cause] ?? 'avoid');
}

/** At spine-expert only what is recommended or ok (ruling 24). */
export function allows(advice: Advice, urgency: Urgency): boolean {
  return advice === 'recommended' || advice === 'ok' || (advice === 'modify' && !atLeast(urgency, 'spine-expert'));
}

function adviceFor(stretch: Stretch, causes: readonly LikelyCause[]): Advice {
  return adviceOf(stretch, matched(causes));
}

/** The cause whose row of the matrix counts; `undefined` where none fits fairly. */
function matched([first]: readonly LikelyCause[]): string | undefined {
  return first?.fit === 'weak' ? undefined : first?.id;
}

/** The place in the order of offering, lowest first. */
export function rankOf(stretch: Stretch, cause: string | undefined): number {
  const order: readonly Advice[] = ['recommended', 'ok', 'modify', 'avoid'];
  return (stretch.first ? 0 : 10) + order.indexOf(adviceOf(stretch, cause));
}
