/** What is said in several ways and heard as one word: "unable to" is "cant". */
import type { Grammar } from '../content/wording.ts';
import { plain } from './words.ts';

interface Way {
  readonly said: string;
  readonly heard: string;
}

/** The text made plain, with everything that is heard as one word made that word; the longest way first. */
export function unifier({ same, one_of_two: singles }: Pick<Grammar, 'same' | 'one_of_two'>): (text: string) => string {
  const single = singles.length ? new RegExp(`\\b(${singles.join('|')})['’‘\`´]s\\b`, 'giu') : undefined;
  const ways = Object.entries(same).flatMap(([heard, all]) => all.map((said): Way => ({ said: plain(said), heard })));
  const beginnings = beginningsOf(ways.sort((one, other) => other.said.length - one.said.length));
  return (text) => unified(plain(single ? text.replace(single, '$1 is') : text).replace(spaces, ' '), beginnings);
}

/** Also the hyphen of "rear-ended", but not that of a class: `<leg-part>`. */
const spaces = /[^\S\n\r]+|(?<=\p{L})[-‐‑](?=\p{L})(?![\p{L}-]{0,30}>)/gu;

const word = /[\p{L}\p{N}]+/gu;

/** What begins with a word: those of that word only, and those of more by their second one. Few begin alike in two words, many in one. */
interface Beginning {
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

function unified(text: string, beginnings: ReadonlyMap<string, Beginning>): string {
  let made = '';
  let done = 0;
  const words = [...text.matchAll(word)];
  for (const [at, { 0: first, index }] of words.entries()) {
    const beginning = index < done ? undefined : beginnings.get(first);
    if (!beginning) continue;
    const way = wayAt(beginning.followed.get(words[at + 1]?.[0] ?? ''), text, index) ?? wayAt(beginning.alone, text, index);
    if (!way) continue;
    made += text.slice(done, index) + way.heard;
    done = index + way.said.length;
  }
  return made + text.slice(done);
}

function wayAt(ways: readonly Way[] | undefined, text: string, index: number): Way | undefined {
  return ways?.find(({ said }) => text.startsWith(said, index) && !/[\p{L}\p{N}]/u.test(text[index + said.length] ?? ' '));
}
