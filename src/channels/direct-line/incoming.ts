/** What a client may send into a conversation, and the little of it that counts. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { opening } from '../channel.ts';
import { Refusal } from '../refusal.ts';

export type Incoming = Pick<Partial<Activity>, 'text' | 'value'> & {
  readonly type: string;
  /** The client's own, the same when it sends the message again. */
  readonly id?: string;
};

const messageId = z.string().min(1).max(100).refine((id) => id !== opening);

const sent = z.object({
  type: z.string().min(1).max(100),
  text: z.unknown().optional(),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
});

/** @throws Refusal 400 when the body is no activity at all */
export function incoming(body: unknown): Incoming {
  const activity = sent.safeParse(body).data;
  if (!activity) throw new Refusal(400, 'MissingProperty', 'Send an activity: {"type": "message", "text": "..."}.');
  const { type, text, value, channelData } = activity;
  const own = messageId.safeParse(Object(channelData)['clientActivityID']).data;
  return {
    type,
    ...(typeof text === 'string' && { text }),
    ...(value !== undefined && { value }),
    ...(own !== undefined && { id: own }),
  };
}
