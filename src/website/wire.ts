/** What travels between the chat and the Direct Line server it came from. */
import type { Call, Reply, Tone } from '../conversation.ts';

/** A tap: the reply it answers and which of its choices. */
export interface Tap {
  readonly question: string;
  readonly choices: readonly string[];
}

export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly text?: string;
  /** When it was said, ISO 8601. */
  readonly timestamp?: string;
  /** Of the text, where it is not the guide's first language. */
  readonly locale?: string;
  readonly value?: unknown;
  readonly channelData?: { readonly clientActivityID?: string; readonly reply?: unknown };
}

export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

export interface Conversation {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly streamUrl?: string;
}

/** Whom to call, and how this is said in one language. */
export interface ClinicIn {
  /** What the language is called in itself. */
  readonly name: string;
  readonly calls: readonly Call[];
}

/** By the codes of the languages the guide is offered in, its first one first. */
export interface Clinic {
  readonly languages: Readonly<Record<string, ClinicIn>>;
  /** A harmless page for whoever leaves in a hurry. */
  readonly leaveTo?: string;
}

/** A message of the person, the same however often it is sent. */
export interface Message {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly tap?: Tap;
}

const tones: readonly Tone[] = ['emergency', 'caution', 'stretch', 'plain'];

function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null) return false;
  const { id, tone, text } = value as Partial<Record<keyof Reply, unknown>>;
  return typeof id === 'string' && tones.some((known) => known === tone) && Array.isArray(text);
}

export function isFromBot({ from, channelData }: Activity): boolean {
  return from?.role === 'bot' || isReply(channelData?.reply);
}

/** The reply an activity carries, or its text as a plain one. */
export function replyOf({ id = '', text = '', locale, channelData }: Activity): Reply {
  const reply = channelData?.reply;
  if (isReply(reply)) return reply;
  return { id, tone: 'plain', text: text.split(/\n{2,}/), ...(locale !== undefined && { language: locale }) };
}
