/** What a yes brings with it. */
import type { Library } from '../content/shape.ts';
import type { Findings } from './condition.ts';

/** The findings with everything they imply: a yes on one is a yes on what it implies. */
export function withImplied(answers: Findings, library: Library): Findings {
  if (![...answers].some(([id, answer]) => answer === 'yes' && library.findings.get(id)?.implies.length)) return answers;
  const all = new Map(answers);
  const add = (id: string): void => {
    for (const implied of library.findings.get(id)?.implies ?? []) {
      if (all.get(implied) === 'yes') continue;
      all.set(implied, 'yes');
      add(implied);
    }
  };
  for (const [id, answer] of answers) if (answer === 'yes') add(id);
  return all;
}
