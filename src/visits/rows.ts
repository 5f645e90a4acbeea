/** What a store keeps, as plain rows of text and numbers: they can be handed to another thread. */

/** A turn to be kept; texts are JSON. */
export interface TurnRow {
  readonly conversation: string;
  /** The version the turn was computed on; 0 for the first turn. */
  readonly version: number;
  readonly messageId: string;
  readonly visitId: string;
  readonly visit: string;
  readonly said: string;
  readonly replies: string;
  /** How many entries it adds to the transcript. */
  readonly count: number;
  readonly effects: readonly string[];
  /** Everything kept of the conversation before is deleted. */
  readonly erases: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly checkInAt: number | null;
}

/** A turn as it was kept; its entries are numbered from `first`. */
export interface KeptRow extends Pick<TurnRow, 'messageId' | 'said' | 'replies' | 'at'> {
  readonly first: number;
}

export interface VisitRow {
  readonly version: number;
  readonly visit: string;
  readonly checkInAt: number | null;
  readonly ended: boolean;
}

/** An error on its way to another thread: it loses its code there, so that goes beside it. */
export interface Failed {
  readonly failure: unknown;
  readonly code: string | undefined;
}

export function failed(failure: unknown): Failed {
  return { failure, code: failure instanceof Error && 'code' in failure ? String(failure.code) : undefined };
}

export function errorOf({ failure, code }: Failed): unknown {
  return failure instanceof Error && code !== undefined ? Object.assign(failure, { code }) : failure;
}

/** `late`: another turn of the conversation was kept first. */
export type Outcome = { readonly first: number } | { readonly late: true } | Failed;

export interface Rows {
  /** Keeps turns in one commit, each whole or not at all. An outcome for each, in order. */
  keep(turns: readonly TurnRow[]): readonly Outcome[];
  find(conversation: string): VisitRow | undefined;
  turnOf(conversation: string, messageId: string): KeptRow | undefined;
  /** Turns with an entry after `seq`, oldest first. */
  after(conversation: string, seq: number): readonly KeptRow[];
  end(conversation: string, at: number): void;
  /** Deletes some that were unused since `before`, and with no later check-in; returns how many. */
  purgeSome(before: number): number;
  /** What was deleted also leaves the write-ahead log. */
  emptyLog(): void;
  secret(name: string): string | undefined;
  putSecret(name: string, value: string): void;
  close(): void;
}

/** The same, answered later. */
export type Served<T> = { readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result ? (...args: Args) => Promise<Result> : never };
