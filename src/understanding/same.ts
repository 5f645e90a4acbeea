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
  const byBeginning = Map.groupBy(ways.sort((one, other) => other.said.length - one.said.length), ({ said }) => beginningOf(said));
  return (text) => unified(plain(single ? text.replace(single, '$1 is') : text).replace(/[^\S\n\r]+/gu, ' '), byBeginning);
}

const word = /[\p{L}\p{N}]+/gu;

/** Its first two words, or its only one: few ways begin alike in two words, many in one. */
function beginningOf(said: string): string {
  const [first = said, second] = said.match(word) ?? [];
  return second === undefined ? first : `${first} ${second}`;
}

function unified(text: string, byBeginning: ReadonlyMap<string, readonly Way[]>): string {
  let made = '';
  let done = 0;
  const words = [...text.matchAll(word)];
  for (const [at, { 0: first, index }] of words.entries()) {
    if (index < done) continue;
    const way = wayAt(byBeginning.get(`${first} ${words[at + 1]?.[0] ?? ''}`), text, index) ?? wayAt(byBeginning.get(first), text, index);
    if (!way) continue;
    made += text.slice(done, index) + way.heard;
    done = index + way.said.length;
  }
  return made + text.slice(done);
}

function wayAt(ways: readonly Way[] | undefined, text: string, index: number): Way | undefined {
  return ways?.find(({ said }) => text.startsWith(said, index) && !/[\p{L}\p{N}]/u.test(text[index + said.length] ?? ' '));
}
