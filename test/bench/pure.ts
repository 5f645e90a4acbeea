/** What one core thinks through in a second, with no server around it. */
import { converse } from '../../dialogs/index.ts';
import { triage } from '../../src/triage/triage.ts';
import { content } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';
import { perSecond } from './rows.ts';
import type { Row } from './rows.ts';

export function pureRows(row: Row): void {
  row('converse() of a tap, one core', { figure: tapsPerSecond(), unit: 'a second', atLeast: 30_000 });
  for (const person of people) {
    const findings = new Map(Object.entries(person.findings));
    row(`triage() with causes and stretches, ${person.name}`, { figure: perSecond(() => triage(findings, content).stretches), unit: 'a second', atLeast: 100_000 });
  }
}

function tapsPerSecond(): number {
  const steps = people.flatMap((person) => scriptOf(person, content).steps);
  const begin = () => converse({ kind: 'start' }, undefined, content).visit;
  return steps.length * perSecond(() => {
    let visit = begin();
    for (const { question, tapped } of steps) visit = converse({ kind: 'choice', question, choices: tapped.map((choice) => choice.id) }, visit, content).visit;
  });
}
