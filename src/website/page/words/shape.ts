/** What the demonstration page says, which every language it is shown in must have. */

export interface PageWords {
  /** Its language tag. */
  readonly lang: string;
  /** What the language is called in itself. */
  readonly itself: string;
  readonly title: string;
  readonly description: string;
  readonly skip: string;
  /** Before the number of the spine line. */
  readonly line: string;
  readonly headline: string;
  readonly lead: string;
  readonly start: string;
  readonly call: string;
  readonly about: string;
  readonly plainPage: string;
  readonly urgent: string;
  /** What stands before and after the number. */
  readonly callNow: readonly [string, string];
  readonly callNowFor: readonly string[];
  readonly goNow: string;
  readonly goNowFor: readonly string[];
  readonly does: string;
  /** Each with its heading. */
  readonly steps: readonly (readonly [string, string])[];
  readonly doctor: string;
  readonly doctorWhen: string;
  readonly signs: readonly string[];
  readonly visit: string;
  readonly visitAbout: string;
  readonly alerts: string;
  alertsHow(text: string, phone: string): string;
  readonly stretches: string;
  readonly stretchesLead: string;
  /** Each with what it does. */
  readonly stretchList: readonly (readonly [string, string])[];
  readonly source: string;
  readonly demonstration: string;
  readonly emergency: string;
}
