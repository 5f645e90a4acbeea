/** Where somebody, or something else, begins to be told of: what is past or over of that says nothing of what was found before. */
import type { Little, Meaning } from './lexicon.ts';
import { nearOf, overIn, pastIn } from './past.ts';
import type { Found } from './phrases.ts';
import { littleIn } from './sentence.ts';
import type { Told } from './sentence.ts';

export const subjectKinds = ['first_person', 'kin', 'others'] as const;

/** "I can't pee and I used to smoke": all that is past stands behind an "and" or a "but" where somebody else, or something else of the writer, begins. */
export function isOfAnother(found: Found<Meaning>, told: Told, at: number): boolean {
  const begun = beginsAnother(found, told, at, [...subjectKinds, 'past_tense']);
  const over = overIn(told, at);
  return pastIn(told, at).every((word) => begun.some((place) => word.from > place || (word.from === place && !over.some(({ from }) => from === place))));
}

/** Where, behind what was found, an "and" or a "but" begins to tell of somebody, or of what was. */
export function beginsAnother(found: Found<Meaning>, told: Told, at: number, kinds: readonly Little[] = subjectKinds): number[] {
  const over = nearOf(littleIn(told, at, 'over'), found);
  const times = nearOf(littleIn(told, at, 'past'), found).filter((word) => !over.some(({ from }) => from === word.from));
  const subjects = [...kinds.flatMap((kind) => littleIn(told, at, kind)), ...times];
  const joins = (['joins', 'takes_back'] as const).flatMap((kind) => littleIn(told, at, kind));
  return joins.filter(({ from, to }) => from >= found.to && subjects.some((subject) => subject.from === to)).map(({ to }) => to);
}

/** Somebody begins to tell what they had, or somebody else, before anything says that it is over. */
export function namesAnother(told: Told, at: number): boolean {
  if (littleIn(told, at, 'past_of_next').length) return true;
  const over = overIn(told, at);
  if (!over.length && !littleIn(told, at, 'past_tense').length && !pastIn(told, at).length) return false;
  const starts = told.stretches[at]!.from;
  return ([...subjectKinds, 'past_tense'] as const).some((kind) => littleIn(told, at, kind).some(({ from }) => (kind !== 'past_tense' || from !== starts + 1) && over.every((word) => word.from > from)));
}
