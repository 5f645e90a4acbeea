/** The shapes of widget.yaml and page.yaml: the words of the website's own, which no reply of the guide brings. */
import { z } from 'zod';
import { words } from './shape.ts';

/** An item of the menu, and what it says for the person. */
const item = z.strictObject({ label: words, says: words });
const named = z.strictObject({ name: words, about: words });

/** The chat's own words. */
export const widget = z.strictObject({
  /** Before the chat is opened. */
  launcher: z.strictObject({ name: words, failed: words }),
  automated: words,
  close: words,
  menu: words,
  told: item,
  take_along: item,
  text_size: z.strictObject({ name: words, normal: words, large: words, largest: words }),
  start_over: item,
  delete_data: item,
  /** Leads to the page of questions. */
  plain_page: words,
  quit: words,
  talk: words,
  guide_said: words,
  you_said: words,
  write: words,
  hint: words,
  send: words,
  sending: words,
  sent: words,
  not_sent: words,
  typing: words,
  newer: words,
  why: words,
  terms: words,
  emergency: words,
  is_emergency: words,
  important: words,
  stretch: words,
  choose_one: words,
  choose_many: words,
  done: words,
  numbers: words,
  offline: words,
  unreachable: words,
  too_long: words,
  too_many: words,
  slow: words,
  ended: words,
  start_new: words,
  not_started: words,
  try_again: words,
  /** Beside a summary. */
  summary: z.strictObject({
    print: words,
    save: words,
    /** Name of the saved file. */
    file: words,
    private: words,
    tick: words,
  }),
  /** The timer of a stretch. */
  timer: z.strictObject({
    name: words, start: words, pause: words, go_on: words, reset: words, ready: words, hold: words, change: words, rest: words, done: words,
    /** Where it is too long to be a hold. */
    keep: words,
    /** {one} of {of}. */
    round: words,
  }),
});

/** The demonstration page. */
export const page = z.strictObject({
  title: words,
  description: words,
  skip: words,
  /** Before the number of the spine line. */
  line: words,
  headline: words,
  lead: words,
  start: words,
  call: words,
  about: words,
  plain_page: words,
  urgent: words,
  /** What stands before and after the number. */
  call_now: z.strictObject({ before: words, after: words }),
  call_now_for: z.array(words).min(1),
  go_now: words,
  go_now_for: z.array(words).min(1),
  does: words,
  steps: z.array(named).min(1),
  doctor: words,
  doctor_when: words,
  signs: z.array(words).min(1),
  visit: words,
  visit_about: words,
  alerts: words,
  /** {text} to {phone}. */
  alerts_how: words,
  stretches: words,
  stretches_lead: words,
  stretch_list: z.array(named).min(1),
  source: words,
  demonstration: words,
  emergency: words,
});

export type WidgetWords = z.infer<typeof widget>;
export type PageWords = z.infer<typeof page>;
