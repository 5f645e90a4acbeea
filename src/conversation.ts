/** The nouns every room shares: what a person said, what was heard, what a visit holds, what is replied. */

export const urgencies = ['self-care', 'spine-expert', 'same-day', 'emergency-department', 'call-911'] as const;
/** How soon a person needs whom, from least to most. */
export type Urgency = (typeof urgencies)[number];

export type FindingId = string;
/** What a person answers about one finding. */
export type Answer = 'yes' | 'no' | 'unsure';

/**
 * One entry of a visit's log. Beside the three answers:
 * `declined` the person would rather not say; `doubt` it is suspected and gets its own question; `hesitant` not sure at first,
 * so its question is asked again in simpler words; `among` it is one of several pointed at together, whose own question tells
 * which; `open` an earlier answer was taken back.
 */
export interface Told {
  readonly finding: FindingId;
  readonly value: Answer | 'declined' | 'doubt' | 'hesitant' | 'among' | 'open';
  readonly by: 'choice' | 'text';
  /** Counts the person's messages in this visit, from 1. */
  readonly turn: number;
  /** The question this answered, when it answered one. */
  readonly question?: string;
}

/** A fact as it is told, before it has a place in the log. */
export type Fact = Pick<Told, 'finding' | 'value'>;

/** How one stretch went. */
export interface Tried {
  readonly stretch: string;
  readonly form: string;
  /** A choice of the stretch check in chat.yaml; absent while the stretch is on the screen. */
  readonly went?: string;
}

/** What is on the screen and can be answered now. */
export interface OpenQuestion {
  readonly id: string;
  readonly turn: number;
  /** The turn whose words it speaks of. */
  readonly about?: number;
}

/** One person's conversation: small, versioned by its store, serialisable. The log is the only state; the rest is where one looks. */
export interface Visit {
  readonly id: string;
  readonly language: string;
  readonly turn: number;
  readonly log: readonly Told[];
  readonly floor: string;
  readonly asked?: OpenQuestion;
  /** Facts that would lower the urgency, waiting for one confirming yes. */
  readonly pending?: readonly Told[];
  /** The urgency last said as a result. */
  readonly advised?: Urgency;
  /** Red flags already said to the person. */
  readonly warned: readonly string[];
  readonly tried: readonly Tried[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Whom it is for: a choice of the welcome question. */
  readonly patient?: string;
  /** The side of the body that was named last. */
  readonly side?: 'left' | 'right' | 'one';
  /** A feeling that was told got its kind word. */
  readonly comforted?: true;
  /** Words that were explained already. */
  readonly explained?: readonly string[];
  /** The person is to be asked again how they are; due once that time has come, until it is answered. */
  readonly checkIn?: 'agreed' | 'due';
  /** Nobody can come back to it days later. */
  readonly once?: true;
}

/** What arrived, channel-neutral. For a visit that begins: `language`, a code, as the page or the client says it; `once`, where nobody can come back to it days later. */
export type Said =
  | { readonly kind: 'start'; readonly language?: string; readonly once?: true }
  | { readonly kind: 'text'; readonly text: string; readonly language?: string }
  /** A tap: the id of the reply it answers, which of its choices, and the words that stood on them. */
  | { readonly kind: 'choice'; readonly question: string; readonly choices: readonly string[]; readonly shown?: string }
  /** Something that cannot be read: a picture, a voice message. */
  | { readonly kind: 'unreadable' };

/** What a person wants besides telling: an id of `wishes` in chat.yaml. */
export type Wish = string;

/** What understanding made of a text. */
export interface Heard {
  readonly facts: readonly Fact[];
  readonly wish?: Wish;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Shown second and quieter: "not sure", "none of these". */
  readonly quiet?: boolean;
  /** Stands behind the label: the person said no to this before, and it stays in the list. */
  readonly remark?: string;
  /** What a tap does, where the label only names it: "Change". */
  readonly does?: string;
}

/** A tap beside a reply, while another question is open: "not right?" beside what was heard. */
export interface Aside {
  readonly question: string;
  readonly choice: Choice;
  /** What to write where nothing can be tapped. */
  readonly typed: string;
}

/** A number or link a person can act on; built from clinic.yaml only. */
export interface Call {
  readonly id: string;
  readonly label: string;
  /** `tel:`, `sms:` or `https:`; absent where no address is known. */
  readonly href?: string;
}

/** How long and how often a stretch is held, at the start. */
export interface Hold {
  readonly seconds: number;
  readonly times: number;
  readonly sides: 1 | 2;
}

/** A line of a summary; a private one stands in it only where the person ticks it. */
export interface SummaryItem {
  readonly text: string;
  readonly private?: true;
}

export interface SummaryPart {
  readonly title: string;
  readonly items: readonly SummaryItem[];
}

/** A word a reader may not know, and what it means. */
export interface Term {
  readonly word: string;
  readonly meaning: string;
  /** The choice it stands in, where it stands nowhere before. */
  readonly choice?: string;
}

/** A drawing that stands beside words; the channel knows where it is to be had. */
export interface Picture {
  /** A path: a stretch, its form, and the number of the step. */
  readonly id: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
}

/** How a reply looks, most pressing first. */
export type Tone = 'emergency' | 'caution' | 'stretch' | 'plain';

/** What the bot says, channel-neutral; never channel markup. Texts are paragraphs of plain words. */
export interface Reply {
  /** A path: `ask/…` and a question, `red-flag/…` and a rule, `stretch/…`, or a line of chat.yaml. */
  readonly id: string;
  /** Of its words, where it is not the content's first one. */
  readonly language?: string;
  readonly tone: Tone;
  readonly title?: string;
  readonly text: readonly string[];
  readonly steps?: readonly string[];
  /** One for each step, or none. */
  readonly pictures?: readonly Picture[];
  readonly hold?: Hold;
  /** Warning signs, listed under the last paragraph. */
  readonly signs?: readonly string[];
  readonly reasons?: readonly string[];
  /** Words in it that were not used before. */
  readonly terms?: readonly Term[];
  readonly calls?: readonly Call[];
  readonly choices?: readonly Choice[];
  readonly aside?: Aside;
  /** What can be printed or saved. */
  readonly summary?: readonly SummaryPart[];
  /** It is all about something sensitive, or names it among its reasons. */
  readonly private?: true;
  /** Everything before it was deleted. */
  readonly forgets?: true;
  /** Several choices may be taken at once. */
  readonly many?: boolean;
}

/** What must happen beside the reply, as data; the store keeps it in the same transaction as the turn. */
export type Effect =
  | { readonly kind: 'erase' }
  /** To ask again how the person is. */
  | { readonly kind: 'check-in'; readonly days: number };

/** Visit in, said in; visit out, replies and effects out. */
export interface Turn {
  readonly visit: Visit;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
}

export interface FiredFlag {
  readonly id: string;
  readonly urgency: Urgency;
  readonly because: readonly FindingId[];
}

export const fits = ['good', 'fair', 'weak'] as const;
export type Fit = (typeof fits)[number];

export interface LikelyCause {
  readonly id: string;
  readonly fit: Fit;
  readonly because: readonly FindingId[];
}

export const forms = ['floor', 'chair', 'bed', 'standing', 'side-lying'] as const;
export type Form = (typeof forms)[number];

export interface SafeStretch {
  readonly id: string;
  readonly form: Form;
  /** Why this form and no other, in words of the content. */
  readonly reasons: readonly string[];
  /** To be done in a small range only. */
  readonly small: boolean;
}

export interface WithheldStretch {
  readonly id: string;
  readonly because: readonly FindingId[];
  /** Why, in words of the content; empty where it only does not match the cause. */
  readonly reasons: readonly string[];
}

/** What triage makes of the findings. */
export interface Assessment {
  readonly urgency: Urgency;
  /** Highest urgency first. */
  readonly redFlags: readonly FiredFlag[];
  /** Best fit first; empty at same-day and above. */
  readonly causes: readonly LikelyCause[];
  /** In the order they are offered, at most three; empty at same-day and above. */
  readonly stretches: readonly SafeStretch[];
  /** Safe too, but more than a talk offers. */
  readonly alsoSafe: readonly SafeStretch[];
  readonly withheld: readonly WithheldStretch[];
}
