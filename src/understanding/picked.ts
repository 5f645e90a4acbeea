/** A typed answer that names choices on the screen: by number, by order, or by their own words. */
import type { Choice } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { find } from './phrases.ts';
import { lexiconOf } from './lexicon.ts';
import { wordsOf } from './words.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const joining = new Set(['and', 'the', 'number', 'numbers', 'ones', 'option', 'answer', 'choice', 'n', 'also', 'plus']);

/** The ids of the choices meant by number or by their whole label; undefined when the text is not such an answer. */
export function picked(text: string, choices: readonly Choice[]): string[] | undefined {
  return choices.length ? (byNumber(text, choices) ?? byLabel(text, choices)) : undefined;
}

/** "2", "1 and 3", "2-4", "the second one". */
function byNumber(text: string, choices: readonly Choice[]): string[] | undefined {
  const spelled = text.replace(/(\d{1,2})\s?(?:-|–|to|through)\s?(\d{1,2})/gu, (whole, from: string, to: string) => rangeOf(Number(from), Number(to)) ?? whole);
  const words = wordsOf(spelled).map((word) => word.text);
  const places = words.filter((word, at) => !joining.has(word) && !(word === 'one' && at > 0)).map(placeOf);
  if (!places.length || places.some((place) => place < 1 || place > choices.length)) return undefined;
  return [...new Set(places.map((place) => choices[place - 1]!.id))];
}

function rangeOf(from: number, to: number): string | undefined {
  return from <= to && to < 20 ? Array.from({ length: to - from + 1 }, (_, at) => from + at).join(' ') : undefined;
}

function placeOf(word: string): number {
  if (/^\d{1,2}(st|nd|rd|th)?$/u.test(word)) return Number.parseInt(word, 10);
  return Math.max(ordinals.indexOf(word), numerals.indexOf(word)) + 1;
}

function byLabel(text: string, choices: readonly Choice[]): string[] | undefined {
  const said = stems(text).join(' ');
  const same = choices.filter((choice) => stems(choice.label).join(' ') === said);
  return same.length === 1 ? [same[0]!.id] : undefined;
}

/** A few words that stand in one label only, with nothing denied or doubted. */
export function pickedInside(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  const said = stems(text);
  const unclear = find(lexiconOf(library).little, wordsOf(text)).some(({ meaning }) => meaning === 'negations' || meaning === 'doubts');
  if (unclear || !said.length || said.length > 6 || wordsOf(text).every((word) => word.text.length < 4)) return undefined;
  const inside = choices.filter((choice) => {
    const label = new Set(stems(choice.label));
    return said.every((word) => label.has(word));
  });
  return inside.length === 1 ? [inside[0]!.id] : undefined;
}

function stems(text: string): string[] {
  return wordsOf(text).map((word) => word.stem);
}
