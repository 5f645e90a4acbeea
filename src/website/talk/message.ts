/** The person's message as it travels; its id stays the same however often it is sent. */
import type { Activity, Message } from '../wire.ts';

/** Works without a secure context, where randomUUID does not. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

export function activityOf({ id, text, tap }: Message): Activity {
  return { type: 'message', from: { id: 'me' }, text, channelData: { clientActivityID: id }, ...(tap && { value: tap }) };
}
