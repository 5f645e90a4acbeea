/** A readable conversation: what a person types or taps, and the ids of what the guide replies. */
import { join } from 'node:path';
import { converse } from '../dialogs/index.ts';
import { loadLibrary } from '../src/content/load.ts';
import type { Library } from '../src/content/shape.ts';
import type { WidgetWords } from '../src/content/website-shape.ts';
import type { Reply, Said, Turn } from '../src/conversation.ts';

/** A tiny content of its own, so that adding a stretch breaks no test. */
export const fixture = loadLibrary(join(import.meta.dirname, 'fixture'));
export const content = loadLibrary(join(import.meta.dirname, '../content'));
/** The same content, heard by its rules alone: what was learned from labelled messages has its own tests. */
export const ruled = byRulesAlone(content);

function byRulesAlone({ language, languages: all }: Library): Library {
  const languages = new Map<string, Library>();
  for (const [code, each] of all) languages.set(code, { ...each, languages, learned: () => undefined, learnedWishes: () => undefined, learnedAnswers: () => undefined });
  return languages.get(language)!;
}

/** What the chat on a website says of its own, by language. */
export const widgetWords = (language: string): WidgetWords => content.languages.get(language)!.website.widget;

/** `tap('numb', 'pee')` taps choices of the question on the screen. */
export function tap(...choices: string[]): { readonly tap: readonly string[]; readonly on?: string } {
  return { tap: choices };
}

export type Move = string | ReturnType<typeof tap>;

/** Every turn of a talk that opens the chat and then makes these moves. */
export function play(moves: readonly Move[], library: Library = fixture): Turn[] {
  const turns = [converse({ kind: 'start' }, undefined, library)];
  for (const move of moves) turns.push(converse(saidBy(move, turns.at(-1)!), turns.at(-1)!.visit, library));
  return turns;
}

/** The reply ids of the last turn. */
export function talk(...moves: Move[]): string[] {
  return ids(play(moves).at(-1)!);
}

export function ids({ replies }: Turn): string[] {
  return replies.map((reply) => reply.id);
}

export function lastReply(...moves: Move[]): Reply {
  return play(moves).at(-1)!.replies.at(-1)!;
}

function saidBy(move: Move, { visit }: Turn): Said {
  if (typeof move === 'string') return { kind: 'text', text: move };
  return { kind: 'choice', question: move.on ?? visit.asked?.id ?? '', choices: move.tap };
}

/** Answers the fixture's interview up to the result: an adult with nothing to report but what is given. */
export const noTrouble: readonly Move[] = ['me', tap('adult'), 'none', 'none', 'none', 'none', tap('lifting'), 'none'];
