/** What is said in several ways and heard as one word: "unable to" is "cant". */
import type { Grammar } from '../content/wording.ts';
import { plain } from './words.ts';

interface Way {
  readonly said: string;
  readonly heard: string;
}

/** The text made plain, with everything that is heard as one word made that word; the longest way first. */
export function unifier(same: Grammar['same']): (text: string) => string {
  const ways = Object.entries(same).flatMap(([heard, all]) => all.map((said): Way => ({ said: plain(said), heard })));
  const byFirst = Map.groupBy(ways.sort((one, other) => other.said.length - one.said.length), ({ said }) => firstWord(said));
  return (text) => unified(plain(text).replace(/[^\S\n\r]+/gu, ' '), byFirst);
}

const word = /[\p{L}\p{N}]+/gu;

function unified(text: string, byFirst: ReadonlyMap<string, readonly Way[]>): string {
  let made = '';
  let done = 0;
  for (const { 0: first, index } of text.matchAll(word)) {
    const way = index < done ? undefined : byFirst.get(first)?.find(({ said }) => text.startsWith(said, index) && !/[\p{L}\p{N}]/u.test(text[index + said.length] ?? ' '));
    if (!way) continue;
    made += text.slice(done, index) + way.heard;
    done = index + way.said.length;
  }
  return made + text.slice(done);
}

function firstWord(said: string): string {
  return said.match(word)?.[0] ?? said;
}
