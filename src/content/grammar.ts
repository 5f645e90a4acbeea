/** The shape of grammar.yaml: the little words that change what a sentence tells, and how numbers are read. */
import { z } from 'zod';
import { numbersGrammar } from './grammar-numbers.ts';
import { ofATalk } from './grammar-talk.ts';
import { id, some, words } from './shape.ts';

const band = z.strictObject({ from: z.int(), to: z.int(), tells: id, unless_it_comes_and_goes: z.literal(true).optional() });

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
  /** Words with a denial in them that denies nothing of what comes right behind: "not a day without …", "no tomo nada para …". */
  tells_anyway: some,
  /** Right behind what is told, after a denial: "never had chest pain like this". */
  as_never_before: some,
  /** What the writer told somebody else, which need not be so: "I told the nurse no fever". */
  reported: some,
  /** Right behind one item of a list, it says yes to that: "fever no chest pain yes". */
  affirms: some,
  /** Verbs of a statement, which no denial before it reaches: "no fever, my chest hurts". */
  states: some,
  /** The same of what was done: only after what denies a deed it may be denied with it, "haven't fainted, fallen". */
  states_deeds: some,
  denies_deeds: some,
  /** The same of what might be one of a list, where no "or" makes it one: "no fever, coughing blood". */
  states_unlisted: some,
  /** What a "no" may have for its object; behind it something else begins. */
  objects: some,
  /** What is denied after one of these is only avoided. */
  purpose: some,
  /** Asked whether it was treated, a "no" does not deny it: "aneurysm repaired? no". */
  treated: some,
  /** A denial reaches over these words, and over no other: behind it what would be denied is asked. */
  no_reaches_over: some,
  /** Denials that stand before a verb. Where it is a verb with no object to list ("didn't faint"), what is named behind the next comma is asked. */
  denies_a_verb: some,
  /** A part that says no more than this: what was only wondered or past before is not so. */
  not_so: some,
  /** Said of all that was told in the sentence before: over, or never so. */
  nothing_left: some,
  /** As the last words of a part, these deny what stands before them. */
  denies_after: some,
  /** Right behind a topic these deny it, whatever goes on then: "numbness, that's a no". */
  denies_that: some,
  /** ... where no other denial stands before them. */
  denies_topic: some,
  ...ofATalk,
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
  /** An "or": what was denied before it goes on. */
  chooses: some,
  /** Parts of the body. */
  body: some,
  others: z.array(words),
  /** Relatives whom people write for: they are the patient, where the writer complains of nothing. */
  kin: some,
  /** Before a relative: "lifted my kid" says nothing of whom the rest speaks of. */
  handled: some,
  they: some,
  /** After a relative: a relative of theirs. */
  their_kin: some,
  /** Whole ways of naming a relative who has died: never the patient. */
  the_dead: some,
  /** Behind somebody else these say who that is: "the resident I bathe". */
  names: some,
  /** Whole ways of saying that somebody else has it: "the one who can't walk is my mom". */
  not_me: some,
  /** After a relative: it happened to them alone, "they hit my sister, not me". */
  not_mine: some,
  /** Behind these stands somebody who is cared for, and need not be the patient. */
  cared_for: some,
  own_complaint: some,
  /** Takes up for oneself what was said before. */
  thats_me: some,
  /** Right behind what was only asked about: one has it, "which I do have". */
  i_do_have: some,
  /** What stands behind one of these in its part is so, against what was denied before: "no fever, but I do have …". */
  but_i_do: some,
  /** The same was found in oneself: it is told. */
  mine_too: some,
  first_person: z.array(words),
  /** A whole part that only names the writer, against somebody told of before: "me, I move fine". */
  oneself: some,
  on_behalf: z.array(words),
  past: z.array(words),
  still: z.array(words),
  /** Of these, those that say what came of something that happened: "since then". */
  since_then: some,
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
  /** A whole part that takes back the denial before it: "said I'm not suicidal, I am"; or what somebody is able to do: "I can walk, I can't". */
  so_after_all: some,
  cannot_after_all: some,
  /** What somebody was able to do once, and that they no longer are: read as if they said again what they cannot, by this word. */
  once_able: some,
  no_longer: some,
  cannot: words.optional(),
  /** What was so is not so now, "not today". */
  turned_off: some,
  /** All is well by now, "today I'm fine". */
  turned_well: some,
  /** A part that begins or ends with one of these speaks of now; beside it, what only who is well can say, and what speaks against it. */
  by_now: some,
  able: some,
  unwell: some,
  /** Behind the words for what is over: since when. */
  when_over: some,
  /** Of the past words, those before or until which it was so, however it was: "getting worse before the surgery". */
  before_that: some,
  /** It was so: what it says may have changed since. */
  was: some,
  /** Beside what is told, these say that it was so, not that it is. */
  past_tense: some,
  hypothetical: z.array(words),
  /** After an only-wondering word: it may be so after all. */
  own_now: some,
  /** In a question: only wondering, perhaps. */
  conditional: some,
  /** Whom a question speaks of that speaks of nobody: "if your back hurts". */
  anybody: some,
  /** Beside an "if": what one would do then. */
  what_then: some,
  /** Beside an "if": it has not come to that. */
  one_day: some,
  /** How a question begins that tells nothing where it speaks of nobody. */
  asking: some,
  /** How a few words begin that ask whether it is so, question mark or not. */
  asks_whether: some,
  /** What stands behind one of these somebody was only warned of, or fears. */
  warned: some,
  /** Beside an "if": what one would do, if it were so. */
  would: some,
  /** What one was warned of, or only wondered about, is so. */
  came_true: some,
  /** Certainly only imagined. */
  imagined: some,
  /** What sounds like a finding and is a manner of speaking. */
  idioms: some,
  changes: z.array(words),
  doubts: z.array(words),
  /** Doubts that come after what they doubt. */
  doubts_after: some,
  /** Behind what is told: it is ordinary, "always did", "from the push-ups". */
  ordinary: some,
  /** What stands behind one of these was only said or thought; and it is put right, or called wrong as a whole. */
  said_so: some,
  in_truth: some,
  /** ... perhaps. */
  otherwise: some,
  was_wrong: some,
  /** Beside what is told these say that it may be meant otherwise. */
  laughs: some,
  /** ... unless one of these says that it is not. */
  in_earnest: some,
  /** At the head of an answer: "only phlegm". */
  only: some,
  /** After a dream: awake. */
  wakes: some,
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
  /** Of what is about the back, what need not be: a leg, a hip. Beside another matter only where something is told of it. */
  perhaps_back: some,
  /** A back that is well, at the end of its part: beside another matter it counts for nothing. */
  spared: some,
  /** Parts of the body that no pain of a back is felt in, unless it reaches them. */
  other_parts: some,
  /** Parts that are only a posture, a manner of speaking, or how far something reaches: "on my stomach", "down to my ankle". */
  in_passing: some,
  /** What is on a back, or written about one, "a mole", "the bill": the back beside it counts only where something hurts. */
  on_a_back: some,
  /** Illnesses and things: another matter where nothing tells of a back. */
  perhaps_other: some,
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
  numbers: numbersGrammar,
  recent: z.array(words),
  /** It began on a day of the last seven. */
  this_week: some,
  /** It had begun before, and only changed on such a day. */
  changed_this_week: some,
});

export type Grammar = z.infer<typeof grammar>;
