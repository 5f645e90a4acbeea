/** Where a talk is shown; the talk knows no more of the page than this. */
import type { Reply } from '../../conversation.ts';
import type { Saying } from '../speech.ts';
import type { Message } from '../wire.ts';

export type Sending = 'sending' | 'sent' | 'failed';

/** A refusal or an outage, said beside the numbers to call. */
export interface Notice {
  readonly saying: Saying;
  /** It told an emergency, which is answered all the same. */
  readonly emergency?: boolean;
}

export interface Remedy {
  readonly label: Saying;
  readonly act: () => void;
}

/** After a pause: the same talk again, or a new one and the old one erased. */
export interface Ways {
  goOn(): void;
  startNew(): void;
}

export interface Screen {
  reply(reply: Reply, at: Date): void;
  /** Shows a message of the person, or what became of it. */
  mine(message: Message, sending: Sending, retry?: () => void): void;
  typing(on: boolean): void;
  online(yes: boolean): void;
  /** Undefined takes it away. */
  notice(notice?: Notice, remedy?: Remedy): void;
  /** Takes a message that will not be sent back to where it was written. */
  giveBack(message: Message): void;
  /** Old words are coming back and need not be read aloud. */
  replaying(on: boolean): void;
  clear(): void;
  /** Shows nothing but the two ways on, until it is taken away. */
  paused(ways?: Ways): void;
}
