/** Seeded random talks against the real conversation: taps, words, doubts, denials, wishes, corrections, old taps. */
import { isDeepStrictEqual } from 'node:util';
import type { converse } from '../../../dialogs/index.ts';
import { choicesOnScreen } from '../../../dialogs/screen.ts';
import type { Said, Turn } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { findingsOf } from '../../content/named.ts';
import { triage } from '../../triage/triage.ts';
import { reply } from '../assessment.ts';
import type { Person } from '../assessment.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { wrongWith } from './invariants.ts';
import { gibberish, text } from './sayable.ts';
import { wordsFor } from './told.ts';
import type { Words } from './told.ts';

export interface StormParts {
  /** The conversation under test. */
  readonly talk: typeof converse;
  readonly library: Library;
  readonly talks: number;
  /** From 0 up to, not including, 1; the same at every run. */
  readonly chance: () => number;
  /** Told of everything that is reached. */
  readonly coverage?: Coverage;
}

/** A talk that broke an invariant: everything said, in order, and what was wrong. */
export interface BrokenTalk {
  readonly said: readonly Said[];
  readonly wrong: string;
}

export interface Storm {
  readonly talks: number;
  readonly turns: number;
  /** The shortest one found. */
  readonly broken?: BrokenTalk;
}

const longest = 40;

export function storm({ talk, library, talks, chance, coverage = coverageOf(library) }: StormParts): Storm {
  const words = wordsFor(library);
  let turns = 0;
  let broken: BrokenTalk | undefined;
  for (let count = 0; count < talks; count += 1) {
    const one = oneTalk({ talk, library, words, chance, coverage });
    turns += one.turns;
    if (one.broken && (!broken || one.broken.said.length < broken.said.length)) broken = one.broken;
  }
  return { talks, turns, ...(broken && { broken }) };
}

type Played = Required<Pick<StormParts, 'talk' | 'library' | 'chance' | 'coverage'>> & { readonly words: Words };

function oneTalk({ talk, library, words, chance, coverage }: Played): { turns: number; broken?: BrokenTalk } {
  const said: Said[] = [{ kind: 'start', ...(chance() < onThePage && { once: true }) }];
  const turns: Turn[] = [talk(said[0]!, undefined, library)];
  const length = 1 + Math.floor(chance() * longest);
  const person = chance() < truthful ? (chance() < stretching ? somebodyOffered(library, chance) : somebody(library, chance)) : undefined;
  while (turns.length < length) {
    const before = turns.at(-1)!;
    const next = (person && chance() < 0.93 ? reply(before.visit, person, library) : undefined) ?? nextSaid({ said, turns, words, library, chance });
    const turn = talk(next, before.visit, library);
    const lastReply = before.replies[0]?.id;
    const again = chance() < redelivered ? talk(next, before.visit, library) : turn;
    const wrong = wrongWith({ said: next, before: before.visit, turn, ...(lastReply && { lastReply }) }, library) ?? differs(turn, again);
    said.push(next);
    turns.push(turn);
    coverage.see(turn);
    if (wrong) return { turns: turns.length, broken: { said, wrong } };
  }
  return { turns: turns.length };
}

/** The share of talks on the page of questions, which nobody can come back to. */
const onThePage = 0.1;
/** The share of talks in which somebody mostly answers what is so, and therefore gets to the end. */
const truthful = 0.4;

/** A person with some of the signs of one cause, and little else. */
function somebody({ causes, findings }: Library, chance: () => number): Person {
  const cause = [...causes.values()][Math.floor(chance() * causes.size)]!;
  const signs = [...cause.for.strong, ...cause.for.moderate, ...cause.for.weak].flatMap(findingsOf).filter(() => chance() < 0.5);
  const others = [...findings.keys()].filter(() => chance() < 0.01);
  return { findings: Object.fromEntries([...signs, ...others].map((id) => [id, 'yes' as const])), choices: {} };
}

/** Of these, the share who were looked for, because some stretch is theirs. */
const stretching = 0.08;
const mostTries = 2000;

/** A person whom a stretch is offered to, found by chance: some stretches are few people's. */
function somebodyOffered(library: Library, chance: () => number): Person {
  const wanted = [...library.stretches.keys()][Math.floor(chance() * library.stretches.size)]!;
  const calm = [...library.findings].filter(([, { emergency }]) => !emergency).map(([id]) => id);
  for (let tries = 0; ; tries += 1) {
    const findings = new Map(calm.filter(() => chance() < 0.08).map((id) => [id, 'yes' as const]));
    if (tries >= mostTries || triage(findings, library).stretches.some(({ id }) => id === wanted)) return { findings: Object.fromEntries(findings), choices: {} };
  }
}

/** How often who was not understood says the same again. */
const insists = 0.2;
/** The share of messages that arrive twice. */
const redelivered = 0.02;

function differs(turn: Turn, again: Turn): string | undefined {
  return isDeepStrictEqual(turn, again) ? undefined : 'the same message, delivered twice, was answered in two ways';
}

interface Moment {
  readonly said: readonly Said[];
  readonly turns: readonly Turn[];
  readonly words: Words;
  readonly library: Library;
  readonly chance: () => number;
}

function nextSaid({ said, turns, words, library, chance }: Moment): Said {
  const one = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  const { visit, replies } = turns.at(-1)!;
  if (replies.some(({ id }) => id.startsWith('not-understood')) && chance() < insists) return said.at(-1)!;
  const kind = chance();
  if (kind < 0.56) return tapOf(visit.asked?.id ?? '', choicesOnScreen(visit, library).map(({ id }) => id), chance);
  if (kind < 0.62) return text(one(words.anyEmergency));
  if (kind < 0.65) return text(`${words.doubt} ${one(words.anyEmergency)}`);
  if (kind < 0.68) return text(`${words.denial} ${one(words.anyEmergency)}`);
  if (kind < 0.7) return text(`${words.correction}, ${words.denial} ${one(words.anyEmergency)}`);
  if (kind < 0.76) return text(one(words.others));
  if (kind < 0.82) return text(one(one(words.anyWish)));
  if (kind < 0.84) return text(one(words.whyByName));
  if (kind < 0.88) return text(one(words.bare));
  if (kind < 0.9) return text(one(gibberish));
  if (kind < 0.94) return said.at(-1)!;
  if (kind < 0.97) return oldTap(one(turns), library, chance);
  return one<Said>([{ kind: 'start' }, { kind: 'unreadable' }, { kind: 'choice', question: 'nowhere', choices: ['nothing'] }]);
}

/** A tap on a card of an earlier turn. */
function oldTap({ visit }: Turn, library: Library, chance: () => number): Said {
  return tapOf(visit.asked?.id ?? '', choicesOnScreen(visit, library).map(({ id }) => id), chance);
}

function tapOf(question: string, choices: readonly string[], chance: () => number): Said {
  const first = Math.floor(chance() * choices.length);
  const second = chance() < 0.2 ? Math.floor(chance() * choices.length) : first;
  return { kind: 'choice', question, choices: [...new Set([choices[first] ?? '', choices[second] ?? ''])] };
}
