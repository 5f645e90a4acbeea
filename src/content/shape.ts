/** The shape of every content file; what a clinician may write, and nothing else. Unknown keys are errors. */
import { z } from 'zod';
import type { ClinicFile } from './clinic-shape.ts';
import type { Learned } from './learned-shape.ts';
import { forms, urgencies } from '../conversation.ts';
import type { Picture } from './picture-shape.ts';
import type { Grammar } from './grammar.ts';
import type { PageWords, WidgetWords } from './website-shape.ts';
import type { Chat } from './wording.ts';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens');
export const words = z.string().trim().min(1);
/** None, where nothing is written. */
export const some = z.array(words).default([]);
const urgency = z.enum(urgencies);

/** A rule over findings: a finding's id, or all, any, not, at_least of rules. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly at_least: { readonly n: number; readonly of: readonly Condition[] } };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    id,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ at_least: z.strictObject({ n: z.int().min(1), of: z.array(condition).min(1) }).refine(({ n, of }) => n <= of.length, 'asks for more than it lists: this can never hold') }),
  ]),
);

const reviewed = z.union([
  z.literal('pending', 'write pending, or who signed it: by, role and date'),
  z.strictObject({ by: z.string().regex(/^\p{Lu}\S*.*\s\p{Lu}/u, 'the full name of the clinician who signs'), role: words, date: z.iso.date(), version: words.optional() }),
]);
const signedItem = { sources: z.array(id).min(1), reviewed };

const questionChoice = z.strictObject({
  id,
  label: words,
  /** What it tells as yes; for a choice that opens a question, everything asked there. */
  tells: z.array(id).default([]),
  /** Stands for a whole further question, which is asked when this is chosen: "any of these?" before which one. */
  opens: id.optional(),
  /** Shown only while this holds. */
  when: condition.optional(),
  /** Can be told here, beside what is asked; left out, it is no answer. */
  only_yes: z.literal(true).optional(),
});

export const question = z.strictObject({
  id,
  /** How the question is named where its answers are looked at again: "Legs and feet". */
  title: words,
  /** many: any of these; one: exactly one of these. */
  kind: z.enum(['many', 'one']),
  ask: words,
  /** The same in simpler words, asked once after a first "not sure". */
  simpler: words,
  /** Why it is asked. */
  why: words,
  private: z.literal(true).optional(),
  /** Asked only when this holds. */
  when: condition.optional(),
  choices: z.array(questionChoice).min(1),
  /** Offers "I'd rather not say". */
  may_decline: z.literal(true).optional(),
  /** Asked again, whatever was answered before, when a stretch made things worse. */
  again_after_worse: z.literal(true).optional(),
  /** Asked again of who comes back days later to tell how they are. */
  again_at_check_in: z.literal(true).optional(),
  /** Once one of these was told, or all of them are answered, its choices that tell nothing else are gone, and it is asked in other words. */
  once_told: z.strictObject({ of: z.array(id).min(1), ask: words, simpler: words }).optional(),
  /** Asked in no fixed place: of all questions that say this, the one whose answer would tell most comes first. */
  most_telling_first: z.literal(true).optional(),
});

export const finding = z.strictObject({
  /** How it is said back to the person: "numbness between your legs". */
  say: words,
  /** Its own question, answered yes, no or not sure; asked when it is suspected. Every emergency finding has one. */
  ask: words.optional(),
  emergency: z.literal(true).optional(),
  /** What once was so still counts: an operation, a cancer. */
  lasts: z.literal(true).optional(),
  /** Its own question asks what somebody can't do: "yes, I can move them" is no yes to it. */
  asked_as_unable: z.literal(true).optional(),
  /** It can't wait: it counts whoever it is told of, and over a comma. */
  told_anyhow: z.literal(true).optional(),
  /** It happened: who feels well by now is not rid of it. */
  happened: z.literal(true).optional(),
  /** Several signs in one: who denies one of them in a message has not denied the others. */
  several: z.literal(true).optional(),
  sensitive: z.literal(true).optional(),
  /** To its own question, any answer that is no plain no counts as "not sure" at once. */
  plain_no_only: z.literal(true).optional(),
  /** Where its words were not heard, it is asked, and told only if it is very likely. */
  asked_when_likely: z.literal(true).optional(),
  /** Tells of a person or an illness: alone, of no back; an emergency only where another matter is named beside it. */
  general: z.literal(true).optional(),
  /** Lowers the urgency of a rule that names it under `not` (ruling 20). */
  softens: z.literal(true).optional(),
  /** What "not sure" counts as for the urgency (ruling 2): yes unless it says otherwise. */
  unsure: z.union([z.enum(['yes', 'no']), urgency]).default('yes'),
  implies: z.array(id).default([]),
  /** A message that tells this tells the finding too: a small fall, of a person of 72. */
  told_by: condition.optional(),
});

/** How people tell a finding in their own words. */
export const phrasing = z.strictObject({
  phrases: z.array(words).default([]),
  /** Broad words that make it asked, never told, where nothing else was heard of it. */
  hints: z.array(words).default([]),
  /** Phrases that tell a no without a negation word: "peeing fine". */
  denials: z.array(words).default([]),
  /** Phrases that sound like it and are about something else: a phrase inside one of them tells nothing. */
  lookalikes: z.array(words).default([]),
  /** Phrases that tell it only where the message also tells another finding: "blood", of one who is pregnant. */
  beside: z.record(id, z.array(words)).default({}),
});

export const redFlag = z.strictObject({
  when: condition,
  urgency,
  /** Entries of clinic.yaml, the first one shown largest. */
  call: z.array(z.union([id, z.int().transform(String)])).min(1),
  /** Title and action of its own, where the words for this urgency in chat.yaml do not fit. */
  title: words.optional(),
  act: words.optional(),
  /** Said instead of the common words, whatever a person answers under it, and first at the end. */
  again: words.optional(),
  say: words,
  /** Made of weak signs: alone they never exceed spine-expert (ruling 15). */
  weak: z.literal(true).optional(),
  /** Said in the turn that tells it, whatever else is going on; for what changes no urgency and must not wait. */
  at_once: z.literal(true).optional(),
  /** A finding asked about at once, in the same reply. */
  then_ask: id.optional(),
  ...signedItem,
});

const weights = z.strictObject({
  strong: z.array(condition).default([]),
  moderate: z.array(condition).default([]),
  weak: z.array(condition).default([]),
});

export const cause = z.strictObject({
  name: words,
  /** How people call it when they ask about it; written like a finding's phrases. */
  also_called: z.array(words).default([]),
  say: words,
  for: weights,
  against: weights,
  never_when: condition.optional(),
  /** The cause named when nothing fits fairly. Exactly one file says so. */
  otherwise: z.literal(true).optional(),
  ...signedItem,
});

/** What the dose says, as numbers for a timer. */
const hold = z.strictObject({
  seconds: z.int().min(1).max(600),
  times: z.int().min(1).max(12).default(1),
  sides: z.union([z.literal(1), z.literal(2)]).default(1),
});

export const advices = ['recommended', 'ok', 'modify', 'avoid'] as const;

export const stretch = z.strictObject({
  name: words,
  /** How people call it when they ask about it; written like a finding's phrases. */
  also_called: z.array(words).default([]),
  helps: words,
  /** Offered before the others (ruling 24). */
  first: z.literal(true).optional(),
  /** Its row of the cause and stretch matrix; a cause it does not name is `avoid`. */
  for: z.record(id, z.enum(advices)),
  /** Where no cause fits fairly. */
  unclear: z.enum(advices).default('avoid'),
  /** How to do it, in order of preference. */
  forms: z
    .array(z.strictObject({ form: z.enum(forms), steps: z.array(words).min(2).max(6), dose: words, hold: hold.optional(), build_up: words.optional(), easier: words.optional() }))
    .min(1),
  /** The easier way; a form that needs one of its own says it. */
  easier: words,
  skip_when: z.array(z.strictObject({ when: condition, because: words })),
  /** Only these forms while this holds; none left means it is withheld. */
  modify_when: z.array(z.strictObject({ when: condition, forms: z.array(z.enum(forms)).min(1), because: words })),
  credit: words,
  ...signedItem,
});

/** When no stretch is offered at all, whichever it is. */
export const stretchScreen = z.strictObject({
  skip_all_when: z.array(z.strictObject({ when: condition, because: words })).min(1),
  ...signedItem,
});

export const source = z.strictObject({ title: words, plain: words, address: z.union([z.literal(''), z.url()]) });

export type Question = z.infer<typeof question>;
export type Choice = Question['choices'][number];
export type Phrasing = z.infer<typeof phrasing>;
export type Finding = z.infer<typeof finding> & Phrasing;
export type RedFlag = z.infer<typeof redFlag>;
export type Cause = z.infer<typeof cause>;
export type Stretch = z.infer<typeof stretch>;
export type StretchScreen = z.infer<typeof stretchScreen>;
export type Source = z.infer<typeof source>;

/** The whole content, checked and frozen at start. Items by id, in file order. */
export interface Library {
  readonly language: string;
  /** How the language is called, its tag where the clinic is, and how people ask for it. */
  readonly spoken: { readonly name: string; readonly tag: string; readonly asked_for: readonly string[] };
  /** The same content in every language that is offered, this one among them, by its code. */
  readonly languages: ReadonlyMap<string, Library>;
  readonly clinic: ClinicFile;
  readonly questions: readonly Question[];
  readonly findings: ReadonlyMap<string, Finding>;
  readonly redFlags: ReadonlyMap<string, RedFlag>;
  readonly causes: ReadonlyMap<string, Cause>;
  readonly stretches: ReadonlyMap<string, Stretch>;
  /** One drawing for each step of a stretch, by its id; a stretch may still wait for its own. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly stretchScreen: StretchScreen;
  readonly sources: ReadonlyMap<string, Source>;
  readonly chat: Chat;
  /** What the website says of its own: the chat, and the page it is shown on. */
  readonly website: { readonly widget: WidgetWords; readonly page: PageWords };
  readonly grammar: Grammar;
  /** A Hunspell dictionary, which is a word in its base form a line: what is no misspelling. */
  readonly dictionary: () => string;
  /** What labelled messages taught, where the language has any. */
  readonly learned: () => Learned | undefined;
  /** The same of wishes. */
  readonly learnedWishes: () => Learned | undefined;
  /** And of answers to the questions. */
  readonly learnedAnswers: () => Learned | undefined;
}
