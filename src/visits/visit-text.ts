/** A visit as the text it is stored as: short, because it is written anew with every turn. */
import type { FindingId, Told, Visit } from '../conversation.ts';

/** Entries that follow each other and say the same of several findings. */
interface Run extends Omit<Told, 'finding'> {
  readonly findings: readonly FindingId[];
}

/** A log never changes once it is written, so its text goes with it: the next log begins with the same entries, and with the same text. */
const asText = Symbol('text');

type Log = readonly Told[] & { readonly [asText]?: string };

/** @param before the log as it was stored last: what it held is not written anew */
export function visitText({ log, ...visit }: Visit, before: Log = []): string {
  return `${JSON.stringify(visit).slice(0, -1)},"log":[${logText(log, before)}]}`;
}

function logText(log: Log, before: Log): string {
  if (log[asText] !== undefined) return log[asText];
  const known: Log = before[asText] !== undefined && before.every((entry, at) => entry === log[at]) ? before : [];
  let text = known[asText] ?? '';
  for (const run of runsOf(log.slice(known.length))) text += `${text && ','}${JSON.stringify(run)}`;
  Object.defineProperty(log, asText, { value: text });
  return text;
}

/** Reads what `visitText` wrote, in this version or an earlier one, which wrote every entry by itself. */
export function visitFrom(text: string): Visit {
  const { log, ...visit } = JSON.parse(text) as Omit<Visit, 'log'> & { readonly log: readonly (Run | Told)[] };
  return { ...visit, log: log.flatMap((each) => ('findings' in each ? entriesOf(each) : each)) };
}

function runsOf(log: readonly Told[]): readonly Run[] {
  const runs: (Run & { findings: FindingId[] })[] = [];
  for (const entry of log) {
    const last = runs.at(-1);
    if (last && isLike(last, entry)) last.findings.push(entry.finding);
    else runs.push(newRun(entry));
  }
  return runs;
}

function newRun({ finding, value, by, turn, question }: Told): Run & { findings: FindingId[] } {
  return { value, by, turn, ...(question !== undefined && { question }), findings: [finding] };
}

function isLike(one: Run, other: Told): boolean {
  return one.value === other.value && one.turn === other.turn && one.by === other.by && one.question === other.question;
}

function entriesOf({ findings, ...rest }: Run): readonly Told[] {
  return findings.map((finding) => ({ finding, ...rest }));
}
