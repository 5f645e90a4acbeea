/** The store port: what a turn needs kept, in one transaction, and found again. */
import type { Effect, Reply, Said, Visit } from '../conversation.ts';

/** One line of a transcript. `seq` counts from 1 within a conversation, without gaps. */
export type Entry = {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
} & (
  | { readonly from: 'person'; readonly said: Said; readonly messageId: string }
  | { readonly from: 'guide'; readonly reply: Reply }
);

export interface Stored {
  readonly visit: Visit;
  /** Raised by one with every committed turn of the conversation. */
  readonly version: number;
  /** When the person is to be asked again how they are, in milliseconds since 1970. */
  readonly checkInAt?: number;
  /** The person left for good: nobody may come back to it. */
  readonly ended?: true;
}

/** A turn as it is handed in to be kept. */
export interface Commit {
  readonly conversation: string;
  /** The version the turn was computed on; 0 for the first turn. */
  readonly version: number;
  readonly messageId: string;
  readonly said: Said;
  readonly visit: Visit;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  readonly at: number;
  /** As in `Stored`; absent: nothing is agreed, or no longer. */
  readonly checkInAt?: number;
}

/** Another turn of this conversation was kept in between; compute again on the newer visit. */
export class VersionConflict extends Error {
  constructor() {
    super('another turn of this conversation was kept first');
    this.name = 'VersionConflict';
  }
}

export interface Visits {
  find(conversation: string): Promise<Stored | undefined>;
  /** The entries of a turn that was kept before under this message id; undefined when it is new. */
  turnOf(conversation: string, messageId: string): Promise<readonly Entry[] | undefined>;
  /**
   * Keeps one turn whole or not at all: the visit, the transcript, the effects, the message id.
   * @returns the entries as kept, the person's first
   * @throws VersionConflict when `version` is no longer the stored one
   */
  keep(turn: Commit): Promise<readonly Entry[]>;
  /** The transcript after `seq` (0: whole), oldest first. Empty for an unknown conversation. */
  entries(conversation: string, afterSeq: number): Promise<readonly Entry[]>;
  /** Marks a conversation as ended (milliseconds since 1970); what was kept of it stays. */
  end(conversation: string, at: number): Promise<void>;
  /** Deletes conversations unused since `before` (milliseconds since 1970), and with no check-in agreed for a later time; returns how many. */
  purge(before: number): Promise<number>;
  /** A secret kept under a name, made by `make` the first time. */
  secret(name: string, make: () => string): Promise<string>;
  /** It cannot be used, and may not come back by itself. */
  isLost(): boolean;
  close(): Promise<void>;
}
