/** Of the little words, those by which a message answers, picks choices, asks for something, or takes something back. */
import { z } from 'zod';
import { some, words } from './shape.ts';

export const ofATalk = {
  /** Between two parts of a sentence, each of which says or wants something of its own. */
  joins_parts: some,
  /** Right behind a yes or a no at the beginning, these leave it an answer: "no I can", but not "no fever". */
  after_an_answer: some,
  /** Says that something told before was wrong. */
  corrects: some,
  /** Asks for something, with or without a question mark. */
  requests: some,
  /** First, second, third; a/b where there are two forms. */
  ordinals: z.array(words),
  /** Beside a number, all up to it: "the first two". */
  first_ones: some,
  /** The last of all choices. */
  last_of_all: some,
  /** Words between the numbers of an answer. */
  joining: z.array(words),
};
