/** Laughter beside what is told: "I about peed myself lol" may be meant otherwise, and is asked. */
import { saysOnly } from './clause.ts';
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { inSentence, littleIn, speaks } from './sentence.ts';
import type { Told } from './sentence.ts';
import { newStatementIn } from './statement.ts';

/** Behind it in its own sentence, or as a sentence of its own, unless that sentence goes on in earnest: "I can't walk lol but it's not funny". */
export function isLaughedAt(found: Found<Meaning>, told: Told): boolean {
  return speaks(told, 'laughs') && isLaughedBeside(found, told);
}

function isLaughedBeside(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = told.stretches[told.stretchOf[found.from]!]!;
  const laughs = inSentence(told, sentence, 'laughs');
  const isNext = told.stretches.some((next, each) => next.sentence === sentence + 1 && saysOnly(told, each, 'laughs'));
  if (!isNext && !laughs.some((laugh) => laugh.from >= found.to || leadsInto(laugh, found, told))) return false;
  return ![sentence, sentence + 1].some((each) => inSentence(told, each, 'in_earnest').length > 0);
}

/** In one part with it, with nothing that begins anew between: not "lol my wife laughs but I can't walk". */
function leadsInto(laugh: Found<unknown>, { from }: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[from]!;
  const isTurned = littleIn(told, at, 'takes_back').some((but) => but.from >= laugh.to && but.to <= from);
  return laugh.to <= from && told.stretchOf[laugh.from] === at && !isTurned && !newStatementIn(laugh.to, from + 1, told, at);
}
