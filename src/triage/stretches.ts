/** Which stretches match the causes and are safe for this person; the worst of matrix and screens wins. */
import type { Form, LikelyCause, SafeStretch, Urgency, WithheldStretch } from '../conversation.ts';
import type { Library, Stretch } from '../content/shape.ts';
import { ruleOf } from './condition.ts';
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
const most = 3;

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
  const none = skipped(noneAtAll(library), situation.known);
  const judged = stretchRules(library).map((each) => ({ each, ...(none ?? judge(each, situation)) }));
  const safe = judged
    .flatMap(({ each, form, small = false, reasons }) => (form ? [{ stretch: each.stretch, offer: { id: each.id, form, reasons, small } }] : []))
    .sort((one, other) => rank(one.stretch, situation) - rank(other.stretch, situation))
    .map(({ offer }) => offer);
  const withheld = judged.filter(({ form }) => form === undefined).map(({ each, why, reasons }) => ({ id: each.id, because: why, reasons }));
  return { stretches: safe.slice(0, most), alsoSafe: safe.slice(most), withheld };
}

interface Judgement {
  readonly form?: Form;
  readonly small?: boolean;
  readonly why: readonly string[];
  readonly reasons: readonly string[];
}

/** "Not sure" counts as yes for whatever removes or changes a stretch (ruling 2). */
function skipped(screens: readonly Screen[], known: Known): Judgement | undefined {
  const counts = yesOrUnsure(known);
  const screen = screens.find(({ rule }) => rule.holds(counts, known.yes));
  return screen && { why: screen.rule.because(counts, known.yes), reasons: [screen.because] };
}

function judge({ stretch, skip, modify }: StretchRule, { known, urgency, causes }: Situation): Judgement {
  const barred = skipped(skip, known);
  if (barred) return barred;
  const advice = adviceFor(stretch, causes);
  if (!allows(advice, urgency)) return { why: [], reasons: [] };
  const counts = yesOrUnsure(known);
  const limits = modify.filter(({ rule }) => rule.holds(counts, known.yes));
  const form = stretch.forms.map((each) => each.form).find((each) => limits.every((limit) => limit.forms.includes(each)));
  const decided = { why: limits.flatMap((limit) => limit.rule.because(counts, known.yes)), reasons: limits.map((limit) => limit.because) };
  return form ? { form, small: advice === 'modify', ...decided } : decided;
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

function adviceFor(stretch: Stretch, [first]: readonly LikelyCause[]): Advice {
  return adviceOf(stretch, first?.fit === 'weak' ? undefined : first?.id);
}

function rank(stretch: Stretch, { causes }: Situation): number {
  const order: readonly Advice[] = ['recommended', 'ok', 'modify', 'avoid'];
  return (stretch.first ? 0 : 10) + order.indexOf(adviceFor(stretch, causes));
}
