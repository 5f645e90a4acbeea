/** What labelled messages teach of wishes: which words, and pairs of words, speak for each. */
import type { Learned } from '../../content/learned-shape.ts';
import type { Library } from '../../content/shape.ts';
import { fingerprint } from './learned.ts';
import { fitted, tableOf, weightsIn } from './table.ts';

/** A message and the wishes that may be behind it, the likeliest first; none, where nothing is wanted. */
export interface Wishing {
  readonly lang: string;
  readonly text: string;
  readonly wishes: readonly string[];
  /** Emergencies that it tells beside it. */
  readonly flags?: readonly string[];
}

/** So many ways that a phrase may be said teach enough. */
const mostWays = 4;
const how = { favour: 3, closeness: 300 } as const;

/** Messages that tell something want nothing besides, for the most part; longer ones than these are not asked for a wish. */
const mostWords = 15;

/** @param messages what people tell, besides */
export function wishesLearnedFrom(examples: readonly Wishing[], messages: readonly Pick<Wishing, 'text'>[], library: Library): Learned {
  const wanting = new Set(examples.map(({ text }) => text));
  const calm = messages.map(({ text }) => text).filter((text) => !wanting.has(text) && text.split(/\s+/u).length <= mostWords);
  const phrased = Object.entries(library.chat.wishes).flatMap(([wish, phrases]) => phrases.flatMap(waysOf).map((text) => ({ text, wishes: [wish] })));
  const taught = [...examples, ...phrased];
  const texts = [...taught.map(({ text }) => text), ...calm];
  const wished = [...taught.map((each) => new Set(each.wishes)), ...calm.map(() => new Set<string>())];
  const table = tableOf(texts, library);
  const wishes = [...new Set(taught.flatMap((each) => each.wishes))].sort();
  // Of several that may be meant, whichever is heard is right: such a message speaks for the first only, and against none of them.
  const regressions = wishes.map((wish) => fitted(table, { counts: wished.map((all) => !all.has(wish) || [...all][0] === wish), isSo: wished.map((all) => all.has(wish)) }, how));
  return { language: library.language, from: fingerprint(examples), labels: wishes, ...weightsIn(table, regressions) };
}

/** "can/could i drive": "can i drive", "could i drive". */
function waysOf(phrase: string): string[] {
  const words = phrase.split(/\s+/u).map((word) => word.replace(/[=*~]/gu, '').split('/')).filter(([first]) => first);
  const ways = Math.min(mostWays, Math.max(...words.map(({ length }) => length)));
  return Array.from({ length: ways }, (_, at) => words.map((alternatives) => alternatives[at % alternatives.length]).join(' '));
}
