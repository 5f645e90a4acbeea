/** Whether the formulas that are proved say the same as the triage that runs, on random patients. */
import type { Answer, FindingId } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { triage } from '../../triage/triage.ts';
import { atLeast } from '../../triage/urgency.ts';
import type { Formula } from './formula.ts';
import { lanes, program } from './lanes.ts';
import type { Crowd } from './lanes.ts';
import type { Translated } from './translate.ts';

export interface Disagreement {
  readonly what: string;
  readonly answers: ReadonlyMap<FindingId, Answer>;
}

/**
 * Compares urgency, red flags, the first cause and the safe stretches of `patients` random patients.
 * @param chance from 0 up to, not including, 1
 * @returns the first patient of whom they say different things
 */
export function disagreement(library: Library, formulas: Translated, { patients, chance }: { readonly patients: number; readonly chance: () => number }): Disagreement | undefined {
  const findings = [...library.findings.keys()];
  const { run } = program([...urgencies.map(formulas.reaches), ...formulas.fires.values(), ...formulas.leads.values(), ...formulas.safe.values()]);
  for (let compared = 0; compared < patients; compared += lanes) {
    const people = Array.from({ length: lanes }, () => somebody(findings, chance));
    const holds = run(crowdOf(people));
    for (const [lane, answers] of people.entries()) {
      const wrong = wrongAbout(answers, library, formulas, (formula) => (holds(formula) & (1 << lane)) !== 0);
      if (wrong) return { what: wrong, answers };
    }
  }
  return undefined;
}

/** Answers to some findings, few or many; some of them "not sure". */
function somebody(findings: readonly FindingId[], chance: () => number): Map<FindingId, Answer> {
  const density = chance() ** 2 / 2;
  const answers = new Map<FindingId, Answer>();
  for (const finding of findings) if (chance() < density) answers.set(finding, chance() < 0.7 ? 'yes' : chance() < 0.5 ? 'unsure' : 'no');
  return answers;
}

function crowdOf(people: readonly ReadonlyMap<FindingId, Answer>[]): Crowd {
  const crowd = { yes: new Map<string, number>(), unsure: new Map<string, number>() };
  for (const [lane, answers] of people.entries()) {
    for (const [finding, answer] of answers) if (answer !== 'no') crowd[answer].set(finding, (crowd[answer].get(finding) ?? 0) | (1 << lane));
  }
  return crowd;
}

function wrongAbout(answers: ReadonlyMap<FindingId, Answer>, library: Library, { reaches, fires, leads, safe }: Translated, holds: (formula: Formula) => boolean): string | undefined {
  const { urgency, redFlags, causes, stretches, alsoSafe } = triage(answers, library);
  const tier = urgencies.find((each) => holds(reaches(each)) !== atLeast(urgency, each));
  if (tier) return `urgency ${tier}`;
  const full = new Set(redFlags.filter((flag) => flag.urgency === library.redFlags.get(flag.id)!.urgency).map(({ id }) => id));
  const flag = [...fires].find(([id, formula]) => holds(formula) !== full.has(id));
  if (flag) return `red flag ${flag[0]}`;
  if (atLeast(urgency, 'same-day')) return undefined;
  const cause = [...leads].find(([id, formula]) => holds(formula) !== (causes[0]?.id === id));
  if (cause) return `first cause ${cause[0]}`;
  const offered = new Set([...stretches, ...alsoSafe].map(({ id }) => id));
  const stretch = [...safe].find(([id, formula]) => holds(formula) !== offered.has(id));
  return stretch && `stretch ${stretch[0]}`;
}
