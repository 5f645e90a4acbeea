/** What a channel must do: hear an activity as something said, and show replies as activities. */
import type { Activity } from 'botbuilder';
import type { Reply, Said } from '../conversation.ts';
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

/** Who answers. */
export interface Guide {
  /**
   * Takes one turn of a conversation, kept under its message id before it is given back; those of one conversation one after the other.
   * @returns the turn as it was kept, the same for a message that comes again
   */
  take(conversation: string, id: string, said: Said): Promise<Kept>;
  /** What may be said although nothing can be kept. */
  unkept(said: Said): Reply | undefined;
}

/** The message id of the turn that opens a conversation. */
export const opening = 'start';

/** The language of the page or the client: of "es-US", es. */
export function languageOf(locale: string | undefined): { readonly language?: string } {
  return locale ? { language: locale.split('-')[0]!.toLowerCase() } : {};
}

/** The name a conversation is kept under. */
export function conversationKey(channelId: string, conversation: string): string {
  return `${channelId}/${conversation}`;
}
