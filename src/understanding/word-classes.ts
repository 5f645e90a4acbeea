/** The word classes of grammar.yaml: which ways stand for each, and which words belong to it. */
import type { Grammar } from '../content/grammar.ts';
import type { Vocabulary } from './tokens.ts';

/** The ways of each class that some phrase holds, with its number. */
export function classesHeard(grammar: Grammar, { words }: Vocabulary): (readonly [number, readonly string[]])[] {
  return Object.entries(grammar.classes).flatMap(([name, ways]) => {
    const number = words.get(`<${name}>`);
    return number === undefined ? [] : [[number, ways.map((way) => withOneWordWays(way, grammar))] as const];
  });
}

/** More than one word. */
export function isOfWords(way: string): boolean {
  return way.trim().includes(' ');
}

/** By the number of a word, those of its classes. */
export function byWord(entries: readonly (readonly [number, readonly number[]])[]): ReadonlyMap<number, readonly number[]> {
  const classes = new Map<number, number[]>();
  for (const [number, words] of entries) for (const word of words) classes.set(word, [...(classes.get(word) ?? []), number]);
  return classes;
}

/** A class inside the way of another stands for its ways of one word. */
function withOneWordWays(way: string, { classes }: Grammar): string {
  return way.replace(/<([a-z-]+)>/gu, (whole, name: string) => classes[name]?.filter((each) => !each.includes(' ')).join('/') ?? whole);
}
