/** A typed answer that names choices on the screen: by number, by order, or by their own words. */
import type { Choice } from '../conversation.ts';
import type { Library } from '../content/shape.ts';
import { find } from './phrases.ts';
import { lexiconOf } from './lexicon.ts';
import { wordsOf } from './words.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const joining = new Set(['and', 'the', 'number', 'numbers', 'no', 'ones', 'option', 'answer', 'choice', 'n', 'also', 'plus']);

/** The ids of the choices meant, or undefined when the text is not such an answer. */
export function picked(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  if (!choices.length) return undefined;
  return byNumber(text, choices) ?? byWords(text, choices, library);
}

function byNumber(text: string, choices: readonly Choice[]): string[] | undefined {
  const words = wordsOf(text).map((word) => word.text);
  const places = words.filter((word, at) => !joining.has(word) && !(word === 'one' && at > 0)).map(placeOf);
  if (!places.length || places.some((place) => place < 1 || place > choices.length)) return undefined;
  return [...new Set(places.map((place) => choices[place - 1]!.id))];
}

function placeOf(word: string): number {
  if (/^\d{1,2}(st|nd|rd|th)?$/u.test(word)) return Number.parseInt(word, 10);
  return Math.max(ordinals.indexOf(word), numerals.indexOf(word)) + 1;
}

/** The choice's whole label, or words that stand in one label only, with nothing denied. */
function byWords(text: string, choices: readonly Choice[], library: Library): string[] | undefined {
  const said = wordsOf(text).map((word) => word.stem);
  const same = choices.filter((choice) => wordsOf(choice.label).map((word) => word.stem).join(' ') === said.join(' '));
  if (same.length === 1) return [same[0]!.id];
  const denied = find(lexiconOf(library).little, wordsOf(text)).some((found) => found.meaning === 'negations');
  if (denied || !said.length || said.length > 6 || said.every((word) => word.length < 4)) return undefined;
  const inside = choices.filter((choice) => {
    const label = new Set(wordsOf(choice.label).map((word) => word.stem));
    return said.every((word) => label.has(word));
  });
  return inside.length === 1 ? [inside[0]!.id] : undefined;
}
