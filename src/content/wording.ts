/** The shape of chat.yaml: what the guide says, and the words for what people want of it. */
import { z } from 'zod';
import { fits, urgencies } from '../conversation.ts';
import { id, words } from './shape.ts';

const urgency = z.enum(urgencies);

const lineChoice = z.strictObject({
  id,
  label: words,
  quiet: z.literal(true).optional(),
  /** Does what this wish does. */
  wish: id.optional(),
  /** Findings it tells as yes. */
  tells: z.array(id).optional(),
  /** After this one, no further repetition of the stretch. */
  worse: z.literal(true).optional(),
});

/** A button that says something. */
const button = z.strictObject({ label: words, says: words });

export const line = z.strictObject({
  title: words.optional(),
  text: z.array(words).min(1),
  choices: z.array(lineChoice).optional(),
  /** An answer that is given only once every question was asked, and not to whom is to be seen the same day or sooner. */
  after_questions: z.literal(true).optional(),
});

const signList = z.strictObject({ lead: words, signs: z.array(words).min(1) });
/** `always` is said even where a rule has an action of its own. */
const act = z.strictObject({ title: words, text: z.array(words).min(1), always: z.array(words).default([]) });

export const chat = z.strictObject({
  lines: z.record(z.string(), line),
  /** Title and action of each urgency. */
  urgency: z.record(urgency, act),
  fit: z.record(z.enum(fits), words),
  /** What every end carries. */
  safety_net: signList,
  /** When it is time to see a doctor (article). */
  see_a_doctor: signList,
  /** When something of ours failed and nothing was kept. */
  trouble: words,
  /** How many days after a talk the guide asks how one is, where that was agreed. */
  check_in_days: z.int().min(1).max(365),
  /** Findings that are of both sides: who names one side after them may take them back. */
  of_both_sides: z.array(id).default([]),
  /** Small words of languages that nobody speaks here, and that none spoken here has: two of them tell it. */
  other_tongues: z.record(id, z.array(words)).default({}),
  /** Why a message was not taken. */
  refusals: z.strictObject({ too_long: words, too_many: words, no_files: words, over: words, away: words }),
  /** The two lines every refusal carries. */
  fixed_lines: z.array(words).length(2),
  answers: z.strictObject({
    none: words, unsure: words, still_unsure: words, declined: words, yes: words, no: words, said_no: words, done: words, change: words,
  }),
  /** The page of questions, for whom a chat does not suit. */
  form: z.strictObject({
    title: words, lead: words, start: words, again: words, chat: words, leave: words, urgent: words, one: words, many: words, next: words, missing: words,
    go_on: words, in_words: words, send: words, answers: words, why: words, terms: words,
    wishes: z.array(button),
    /** After a quarter of an hour without use. */
    pause: z.strictObject({ title: words, about: words, go_on: button, start_new: button }),
  }),
  /** The words that begin a question about a cause or a stretch by its name. */
  why_about: z.array(words),
  /** The words that begin a question about a word that clinic.yaml explains. */
  what_is: z.array(words),
  /** Words that ask what a choice on the screen takes in: "does a fall from a chair count". */
  what_counts: z.array(words).default([]),
  /** By question and choice: words that stand for the choice, where they are the whole answer; and words that may stand beside them. */
  named: z.record(id, z.record(id, z.array(words))).default({}),
  named_beside: z.array(words).default([]),
  /** How people say that they are afraid, angry or worn out. */
  feelings: z.strictObject({ fear: z.array(words), anger: z.array(words), weariness: z.array(words) }).default({ fear: [], anger: [], weariness: [] }),
  /** Words for one side of the body, for one of them whichever it is, and what may stand beside them. */
  sides: z.strictObject({ left: z.array(words), right: z.array(words), one: z.array(words), beside: z.array(words) }).default({ left: [], right: [], one: [], beside: [] }),
  /** What people want besides telling, and the words that tell it. */
  wishes: z.record(id, z.array(words)),
  /** Of the wishes, those that are heard in one part of a message as well: "my back went out, can I get an appointment". */
  wished_beside: z.array(id).default([]),
  /** And those that are heard anywhere: "my mom needs an ambulance her back hurts". */
  wished_anywhere: z.array(id).default([]),
  /** Words for a bare answer; `hardly` is a no that is not quite one. */
  bare: z.strictObject({ yes: z.array(words), no: z.array(words), unsure: z.array(words), hardly: z.array(words).default([]), none: z.array(words), both: z.array(words), declined: z.array(words), better: z.array(words).default([]), same: z.array(words).default([]), worse: z.array(words).default([]) }),
  /** Words of those that answer only by themselves: "right", but not "right above my belt". */
  bare_alone: z.array(words).default([]),
});

export type Line = z.infer<typeof line>;
export type Chat = z.infer<typeof chat>;
