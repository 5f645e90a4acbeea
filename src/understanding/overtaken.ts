/** A denial that the same sentence overtakes: "I never take more than the label but today I took 15", "I used to hold it fine, now I pee myself". */
import type { Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { inSentence, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

/** The same is told behind it, and behind a "but" or a "now"; a denial that speaks of now itself stands. */
export function isOvertaken(denied: Found<Meaning>, all: readonly Found<Meaning>[], told: Told): boolean {
  const { sentence, from } = stretchAt(told, denied.from);
  const nows = inSentence(told, sentence, 'by_now');
  const turns = [...nows, ...(['takes_back', 'changes', 'until_now'] as const).flatMap((kind) => inSentence(told, sentence, kind))].filter((turn) => turn.from >= denied.to);
  const isTurned = (yes: Found<Meaning>): boolean => turns.some((turn) => turn.from <= yes.from && !nows.some((now) => now.from >= from && now.to <= turn.from));
  return all.some((yes) => yes.meaning.finding === denied.meaning.finding && yes.from >= denied.to && stretchAt(told, yes.from).sentence === sentence && isTurned(yes));
}
