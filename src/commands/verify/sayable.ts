/** Everything that can be said at one place of a talk: every choice, and every kind of words. */
import { choicesOnScreen, questionAsked } from '../../../dialogs/screen.ts';
import type { Said, Visit } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import type { Words } from './told.ts';

export interface Means {
  readonly library: Library;
  readonly words: Words;
  /** From 0 up to, not including, 1. */
  readonly chance: () => number;
}

export const text = (words: string): Said => ({ kind: 'text', text: words });

/** @param last what was said to get here: it may be said again */
export function everythingSayable(visit: Visit, last: Said, means: Means): Said[] {
  return [...everyChoice(visit, means.library), ...everyKindOfWords(means), last, ...oldTaps, { kind: 'unreadable' }, { kind: 'start' }];
}

const oldTaps: readonly Said[] = [
  { kind: 'choice', question: 'ask/nowhere', choices: ['nothing'] },
  { kind: 'choice', question: 'welcome', choices: ['me'] },
];

/** Of a list none, each alone, all, and every pair; elsewhere each. */
function everyChoice(visit: Visit, library: Library): Said[] {
  const question = visit.asked?.id ?? '';
  const choices = choicesOnScreen(visit, library).map(({ id }) => id);
  const tap = (...picked: readonly string[]): Said => ({ kind: 'choice', question, choices: picked });
  const pairs = questionAsked(question, library)?.kind === 'many' ? choices.flatMap((first, at) => choices.slice(at + 1).map((second) => tap(first, second))) : [];
  return [...choices.map((choice) => tap(choice)), ...pairs, ...(pairs.length ? [tap(...choices)] : [])];
}

/** Each emergency told, doubted, denied and corrected; each wish; bare answers; something else; nothing that can be understood. */
function everyKindOfWords({ words, chance }: Means): Said[] {
  const one = (all: readonly string[]): string => all[Math.floor(chance() * all.length)] ?? '';
  const emergencies = [...words.emergencies.values()].filter((ways) => ways.length).flatMap((ways) => {
    const way = one(ways);
    return [way, `${words.doubt} ${way}`, `${words.denial} ${way}`, `${words.correction}, ${words.denial} ${way}`];
  });
  const wishes = [...words.wishes.values()].map(one);
  return [...emergencies, ...wishes, ...words.bare, one(words.whyByName), one(words.others), ...gibberish].map(text);
}

export const gibberish = ['qwerty', 'qwerty?', '', '🙂', '99'];
