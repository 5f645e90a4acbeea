/** A breadth-first walk of the real conversation over its control states: every choice and every kind of words, from several visits to each. */
import type { converse } from '../../../dialogs/index.ts';
import { choicesOnScreen, questionAsked } from '../../../dialogs/screen.ts';
import type { Said, Turn, Visit } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { standingOf } from '../../triage/standing.ts';
import { reachedUrgency } from '../../triage/triage.ts';
import { wrongWith } from './invariants.ts';
import type { BrokenTalk } from './storm.ts';
import { wordsFor } from './told.ts';
import type { Words } from './told.ts';

export interface WalkParts {
  readonly talk: typeof converse;
  readonly library: Library;
  /** Different visits from which each control state is left. */
  readonly visitsEach: number;
  readonly chance: () => number;
  /** Stops there, whatever is left; the walk then says so. */
  readonly mostTransitions?: number;
}

export interface Walk {
  readonly states: number;
  readonly transitions: number;
  /** Reply ids that were said. */
  readonly said: ReadonlySet<string>;
  /** States left from fewer visits than asked for, because no more lead there. */
  readonly thin: number;
  /** The walk ended by itself, with nothing left to try. */
  readonly isWhole: boolean;
  readonly broken?: BrokenTalk;
}

interface Place {
  readonly turn: Turn;
  /** How one gets there. */
  readonly path: Path | undefined;
}

interface Path {
  readonly said: Said;
  readonly before: Path | undefined;
}

/** Where a talk stands, whatever was told: floor, open question, confirmation, language, urgency, emergency already said. */
export function controlState(visit: Visit, library: Library): string {
  const urgency = reachedUrgency(standingOf(visit.log, library), library);
  return [visit.floor, visit.asked?.id ?? '-', visit.pending ? 'confirming' : '-', visit.language, urgency, visit.warned.length ? 'warned' : '-'].join(' ');
}

export function walk({ talk, library, visitsEach, chance, mostTransitions = Infinity }: WalkParts): Walk {
  const words = wordsFor(library);
  const left = new Map<string, number>();
  const said = new Set<string>();
  const start: Said = { kind: 'start' };
  const queue: Place[] = [{ turn: talk(start, undefined, library), path: { said: start, before: undefined } }];
  const seen = new Set<string>();
  let transitions = 0;
  for (let place = queue.shift(); place && transitions < mostTransitions; place = queue.shift()) {
    const { visit } = place.turn;
    const state = controlState(visit, library);
    if ((left.get(state) ?? 0) >= visitsEach) continue;
    left.set(state, (left.get(state) ?? 0) + 1);
    for (const next of everythingSayable(visit, library, { words, chance })) {
      const turn = talk(next, visit, library);
      transitions += 1;
      turn.replies.forEach(({ id }) => said.add(id));
      const path: Path = { said: next, before: place.path };
      const lastReply = place.turn.replies[0]?.id;
      const wrong = wrongWith({ said: next, before: visit, turn, ...(lastReply && { lastReply }) }, library);
      if (wrong) return { ...sums(left, visitsEach), transitions, said, isWhole: false, broken: { said: listed(path), wrong } };
      const reached = controlState(turn.visit, library);
      const known = `${reached} ${turn.visit.log.length} ${state}`;
      if ((left.get(reached) ?? 0) < visitsEach && !seen.has(known)) {
        seen.add(known);
        queue.push({ turn, path });
      }
    }
  }
  return { ...sums(left, visitsEach), transitions, said, isWhole: queue.length === 0 };
}

function sums(left: ReadonlyMap<string, number>, visitsEach: number): { states: number; thin: number } {
  return { states: left.size, thin: [...left.values()].filter((count) => count < visitsEach).length };
}

function listed(path: Path | undefined): Said[] {
  return path ? [...listed(path.before), path.said] : [];
}

/** Every choice (of a list: none, each alone, all, every pair) and every kind of words. */
function everythingSayable(visit: Visit, library: Library, { words, chance }: { words: Words; chance: () => number }): Said[] {
  const one = (all: readonly string[]): string => all[Math.floor(chance() * all.length)] ?? '';
  const question = visit.asked?.id ?? '';
  const choices = choicesOnScreen(visit, library).map(({ id }) => id);
  const tap = (...picked: string[]): Said => ({ kind: 'choice', question, choices: picked });
  const pairs = questionAsked(question, library)?.kind === 'many' ? choices.flatMap((first, at) => choices.slice(at + 1).map((second) => tap(first, second))) : [];
  const text = (said: string): Said => ({ kind: 'text', text: said });
  const emergencies = [...words.emergencies.values()].filter((ways) => ways.length).flatMap((ways) => {
    const way = one(ways);
    return [text(way), text(`maybe ${way}`), text(`no ${way}`)];
  });
  return [
    ...choices.map((choice) => tap(choice)),
    ...pairs,
    ...(pairs.length ? [tap(...choices)] : []),
    ...emergencies,
    ...[...words.wishes.values()].map((ways) => text(one(ways))),
    ...['yes', 'no', 'not sure', '1', '2 and 3', 'qwerty', '', one(words.others)].map(text),
    { kind: 'choice', question: 'ask/nowhere', choices: ['nothing'] },
    { kind: 'choice', question: 'welcome', choices: ['me'] },
    { kind: 'unreadable' },
    { kind: 'start' },
  ];
}
