/** Microsoft Teams: one card a turn, taps back as what they answer. */
import { CardFactory, TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Said } from '../../conversation.ts';
import type { Channel } from '../channel.ts';
import { plainText } from '../plain.ts';
import { heardText } from '../text.ts';
import { card, ticked } from './card.ts';

const mostChoices = 40;
const tap = z.object({
  question: z.string().max(200),
  choices: z.array(z.string().max(100)).max(mostChoices).optional(),
  [ticked]: z.string().max(4000).optional(),
});

/** `done`: the label of the button that sends the ticks. */
export function teamsChannel(done: string): Channel {
  return {
    hear: (activity) => heardTap(activity.value) ?? heardText(withoutMention(activity)),
    show: (entries) => {
      const replies = entries.flatMap((entry) => (entry.from === 'guide' ? [entry.reply] : []));
      const last = replies.at(-1);
      if (!last) return [];
      const attachments = [CardFactory.adaptiveCard(card(replies, done))];
      return [{ type: 'message', summary: plainText({ ...last, choices: [] }).slice(0, 200), attachments, channelData: { replies: replies.map((reply) => reply.id) } }];
    },
  };
}

/** A submit is what anyone may send: only its shape is trusted, never its meaning. */
function heardTap(value: unknown): Said | undefined {
  const read = tap.safeParse(value);
  if (!read.success) return undefined;
  const { question, choices, [ticked]: ticks } = read.data;
  return { kind: 'choice', question, choices: choices ?? (ticks ? ticks.split(',').slice(0, mostChoices) : ['none']) };
}

function withoutMention(activity: Partial<Activity>): Partial<Activity> {
  return activity.text && activity.entities?.length ? { ...activity, text: TurnContext.removeRecipientMention(activity) } : activity;
}
