/** Which language a message is in, and what it tells in another one beside it: people mix them. */
import type { Fact } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { lexiconOf } from './lexicon.ts';
import { find } from './phrases.ts';
import { understand } from './understand.ts';
import type { Understood } from './understand.ts';
import { plainWordsOf, wordsOf } from './words.ts';

/** So many words of its own, and more than of the language one was in: then it is that language. */
const enoughWords = 2;

/** What was made of messages before, where that is wanted: see `rememberMessages`. */
const remembered = new WeakMap<Library, { readonly spokenIn: Map<string, Library>; readonly understood: Map<string, Understood> }>();

/** From now on the same message is read once. For proofs that say the same things a million times; never where people write. */
export function rememberMessages(library: Library): void {
  for (const each of library.languages.values()) remembered.set(each, { spokenIn: new Map(), understood: new Map() });
}

function once<T>(known: Map<string, T> | undefined, text: string, read: () => T): T {
  if (!known) return read();
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = read();
  known.set(text, made);
  return made;
}

/** The library of the language the text is written in; the one given, where nothing speaks clearly for another. */
export function spokenIn(text: string, library: Library): Library {
  return once(remembered.get(library)?.spokenIn, text, () => findLanguage(text, library));
}

function findLanguage(text: string, library: Library): Library {
  const said = plainWordsOf(text);
  const others = othersOf(library).map((other) => ({ other, own: wordsOnlyIn(said, other, library, true), theirs: wordsOnlyIn(said, library, other, true) }));
  const best = others.filter(({ other, own, theirs }) => own > theirs && (own >= enoughWords || isAllOf(text, other))).sort((one, two) => two.own - one.own)[0];
  return best?.other ?? others.find(({ other, theirs }) => !theirs && namesAnother(said, library) && knowsAll(said, other))?.other ?? library;
}

/** So many words that show another language are no loan. */
const moreThanMixed = 3;

/** Enough of its words show another language. */
function namesAnother(said: readonly string[], library: Library): boolean {
  const { little, stem } = lexiconOf(library);
  return find(little, wordsOf(said.join(' '), stem)).filter(({ meaning }) => meaning.name === 'other_language').length >= moreThanMixed;
}

function knowsAll(said: readonly string[], library: Library): boolean {
  const { word, words, little } = lexiconOf(library);
  return said.every((each) => words().has(word(each).stem) || little.words.has(word(each).stem));
}

/** What the text tells, read in this language; an emergency told in another one beside it is asked about, before anything else, or taken where nothing else was told. */
export function understandMixed(text: string, library: Library): Understood {
  return once(remembered.get(library)?.understood, text, () => readMixed(text, library));
}

function readMixed(text: string, library: Library): Understood {
  const understood = understand(text, library);
  const { word: wordOf } = lexiconOf(library);
  const known = new Set([...understood.named, ...understood.facts.map(({ finding }) => finding)]);
  const said = plainWordsOf(text);
  const more = othersOf(library).flatMap((other) => {
    const words = Math.max(wordsOnlyIn(said, other, library), understood.foreign ? enoughWords : 0);
    return words ? understand(text, other, (word) => wordOf(word).isRight).facts.flatMap((fact) => besides(fact, { known, library, words })) : [];
  });
  return more.length ? { ...understood, facts: [...more, ...understood.facts], aboutTheBack: true } : understood;
}

interface Besides {
  readonly known: ReadonlySet<string>;
  readonly library: Library;
  /** How many words are of the other language only. */
  readonly words: number;
}

/** One word of another language may be a misspelt one of this: then only an emergency is heard, and asked where anything else was told. */
function besides({ finding, value }: Fact, { known, library, words }: Besides): Fact[] {
  const isEmergency = library.findings.get(finding)?.emergency === true;
  if (known.has(finding) || !(value === 'yes' || value === 'doubt') || (!isEmergency && words < enoughWords)) return [];
  return [{ finding, value: isEmergency && known.size ? 'doubt' : value }];
}

function othersOf({ language, languages }: Library): Library[] {
  return [...languages.values()].filter((other) => other.language !== language);
}

/** How many of these words the one language knows and the other does not, perhaps not even as borrowed ones. */
function wordsOnlyIn(said: readonly string[], one: Library, other: Library, unborrowed = false): number {
  const [here, there] = [lexiconOf(one), lexiconOf(other)];
  const isTheirs = (stem: string): boolean => there.words().has(stem) || (unborrowed && there.borrowed().has(stem));
  return said.filter((word) => here.words().has(here.word(word).stem) && !/\d/u.test(word) && !isTheirs(there.word(word).stem)).length;
}

/** All its words are known in the language, and none there as a word of another: "no jalo aire". */
function isAllOf(text: string, library: Library): boolean {
  const { stem, words, little } = lexiconOf(library);
  const said = wordsOf(text, stem);
  return said.every((word) => words().has(word.stem)) && !find(little, said).some(({ meaning }) => meaning.name === 'other_language');
}
