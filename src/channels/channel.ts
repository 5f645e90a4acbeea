/** What a channel must do: hear an activity as something said, and show replies as activities. */
import type { Activity } from 'botbuilder';
import type { Said } from '../conversation.ts';
import type { Entry } from '../visits/visits.ts';

export interface Channel {
  /** What arrived, without a trace of the channel. */
  hear(activity: Partial<Activity>): Said;
  /** A turn's new entries as activities to send, in order; a channel may put several replies into one. */
  show(entries: readonly Entry[], conversation: string): Partial<Activity>[];
}

/** A turn that was kept: its entries, and whether it had been kept before under the same message id. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly repeated: boolean;
  /** Everything said before was deleted. */
  readonly erased?: boolean;
}

/** Where the bot leaves what it kept, for the adapter that ran it. */
export const keptTurn = Symbol('kept turn');

/** The name a conversation is kept under. */
export function conversationKey(channelId: string, conversation: string): string {
  return `${channelId}/${conversation}`;
}
