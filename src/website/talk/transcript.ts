/** What is heard is shown once, in its order; what came before a pause is not shown again. */
import type { Speech } from '../speech.ts';
import { isFromBot, replyOf } from '../wire.ts';
import type { Activity } from '../wire.ts';
import { firstLanguage } from '../words.ts';
import type { Screen } from './screen.ts';

export interface Transcript {
  take(activities: readonly Activity[]): void;
  /** Whether the person's message reached the server. */
  hasArrived(id: string): boolean;
  /** The message of the person that everything waits for, if it has not been heard yet. */
  awaited(): string | undefined;
  /** Begins anew, and shows nothing up to this message of the person. */
  clear(hiddenTo?: string): void;
}

/** @param answered told of every reply before it is shown */
export function transcript(screen: Screen, speech: Speech, answered: () => void): Transcript {
  const seen = new Set<string>();
  const arrived = new Set<string>();
  let hiddenTo: string | undefined;
  /** What answers the return after a pause names nothing sensitive again. */
  let isDiscreet = false;

  function takeReply(activity: Activity, at: Date): void {
    answered();
    const reply = replyOf(activity);
    speech.follow(reply.language ?? firstLanguage);
    if (reply.forgets) screen.clear();
    screen.reply(isDiscreet && reply.private ? { ...reply, reasons: [] } : reply, at);
  }

  function takeOwn(id: string, text: string, at: Date): void {
    arrived.add(id);
    isDiscreet = id === hiddenTo;
    if (isDiscreet) hiddenTo = undefined;
    else if (hiddenTo === undefined) screen.mine({ id, text, at }, 'sent');
  }

  function take(activity: Activity): void {
    const { id = '', type, text = '', timestamp, channelData } = activity;
    if (type !== 'message' || (id && seen.has(id))) return;
    seen.add(id);
    const at = timestamp ? new Date(timestamp) : new Date();
    if (!isFromBot(activity)) takeOwn(channelData?.clientActivityID ?? id, text, at);
    else if (hiddenTo === undefined) takeReply(activity, at);
  }

  return {
    take: (activities) => activities.forEach(take),
    hasArrived: (id) => arrived.has(id),
    awaited: () => hiddenTo,
    clear(upTo) {
      seen.clear();
      isDiscreet = false;
      hiddenTo = upTo;
      screen.clear();
    },
  };
}
