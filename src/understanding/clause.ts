/** How a clause begins and ends, and whether it says nothing else. */
import type { Little } from './lexicon.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

/** One of these begins at this word of the clause. */
export function standsAt(told: Told, at: number, place: number, kinds: readonly Little[]): boolean {
  return kinds.some((kind) => littleIn(told, at, kind).some(({ from }) => from === place));
}

export function beginsWith(told: Told, at: number, kinds: readonly Little[]): boolean {
  return standsAt(told, at, told.stretches[at]!.from, kinds);
}

export function endsWith(told: Told, at: number, kind: Little): boolean {
  return littleIn(told, at, kind).some(({ to }) => to === told.stretches[at]!.to);
}

export function saysOnly(told: Told, at: number, kind: Little): boolean {
  const { from, to } = told.stretches[at]!;
  return littleIn(told, at, kind).some((word) => word.from === from && word.to === to);
}
