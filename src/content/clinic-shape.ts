/** The shape of clinic.yaml: who the hospital is, and where it is reached. */
import { z } from 'zod';
import { id, words } from './shape.ts';

const number = z.strictObject({
  label: words,
  /** As people read it; absent where no number is known. */
  phone: words.optional(),
  /** What the phone dials, E.164 or a short code. */
  dial: z.string().regex(/^(\+1\d{10}|\d{3,6})$/, 'digits only: +1 and ten digits, or a short code').optional(),
  /** Opens a text message instead of a call, with this text in it. */
  text: words.optional(),
});

export const clinicFile = z.strictObject({
  hospital: words,
  department: words,
  numbers: z.record(id, number),
  hours: z.string(),
  /** Where somebody who leaves in a hurry is taken. */
  leave_to: z.union([z.literal(''), z.url()]).default(''),
  links: z.strictObject({
    appointment: z.strictObject({ title: words, address: z.union([z.literal(''), z.url()]) }),
    article: z.strictObject({ title: words, author: words, publisher: words, address: z.union([z.literal(''), z.url()]) }),
    reading: z.array(z.strictObject({ title: words, address: z.union([z.literal(''), z.url()]) })),
  }),
  /** Words a reader may not know, with a plain meaning; the reading test counts each as an easy word. */
  terms: z.record(z.string(), words),
});

export type ClinicFile = z.infer<typeof clinicFile>;
