/** What the solver says of two contents: of every outcome, and of every changed item by itself. */
import type { Library } from '../../../content/shape.ts';
import type { Answers } from '../../verify/formula.ts';
import type { Witness } from '../../verify/solver.ts';
import { aloneIn } from './alone.ts';
import { changedItems } from './changed.ts';
import type { ChangedItem } from './changed.ts';
import { comparison, judge } from './compare.ts';
import type { Judged } from './compare.ts';
import type { Both } from './differences.ts';
import { listenerTo } from './listener.ts';
import type { Listener } from './listener.ts';
import { comesTo } from './patient.ts';
import type { Comes } from './patient.ts';

/** Somebody who is treated differently: what they tell, and what it came and comes to. */
export interface Patient extends Both<Comes> {
  readonly answers: Answers;
}

export interface Verdict extends Omit<Judged, 'answers'> {
  /** Absent where it is proved that there is nobody. */
  readonly patient?: Patient;
}

export interface JudgedItem extends ChangedItem {
  /** Somebody whom this change alone treats differently; absent where there is nobody. */
  readonly patient?: Patient;
  /** Somebody for whom this red flag comes up on one side only, though the advice is the same. */
  readonly listener?: Listener;
}

export interface Proof {
  readonly verdicts: readonly Verdict[];
  readonly items: readonly JudgedItem[];
}

export async function proofOf(libraries: Both<Library>, witness: Witness): Promise<Proof> {
  const compared = await comparison(libraries, witness);
  const judged = await judge(compared);
  const verdicts = judged.map(({ answers, ...difference }) => ({ ...difference, ...(answers && { patient: patientOf(answers, compared.outcomes) }) }));
  const isSame = verdicts.every(({ patient }) => !patient);
  const items: JudgedItem[] = [];
  for (const item of changedItems(libraries)) {
    const isRule = item.effects.includes('rule');
    const patient = isSame || !isRule ? undefined : await patientFor(item, libraries, witness);
    const listener = isRule && !patient && item.kind === 'red-flags' ? await listenerFor(item, libraries, witness) : undefined;
    items.push({ ...item, ...(patient && { patient }), ...(listener && { listener }) });
  }
  return { verdicts, items };
}

async function patientFor(item: ChangedItem, libraries: Both<Library>, witness: Witness): Promise<Patient | undefined> {
  for (const pair of aloneIn(item, libraries)) {
    const { outcomes, differences, whoMeets } = await comparison(pair, witness);
    const answers = await whoMeets(differences);
    if (answers) return patientOf(answers, outcomes);
  }
  return undefined;
}

/** Looked at alone too, or it would answer for what the others do. */
async function listenerFor(item: ChangedItem, libraries: Both<Library>, witness: Witness): Promise<Listener | undefined> {
  for (const pair of aloneIn(item, libraries)) {
    const listener = await listenerTo(item.id, pair, witness);
    if (listener) return listener;
  }
  return undefined;
}

function patientOf(answers: Answers, { before, now }: Both<Parameters<typeof comesTo>[0]>): Patient {
  return { answers, before: comesTo(before, answers), now: comesTo(now, answers) };
}
