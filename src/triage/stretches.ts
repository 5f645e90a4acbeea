/** Which stretches match the causes and are safe for this person; the worst of matrix and screens wins. */
import type { Form, LikelyCause, SafeStretch, Urgency, WithheldStretch } from '../conversation.ts';
import type { Library, Stretch } from '../content/shape.ts';
import type { Findings } from './condition.ts';
import { atLeast, because, holds, plainYes, yesOrUnsure } from './condition.ts';

interface Situation {
  readonly findings: Findings;
  readonly urgency: Urgency;
  readonly causes: readonly LikelyCause[];
}

/** Most stretches offered in one talk. */
const most = 3;

/** At most three, the gentlest first; and each one that is left out, with what left it out. */
export function safeStretches(situation: Situation, library: Library): { stretches: SafeStretch[]; alsoSafe: SafeStretch[]; withheld: WithheldStretch[] } {
  const none = skipped(library.stretchScreen.skip_all_when, situation.findings);
  const judged = [...library.stretches].map(([id, stretch]) => ({ id, stretch, ...(none ?? judge(stretch, situation)) }));
  const safe = judged
    .flatMap(({ id, stretch, form, small = false, reasons }) => (form ? [{ stretch, offer: { id, form, reasons, small } }] : []))
    .sort((one, other) => rank(one.stretch, situation) - rank(other.stretch, situation))
    .map(({ offer }) => offer);
  const withheld = judged.filter(({ form }) => form === undefined).map(({ id, why, reasons }) => ({ id, because: why, reasons }));
  return { stretches: safe.slice(0, most), alsoSafe: safe.slice(most), withheld };
}

interface Judgement {
  readonly form?: Form;
  readonly small?: boolean;
  readonly why: readonly string[];
  readonly reasons: readonly string[];
}

/** "Not sure" counts as yes for whatever removes or changes a stretch (ruling 2). */
function skipped(rules: Stretch['skip_when'], findings: Findings): Judgement | undefined {
  const counts = yesOrUnsure(findings);
  const rule = rules.find((each) => holds(each.when, counts, plainYes(findings)));
  return rule && { why: because(rule.when, counts, plainYes(findings)), reasons: [rule.because] };
}

function judge(stretch: Stretch, { findings, urgency, causes }: Situation): Judgement {
  const skip = skipped(stretch.skip_when, findings);
  if (skip) return skip;
  const counts = yesOrUnsure(findings);
  const advice = adviceFor(stretch, causes);
  const allowed = advice === 'recommended' || advice === 'ok' || (advice === 'modify' && !atLeast(urgency, 'spine-expert'));
  if (!allowed) return { why: [], reasons: [] };
  const limits = stretch.modify_when.filter((rule) => holds(rule.when, counts, plainYes(findings)));
  const form = stretch.forms.map((each) => each.form).find((each) => limits.every((limit) => limit.forms.includes(each)));
  const decided = { why: limits.flatMap((limit) => because(limit.when, counts, plainYes(findings))), reasons: limits.map((limit) => limit.because) };
  return form ? { form, small: advice === 'modify', ...decided } : decided;
}

function adviceFor(stretch: Stretch, causes: readonly LikelyCause[]): Stretch['for'][string] {
  const [first] = causes;
  return first?.fit === 'weak' ? stretch.unclear : (stretch.for[first?.id ?? ''] ?? 'avoid');
}

function rank(stretch: Stretch, { causes }: Situation): number {
  const order = ['recommended', 'ok', 'modify', 'avoid'];
  return (stretch.first ? 0 : 10) + order.indexOf(adviceFor(stretch, causes));
}
