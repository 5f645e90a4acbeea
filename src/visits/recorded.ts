/** What a transcript keeps of something said: read whole, stored cut. */
import type { Said } from '../conversation.ts';

/** Characters of one message that are stored. */
export const longestStored = 2000;

export function recorded(said: Said): Said {
  if (said.kind === 'text') return { ...said, text: cut(said.text) };
  if (said.kind === 'choice' && said.shown !== undefined) return { ...said, shown: cut(said.shown) };
  return said;
}

/** Never cuts a character in half. */
function cut(text: string): string {
  if (text.length <= longestStored) return text;
  const splitsPair = /[\uD800-\uDBFF]/.test(text[longestStored - 1] ?? '');
  return text.slice(0, splitsPair ? longestStored - 1 : longestStored);
}
