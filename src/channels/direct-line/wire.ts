/** A transcript's entries as Direct Line activities. */
import type { Activity } from 'botbuilder';
import type { Choice, Said } from '../../conversation.ts';
import type { Entry } from '../../visits/visits.ts';
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

const made = new WeakMap<Entry, Partial<Activity>>();

/** Made once for an entry, however many listen. */
export function toActivity(entry: Entry, conversation: string): Partial<Activity> {
  const known = made.get(entry) ?? newActivity(entry, conversation);
  made.set(entry, known);
  return known;
}

function newActivity(entry: Entry, conversation: string): Partial<Activity> {
  return {
    type: 'message',
    id: activityId(conversation, entry.seq),
    // Direct Line's wire has text where botbuilder has a Date.
    timestamp: new Date(entry.at).toISOString() as unknown as Date,
    channelId,
    conversation: { id: conversation } as Activity['conversation'],
    ...(entry.from === 'guide' ? guideWords(entry) : personWords(entry, conversation)),
  };
}

function personWords({ said, messageId }: Extract<Entry, { from: 'person' }>, conversation: string): Partial<Activity> {
  return { from: { id: userOf(conversation), name: '', role: 'user' }, text: wordsOf(said), textFormat: 'plain', channelData: { clientActivityID: messageId } };
}

function wordsOf(said: Said): string {
  if (said.kind === 'text') return said.text;
  return said.kind === 'choice' ? (said.shown ?? '') : '';
}

function guideWords({ reply }: Extract<Entry, { from: 'guide' }>): Partial<Activity> {
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
