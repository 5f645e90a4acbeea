/** The website's channel: what a Direct Line activity says, and replies as Direct Line activities. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Said } from '../../conversation.ts';
import type { Channel } from '../channel.ts';
import { visibleText } from '../plain.ts';
import { isShown, toActivity } from './wire.ts';

const id = z.string().min(1).max(200);
/** What our widget sends with a tap, beside its words. */
const tap = z.object({ question: id, choices: z.array(id).max(40) });

export const directLine: Channel = {
  hear({ text, value }: Partial<Activity>): Said {
    const words = typeof text === 'string' ? visibleText(text) : '';
    const tapped = value === undefined ? undefined : tap.safeParse(value).data;
    if (tapped) return { kind: 'choice', question: tapped.question, choices: tapped.choices, ...(words && { shown: words }) };
    return words ? { kind: 'text', text: words } : { kind: 'unreadable' };
  },
  show: (entries, conversation) => entries.filter(isShown).map((entry) => toActivity(entry, conversation)),
};
