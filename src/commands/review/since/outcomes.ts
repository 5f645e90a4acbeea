/** What triage comes to, as formulas: the urgency, the cause named first, and which stretches are offered and how. */
import type { Urgency } from '../../../conversation.ts';
import type { Library, Stretch } from '../../../content/shape.ts';
import { adviceOf, mostOffered, rankOf } from '../../../triage/stretches.ts';
import { always, and, never, not, or, sum } from '../../verify/formula.ts';
import type { Formula } from '../../verify/formula.ts';
import { translate } from '../../verify/translate.ts';

/** Stands among the causes for the case that none fits fairly. */
export const noCause = '';

/** By cause, that it is named first; exactly one of them is true. */
export type Leads = ReadonlyMap<string, Formula>;

export interface Offer {
  /** Among the three at most that are offered. */
  readonly offered: Formula;
  /** By the way it is done: its form, and whether in a small range. */
  readonly ways: ReadonlyMap<string, Formula>;
}

export interface Outcomes {
  readonly reaches: (urgency: Urgency) => Formula;
  readonly leads: Leads;
  /** The stretches, told which cause leads: by its formula, or by whatever stands for it. */
  readonly offers: (leads: Leads) => ReadonlyMap<string, Offer>;
}

export function outcomesOf(library: Library): Outcomes {
  const { reaches } = translate(library);
  const tiers = new Map((['spine-expert', 'same-day', 'emergency-department', 'call-911'] as const).map((tier) => [tier, reaches(tier)]));
  const reached = (urgency: Urgency): Formula => (urgency === 'self-care' ? always : tiers.get(urgency)!);
  const open = screened(library);
  return { reaches: reached, leads: leadsIn(library), offers: (leads) => new Map([...library.stretches.keys()].map((id) => [id, offerOf(id, { library, leads, open, isCalm: not(reached('spine-expert')) })])) };
}

/** Which cause leads among those of the library; nothing else of the library counts. */
export function leadsIn(library: Library): Leads {
  const { leads, unclear } = translate({ ...library, redFlags: new Map(), stretches: new Map() });
  return new Map([...[...leads].map(([id, leading]) => [id, and(leading, not(unclear))] as const), [noCause, unclear]]);
}

/** By stretch and form, that no screen and no urgency stands against it, whatever the cause. */
type Open = ReadonlyMap<string, ReadonlyMap<string, Formula>>;

function screened(library: Library): Open {
  const alike = ({ id, stretch, form }: { id: string; stretch: Stretch; form: Stretch['forms'][number] }): [string, Stretch] => [`${id} ${form.form}`, { ...stretch, for: {}, unclear: 'recommended', forms: [form] }];
  const each = [...library.stretches].flatMap(([id, stretch]) => stretch.forms.map((form) => alike({ id, stretch, form })));
  const { safe } = translate({ ...library, causes: new Map(), stretches: new Map(each) });
  return new Map([...library.stretches].map(([id, { forms }]) => [id, new Map(forms.map(({ form }) => [form, safe.get(`${id} ${form}`)!]))]));
}

interface Situation {
  readonly library: Library;
  readonly leads: Leads;
  readonly open: Open;
  /** Nothing is above self-care. */
  readonly isCalm: Formula;
}

function offerOf(id: string, situation: Situation): Offer {
  const { library, leads, open } = situation;
  const stretch = library.stretches.get(id)!;
  const under = [...leads].map(([cause, leading]) => ({ isSmall: adviceOf(stretch, cause || undefined) === 'modify', holds: and(leading, offeredUnder(cause, id, situation)) }));
  const forms = [...open.get(id)!];
  const chosen = forms.map(([form, isOpen], at) => [form, and(isOpen, ...forms.slice(0, at).map(([, before]) => not(before)))] as const);
  const way = (isSmall: boolean): (readonly [string, Formula])[] => chosen.map(([form, isChosen]) => [isSmall ? `${form}, in a small range` : form, and(isChosen, or(never, ...under.filter((each) => each.isSmall === isSmall).map(({ holds }) => holds)))]);
  return { offered: or(never, ...under.map(({ holds }) => holds)), ways: new Map([...way(false), ...way(true)]) };
}

/** It is safe, and fewer than three safe ones come before it. */
function offeredUnder(cause: string, id: string, situation: Situation): Formula {
  const rank = (each: string): number => rankOf(situation.library.stretches.get(each)!, cause || undefined);
  const order = [...situation.library.stretches.keys()];
  const ahead = order.filter((other) => rank(other) < rank(id) || (rank(other) === rank(id) && order.indexOf(other) < order.indexOf(id)));
  const safe = ahead.map((other) => safeUnder(cause, other, situation)).filter((formula) => formula !== never);
  const isFull = safe.length < mostOffered ? never : sum(safe.map((of) => ({ weight: 1, of })), mostOffered);
  return and(safeUnder(cause, id, situation), not(isFull));
}

function safeUnder(cause: string, id: string, { library, open, isCalm }: Situation): Formula {
  const advice = adviceOf(library.stretches.get(id)!, cause || undefined);
  if (advice === 'avoid') return never;
  const isOpen = or(...open.get(id)!.values());
  return advice === 'modify' ? and(isCalm, isOpen) : isOpen;
}
