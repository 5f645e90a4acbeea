/** What is said in several ways and heard as one word: "unable to" is "cant". */
import type { Grammar } from '../content/grammar.ts';
import { isOfWord, plain, wordEnd, wordFrom } from './words.ts';

interface Way {
  readonly said: string;
  readonly heard: string;
}

/** The text made plain, with everything that is heard as one word made that word; the longest way first. */
export function unifier({ same, one_of_two: singles }: Pick<Grammar, 'same' | 'one_of_two'>): (text: string) => string {
  const single = singles.length ? new RegExp(`\\b(${singles.join('|')})['’‘\`´]s\\b`, 'giu') : undefined;
  const ways = Object.entries(same).flatMap(([heard, all]) => plain(all.join('\n')).split('\n').map((said): Way => ({ said, heard })));
  const beginnings = beginningsOf(ways.sort((one, other) => other.said.length - one.said.length));
  return (text) => unified(plain(single && apostrophe.test(text) ? text.replace(single, '$1 is') : text).replace(spaces, ' '), beginnings);
}

const apostrophe = /['’‘`´]/u;

/** But one plain space. Also the hyphen of "rear-ended", but not that of a class: `<leg-part>`. */
const spaces = / *[^\S\n\r ][^\S\n\r]*| {2,}|(?<=\p{L})[-‐‑](?=\p{L})(?![\p{L}-]{0,30}>)/gu;

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

/** Every word is looked up, those of all phrases at the start: by its letters, which takes a third of what a pattern takes. */
function unified(text: string, beginnings: ReadonlyMap<string, Beginning>): string {
  let made = '';
  let done = 0;
  let end = 0;
  for (let from = wordFrom(text, 0); from < text.length; from = wordFrom(text, end)) {
    end = wordEnd(text, from);
    const beginning = beginnings.get(text.slice(from, end));
    const way = beginning && (wayAt(beginning.followed.get(wordAfter(text, end)), text, from) ?? wayAt(beginning.alone, text, from));
    if (!way) continue;
    made += text.slice(done, from) + way.heard;
    done = end = from + way.said.length;
  }
  return made + text.slice(done);
}

function wordAfter(text: string, end: number): string {
  const from = wordFrom(text, end);
  return text.slice(from, wordEnd(text, from));
}

function wayAt(ways: readonly Way[] | undefined, text: string, index: number): Way | undefined {
  return ways?.find(({ said }) => text.startsWith(said, index) && !isOfWord(text.charCodeAt(index + said.length)));
}
