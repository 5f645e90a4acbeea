/** The shape of a translation's files: the same items as the English, and nothing of them but words. */
import { z } from 'zod';
import { fits, forms, urgencies } from '../conversation.ts';
import { id, words } from './shape.ts';
import { grammar as wholeGrammar } from './grammar.ts';
import { chat as wholeChat } from './wording.ts';

const byId = <T extends z.ZodType>(item: T) => z.record(id, item);

/** How the language is called, its tag where the clinic is (for how the time of day is written), and how people ask for it in any language. */
export const language = z.strictObject({ name: words, tag: words, asked_for: z.array(words).min(1) });

export const questions = byId(z.strictObject({ title: words, ask: words, simpler: words, why: words, once_told: z.strictObject({ ask: words, simpler: words }).optional(), choices: byId(words) }));

export const redFlags = byId(z.strictObject({ title: words.optional(), act: words.optional(), again: words.optional(), say: words }));

export const causes = byId(z.strictObject({ name: words, also_called: z.array(words).default([]), say: words }));

const form = z.strictObject({ steps: z.array(words), dose: words, build_up: words.optional(), easier: words.optional() });

export const stretches = byId(
  z.strictObject({
    name: words,
    also_called: z.array(words).default([]),
    helps: words,
    easier: words,
    credit: words,
    forms: z.partialRecord(z.enum(forms), form),
    /** One for each `skip_when` and each `modify_when`, in their order. */
    skip_because: z.array(words),
    modify_because: z.array(words),
  }),
);

/** What each drawing shows, by stretch and form, in the order of the steps. */
export const pictures = byId(z.partialRecord(z.enum(forms), z.array(words)));

export const stretchScreen = z.strictObject({ skip_because: z.array(words) });

const line = z.strictObject({ title: words.optional(), text: z.array(words).min(1), choices: byId(words).optional() });
const act = z.strictObject({ title: words, text: z.array(words).min(1), always: z.array(words).default([]) });

export const chat = z.strictObject({
  lines: z.record(z.string(), line),
  urgency: z.record(z.enum(urgencies), act),
  fit: z.record(z.enum(fits), words),
  safety_net: wholeChat.shape.safety_net,
  see_a_doctor: wholeChat.shape.see_a_doctor,
  trouble: words,
  form: wholeChat.shape.form,
  refusals: wholeChat.shape.refusals,
  fixed_lines: wholeChat.shape.fixed_lines,
  answers: wholeChat.shape.answers,
});

export const clinic = z.strictObject({
  department: words,
  hours: z.string().default(''),
  numbers: z.record(id, z.strictObject({ label: words, text: words.optional() })),
  links: z.strictObject({ appointment: words, article: words, reading: z.array(words) }),
  terms: z.record(z.string(), words),
});

export const sources = byId(words);

export const findingWords = byId(z.strictObject({ say: words, ask: words.optional() }));

/** The little words; the bands of ages, spans and scores are the English ones. */
export const grammar = wholeGrammar.omit({ ages: true, durations: true, severity: true });

export const wishes = z.strictObject({ wishes: wholeChat.shape.wishes, bare: wholeChat.shape.bare, bare_alone: wholeChat.shape.bare_alone, why_about: wholeChat.shape.why_about, what_is: wholeChat.shape.what_is, what_counts: wholeChat.shape.what_counts, named: wholeChat.shape.named, named_beside: wholeChat.shape.named_beside, sides: wholeChat.shape.sides, feelings: wholeChat.shape.feelings });
