/** Patient stories: who tells what, and what the triage must and must not make of it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { z } from 'zod';
import type { Answer, Assessment, FindingId } from '../../conversation.ts';
import { forms, urgencies } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { and, never, not, or, unsure, yes } from './formula.ts';
import type { Claim } from './rules.ts';
import type { Translated } from './translate.ts';

const ids = z.array(z.string()).default([]);

const vignette = z.strictObject({
  id: z.string(),
  story: z.string(),
  /** Answered yes. */
  given: ids,
  unsure: ids,
  /** Every other finding is no, or whatever this person answers; then `urgency` is the least. */
  otherwise: z.enum(['nothing', 'anything']).default('nothing'),
  /** With `anything`: what is not told, an inner list all together. */
  unless: z.array(z.union([z.string(), z.array(z.string())])).default([]),
  urgency: z.enum(urgencies),
  red_flags: ids,
  not_red_flags: ids,
  /** Among the first two causes. */
  cause: z.string().optional(),
  offers: ids,
  forms: z.record(z.string(), z.enum(forms)).default({}),
  never: z.union([z.literal('all'), z.array(z.string())]).default([]),
  basis: z.string(),
});

export type Vignette = z.infer<typeof vignette>;

/**
 * Every story of a folder, in the order of its files.
 * @throws ZodError when a file has another shape
 */
export function readVignettes(folder: string): Vignette[] {
  return globSync('*.yaml', { cwd: folder })
    .sort()
    .flatMap((file) => z.array(vignette).parse(parse(readFileSync(join(folder, file), 'utf8'))));
}

/** What the person answers when asked: all else is no. */
export function answersOf({ given, unsure: doubted }: Vignette): Map<FindingId, Answer> {
  return new Map([...given.map((id) => [id, 'yes'] as const), ...doubted.map((id) => [id, 'unsure'] as const)]);
}

/** What an assessment gets wrong of a story in which nothing else is told; nothing where it is right. */
export function wrongIn(story: Vignette, assessment: Pick<Assessment, 'urgency' | 'causes'> & { redFlags: readonly string[]; safe: readonly { id: string; form: string }[] }): string[] {
  const { urgency, causes, redFlags, safe } = assessment;
  const isOffered = (id: string): boolean => safe.some((each) => each.id === id);
  const banned = story.never === 'all' ? safe.map(({ id }) => id) : story.never;
  return [
    ...(urgency === story.urgency ? [] : [`urgency ${urgency}, not ${story.urgency}`]),
    ...story.red_flags.filter((id) => !redFlags.includes(id)).map((id) => `${id} does not hold`),
    ...story.not_red_flags.filter((id) => redFlags.includes(id)).map((id) => `${id} holds`),
    ...(story.cause === undefined || causes.slice(0, 2).some(({ id }) => id === story.cause) ? [] : [`causes ${causes.map(({ id }) => id).join(', ')}, not ${story.cause}`]),
    ...story.offers.filter((id) => !isOffered(id)).map((id) => `${id} is not offered`),
    ...banned.filter(isOffered).map((id) => `${id} is offered`),
    ...Object.entries(story.forms).flatMap(([id, form]) => safe.filter((each) => each.id === id && each.form !== form).map((each) => `${id} is offered as ${each.form}, not ${form}`)),
  ];
}

/** What must hold of a story over everything else its person may tell; to be proved. */
export function claimsOf({ id, given, unsure: doubted, unless, urgency, red_flags, never: banned }: Vignette, { reaches, fires, safe, holdsYes }: Translated): Claim[] {
  const lifted = unless.map((item) => not(and(...[item].flat().map(holdsYes))));
  const told = and(...given.map(yes), ...doubted.map(unsure), ...lifted);
  const barred = banned === 'all' ? [...safe.keys()] : banned;
  return [
    { what: `story ${id}: never below ${urgency}`, refutedBy: and(told, not(reaches(urgency))) },
    ...red_flags.map((flag) => ({ what: `story ${id}: ${flag} holds`, refutedBy: and(told, not(fires.get(flag) ?? never)) })),
    ...barred.map((stretch) => ({ what: `story ${id}: ${stretch} is not offered`, refutedBy: and(told, or(never, safe.get(stretch) ?? never)) })),
  ];
}

/** The red flags that no story names with everything else left open. */
export function untold(stories: readonly Vignette[], { redFlags }: Library): string[] {
  const named = new Set(stories.filter(({ otherwise }) => otherwise === 'anything').flatMap(({ red_flags }) => red_flags));
  return [...redFlags.keys()].filter((id) => !named.has(id));
}
