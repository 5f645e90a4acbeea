/** The shape of what the guide says and hears: its lines, and the little words that change what a sentence tells. */
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
  /** How people tell an emergency that is not of the back and that no finding stands for. */
  other_emergencies: z.array(words).default([]),
  /** How people say that they are afraid, angry or worn out. */
  feelings: z.strictObject({ fear: z.array(words), anger: z.array(words), weariness: z.array(words) }).default({ fear: [], anger: [], weariness: [] }),
  /** Words for one side of the body, for one of them whichever it is, and what may stand beside them. */
  sides: z.strictObject({ left: z.array(words), right: z.array(words), one: z.array(words), beside: z.array(words) }).default({ left: [], right: [], one: [], beside: [] }),
  /** What people want besides telling, and the words that tell it. */
  wishes: z.record(id, z.array(words)),
  /** Words for a bare answer; `hardly` is a no that is not quite one. */
  bare: z.strictObject({ yes: z.array(words), no: z.array(words), unsure: z.array(words), hardly: z.array(words).default([]), none: z.array(words), both: z.array(words), declined: z.array(words), better: z.array(words).default([]), same: z.array(words).default([]), worse: z.array(words).default([]) }),
});

const band = z.strictObject({ from: z.int(), to: z.int(), tells: id, unless_it_comes_and_goes: z.literal(true).optional() });

const some = z.array(words).default([]);

/** Little words that change what a sentence tells. */
export const grammar = z.strictObject({
  /** A word, and what is heard as it. */
  same: z.record(words, z.array(words)),
  /** A class, written `<numb>` in a phrase, and the ways to say it. */
  classes: z.record(id, z.array(words)).default({}),
  /** Heard as no other word, though its ending is that of one: "para" is not "parado". a/b are one word. */
  apart: some,
  /** With 's behind it, it is one: "my leg's numb" is not "my legs numb". */
  one_of_two: some,
  negations: z.array(words),
  /** A denial before one of these is asked: "never been unable to walk". */
  lacks: some,
  /** Between a denial and what it would deny, these begin to tell again. */
  begins: some,
  /** What is denied after one of these is only avoided. */
  purpose: some,
  /** A part that says no more than this: what was only wondered or past before is not so. */
  not_so: some,
  /** As the last words of a part, these deny what stands before them. */
  denies_after: some,
  /** A part by itself that denies the list before it. */
  none_of_it: some,
  /** Of the denials, those that only go on with one. */
  nor: some,
  /** A whole part that answers no. */
  plain_no: some,
  /** Beside a broad word: nothing is wrong there. */
  well: some,
  no_denials: z.array(words),
  negation_ends: z.array(words),
  takes_back: z.array(words),
  /** Behind a denial: by now it is so; and: it may be. */
  until_now: some,
  before_now: some,
  starts_anew: z.array(words),
  /** Between the items of a list: "cold and pale". */
  joins: some,
  /** Of these, "and", not "or". */
  adds: some,
  /** Parts of the body. */
  body: some,
  others: z.array(words),
  /** Relatives whom people write for: they are the patient, where the writer complains of nothing. */
  kin: some,
  /** Before a relative: "lifted my kid" says nothing of whom the rest speaks of. */
  handled: some,
  they: some,
  /** Whole ways of saying that somebody else has it: "the one who can't walk is my mom". */
  not_me: some,
  /** After a relative: it happened to them alone, "they hit my sister, not me". */
  not_mine: some,
  own_complaint: some,
  /** Takes up for oneself what was said before. */
  thats_me: some,
  first_person: z.array(words),
  /** A whole part that only names the writer, against somebody told of before: "me, I move fine". */
  oneself: some,
  on_behalf: z.array(words),
  past: z.array(words),
  still: z.array(words),
  /** What stands behind it is over, and nothing before it. */
  past_of_next: some,
  /** As the last words of a part: what it tells is over. */
  past_at_end: some,
  /** Of the past words, those that by themselves say that it is over. */
  over: some,
  /** What is left by now: what an earlier sentence told may be over. */
  now_only: some,
  /** A day or an hour that is over, or nearly. */
  then: some,
  /** After one of those: what was not so is so now, "today I can". */
  turned_on: some,
  /** What was so is not so now, "not today". */
  turned_off: some,
  /** All is well by now, "today I'm fine". */
  turned_well: some,
  /** It was so: what it says may have changed since. */
  was: some,
  /** Beside what is told, these say that it was so, not that it is. */
  past_tense: some,
  hypothetical: z.array(words),
  /** After an only-wondering word: it may be so after all. */
  own_now: some,
  /** In a question: only wondering, perhaps. */
  conditional: some,
  /** Beside an "if": what one would do then. */
  what_then: some,
  /** Beside an "if": it has not come to that. */
  one_day: some,
  /** How a question begins that tells nothing where it speaks of nobody. */
  asking: some,
  /** Certainly only imagined. */
  imagined: some,
  /** What sounds like a finding and is a manner of speaking. */
  idioms: some,
  changes: z.array(words),
  doubts: z.array(words),
  /** Doubts that come after what they doubt. */
  doubts_after: some,
  hedges: z.array(words),
  fillers: z.array(words),
  /** Beside a plain no these say nothing more: whom it is said to; and, behind one, where all is well. */
  address: some,
  there: some,
  leave_alone: z.array(words),
  /** Letters and what they sound like, for mending misspelt words; `_` is the edge of a word. */
  sounds: z.record(z.string().regex(/^_?[a-zñ]+_?$/u, 'letters, with _ for the edge of the word'), z.string()).default({}),
  other_language: z.array(words),
  about_the_back: z.array(words),
  /** About the back, where no other part of the body is named. */
  about_pain: some,
  /** Other parts of the body, and other matters. */
  not_the_back: some,
  /** A "back" that is none: "call me back". */
  other_back: some,
  ages: z.array(band),
  durations: z.array(band),
  comes_and_goes: z.array(words),
  not_the_pain: z.array(words),
  about_the_pain: z.array(words),
  /** With a child under way a bare span of time is not that of the pain. */
  with_child: some,
  /** Beside a bare number of weeks or months these are signs of a child under way. */
  carrying: some,
  severity: z.strictObject({ from: z.int(), tells: id }),
  /** In days. */
  pregnancies: z.array(band).default([]),
  /** A span that lies back counts only beside one of these. */
  began: some,
  /** Where ages, spans of time and pain scores stand; # is a number, ## a number with its unit of time. */
  numbers: z.strictObject({
    words: z.record(words, z.number()),
    /** Between tens and ones: "sesenta y ocho". */
    joint: some,
    /** In days. */
    units: z.record(words, z.number()),
    between: z.array(words),
    /** After a unit: half of it more. */
    half: some,
    age: z.array(words),
    /** After one of these a number is an age: "me 60". */
    age_led: some,
    /** An age that stands alone may go on with one of these: "70 and a smoker". */
    after_an_age: some,
    not_an_age: z.array(words),
    /** After one of these a number is no age, whatever follows: "hace 20 años". */
    not_age_led: some,
    /** An age that stands alone may come after one of these: "de 61". */
    before_an_age: some,
    /** After one of these the last number of a part is no age: "since 85". */
    not_before_an_age: some,
    pregnant: some,
    with_child: some,
    ago: z.array(words),
    /** Before a span: so long ago, where the verb is in the past; and before one of these, not so. */
    ago_led: some,
    not_ago_led: some,
    score: z.array(words),
  }),
  recent: z.array(words),
  /** First, second, third; a/b where there are two forms. */
  ordinals: z.array(words),
  /** Words between the numbers of an answer. */
  joining: z.array(words),
});

export type Line = z.infer<typeof line>;
export type Chat = z.infer<typeof chat>;
export type Grammar = z.infer<typeof grammar>;
