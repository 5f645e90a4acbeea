/** Whether a message is in a language that nobody speaks here. */
import type { Library } from '../content/shape.ts';
import { wordsOf } from './words.ts';

/** So many small words of one language tell it. */
const enough = 2;

export function isOfOtherTongue(text: string, { chat }: Library): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length * 2 > letters.length) return true;
  const words = new Set(wordsOf(text, (word) => word).map((word) => word.text));
  return Object.values(chat.other_tongues).some((small) => small.filter((word) => words.has(word)).length >= enough);
}
