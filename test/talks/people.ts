/** Three people, and the talk each of them has with the guide, played once in memory so that every channel can be held to it. */
import { converse } from '../../dialogs/index.ts';
import { reply } from '../../src/commands/assessment.ts';
import type { Person } from '../../src/commands/assessment.ts';
import type { Choice, Reply, Said, Turn } from '../../src/conversation.ts';
import type { Library } from '../../src/content/shape.ts';

export interface ScriptedPerson extends Person {
  readonly name: string;
  /** What they tap once the interview is over. */
  readonly then: readonly string[];
}

/** One tap of a script: the choices tapped, and every reply it must bring. */
export interface Step {
  readonly question: string;
  readonly tapped: readonly Choice[];
  /** The tapped choices' places on the screen, from 1. */
  readonly numbers: readonly number[];
  readonly many: boolean;
  readonly replies: readonly Reply[];
}

const yes = (...findings: string[]): Person['findings'] => Object.fromEntries(findings.map((finding) => [finding, 'yes' as const]));

export const strain: ScriptedPerson = {
  name: 'an ordinary strain',
  findings: yes('age-under-40', 'location-lower', 'after-lifting', 'worse-lifting', 'better-lying', 'stiffness', 'more-than-a-week'),
  choices: {},
  then: ['stretches', 'better', 'same', 'better', 'finish'],
};

export const sciatica: ScriptedPerson = {
  name: 'sciatica below the knee',
  findings: yes('age-under-40', 'leg-pain', 'leg-pain-below-knee', 'leg-pain-worse-than-back', 'leg-worse-cough-sneeze', 'worse-sitting', 'worse-bending', 'more-than-a-week'),
  choices: {},
  then: ['call', 'finish'],
};

export const numb: ScriptedPerson = {
  name: 'numbness between the legs',
  findings: yes('age-under-40', 'saddle-numbness'),
  choices: {},
  then: ['getting-help'],
};

export const people: readonly ScriptedPerson[] = [strain, sciatica, numb];

/** The whole talk from the welcome on, tap by tap. */
export function scriptOf(person: ScriptedPerson, library: Library): { readonly welcome: readonly Reply[]; readonly steps: readonly Step[] } {
  const start = converse({ kind: 'start' }, undefined, library);
  const tail = [...person.then];
  const steps: Step[] = [];
  for (let turn = start; ; ) {
    const said = nextSaid(turn, person, tail, library);
    if (!said) return { welcome: start.replies, steps };
    const [before, after]: readonly [Turn, Turn] = [turn, converse(said, turn.visit, library)];
    steps.push(stepOf(said, before, after));
    turn = after;
  }
}

type Tap = Said & { kind: 'choice' };

function nextSaid({ visit }: Turn, person: ScriptedPerson, tail: string[], library: Library): Tap | undefined {
  const answered = reply(visit, person, library);
  if (answered?.kind === 'choice') return answered;
  const choice = tail.shift();
  return choice === undefined ? undefined : { kind: 'choice', question: visit.asked!.id, choices: [choice] };
}

function stepOf({ question, choices }: Tap, before: Turn, { replies }: Turn): Step {
  const open = before.replies.findLast((each) => each.id === question);
  const shown = open?.choices ?? [];
  const tapped = shown.filter(({ id }) => choices.includes(id));
  if (!open || tapped.length !== choices.length) throw new Error(`${question} has no choice ${choices.join(', ')}`);
  return { question, tapped, numbers: tapped.map((choice) => shown.indexOf(choice) + 1), many: open.many === true, replies };
}
