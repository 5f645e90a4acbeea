/** The shape of `numbers` in grammar.yaml: how ages, spans of time and pain scores are written. # is a number, ## a number with its unit of time. */
import { z } from 'zod';
import { some, words } from './shape.ts';

export const numbersGrammar = z.strictObject({
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
  /** The whole of an answer, these are a score too, and these may come before one: "it is about a 7". */
  score_led: some,
  before_a_score: some,
  /** Between two numbers: all from the one to the other. */
  ranges: some,
});
