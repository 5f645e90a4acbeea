/** Everything a library knows how to hear, compiled once per library. */
import type { FindingId, Wish } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import type { Learned } from '../content/learned-shape.ts';
import type { Grammar } from '../content/grammar.ts';
import type { Chat } from '../content/wording.ts';
import type { PhraseBook } from './book.ts';
import { kindOf } from './little.ts';
import type { Kind } from './little.ts';
import type { WordForm } from './steps.ts';
import { compile, singleWords, stemsOf } from './book.ts';
import { sameIn, unified } from './same.ts';
import type { Same } from './same.ts';
import { wishesByName } from './wishes-by-name.ts';
import { numberReader } from './numbers.ts';
import { kindsAround } from './numbers-about.ts';
import type { NumberReader } from './numbers.ts';
import { realWords } from './real-words.ts';
import type { RealWords } from './real-words.ts';
import { spellerOf } from './spelling.ts';
import type { Speller } from './spelling.ts';
import { stemmerFor } from './stemmers.ts';
import { weigherOf } from './likelihood.ts';
import type { Weigher } from './likelihood.ts';
import { knower, newVocabulary } from './tokens.ts';
import type { Knower, Vocabulary } from './tokens.ts';
import { byWord, classesHeard, isOfWords } from './word-classes.ts';
import { wordsOf } from './words.ts';
import type { Stemmer, Word } from './words.ts';

/** A finding told as yes, denied, or only hinted at, by one phrase. */
export interface Meaning {
  readonly finding: FindingId;
  readonly value: 'yes' | 'no' | 'hint' | 'ignored';
  /** Past and over, it still counts. */
  readonly lasts?: boolean | undefined;
  /** Feeling well by now does not undo it. */
  readonly happened?: boolean | undefined;
  /** It counts whoever it is told of, and over a comma. */
  readonly toldAnyhow?: boolean | undefined;
  readonly emergency?: boolean | undefined;
  /** It counts only where this finding is told too. */
  readonly beside?: FindingId;
  /** Since when, or how old: who says it need not be the one who suffers. */
  readonly dates?: boolean | undefined;
  /** How old: what stands within a relative's name is their age. */
  readonly age?: boolean | undefined;
}

/** What a little word does to a sentence. */
export type Little = Exclude<keyof Grammar, 'same' | 'cannot' | 'sounds' | 'classes' | 'apart' | 'one_of_two' | 'numbers' | 'ordinals' | 'first_ones' | 'last_of_all' | 'joining' | 'ages' | 'durations' | 'pregnancies' | 'severity'>;

export interface Lexicon {
  readonly findings: PhraseBook<Meaning>;
  /** Several words that stand for a word class, `<numb>`: by its number. */
  readonly classes: PhraseBook<number>;
  readonly wishes: PhraseBook<Wish>;
  /** Of these, those that are heard beside something else. */
  readonly wishedBeside: ReadonlySet<Wish>;
  /** And anywhere in a message. */
  readonly wishedAnywhere: PhraseBook<Wish>;
  readonly little: PhraseBook<Kind>;
  readonly bare: PhraseBook<keyof Chat['bare']>;
  /** Words that are an answer only where nothing follows them at once. */
  readonly bareAlone: ReadonlySet<string>;
  /** By question, the choices by other words than their labels; `beside` stands for none of them. */
  readonly named: () => ReadonlyMap<string, PhraseBook<string>>;
  /** How a question begins about what a word means, or what a choice takes in. */
  readonly asking: PhraseBook<'what_is' | 'what_counts'>;
  readonly feelings: PhraseBook<keyof Chat['feelings']>;
  readonly sides: PhraseBook<keyof Chat['sides']>;
  /** The text made plain, with but one space between its words. */
  readonly plainly: (text: string) => string;
  /** The word for "cannot". */
  readonly cannot: string | undefined;
  readonly stem: Stemmer;
  /** A word as the phrases know it. */
  readonly word: Knower;
  /** The stems of every word that the language's content knows; put together when first asked for, as all that is a function here. */
  readonly words: () => ReadonlySet<string>;
  /** Stems of what is only heard as one of its words: also what it borrowed from another language. */
  readonly borrowed: () => ReadonlySet<string>;
  readonly numbers: NumberReader;
  /** The little words that say whose a number is, and what it is about. */
  readonly aroundNumbers: () => PhraseBook<Kind>;
  /** How likely a message tells each finding, where the language has learned it. */
  readonly learned: () => Weigher | undefined;
  /** And how likely it wants each of the wishes. */
  readonly learnedWishes: () => Weigher | undefined;
  /** And how likely it answers a question with each of its choices. */
  readonly learnedAnswers: () => Weigher | undefined;
  /** Mends misspelt words. */
  readonly speller: Speller;
}

/** Of the words that may stand beside those for a choice. */
export const beside = 'beside/';
const compiled = new WeakMap<Library, Lexicon>();

export function lexiconOf(library: Library): Lexicon {
  const known = compiled.get(library) ?? compileAll(library);
  compiled.set(library, known);
  return known;
}

function compileAll(library: Library): Lexicon {
  const { findings: known, chat, grammar } = library;
  const same = sameIn(grammar);
  const stem = stemmerFor(library.language, grammar.apart);
  const book = <T>(entries: Iterable<readonly [T, readonly string[]]>, form?: WordForm, vocabulary?: Vocabulary): PhraseBook<T> => compile(unifiedIn([...entries], same), { stem, form, vocabulary });
  /** Every message is read by these, so its words are looked up once for all of them. */
  const shared = newVocabulary();
  const ofWishes = newVocabulary();
  const sharing = <T>(entries: Iterable<readonly [T, readonly string[]]>): PhraseBook<T> => book(entries, 'stem', shared);
  const aged = new Set(grammar.ages.map(({ tells }) => tells));
  const dated = new Set([...aged, ...grammar.durations.map(({ tells }) => tells)]);
  const findings = sharing(
    [...known].flatMap(([finding, { phrases, hints, denials, lookalikes, beside, lasts, happened, told_anyhow: toldAnyhow, emergency }]): [Meaning, readonly string[]][] => [
      [{ finding, value: 'hint' }, hints],
      [{ finding, value: 'yes', lasts, happened, toldAnyhow, emergency, dates: dated.has(finding), age: aged.has(finding) }, phrases],
      ...Object.entries(beside).map(([other, ways]): [Meaning, readonly string[]] => [{ finding, value: 'yes', lasts, beside: other }, ways]),
      [{ finding, value: 'no', emergency }, denials],
      [{ finding, value: 'ignored' }, lookalikes],
    ]),
  );
  const { same: _same, cannot: _cannot, sounds: _sounds, classes: _classes, apart: _apart, one_of_two: _oneOfTwo, numbers: _numbers, ordinals: _ordinals, first_ones: _first, last_of_all: _last, joining: _joining, ages: _ages, durations: _durations, pregnancies: _pregnancies, severity: _severity, ...little } = grammar;
  // What is over is past.
  const saying = { ...little, past: [...little.past, ...little.over, ...little.before_that] };
  const bookOf = (names: readonly Little[]): PhraseBook<Kind> => sharing(names.map((name) => [kindOf(name), saying[name]] as const));
  const littleBook = bookOf(Object.keys(saying) as Little[]);
  const passing = new Set((['fillers', 'still'] as const).flatMap((name) => [...singleWords(littleBook, kindOf(name))]));
  const ways = unifiedIn(classesHeard(grammar, shared), same);
  const classes = compile(ways.map(([number, all]) => [number, all.filter(isOfWords)] as const), { stem, vocabulary: shared });
  const inClasses = byWord(ways.map(([number, all]) => [number, all.filter((way) => !isOfWords(way)).flatMap(classes.tokens)] as const));
  const bare = book(Object.entries(chat.bare) as [keyof Chat['bare'], readonly string[]][]);
  const words = once(() => new Set([...stemsOf(findings, stem), ...stemsOf(classes, stem), ...stemsOf(bare, stem), ...littleWordsKnown(library, stem)]));
  const numbers = numberReader(grammar);
  const leftAlone = new Set(grammar.leave_alone);
  const isRight = ({ text, stem: heard }: Word): boolean => words().has(heard) || littleBook.words.has(heard) || leftAlone.has(text) || /\d/u.test(text);
  return {
    findings,
    classes,
    wishes: book([...Object.entries(chat.wishes), ...wishesByName(library)], 'text', ofWishes),
    wishedBeside: new Set(chat.wished_beside),
    wishedAnywhere: book(chat.wished_anywhere.map((wish) => [wish, chat.wishes[wish] ?? []] as const), 'text', ofWishes),
    little: littleBook,
    bare,
    bareAlone: new Set(chat.bare_alone),
    named: once(() => new Map(Object.entries(chat.named).map(([question, choices]) => [question, book([...Object.entries(choices), [beside, chat.named_beside] as const])]))),
    asking: book([['what_is', chat.what_is], ['what_counts', chat.what_counts]], 'text'),
    feelings: book(Object.entries(chat.feelings) as [keyof Chat['feelings'], readonly string[]][], 'text'),
    sides: book(Object.entries(chat.sides) as [keyof Chat['sides'], readonly string[]][], 'text'),
    plainly: same.plainly,
    cannot: grammar.cannot,
    stem,
    word: knower({
      stem,
      vocabulary: shared,
      wishes: ofWishes,
      classes: inClasses,
      beginnings: same.beginnings,
      isRight,
      countsOf: numbers.countsOf,
      denials: singleWords(littleBook, kindOf('negations')),
      ends: new Set([...singleWords(littleBook, kindOf('negation_ends'))].filter((word) => !passing.has(word))),
    }),
    words,
    borrowed: once(() => new Set(Object.values(grammar.same).flat().flatMap((way) => wordsOf(way, stem).map((word) => word.stem)))),
    numbers,
    aroundNumbers: once(() => bookOf(kindsAround)),
    learned: once(() => weigherIf(library.learned())),
    learnedWishes: once(() => weigherIf(library.learnedWishes())),
    learnedAnswers: once(() => weigherIf(library.learnedAnswers())),
    speller: spellerOf({
      written: () => writtenIn(library),
      besides: () => [...Object.values(little), ...Object.values(grammar.same)].flat().flatMap(wordsWritten),
      sounds: grammar.sounds,
      stem,
      isRight,
      isReal: inAnyDictionary(library),
    }),
  };
}

function weigherIf(learned: Learned | undefined): Weigher | undefined {
  return learned && weigherOf(learned);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** All phrases as they are heard, made so in one go: one by one takes the longer part of the work. */
function unifiedIn<T>(entries: readonly (readonly [T, readonly string[]])[], same: Same): (readonly [T, readonly string[]])[] {
  const heard = unified(entries.flatMap(([, phrases]) => phrases).join('\n'), same).split('\n');
  let done = 0;
  return entries.map(([meaning, phrases]) => [meaning, heard.slice(done, (done += phrases.length))] as const);
}

const dictionaries = new WeakMap<Library, RealWords>();

/** People mix the languages that are spoken here. */
function inAnyDictionary({ languages }: Library): RealWords {
  const of = (each: Library): RealWords => {
    const known = dictionaries.get(each) ?? realWords(each.dictionary(), stemmerFor(each.language));
    dictionaries.set(each, known);
    return known;
  };
  return (word, as) => [...languages.values()].some((each) => of(each)(word, as));
}

/** The words of all phrases and of all classes, as they are written. */
function writtenIn({ findings, grammar }: Library): string[] {
  const phrases = [...findings.values()].flatMap(({ phrases: telling, hints, denials, lookalikes, beside }) => [telling, hints, denials, lookalikes, ...Object.values(beside)]);
  return [...phrases, ...Object.values(grammar.classes)].flat().flatMap(wordsWritten);
}

function wordsWritten(phrase: string): string[] {
  return phrase.split(/[\s/]+/u);
}

/** Stems of what people of this language write besides: not of the words that only show another one. */
function littleWordsKnown({ chat, grammar }: Library, stem: Stemmer): string[] {
  const { fillers, negations, first_person, about_the_back, about_the_pain, others, past, still, doubts, hedges, changes, hypothetical } = grammar;
  const little = [fillers, negations, first_person, about_the_back, about_the_pain, others, past, still, doubts, hedges, changes, hypothetical, ...Object.values(chat.wishes)];
  return wordsOf(little.flat().join('\n'), stem).map((word) => word.stem);
}
