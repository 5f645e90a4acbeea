/** "Today I mowed the lawn": a part that says how well it is by now. */
import type { Little } from './lexicon.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

/** From this place on: it speaks of now, behind an "and" or a "but" where something else was told before in it, says something that only who is well can say, and tells nothing else that is an emergency. */
export function isWellByNow(at: number, told: Told, behind?: number): boolean {
  const from = nowFrom(at, told, behind);
  return from !== undefined && isFree(at, from, told) && kindsOfWell.some((kind) => standsUndenied(kind, at, from, told));
}

/** "Couldn't walk, today I ...": what was not possible is not told of now; of one who does something now it is asked. */
export function isDoingByNow(at: number, told: Told): boolean {
  const from = nowFrom(at, told, undefined);
  if (from === undefined || !isFree(at, from, told)) return false;
  return standsUndenied('first_person', at, from, told) && !(['negations', 'about_pain', 'doubts', 'asking'] as const).some((kind) => littleIn(told, at, kind).length > 0);
}

function nowFrom(at: number, told: Told, behind: number | undefined): number | undefined {
  const now = littleIn(told, at, 'by_now').findLast(({ from }) => from >= (behind ?? 0));
  if (!now) return undefined;
  const join = (['joins', 'takes_back', 'adds'] as const).flatMap((kind) => littleIn(told, at, kind)).find(({ to }) => to === now.from);
  return join ? now.from : behind === undefined ? told.stretches[at]!.from : undefined;
}

function isFree(at: number, from: number, told: Told): boolean {
  const { to } = told.stretches[at]!;
  const tells = told.findings.some((found) => found.meaning.emergency === true && found.meaning.value === 'yes' && found.from >= from && found.from < to);
  return !tells && !(['unwell', 'lacks'] as const).some((kind) => littleIn(told, at, kind).some((word) => word.from >= from));
}

function standsUndenied(kind: Little, at: number, from: number, told: Told): boolean {
  const denied = littleIn(told, at, 'negations').filter((word) => word.from >= from);
  return littleIn(told, at, kind).some((word) => word.from >= from && !denied.some((no) => no.to <= word.from));
}

const kindsOfWell: readonly Little[] = ['well', 'able'];
