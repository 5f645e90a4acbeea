/** How phrases are written, and what they hear. */
import { describe, expect, test } from 'vitest';
import { compile, singleWords } from '../../src/understanding/book.ts';
import { find } from '../../src/understanding/phrases.ts';
import { knower, newVocabulary, stopsIn, tokensIn } from '../../src/understanding/tokens.ts';
import { understand } from '../../src/understanding/understand.ts';
import { wordsOf } from '../../src/understanding/words.ts';
import { ruled as content } from '../talk.ts';

const asItStands = (word: string): string => word;
const words = (text: string) => wordsOf(text, asItStands);

/** Where the phrases are heard in a text, as the words they cover. */
function heard(phrases: readonly string[], text: string, classes: Readonly<Record<string, readonly string[]>> = {}): string[] {
  const said = words(text);
  const vocabulary = newVocabulary();
  const little = compile([['ends', ['but']], ['denies', ['not']]], { stem: asItStands, vocabulary });
  const book = compile([['it', phrases]], { stem: asItStands, vocabulary });
  const classBook = compile(Object.entries(classes).map(([name, ways]) => [vocabulary.words.get(`<${name}>`)!, ways] as const), { stem: asItStands, vocabulary });
  const word = knower({ stem: asItStands, vocabulary, wishes: newVocabulary(), classes: new Map(), beginnings: new Map(), isRight: () => true, countsOf: () => 0, ends: singleWords(little, 'ends'), denials: singleWords(little, 'denies') });
  const known = said.map(({ text: each }) => word(each));
  const tokens = tokensIn(known, find(classBook, said));
  return find(book, said, { tokens, stops: stopsIn(known) }).map(({ from, to, across }) => said.slice(from, to).map(({ text: each }) => each).join(' ') + (across === undefined ? '' : ' (across)'));
}

describe('a phrase', () => {
  test('hears a word of a class, in one word or in several', () => {
    const classes = { numb: ['numb/dead', 'no feeling', 'cant * feel'] };
    expect(heard(['<numb> foot'], 'a dead foot', classes)).toEqual(['dead foot']);
    expect(heard(['<numb> foot'], 'there is no feeling foot', classes)).toEqual(['no feeling foot']);
    expect(heard(['foot <numb>'], 'my foot cant really feel', classes)).toEqual(['foot cant really feel']);
  });

  test('with ~ hears both parts in either order, up to six words apart', () => {
    expect(heard(['wipe ~ numb'], 'numb when i wipe')).toEqual(['numb when i wipe']);
    expect(heard(['wipe ~ numb'], 'when i wipe it is all so very numb')).toEqual(['wipe it is all so very numb']);
    expect(heard(['wipe ~ numb'], 'wipe one two three four five six seven numb')).toEqual([]);
  });

  test('a short gap ends at a denial; a long one reaches across it and says so', () => {
    expect(heard(['groin * numb'], 'groin not numb')).toEqual([]);
    expect(heard(['groin ~ numb'], 'groin is not numb')).toEqual(['groin is not numb (across)']);
  });

  test('no gap reaches across a word that turns the sentence', () => {
    expect(heard(['groin ~ numb'], 'groin fine but leg numb')).toEqual([]);
  });
});

describe('a list after a comma', () => {
  const told = (text: string, language = 'en') => understand(text, content.languages.get(language)!).facts.find(({ finding }) => finding === 'cold-or-white-leg')?.value;
  test('is of the thing that was named before it', () => {
    expect(told('my leg is numb, cold and white')).toBe('yes');
    expect(told('tengo la pierna dormida, fria y blanca', 'es')).toBe('yes');
  });
  test.each(['my leg is numb, belly cold', 'my leg, so cold', 'my leg is numb, my hands are white'])('is none where it names another thing, or nothing was told: %s', (text) => {
    expect(told(text)).not.toBe('yes');
  });
});

describe('a phrase that counts beside another finding', () => {
  test('tells nothing without it', () => {
    expect(facts('my back hurts and there is blood')).not.toHaveProperty('pregnancy-tightenings-or-fluid');
    expect(facts('not pregnant, my back hurts and there is blood')).not.toHaveProperty('pregnancy-tightenings-or-fluid');
  });
  test('tells it wherever in the message that is told', () => {
    expect(facts('there is blood since this morning and my back hurts a lot on both sides. I am pregnant')).toHaveProperty('pregnancy-tightenings-or-fluid', 'yes');
    expect(facts('I am pregnant. my back hurts, no blood')).not.toHaveProperty('pregnancy-tightenings-or-fluid', 'yes');
    expect(facts('my sister is pregnant and there is blood. my back hurts from lifting')).not.toHaveProperty('pregnancy-tightenings-or-fluid');
  });
});

function facts(text: string): Record<string, string> {
  return Object.fromEntries(understand(text, content).facts.map(({ finding, value }) => [finding, value]));
}
