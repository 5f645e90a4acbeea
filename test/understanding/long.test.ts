/** Messages that run on and on: read to their end, but never all of it together. */
import { expect, test } from 'vitest';
import { emergencyOnly } from '../../dialogs/index.ts';
import { understand } from '../../src/understanding/understand.ts';
import { messageOf } from '../../src/understanding/message.ts';
import { ruled as content } from '../talk.ts';

/** The same word is the same thing each time, as it is where words are looked up. */
function wordOf() {
  const known = new Map<string, { readonly text: string; readonly stem: string }>();
  return (written: string, from: number, end: number) => {
    const text = written.slice(from, end);
    return known.get(text) ?? known.set(text, { text, stem: text }).get(text)!;
  };
}

const asItStands = { word: (text: string, from: number, end: number) => ({ text: text.slice(from, end), stem: text.slice(from, end) }), same: () => undefined };
const running = (words: number, comma: string) => 'it hurts when i sit down at my old desk '.concat(comma).repeat(words / 10);
const lengths = (text: string) => Object.values(Object.groupBy(messageOf(text, asItStands).stretches, ({ sentence }) => sentence)).map((parts) => parts!.at(-1)!.to - parts![0]!.from);

test('a sentence as people write it is one, however long', () => {
  expect(lengths(running(110, ', '))).toEqual([110]);
  expect(lengths(running(230, ''))).toEqual([230]);
});

test('what runs on for a thousand words is read in parts, ending at commas where there are any', () => {
  expect(lengths(running(1000, ', '))).toEqual([120, 120, 120, 120, 120, 120, 120, 120, 40]);
  expect(lengths(running(1000, ''))).toEqual([240, 240, 240, 240, 40]);
});

test.each([', ', ''])('an emergency at the end of a message of many thousand words is heard (parts ended by "%s")', (comma) => {
  expect(emergencyOnly({ kind: 'text', text: `${running(10_000, comma)}, my crotch is numb` }, content)?.tone).toBe('emergency');
});

test('a number is not a reason to read all that stands before it anew', { timeout: 10_000 }, () => {
  expect(understand('i am 83 years and 2019 and i cant pee '.repeat(3000), content).facts).not.toEqual([]);
});

test.each(['help ', 'my crotch is numb ', 'nothing works in bed any more at all '])('what is said over and over is read three times: %s', (words) => {
  const hearing = { word: wordOf(), same: () => undefined };
  expect(messageOf(words.repeat(50), hearing).words.map(({ text }) => text).join(' ')).toBe(words.repeat(3).trim());
  expect(messageOf(words.repeat(2), hearing).words.map(({ text }) => text).join(' ')).toBe(words.repeat(2).trim());
});

test.each(['help, ', 'help me. ', 'it hurts, it burns, ', 'why? '])('and so is what is said in clauses over and over: %s', (words) => {
  const hearing = { word: wordOf(), same: () => undefined };
  expect(messageOf(words.repeat(50), hearing).stretches).toHaveLength(3 * words.match(/[,.?]/gu)!.length);
});

test('an emergency that is said over and over is heard, and so is one behind a refrain', () => {
  for (const text of ['my crotch is numb '.repeat(100), `${'it hurts '.repeat(100)} and my crotch is numb`]) expect(emergencyOnly({ kind: 'text', text }, content)?.tone).toBe('emergency');
});
