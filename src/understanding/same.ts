/** What is said in several ways and heard as one word: "unable to" is "cant". */
import type { Grammar } from '../content/grammar.ts';
import { isOfWord, plain, wordEnd, wordFrom } from './words.ts';

interface Way {
  readonly said: string;
  readonly heard: string;
}

/** What is heard as one word, by the word that it begins with. */
export interface Same {
  /** The text made plain, with but one space between its words. */
  readonly plainly: (text: string) => string;
  readonly beginnings: ReadonlyMap<string, Beginning>;
}

export function sameIn({ same, one_of_two: singles }: Pick<Grammar, 'same' | 'one_of_two'>): Same {
  const single = singles.length ? new RegExp(`\\b(${singles.join('|')})['’‘\`´]s\\b`, 'giu') : undefined;
  const ways = Object.entries(same).flatMap(([heard, all]) => plain(all.join('\n')).split('\n').map((said): Way => ({ said, heard })));
  return {
    plainly: (text) => plain(single && apostrophe.test(text) ? text.replace(single, '$1 is') : text).replace(spaces, ' '),
    beginnings: beginningsOf(ways.sort((one, other) => other.said.length - one.said.length)),
  };
}

const apostrophe = /['’‘`´]/u;

/** But one plain space. Also the hyphen of "rear-ended", but not that of a class: `<leg-part>`. */
const spaces = / *[^\S\n\r ][^\S\n\r]*| {2,}|(?<=\p{L})[-‐‑](?=\p{L})(?![\p{L}-]{0,30}>)/gu;

const word = /[\p{L}\p{N}]+/gu;

/** What begins with a word: those of that word only, and those of more by their second one. Few begin alike in two words, many in one. */
export interface Beginning {
  readonly alone: Way[];
  readonly followed: Map<string, Way[]>;
}

function beginningsOf(ways: readonly Way[]): ReadonlyMap<string, Beginning> {
  const beginnings = new Map<string, Beginning>();
  for (const way of ways) {
    const [first = way.said, second] = way.said.match(word) ?? [];
    const beginning = beginnings.get(first) ?? { alone: [], followed: new Map<string, Way[]>() };
    beginnings.set(first, beginning);
    if (second === undefined) beginning.alone.push(way);
    else beginning.followed.set(second, [...(beginning.followed.get(second) ?? []), way]);
  }
  return beginnings;
}

/** The text made plain, with everything that is heard as one word made that word; the longest way first. Every word is looked up, those of all phrases at the start: by its letters, which takes a third of what a pattern takes. */
export function unified(text: string, { plainly, beginnings }: Same): string {
  const read = plainly(text);
  let made = '';
  let done = 0;
  let end = 0;
  for (let from = wordFrom(read, 0); from < read.length; from = wordFrom(read, end)) {
    end = wordEnd(read, from);
    const way = wayAt(beginnings.get(read.slice(from, end)), read, from);
    if (!way) continue;
    made += read.slice(done, from) + way.heard;
    done = end = from + way.said.length;
  }
  return made + read.slice(done);
}

/** What is heard as one word where this one, which lies there, begins. */
export function wayAt(beginning: Beginning | undefined, text: string, from: number): Way | undefined {
  if (!beginning) return undefined;
  const followed = beginning.followed.size ? beginning.followed.get(wordAfter(text, wordEnd(text, from))) : undefined;
  return longestAt(followed, text, from) ?? longestAt(beginning.alone, text, from);
}

function wordAfter(text: string, end: number): string {
  const from = wordFrom(text, end);
  return text.slice(from, wordEnd(text, from));
}

function longestAt(ways: readonly Way[] | undefined, text: string, from: number): Way | undefined {
  return ways?.find(({ said }) => text.startsWith(said, from) && !isOfWord(text.charCodeAt(from + said.length)));
}
