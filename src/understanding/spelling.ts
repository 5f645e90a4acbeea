/** Misspelt words, mended towards the words the phrases know. */
import distance from 'natural/lib/natural/distance/index.js';
import type { Lexicon } from './lexicon.ts';
import type { Clause, Word } from './words.ts';

const shortest = 5;

/** The clause with every unknown word of five letters or more replaced by the only near one. */
export function mended(clause: Clause, lexicon: Lexicon): Clause {
  return clause.map((word) => (known(word, lexicon) ? word : (nearest(word, lexicon) ?? word)));
}

function known(word: Word, { stems, little, leaveAlone }: Lexicon): boolean {
  return word.text.length < shortest || leaveAlone.has(word.text) || stems.has(word.stem) || little.byFirst.has(word.stem) || /\d/u.test(word.text);
}

function nearest(word: Word, { stems }: Lexicon): Word | undefined {
  const allowed = word.stem.length >= 7 ? 2 : 1;
  const near = [...stems].filter(
    (stem) =>
      stem.length >= shortest - 1 &&
      stem[0] === word.stem[0] &&
      Math.abs(stem.length - word.stem.length) <= allowed &&
      distance.DamerauLevenshteinDistance(word.stem, stem, { restricted: true }) <= (stem.length >= 6 ? allowed : 1),
  );
  return near.length === 1 ? { text: near[0]!, stem: near[0]! } : undefined;
}
