/** What labelled messages teach: which words, and pairs of words, speak for a finding and which against it. */
import { createHash } from 'node:crypto';
import type { Learned } from '../../content/learned-shape.ts';
import type { Library } from '../../content/shape.ts';
import { anotherMatter, namedIsSo } from '../../understanding/second-reading.ts';
import type { Labelled } from '../score.ts';
import { answersIn, knownFrom } from '../../triage/known.ts';
import { fit } from './regression.ts';
import type { Fitting, Row } from './regression.ts';
import { fitted, tableOf, weightsIn } from './table.ts';

export interface Example extends Labelled {
  readonly text: string;
}

/** A finding told in fewer messages cannot be learned. */
const fewestTold = 30;
/** A finding that is missed weighs more than one that is told or asked about in vain. */
const favour = 3;
const closeness = 3000;

/** The first 12 hexadecimal digits of a sha256 over the messages with their labels. */
export function fingerprint(examples: readonly object[]): string {
  return createHash('sha256').update(JSON.stringify(examples)).digest('hex').slice(0, 12);
}

export function learnedFrom(examples: readonly Example[], library: Library): Learned {
  const messages = examples.map((example) => labelsOf(example, library));
  const table = tableOf(examples.map(({ text }) => text), library);
  const { rows, columns } = table;
  const isLearned = (finding: string): boolean => messages.filter(({ told }) => told.has(finding)).length >= fewestTold;
  const findings = [...library.findings.keys(), anotherMatter].filter(isLearned).sort();
  const isEmergency = (finding: string): boolean => library.findings.get(finding)?.emergency === true;
  const counts = (finding: string) => ({ told, open, emergenciesOnly }: Labels): boolean => !open.has(finding) && (told.has(finding) || !emergenciesOnly || isEmergency(finding));
  const regressions = findings.map((finding) => fitted(table, { counts: messages.map(counts(finding)), isSo: messages.map(({ told }) => told.has(finding)) }, { favour, closeness }));
  const emergencies = inEmergencies(messages, rows, isEmergency);
  if (emergencies.isSo.includes(true) && emergencies.isSo.includes(false)) {
    findings.push(namedIsSo);
    regressions.push(fit({ ...emergencies, columns: columns.size, favour: 1, closeness }));
  }
  return {
    language: library.language,
    from: fingerprint(examples),
    labels: findings,
    ...weightsIn(table, regressions),
  };
}

/** A row for each emergency that a message tells, and for each that it names and that is not so: what makes the one of the other is the same for all of them ("my uncle", "never", "since last night"), and learned from all together. */
function inEmergencies(messages: readonly Labels[], rows: readonly Row[], isEmergency: (finding: string) => boolean): Pick<Fitting, 'rows' | 'isSo'> {
  const all = messages.flatMap(({ told, denied, open }, at) => [...told, ...denied].filter((finding) => isEmergency(finding) && !open.has(finding)).map((finding) => ({ row: rows[at]!, isSo: told.has(finding) })));
  return { rows: all.map(({ row }) => row), isSo: all.map(({ isSo }) => isSo) };
}

interface Labels {
  readonly told: ReadonlySet<string>;
  /** Named, and not so. */
  readonly denied: ReadonlySet<string>;
  /** Nobody says whether these are told. */
  readonly open: ReadonlySet<string>;
  readonly emergenciesOnly: boolean;
}

/** What is told, with what it implies; an emergency that is only hinted at is to be asked, and so it is looked for. */
function labelsOf({ flags = [], findings, denied = [], doubt = [], optional = [], scope, triage, emergencies_only: emergenciesOnly = false }: Example, library: Library): Labels {
  const told = [...flags, ...(Array.isArray(findings) ? (findings as string[]) : [])];
  const implied = answersIn(knownFrom(new Map(told.map((finding) => [finding, 'yes'])), library), library);
  const hinted = doubt.filter((finding) => library.findings.get(finding)?.emergency);
  return {
    told: new Set([...implied].flatMap(([finding, answer]) => (answer === 'yes' ? [finding] : [])).concat(hinted, scope === 'other' || triage === 'out-of-scope' ? [anotherMatter] : [])),
    denied: new Set(denied.filter((finding) => !told.includes(finding))),
    open: new Set([...optional, ...(triage === 'unclear' ? [anotherMatter] : [])]),
    emergenciesOnly,
  };
}
