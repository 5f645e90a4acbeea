/** "The chart says aneurysm, that's a mistake": what was only said or thought, and is taken back as a whole. */
import type { Little, Meaning } from './lexicon.ts';
import { anyOf } from './little.ts';
import type { Found } from './phrases.ts';
import { inSentence, littleIn, speaksAnyOf, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

const puttingRight = anyOf('was_wrong', 'in_truth', 'otherwise');

/** `yes`: somebody only said or thought so, or laughs at it, and it is put right, or a later part begins by calling it wrong. `perhaps`: something else behind it may put it right. */
export function isMistaken(found: Found<Meaning>, told: Told, isLaughed: boolean): 'yes' | 'perhaps' | 'no' {
  return speaksAnyOf(told, puttingRight) ? isPutRight(found, told, isLaughed) : 'no';
}

function isPutRight(found: Found<Meaning>, told: Told, isLaughed: boolean): 'yes' | 'perhaps' | 'no' {
  const { sentence } = stretchAt(told, found.from);
  const isSaid = isLaughed || inSentence(told, sentence, 'said_so').some(({ from }) => from < found.from);
  const wrong = wrongBehind(found, sentence, told);
  const behind = (kind: Little): boolean => inSentence(told, sentence, kind).some(({ from, to }) => from >= found.to && !inSentence(told, sentence, 'unwell').some((bad) => bad.from >= to));
  if (wrong === 'whole' || behind('in_truth')) return isSaid ? 'yes' : wrong === 'whole' ? 'perhaps' : 'no';
  return isSaid && (wrong === 'some' || behind('otherwise')) ? 'perhaps' : 'no';
}

/** "That's a mistake" begins a part, or stands in the same one; "my doctor is wrong to wait" is said of something; "that was no lie" calls nothing wrong. */
function wrongBehind(found: Found<Meaning>, sentence: number, told: Told): 'whole' | 'some' | undefined {
  const at = told.stretchOf[found.to - 1]!;
  const parts = [at, at + 1, at + 2].filter((each) => (told.stretches[each]?.sentence ?? Infinity) <= sentence + 1);
  const wrong = parts.flatMap((each) => littleIn(told, each, 'was_wrong').filter((word) => word.from >= found.to && !littleIn(told, each, 'negations').some((no) => no.to === word.from)));
  if (!wrong.length) return undefined;
  return wrong.some(({ from }) => told.stretches[told.stretchOf[from]!]!.from === from) ? 'whole' : 'some';
}
