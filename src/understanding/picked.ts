/** A typed answer that names choices on the screen: by number, by order, or by their own words. */
import type { Choice } from '../conversation.ts';
import type { Grammar } from '../content/grammar.ts';
import type { Library } from '../content/shape.ts';
import { find } from './phrases.ts';
import { beside, lexiconOf } from './lexicon.ts';
import { plain, wordsOf } from './words.ts';
import type { Clause, Stemmer } from './words.ts';

/** The ids of the choices meant by number or by their whole label; undefined when the text is not such an answer. */
export function picked(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  return choices.length ? (byNumber(text, choices, library) ?? exceptFor(text, choices, library) ?? byLabel(text, choices, lexiconOf(library).stem)) : undefined;
}

/** "2", "1 and 3", "2-4", "the second one". */
function byNumber(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  const { stem, numbers } = lexiconOf(library);
  if ((!/\d/u.test(text) && !beginsLikeANumber(text, library)) || numbers.isScored(plain(text))) return undefined;
  const spelled = numbers.withRanges(plain(text), rangeOf);
  const { joining } = library.grammar;
  const words = withFirst(wordsOf(spelled, stem).map((word) => word.text), library);
  const chosen = new Set<string>();
  let isFirst = false;
  for (const [at, word] of words.entries()) {
    if (at > 0 && library.grammar.numbers.words[word] === 1) isFirst = true;
    if (joining.includes(word) || (at > 0 && library.grammar.numbers.words[word] === 1)) continue;
    const choice = library.grammar.last_of_all.includes(word) ? choices.findLast(({ quiet }) => !quiet) : choices[placeOf(word, library) - 1];
    if (!choice) return undefined;
    chosen.add(choice.id);
  }
  if (!chosen.size && isFirst) chosen.add(choices[0]!.id);
  return chosen.size ? [...chosen] : undefined;
}

/** "The first two", "las dos primeras": one to two. */
function withFirst(words: readonly string[], { grammar }: Library): readonly string[] {
  const { words: numbers } = grammar.numbers;
  const isFirst = (word: string | undefined): boolean => word !== undefined && grammar.first_ones.includes(word);
  const countOf = (word: string | undefined): number => (word === undefined ? 0 : (numbers[word] ?? (/^\d$/u.test(word) ? Number(word) : 0)));
  const at = words.findIndex((word, place) => (isFirst(word) && countOf(words[place + 1]) > 1) || (countOf(word) > 1 && isFirst(words[place + 1])));
  if (at < 0) return words;
  const count = Math.max(countOf(words[at]), countOf(words[at + 1]));
  return [...words.slice(0, at), ...Array.from({ length: count }, (_, place) => String(place + 1)), ...words.slice(at + 2)];
}

/** "None except the second": what stands behind the word that takes back; "all but the last": all others. */
function exceptFor(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  const { stem, little, bare } = lexiconOf(library);
  const words = wordsOf(text, stem);
  const back = find(little, words).find(({ meaning, from }) => meaning.name === 'takes_back' && from > 0);
  if (!back) return undefined;
  const said = new Set(find(bare, words.slice(0, back.from)).filter(({ from }) => from === 0).map(({ meaning }) => meaning));
  const [isNone, isAll] = [said.has('no') || said.has('none'), said.has('both')];
  const excepted = isNone || isAll ? byNumber(words.slice(back.to).map((word) => word.text).join(' '), choices, library) : undefined;
  return isNone || !excepted ? excepted : choices.filter(({ id, quiet }) => !quiet && !excepted.includes(id)).map(({ id }) => id);
}

/** Most messages do not: they need not be read for numbers. */
function beginsLikeANumber(text: string, { grammar }: Library): boolean {
  const [first = ''] = plain(text).match(/\p{L}+/u) ?? [];
  return grammar.joining.includes(first) || grammar.last_of_all.includes(first) || first in grammar.numbers.words || ordinalsOf(grammar).has(first);
}

function rangeOf(from: number, to: number): string | undefined {
  return from <= to && to < 20 ? Array.from({ length: to - from + 1 }, (_, at) => from + at).join(' ') : undefined;
}

function placeOf(word: string, { grammar }: Library): number {
  if (/^\d{1,2}(st|nd|rd|th)?$/u.test(word)) return Number.parseInt(word, 10);
  return ordinalsOf(grammar).get(word) ?? (word.length > 2 ? (grammar.numbers.words[word] ?? 0) : 0);
}

const ordinals = new WeakMap<Grammar, ReadonlyMap<string, number>>();

/** "first" is 1, and so are its other forms. */
function ordinalsOf(grammar: Grammar): ReadonlyMap<string, number> {
  const known = ordinals.get(grammar) ?? new Map(grammar.ordinals.flatMap((forms, at) => forms.split('/').map((form) => [form, at + 1])));
  ordinals.set(grammar, known);
  return known;
}

function byLabel(text: string, choices: readonly Choice[], stem: Stemmer): string[] | undefined {
  const said = stems(text, stem).join(' ');
  const same = choices.filter((choice) => labelStems(choice.label, stem) === said);
  return same.length === 1 ? [same[0]!.id] : undefined;
}

/** Labels are few and asked about at every message. */
const read = new WeakMap<Stemmer, Map<string, string>>();

function labelStems(label: string, stem: Stemmer): string {
  const known = read.get(stem) ?? new Map<string, string>();
  read.set(stem, known);
  const before = known.get(label) ?? stems(label, stem).join(' ');
  known.set(label, before);
  return before;
}

/** Asked about, not chosen: "does a fall from a chair count", "what do you mean by clumsy"; the choice whose label it names, where it names one. */
export function askedAbout(text: string, choices: readonly Choice[], library: Library): { readonly choice?: string } | undefined {
  const { stem, little, asking } = lexiconOf(library);
  const words = wordsOf(text, stem);
  const leads = words.length > mostWords ? [] : find(asking, words);
  if (!leads.length) return undefined;
  const passing = [...leads.filter(({ meaning }) => meaning === 'what_is'), ...find(little, words).filter(({ meaning }) => meaning.name === 'fillers')];
  const about = words.filter(({ text: each }, at) => each.length >= shortestWord && !passing.some(({ from, to }) => at >= from && at < to)).map((word) => word.stem);
  const shared = choices.map(({ id, label }) => ({ id, count: stems(label, stem).filter((each) => about.includes(each)).length }));
  const best = shared.reduce((one, other) => (other.count > one.count ? other : one), { id: '', count: 0 });
  if (best.count) return { choice: best.id };
  return leads.some(({ meaning }) => meaning === 'what_counts') ? {} : undefined;
}

const shortestWord = 4;
const fewWords = 6;

/** A few words that stand in one label only, with nothing denied or doubted: "yes tingling", but not "lifting" for "I can't lift my foot". */
export function pickedInside(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  const { stem, little } = lexiconOf(library);
  const words = wordsOf(text, stem).filter((word) => !library.grammar.joining.includes(word.text));
  if (words.length > fewWords || words.every((word) => word.text.length < shortestWord)) return undefined;
  const denies = (all: Clause): boolean => find(little, all).some(({ meaning }) => meaning.name === 'negations' || meaning.name === 'doubts');
  if (denies(words)) return undefined;
  const inside = choices.filter((choice) => {
    const label = wordsOf(choice.label, stem);
    const said = new Set(label.map((word) => word.stem));
    return words.every((word) => said.has(word.stem)) && !denies(label);
  });
  return inside.length === 1 ? [inside[0]!.id] : undefined;
}

/** The choices that other words stand for, where an answer is nothing but such words: "driving" for sitting. */
export function named(words: Clause, question: string | undefined, library: Library): string[] | undefined {
  const { little, named: books } = lexiconOf(library);
  const book = question === undefined ? undefined : books().get(question);
  if (!book || words.length > mostWords) return undefined;
  const found = find(book, words);
  const chosen = new Set(found.filter(({ meaning, from, to }) => meaning !== beside && !found.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from)).map(({ meaning }) => meaning));
  const passing = [...found, ...find(little, words).filter(({ meaning }) => meaning.name === 'fillers')];
  const isCovered = words.every(({ text: each }, at) => library.grammar.joining.includes(each) || passing.some(({ from, to }) => at >= from && at < to));
  return chosen.size && isCovered ? [...chosen] : undefined;
}

const mostWords = 12;

function stems(text: string, stem: Stemmer): string[] {
  return wordsOf(text, stem).map((word) => word.stem);
}
