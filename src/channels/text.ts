/** The channel of plain text: any Bot Framework channel without cards of its own. */
import type { Activity } from 'botbuilder';
import type { Reply, Said } from '../conversation.ts';
import type { Channel } from './channel.ts';
import { plainText, visibleText } from './plain.ts';

/** Channels without buttons show a choice's number; typing it picks the choice. */
export const textChannel: Channel = {
  hear: (activity) => heardText(activity),
  show: (entries) => entries.flatMap((entry) => (entry.from === 'guide' ? [asText(entry.reply)] : [])),
};

export function heardText({ text }: Partial<Activity>): Said {
  const visible = typeof text === 'string' ? visibleText(text) : '';
  return visible ? { kind: 'text', text: visible } : { kind: 'unreadable' };
}

function asText(reply: Reply): Partial<Activity> {
  const actions = (reply.many ? [] : (reply.choices ?? [])).map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  return {
    type: 'message',
    text: plainText(reply),
    channelData: { reply: reply.id },
    ...(actions.length && { suggestedActions: { to: [], actions } }),
  };
}
