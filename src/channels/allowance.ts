/** How much may be sent: reading words takes time that others wait for, the more of it the longer they are. */
import { rateLimit } from './direct-line/rate-limit.ts';
import type { RateLimit } from './direct-line/rate-limit.ts';
import { Refusal } from './refusal.ts';

/** Characters of a message that is read whole: some four pages. */
export const longestText = 8000;
/** Characters at each end of a message that is not taken. */
const glimpsed = 2000;
/** Characters an address may write for each message a talk may have. */
const charactersEach = 500;

export interface Sent {
  readonly conversation: string;
  /** Of whoever sends it. */
  readonly address: string;
  readonly text: string;
}

export interface Refused {
  readonly refusal: Refusal;
  /** What of the message is read all the same, for an emergency. */
  readonly read: string;
}

export interface AllowanceParts {
  /** So many a minute for each talk. */
  readonly messages: RateLimit;
  /** 0 for no limit. */
  readonly perMinute: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** @returns the refusal of a message that is too long, or one too many */
export function allowance({ messages, perMinute, now }: AllowanceParts): (sent: Sent) => Refused | undefined {
  const written = rateLimit(perMinute * charactersEach, now);
  const readAnyway = rateLimit(perMinute * charactersEach, now);

  return ({ conversation, address, text }) => {
    const tooMany = messages.excess(conversation) ?? (text.length > longestText ? undefined : written.excess(address, text.length));
    const refusal = tooMany ?? tooLong(text);
    if (!refusal) return undefined;
    const read = glimpse(text);
    return { refusal, read: readAnyway.excess(address, read.length) ? '' : read };
  };
}

/** An emergency stands where people begin, or where they come to the point. */
export function glimpse(text: string): string {
  return text.length <= 2 * glimpsed ? text : `${text.slice(0, glimpsed)}.\n\n${text.slice(-glimpsed)}`;
}

export function tooLong({ length }: string): Refusal | undefined {
  if (length <= longestText) return undefined;
  return new Refusal(413, 'MessageSizeTooBig', `Send at most ${longestText} characters of text.`, { why: 'too_long' });
}
