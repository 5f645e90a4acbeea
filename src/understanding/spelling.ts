/** Misspelt words, mended towards the words the phrases know: by how they sound, then by how few letters differ; where more than one may have been meant, all of them are kept. */
import distance from 'natural/lib/natural/distance/index.js';
import type { RealWords } from './real-words.ts';
import type { Stemmer, Word } from './words.ts';
import { plain } from './words.ts';

export interface Speller {
  /** The word that this one was meant to be; the word itself where it is known or nothing is near, and with all that it may be where it is not certain. */
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
  /** Written as it was meant. */
  readonly isRight: (word: Word) => boolean;
  /** It stands in a dictionary: written as it was meant. */
  readonly isReal: RealWords;
}

/** Words by the first of their sounds, and by their first letter. */
interface Targets {
  readonly bySound: ReadonlyMap<string, readonly Sounded[]>;
  readonly byLetter: ReadonlyMap<string, readonly Sounded[]>;
}

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

/** Letters of a word that is mended, and of one that may be. */
const shortest = 4;
const shortestPerhaps = 3;
/** So many sounds must a word have for one of them to be wrong, and for two. */
const longEnoughForOne = 5;
const longEnoughForTwo = 9;
/** So many words may be meant by one. */
const mostMeant = 4;
/** Words whose mending is remembered. */
const mostRemembered = 20_000;

export function spellerOf({ written, besides, sounds, stem, isRight, isReal }: Spelling): Speller {
  const soundOf = sounding(sounds);
  const sounded = (word: Word): Sounded => {
    const sound = soundOf(word.text);
    return { word, sound, letters: lettersIn(sound), writtenLetters: lettersIn(word.text) };
  };
  let targets: readonly Targets[] | undefined;
  const meant = (word: Word): Word => {
    targets ??= [written(), besides()].map((words) => targetsOf(distinct(words, stem).map(sounded)));
    const heard = sounded(word);
    const [among, beside] = word.text.length < shortest ? [] : targets.map(({ bySound }) => nearest(heard, bySound.get(heard.sound[0] ?? '') ?? []));
    const near = beside && (!among || beside.away < among.away) ? beside : among;
    if (isReal(word.text, near?.away === 0 ? 'as it stands' : 'in any form')) return word;
    if (near?.away === 0 && near === beside) return near.word;
    const perhaps = oneLetterAway(word.text, targets.flatMap(({ byLetter }) => byLetter.get(word.text[0]!) ?? []));
    const first = near?.word ?? onlySwapped(word, perhaps);
    const others = perhaps.filter((other) => other.stem !== first?.stem).slice(0, mostMeant);
    return { ...(first ?? word), ...(others.length && { perhaps: others }) };
  };
  const remembered = new Map<string, Word>();
  return {
    mend(word) {
      if (word.text.length < shortestPerhaps || isRight(word)) return word;
      const known = remembered.get(word.text);
      if (known) return known;
      if (remembered.size >= mostRemembered) remembered.clear();
      const made = meant(word);
      remembered.set(word.text, made);
      return made;
    },
  };
}

function targetsOf(words: readonly Sounded[]): Targets {
  return { bySound: Map.groupBy(words, ({ sound }) => sound[0]!), byLetter: Map.groupBy(words, ({ word }) => word.text[0]!) };
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

/** Every word that this one is but for one letter, each stem once; first those of which two letters only changed places. */
function oneLetterAway(text: string, known: readonly Sounded[]): Word[] {
  const letters = lettersIn(text);
  const near = known.filter(({ word, writtenLetters }) => Math.abs(word.text.length - text.length) <= 1 && bitsIn(letters ^ writtenLetters) <= 2 && lettersBetween(text, word.text) === 1);
  const byStem = [...new Map(near.map(({ word }) => [word.stem, word])).values()];
  return byStem.sort((one, other) => Number(isSwapped({ text }, other)) - Number(isSwapped({ text }, one)));
}

/** The only one of these in which no more than two letters changed places. */
function onlySwapped(word: Word, near: readonly Word[]): Word | undefined {
  const swapped = near.filter((each) => isSwapped(word, each));
  return swapped.length === 1 ? swapped[0] : undefined;
}

/** Of words one letter away: the same letters in another order. */
function isSwapped(one: Pick<Word, 'text'>, other: Pick<Word, 'text'>): boolean {
  return one.text.length === other.text.length && lettersIn(one.text) === lettersIn(other.text) && [...one.text].sort().join('') === [...other.text].sort().join('');
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
