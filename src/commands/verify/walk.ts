/** A breadth-first walk of the real conversation over its control states: everything sayable, from several visits to each. */
import type { converse } from '../../../dialogs/index.ts';
import { choicesOnScreen } from '../../../dialogs/screen.ts';
import { libraryIn } from '../../../dialogs/talk.ts';
import type { Said, Turn, Visit } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { standingOf } from '../../triage/standing.ts';
import { assessmentOf } from '../../triage/triage.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { wrongWith } from './invariants.ts';
import { everythingSayable } from './sayable.ts';
import type { BrokenTalk } from './storm.ts';
import { wordsFor } from './told.ts';

export interface WalkParts {
  readonly talk: typeof converse;
  readonly library: Library;
  /** The language it is held in: where a talk changes it, another walk goes on. */
  readonly language?: string;
  /** Different visits from which each control state is left. */
  readonly visitsEach: number;
  readonly chance: () => number;
  readonly coverage?: Coverage;
  /** Stops there, whatever is left; the walk then says so. */
  readonly mostTransitions?: number;
}

export interface Walk {
  /** Each with the number of different visits from which it was left. */
  readonly states: ReadonlyMap<string, number>;
  readonly transitions: number;
  /** The walk ended by itself, with nothing left to try. */
  readonly isWhole: boolean;
  readonly broken?: BrokenTalk;
}

/** Where a talk stands, whatever was told. */
export interface ControlState {
  readonly floor: string;
  readonly asked: string;
  readonly isConfirming: boolean;
  readonly language: string;
  readonly urgency: string;
  readonly isWarned: boolean;
}

export function controlState(visit: Visit, library: Library): ControlState {
  const { urgency } = assessmentOf(standingOf(visit.log, library), library);
  return { floor: visit.floor, asked: visit.asked?.id ?? '-', isConfirming: visit.pending !== undefined, language: visit.language, urgency, isWarned: visit.warned.length > 0 };
}

export function named({ floor, asked, isConfirming, language, urgency, isWarned }: ControlState): string {
  return [floor, asked, isConfirming ? 'confirming' : '-', language, urgency, isWarned ? 'warned' : '-'].join(' ');
}

interface Place {
  readonly turn: Turn;
  /** How one gets there. */
  readonly path: Path;
}

interface Path {
  readonly said: Said;
  readonly before: Path | undefined;
}

export function walk({ talk, library, language = library.language, visitsEach, chance, coverage = coverageOf(library), mostTransitions = Infinity }: WalkParts): Walk {
  const means = { library, words: wordsFor(libraryIn(language, library)), chance };
  const start: Said = { kind: 'start', language };
  const queue: Place[] = [{ turn: talk(start, undefined, library), path: { said: start, before: undefined } }];
  const found = new Map<string, Set<string>>();
  let [transitions, at] = [0, 0];
  const ended = (rest: Pick<Walk, 'isWhole' | 'broken'>): Walk => ({ states: new Map([...found].map(([state, visits]) => [state, visits.size])), transitions, ...rest });
  note(queue[0]!.turn.visit, { found, library, visitsEach });
  for (; at < queue.length && transitions < mostTransitions; at += 1) {
    const { turn: before, path: way } = queue[at]!;
    for (const said of everythingSayable(before.visit, way.said, means)) {
      const turn = talk(said, before.visit, library);
      transitions += 1;
      const path: Path = { said, before: way };
      const lastReply = before.replies[0]?.id;
      const wrong = wrongWith({ said, before: before.visit, turn, ...(lastReply && { lastReply }) }, library);
      if (wrong) return ended({ isWhole: false, broken: { said: listed(path), wrong } });
      if (transitions % looked === 0) coverage.see(turn);
      if (turn.visit.language !== language || !note(turn.visit, { found, library, visitsEach })) continue;
      coverage.see(turn);
      const endless = neverEnds({ turn, path }, { talk, library });
      if (endless) return ended({ isWhole: false, broken: endless });
      queue.push({ turn, path });
    }
  }
  return ended({ isWhole: at === queue.length });
}

/** Keeps a visit that is new to its control state, while more are wanted; true when it was kept. */
function note(visit: Visit, { found, library, visitsEach }: { found: Map<string, Set<string>>; library: Library; visitsEach: number }): boolean {
  const state = named(controlState(visit, library));
  const visits = found.get(state) ?? new Set();
  found.set(state, visits);
  if (visits.size >= visitsEach) return false;
  const { toldYes, toldUnsure, toldNo } = standingOf(visit.log, library);
  const before = visits.size;
  visits.add(`${toldYes.join()} ${toldUnsure.join()} ${toldNo.join()} ${visit.tried.length}`);
  return visits.size > before;
}

const mostAnswers = 60;
/** Of what leads nowhere new, every so many-th turn is looked at for content reached. */
const looked = 16;

/** Whoever goes on answering comes to an end: a result, or an emergency said. */
function neverEnds(from: Place, { talk, library }: Pick<WalkParts, 'talk' | 'library'>): BrokenTalk | undefined {
  let { turn, path } = from;
  for (let answers = 0; answers < mostAnswers; answers += 1) {
    const { visit } = turn;
    const asked = visit.asked?.id ?? '';
    if (!/^(welcome$|ask|confirm$|told$|misheard$|stretch|check-in$)/u.test(asked)) return undefined;
    const choices = choicesOnScreen(visit, library).map(({ id }) => id);
    const said: Said = { kind: 'choice', question: asked, choices: [['none', 'no', 'done', 'same'].find((id) => choices.includes(id)) ?? choices[0] ?? ''] };
    path = { said, before: path };
    turn = talk(said, visit, library);
  }
  return { said: listed(path), wrong: `${mostAnswers} answers, and no end` };
}

function listed(path: Path | undefined): Said[] {
  return path ? [...listed(path.before), path.said] : [];
}
