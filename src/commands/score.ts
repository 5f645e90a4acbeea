/** How well messages are understood: the guide's answers held against labelled cases, as a report. */
import type { Answer, FindingId } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { answersIn, knownFrom } from '../triage/known.ts';

/** What stands in a labelled case; see the cases under test/language. */
export interface Labelled {
  readonly id: string;
  readonly text?: string;
  readonly scope?: string;
  /** Told: emergency findings, and the others. */
  readonly flags?: readonly string[];
  readonly findings?: unknown;
  /** Denied, past, hypothetical or someone else's. */
  readonly denied?: readonly string[];
  /** Only hinted at: to be asked. */
  readonly doubt?: readonly string[];
  readonly optional?: readonly string[];
  /** Nobody says which other findings it tells. */
  readonly emergencies_only?: boolean;
  readonly triage?: string;
  readonly triage_also?: readonly string[];
}

/** What `assess` says of a case. */
export interface Assessed {
  readonly urgency: string | null;
  readonly scope: string;
  readonly findings: Readonly<Record<FindingId, Answer>>;
  readonly asks: readonly FindingId[];
}

export interface Score {
  /** Each figure as a share from 0 to 1, and of how many. */
  readonly shares: Readonly<Record<string, readonly [hits: number, of: number]>>;
  /** Case by case, what was wrong. */
  readonly misses: readonly string[];
  /** By finding: told rightly, missed, told wrongly. */
  readonly byFinding: ReadonlyMap<FindingId, { hit: number; missed: number; wrong: number }>;
}

const names = {
  safe: 'emergencies told or asked at once',
  told: 'emergencies told outright',
  falseNo: 'emergencies stated and held as no',
  falseAlarm: 'denied, past, hypothetical or someone else\'s emergency taken as told',
  askedInVain: 'the same, asked about',
  recall: 'all findings: recall',
  precision: 'all findings: precision',
  doubt: 'emergencies hinted at: told or asked',
  scope: 'not about back pain, and taken so',
  tier: 'tier right',
} as const;

type Counted = Record<keyof typeof names, [number, number]>;

export function score(cases: readonly (readonly [Labelled, Assessed])[], library: Library): Score {
  const counted = Object.fromEntries(Object.keys(names).map((name) => [name, [0, 0]])) as unknown as Counted;
  const byFinding: Score['byFinding'] = new Map();
  const misses: string[] = [];
  const labelledSomewhere = new Set(cases.flatMap(([each]) => [...toldIn(each), ...(each.denied ?? []), ...(each.doubt ?? [])]));
  for (const [each, got] of cases) {
    const wrong = scoreCase(each, got, { counted, byFinding, labelledSomewhere, library });
    if (wrong.length) misses.push(`${each.id} ${wrong.join('; ')} | ${each.text ?? ''}`);
  }
  return { shares: Object.fromEntries(Object.entries(names).map(([key, name]) => [name, counted[key as keyof typeof names]])), misses, byFinding };
}

function toldIn({ flags = [], findings }: Labelled): string[] {
  return [...flags, ...(Array.isArray(findings) ? (findings as string[]) : [])];
}

interface Tally {
  readonly counted: Counted;
  readonly byFinding: Map<FindingId, { hit: number; missed: number; wrong: number }> | Score['byFinding'];
  readonly labelledSomewhere: ReadonlySet<string>;
  readonly library: Library;
}

function scoreCase(each: Labelled, got: Assessed, { counted, byFinding, labelledSomewhere, library }: Tally): string[] {
  const wrong: string[] = [];
  const told = toldIn(each);
  const [denied, doubt, optional] = [each.denied ?? [], each.doubt ?? [], new Set(each.optional ?? [])];
  const implied = new Set(answersIn(knownFrom(new Map(told.map((id) => [id, 'yes'])), library), library).keys());
  const isEmergency = (id: string): boolean => library.findings.get(id)?.emergency === true;
  const held = (id: string): Answer | undefined => got.findings[id];
  const count = (name: keyof Counted, isHit: boolean, says?: string): void => {
    counted[name][1] += 1;
    if (isHit) counted[name][0] += 1;
    if (says !== undefined) wrong.push(says);
  };
  const note = (id: string, what: 'hit' | 'missed' | 'wrong'): void => {
    const sums = byFinding.get(id) ?? { hit: 0, missed: 0, wrong: 0 };
    sums[what] += 1;
    (byFinding as Map<FindingId, typeof sums>).set(id, sums);
  };
  for (const id of told.filter((finding) => isEmergency(finding) && !optional.has(finding))) {
    const isTold = held(id) === 'yes';
    const isSafe = isTold || got.asks.includes(id) || held(id) === 'unsure';
    count('safe', isSafe, isSafe ? undefined : `MISSED ${id}`);
    count('told', isTold, isTold || !isSafe ? undefined : `only asked ${id}`);
    count('falseNo', held(id) === 'no', held(id) === 'no' ? `FALSE NO ${id}` : undefined);
  }
  for (const id of denied.filter((finding) => isEmergency(finding) && !optional.has(finding))) {
    count('falseAlarm', held(id) === 'yes', held(id) === 'yes' ? `FALSE ALARM ${id}` : undefined);
    count('askedInVain', got.asks.includes(id), got.asks.includes(id) ? `asked in vain ${id}` : undefined);
  }
  for (const id of doubt.filter((finding) => isEmergency(finding) && !optional.has(finding))) {
    const isSafe = held(id) === 'yes' || got.asks.includes(id);
    count('doubt', isSafe, isSafe ? undefined : `hint missed ${id}`);
  }
  const labelled = (ids: readonly string[]): string[] => (each.emergencies_only ? [] : ids.filter((finding) => !optional.has(finding)));
  for (const id of labelled(told)) {
    const isHit = held(id) === 'yes';
    count('recall', isHit, isHit || isEmergency(id) ? undefined : `not heard ${id}`);
    note(id, isHit ? 'hit' : 'missed');
  }
  for (const id of labelled(Object.keys(got.findings)).filter((finding) => held(finding) === 'yes' && !doubt.includes(finding))) {
    const isWrong = denied.includes(id) || (labelledSomewhere.has(id) && !implied.has(id));
    if (!isWrong && !implied.has(id)) continue;
    count('precision', !isWrong, isWrong && !(isEmergency(id) && denied.includes(id)) ? `heard wrongly ${id}` : undefined);
    if (isWrong) note(id, 'wrong');
  }
  if (each.scope === 'other' || each.triage === 'out-of-scope') count('scope', got.scope === 'other' || got.scope === 'unclear', got.scope === 'back-pain' ? 'taken as back pain' : undefined);
  if (each.triage !== undefined) {
    const tier = tierOf(got);
    const right = [each.triage, ...(each.triage_also ?? [])].includes(tier);
    count('tier', right, right ? undefined : `tier ${tier}, not ${each.triage}`);
  }
  return wrong;
}

function tierOf({ urgency, scope }: Assessed): string {
  if (urgency === null) return scope === 'other' ? 'out-of-scope' : 'unclear';
  return urgency === 'call-911' || urgency === 'emergency-department' ? 'emergency' : urgency === 'same-day' ? 'urgent' : urgency;
}

/** Each share in percent, a line each. */
export function figuresOf(shares: Score['shares']): string[] {
  return Object.entries(shares).map(([name, [hits, of]]) => `${of ? ((100 * hits) / of).toFixed(1).padStart(5) : '    -'} % of ${String(of).padStart(4)}  ${name}`);
}

/** The report: figures, findings that are confused most, and every miss. */
export function report({ shares, misses, byFinding }: Score): string {
  const confused = [...byFinding].filter(([, { missed, wrong }]) => missed + wrong > 0).sort(([, one], [, other]) => other.missed + other.wrong - one.missed - one.wrong);
  const table = confused.map(([id, { hit, missed, wrong }]) => `${id.padEnd(36)} told rightly ${hit}, missed ${missed}, told wrongly ${wrong}`);
  return [...figuresOf(shares), '', ...table, '', ...misses].join('\n');
}
