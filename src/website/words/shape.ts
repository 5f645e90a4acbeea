/** The few words that are the chat's own, which every language it is offered in must have; the rest was said by the bot or stands in clinic.yaml. */

/** What stands on the page before the chat is opened. */
export interface LauncherWords {
  readonly name: string;
  readonly failed: string;
}

/** An item of the menu, and what it says for the person. */
export interface MenuItem {
  readonly label: string;
  readonly says: string;
}

/** What the hold timer says. */
export interface TimerWords {
  readonly name: string;
  readonly start: string;
  readonly pause: string;
  readonly goOn: string;
  readonly reset: string;
  readonly ready: string;
  readonly hold: string;
  /** Where it is too long to be a hold. */
  readonly keep: string;
  readonly change: string;
  readonly rest: string;
  readonly done: string;
  round(one: number, of: number): string;
}

/** What stands beside a summary. */
export interface SummaryWords {
  readonly print: string;
  readonly save: string;
  /** Name of the saved file. */
  readonly file: string;
  readonly private: string;
  readonly tick: string;
}

export interface Words {
  readonly automated: string;
  readonly close: string;
  readonly menu: string;
  /** What the language is called in itself. */
  readonly itself: string;
  /** Its tag where the clinic is, for how the time of day is written. */
  readonly locale: string;
  readonly told: MenuItem;
  readonly takeAlong: MenuItem;
  readonly textSize: { readonly name: string; readonly normal: string; readonly large: string; readonly largest: string };
  readonly startOver: MenuItem;
  readonly deleteData: MenuItem;
  /** Leads to the page of questions. */
  readonly plainPage: string;
  readonly quit: string;
  /** Makes the guide say once more what it said last. */
  readonly repeat: string;
  readonly pause: { readonly title: string; readonly about: string; readonly goOn: string; readonly startNew: string };
  readonly talk: string;
  readonly guideSaid: string;
  readonly youSaid: string;
  readonly write: string;
  readonly hint: string;
  readonly send: string;
  readonly sending: string;
  readonly sent: string;
  readonly notSent: string;
  readonly typing: string;
  readonly newer: string;
  readonly why: string;
  readonly terms: string;
  readonly emergency: string;
  readonly isEmergency: string;
  readonly important: string;
  readonly stretch: string;
  readonly chooseOne: string;
  readonly chooseMany: string;
  readonly done: string;
  readonly numbers: string;
  readonly offline: string;
  readonly unreachable: string;
  readonly tooLong: string;
  readonly tooMany: string;
  readonly slow: string;
  readonly ended: string;
  readonly startNew: string;
  readonly notStarted: string;
  readonly tryAgain: string;
  readonly timer: TimerWords;
  readonly summary: SummaryWords;
}
