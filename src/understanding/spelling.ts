/** Misspelt words, mended towards the words the phrases know: by how they sound, then by how few letters differ. */
import distance from 'natural/lib/natural/distance/index.js';
import type { RealWords } from './real-words.ts';
import type { Clause, Stemmer, Word } from './words.ts';
import { plain } from './words.ts';

export interface Speller {
  /** The word that this one was meant to be; the word itself where it is known, or nothing or too much is near. */
  mend(word: Word): Word;
}

export interface Spelling {
  /** Every word that may have been meant; asked for when a first word is unknown. */
  readonly written: () => Iterable<string>;
  /** Words that are meant where they are nearer than any of those. */
  readonly besides: () => Iterable<string>;
  /** Letters, and what they sound like: `ph: f`; `_` is the edge of a word. */
  readonly sounds: Readonly<Record<string, string>>;
  readonly stem: Stemmer;
  readonly isKnown: (word: Word) => boolean;
  /** It stands in a dictionary: written as it was meant. */
  readonly isReal: RealWords;
}

/** Words by the first of their sounds. */
type BySound = ReadonlyMap<string, readonly Sounded[]>;

/** What a word is compared by. */
interface Sounded {
  readonly word: Word;
  readonly sound: string;
  /** One bit for each letter in its sound, and in it as it is written: two words of which many differ need no closer look. */
  readonly letters: number;
  readonly writtenLetters: number;
}

interface Near {
  readonly word: Word;
  /** So many of its sounds differ. */
  readonly away: number;
}

const shortest = 4;
/** So many sounds must a word have for one of them to be wrong, and for two. */
const longEnoughForOne = 5;
const longEnoughForTwo = 9;
/** Words whose mending is remembered. */
const mostRemembered = 20_000;

export function spellerOf({ written, besides, sounds, stem, isKnown, isReal }: Spelling): Speller {
  const soundOf = sounding(sounds);
  const sounded = (word: Word): Sounded => {
    const sound = soundOf(word.text);
    return { word, sound, letters: lettersIn(sound), writtenLetters: lettersIn(word.text) };
  };
  const bySound = (words: Iterable<string>): BySound => Map.groupBy(distinct(words, stem).map(sounded), ({ sound }) => sound[0]!);
  let targets: readonly BySound[] | undefined;
  const meant = (word: Word): Word => {
    targets ??= [bySound(written()), bySound(besides())];
    const heard = sounded(word);
    const [among, beside] = targets.map((byFirst) => nearest(heard, byFirst.get(heard.sound[0] ?? '') ?? []));
    const near = beside && (!among || beside.away < among.away) ? beside : among;
    return near && !isReal(word.text, near.away ? 'in any form' : 'as it stands') ? near.word : word;
  };
  const remembered = new Map<string, Word>();
  return {
    mend(word) {
      if (word.text.length < shortest || isKnown(word)) return word;
      const known = remembered.get(word.text);
      if (known) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const made = meant(word);
      remembered.set(word.text, made);
      return made;
    },
  };
}

/** The clause with every unknown word replaced by the one it was meant to be. */
export function mended(clause: Clause, speller: Speller): Clause {
  return clause.map((word) => speller.mend(word));
}

const wholeWord = /^\p{L}+$/u;

function distinct(written: Iterable<string>, stem: Stemmer): Word[] {
  const texts = new Set([...written].map(plain).filter((text) => text.length >= shortest && wholeWord.test(text)));
  return [...texts].map((text) => ({ text, stem: stem(text) }));
}

/** What sounds nearest, and of those what is written nearest, where all that are equally near have one stem. */
function nearest(heard: Sounded, known: readonly Sounded[]): Near | undefined {
  const allowed = heard.sound.length >= longEnoughForTwo ? 2 : heard.sound.length >= longEnoughForOne ? 1 : 0;
  let near: Near[] = [];
  for (const each of known) {
    const most = near[0]?.away ?? allowed;
    const away = Math.min(distanceOf(heard, each, most), most ? writtenDistanceOf(heard, each) : Infinity);
    if (away > most) continue;
    if (near[0] && away < near[0].away) near = [];
    near.push({ word: each.word, away });
  }
  if (near.length < 2) return near[0];
  const written = near.map(({ word }) => lettersBetween(heard.word.text, word.text));
  const best = near.filter((_, at) => written[at] === Math.min(...written));
  return best.every(({ word }) => word.stem === best[0]!.word.stem) ? best[0] : undefined;
}

/** How many sounds differ; more than `most` is as good as anything. */
function distanceOf(one: Sounded, other: Sounded, most: number): number {
  if (one.sound === other.sound) return 0;
  if (most === 0 || Math.abs(one.sound.length - other.sound.length) > most || bitsIn(one.letters ^ other.letters) > 2 * most) return Infinity;
  return lettersBetween(one.sound, other.sound);
}

/** One letter differs in words that are long enough for it: what is left out may change the sound of more than one. */
function writtenDistanceOf(one: Sounded, other: Sounded): number {
  const [from, to] = [one.word.text, other.word.text];
  if (from.length <= longEnoughForOne || Math.abs(from.length - to.length) > 1 || bitsIn(one.writtenLetters ^ other.writtenLetters) > 2) return Infinity;
  return lettersBetween(from, to) === 1 ? 1 : Infinity;
}

function lettersBetween(one: string, other: string): number {
  return distance.DamerauLevenshteinDistance(one, other, { restricted: true });
}

function lettersIn(sound: string): number {
  let letters = 0;
  for (let at = 0; at < sound.length; at += 1) letters |= 1 << (sound.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let count = 0;
  for (let left = letters; left; left &= left - 1) count += 1;
  return count;
}

/** How a word sounds: the longest letters first, and no letter twice in a row. */
function sounding(sounds: Spelling['sounds']): (text: string) => string {
  const letters = Object.keys(sounds).sort((one, other) => other.length - one.length);
  const pattern = letters.length ? new RegExp(letters.join('|'), 'gu') : /(?!)/gu;
  return (text) => `_${text}_`.replace(/(\p{L})\1+/gu, '$1').replace(pattern, (each) => sounds[each]!).replaceAll('_', '').replace(/(\p{L})\1+/gu, '$1');
}
