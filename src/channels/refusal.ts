/** A request that is not served: its status, its code, and what to do about it. */
import type { Library } from '../content/shape.ts';
import type { Reply } from '../conversation.ts';
import { plainText } from './plain.ts';

/** A sentence of the content for the person who meets this; it is said instead of the message, in their language. */
export type Why = keyof Library['chat']['refusals'] | 'trouble';

export interface RefusalOptions extends ErrorOptions {
  /** The message told an emergency, and the sentence is the answer to that. */
  readonly emergency?: boolean;
  readonly why?: Why;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Refusal extends Error {
  readonly status: number;
  /** A code of Direct Line's error bodies. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly why: Why | undefined;
  readonly emergency: boolean;

  /** @param message what to do, in a sentence for whoever wrote the client; never a word of what the request said */
  constructor(status: number, code: string, message: string, { why, headers = {}, emergency = false, ...options }: RefusalOptions = {}) {
    super(message, options);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.why = why;
    this.emergency = emergency;
  }
}

/** What to do, for the person where the content has words for it, else for whoever wrote the client. */
export function sentenceOf({ why, message }: Refusal, chat: Library['chat']): string {
  return why ? whyIn(chat, why) : message;
}

export function whyIn(chat: Library['chat'], why: Why): string {
  return { ...chat.refusals, trouble: chat.trouble }[why];
}

/** The refusal of a message; where it tells an emergency, with the answer to that instead of the reason. */
export function answering(emergency: Reply | undefined, refusal: Refusal): Refusal {
  if (!emergency) return refusal;
  const { status, code, headers, cause } = refusal;
  return new Refusal(status, code, plainText(emergency), { headers, cause, emergency: true });
}
