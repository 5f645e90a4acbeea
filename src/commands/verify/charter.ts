/** The charter: what the triage must guarantee, written independently of the content. */
import { readFileSync } from 'node:fs';
import { load as parse } from 'js-yaml';
import { z } from 'zod';
import { urgencies } from '../../conversation.ts';

const urgency = z.enum(urgencies);
const findings = z.array(z.string());
const unless = z.array(z.union([z.string(), findings]));

const shape = z.object({
  urgency: z.array(z.object({ id: z.string(), when: findings, least: urgency, unless, basis: z.string() })),
  ceilings: z.array(z.object({ id: z.string(), only: findings, most: urgency, basis: z.string() })),
  unsure: z.array(z.object({ id: z.string(), unsure: findings, least: urgency, basis: z.string() })),
  stretches: z.array(
    z.object({ id: z.string(), when: findings, from: urgency.optional(), never: z.union([z.literal('all'), findings]), unless: unless.optional(), basis: z.string() }),
  ),
});

export type Charter = z.infer<typeof shape>;

/** @throws ZodError when the file has another shape */
export function readCharter(file: string): Charter {
  return shape.parse(parse(readFileSync(file, 'utf8')));
}
