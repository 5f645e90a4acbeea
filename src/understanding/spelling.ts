/** Misspelt words, mended towards the words the phrases know. */
import distance from 'natural/lib/natural/distance/index.js';
import type { Lexicon } from './lexicon.ts';
import type { Clause, Word } from './words.ts';

const shortest = 5;
/** A stem of this length may be wrong in two places; a shorter one in one. */
const longEnoughForTwo = 7;
/** Words whose mending is remembered. */
const mostRemembered = 20_000;

/** What each word was mended to, and the stems by their first letter, where a mended word is looked for. */
interface Speller {
  readonly mended: Map<string, Word | undefined>;
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

const spellers = new WeakMap<Lexicon, Speller>();

/** The clause with every unknown word of five letters or more replaced by the only near one. */
export function mended(clause: Clause, lexicon: Lexicon): Clause {
  return clause.map((word) => (known(word, lexicon) ? word : (remembered(word, lexicon) ?? word)));
}

function known(word: Word, { stems, little, leaveAlone }: Lexicon): boolean {
  return word.text.length < shortest || leaveAlone.has(word.text) || stems.has(word.stem) || little.vocabulary.words.has(word.stem) || /\d/u.test(word.text);
}

function remembered(word: Word, lexicon: Lexicon): Word | undefined {
  const speller = spellerOf(lexicon);
  if (speller.mended.has(word.text)) return speller.mended.get(word.text);
  if (speller.mended.size >= mostRemembered) speller.mended.clear();
  const found = nearest(word, speller.byLetter.get(word.stem[0] ?? '') ?? []);
  speller.mended.set(word.text, found);
  return found;
}

function nearest({ stem }: Word, stems: readonly string[]): Word | undefined {
  const allowed = stem.length >= longEnoughForTwo ? 2 : 1;
  const near = stems.filter((each) => {
    const wrong = each.length >= longEnoughForTwo - 1 ? allowed : 1;
    return Math.abs(each.length - stem.length) <= wrong && distance.DamerauLevenshteinDistance(stem, each, { restricted: true }) <= wrong;
  });
  return near.length === 1 ? { text: near[0]!, stem: near[0]! } : undefined;
}

function spellerOf(lexicon: Lexicon): Speller {
  const known = spellers.get(lexicon) ?? { mended: new Map(), byLetter: Map.groupBy([...lexicon.stems].filter((stem) => stem.length >= shortest - 1), (stem) => stem[0]!) };
  spellers.set(lexicon, known);
  return known;
}
