/** A transcript's entries as Direct Line activities. */
import type { Activity } from 'botbuilder';
import type { Choice, Reply, Said } from '../../conversation.ts';
import type { Entry } from '../../visits/visits.ts';
import { oncePerStock } from '../../stock.ts';
import { plainText } from '../plain.ts';

export const channelId = 'directline';
export const guide = { id: 'back-pain-guide', name: 'Back Pain Guide', role: 'bot' } as const;

/** Direct Line asks that a user id which the server issued starts so. */
export function userOf(conversation: string): string {
  return `dl_${conversation}`;
}

/** Ids sort as text in the order of the talk. */
export function activityId(conversation: string, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/** Opening the chat is not something the person said. */
export function isShown(entry: Entry): boolean {
  return entry.from === 'guide' || entry.said.kind !== 'start';
}

export function toActivity(entry: Entry, conversation: string): Partial<Activity> {
  return { ...placeOf(entry, conversation), ...(entry.from === 'guide' ? guideWords(entry.reply) : personWords(entry, conversation)) };
}

/** The same as JSON; most of what the guide says was said before. */
export function activityText(entry: Entry, conversation: string): string {
  const words = entry.from === 'guide' ? guideText(entry.reply) : JSON.stringify(personWords(entry, conversation));
  return `${JSON.stringify(placeOf(entry, conversation)).slice(0, -1)},${words.slice(1)}`;
}

const guideText = oncePerStock((reply) => JSON.stringify(guideWords(reply)));

/** Where and when it was said. */
function placeOf(entry: Entry, conversation: string): Partial<Activity> {
  return {
    type: 'message',
    id: activityId(conversation, entry.seq),
    // Direct Line's wire has text where botbuilder has a Date.
    timestamp: new Date(entry.at).toISOString() as unknown as Date,
    channelId,
    conversation: { id: conversation } as Activity['conversation'],
  };
}

function personWords({ said, messageId }: Extract<Entry, { from: 'person' }>, conversation: string): Partial<Activity> {
  return { from: { id: userOf(conversation), name: '', role: 'user' }, text: wordsOf(said), textFormat: 'plain', channelData: { clientActivityID: messageId } };
}

function wordsOf(said: Said): string {
  if (said.kind === 'text') return said.text;
  return said.kind === 'choice' ? (said.shown ?? '') : '';
}

function guideWords(reply: Reply): Partial<Activity> {
  const { choices = [], many } = reply;
  return {
    from: guide,
    text: plainText(reply),
    textFormat: 'plain',
    ...(reply.language !== undefined && { locale: reply.language }),
    inputHint: choices.length ? 'expectingInput' : 'acceptingInput',
    ...(choices.length > 0 && !many && { suggestedActions: { to: [], actions: choices.map(toButton) } }),
    channelData: { reply },
  };
}

function toButton({ label }: Choice) {
  return { type: 'imBack', title: label, value: label };
}
