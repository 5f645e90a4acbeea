import type { Activity } from 'botbuilder';
import { describe, expect, test } from 'vitest';
import { directLine } from '../../../src/channels/direct-line/channel.ts';
import { frame } from '../../../src/channels/direct-line/sockets.ts';
import { plainText, visibleText } from '../../../src/channels/plain.ts';
import type { Reply } from '../../../src/conversation.ts';
import { stock } from '../../../src/stock.ts';
import type { Entry } from '../../../src/visits/visits.ts';

const hear = (activity: Record<string, unknown>) => directLine.hear(activity as Partial<Activity>);

describe('what is heard', () => {
  test('typed words are heard as words', () => {
    expect(hear({ text: '  my back hurts\r\nsince May ' })).toEqual({ kind: 'text', text: 'my back hurts\nsince May' });
  });

  test('a tap is heard as its choices, and keeps the words that stood on it', () => {
    expect(hear({ text: 'Yes', value: { question: 'ask/bladder', choices: ['yes'] } })).toEqual({ kind: 'choice', question: 'ask/bladder', choices: ['yes'], shown: 'Yes' });
    expect(hear({ value: { question: 'ask/bladder', choices: [], more: 1 } })).toEqual({ kind: 'choice', question: 'ask/bladder', choices: [] });
  });

  test.each([['a word'], [{}], [{ question: 'q' }], [{ question: '', choices: [] }], [{ question: 'q', choices: 'a' }], [{ question: 'q', choices: [1] }], [{ question: 'q', choices: Array.from({ length: 41 }, () => 'a') }], [null], [['q']]])(
    'a tap that makes no sense (%j) is heard as its words',
    (value) => {
      expect(hear({ text: 'Yes', value })).toEqual({ kind: 'text', text: 'Yes' });
    },
  );

  test('what nobody can read is unreadable', () => {
    for (const activity of [{}, { text: '' }, { text: ' \n ' }, { text: 7 }, { attachments: [{ contentType: 'image/png' }] }, { text: '\u202E\u0000' }]) {
      expect(hear(activity), JSON.stringify(activity)).toEqual({ kind: 'unreadable' });
    }
  });

  test('words beside a picture are heard', () => {
    expect(hear({ text: 'numb here', attachments: [{ contentType: 'image/png' }] })).toEqual({ kind: 'text', text: 'numb here' });
  });

  test('marks that nobody sees are taken out, so that they hide no word', () => {
    expect(visibleText('nu\u200Bm\u00ADb\u0000 \u202Eleg\u2066\uFEFFs\u2028')).toBe('numb legs');
    expect(visibleText('n\u200Dumb')).toBe('numb');
    expect(visibleText('\uD800 x')).toBe('\uFFFD x');
    expect(visibleText('👨‍👩‍👧 👍🏽 ¿qué? \t end')).toBe('👨‍👩‍👧 👍🏽 ¿qué? \t end');
  });
});

const reply: Reply = {
  id: 'stretch/x',
  tone: 'stretch',
  title: 'A stretch',
  text: ['First words.', 'More words.'],
  steps: ['Lie down.', 'Get up.'],
  reasons: ['You said so'],
  calls: [{ id: 'a', label: 'Call 911', href: 'tel:911' }, { id: 'b', label: 'Spine line', href: 'tel:+18605550100' }, { id: 'c', label: 'Your doctor' }, { id: 'd', label: 'Book', href: 'https://clinic.example/book' }, { id: 'e', label: 'News', href: 'sms:85209?body=Start' }],
  choices: [{ id: 'better', label: 'Better' }, { id: 'worse', label: 'Worse' }],
};
const guide = (changes: Partial<Reply> = {}): Entry => ({ seq: 2, at: 1_700_000_000_000, from: 'guide', reply: { ...reply, ...changes } });

describe('what is shown', () => {
  test('a reply has all of itself in plain text too', () => {
    expect(plainText(reply)).toBe(
      'A stretch\n\nFirst words.\n\n1. Lie down.\n2. Get up.\n\nMore words.\n\n- You said so\n\nCall 911\nSpine line: +18605550100\nYour doctor\nBook: https://clinic.example/book\nNews: 85209\n\n1) Better\n2) Worse',
    );
    expect(plainText({ id: 'x', tone: 'plain', text: ['Only this.'] })).toBe('Only this.');
  });

  test.each([['said once', (reply: Reply) => reply], ['stock', stock]])('the stream sends what is read again: a reply that is %s', (_, made) => {
    const reply = made({ id: 'ask/a', tone: 'plain', text: ['"Sí" \u2028 or no?'], choices: [{ id: 'yes', label: 'Yes' }] });
    for (const first of [4, 9]) {
      const entries: Entry[] = [{ seq: first, at: first, from: 'person', said: { kind: 'text', text: 'a "b"' }, messageId: 'm' }, { seq: first + 1, at: first, from: 'guide', reply }];
      expect(JSON.parse(frame('c', entries))).toEqual({ activities: JSON.parse(JSON.stringify(directLine.show(entries, 'c'))), watermark: String(first + 1) });
    }
  });

  test('opening the chat is not shown as something the person said', () => {
    const opening: Entry = { seq: 1, at: 0, from: 'person', said: { kind: 'start' }, messageId: 'start' };
    expect(directLine.show([opening, guide()], 'c')).toHaveLength(1);
  });

  test('a reply has its place, its time and itself beside the text', () => {
    expect(directLine.show([guide()], 'c')[0]).toMatchObject({ id: 'c|0000002', timestamp: '2023-11-14T22:13:20.000Z', textFormat: 'plain', channelData: { reply } });
  });

  test('choices are buttons that say their words, but not when several can be taken', () => {
    const actions = [{ type: 'imBack', title: 'Better', value: 'Better' }, { type: 'imBack', title: 'Worse', value: 'Worse' }];
    expect(directLine.show([guide()], 'c')[0]?.suggestedActions?.actions).toEqual(actions);
    expect(directLine.show([guide({ many: true })], 'c')[0]?.suggestedActions).toBeUndefined();
    expect(directLine.show([guide({ choices: [] })], 'c')[0]).toMatchObject({ inputHint: 'acceptingInput' });
  });

  test('a tap is shown with the words that stood on it', () => {
    const tapped: Entry = { seq: 3, at: 0, from: 'person', said: { kind: 'choice', question: 'q', choices: ['a'], shown: 'Apple' }, messageId: 'm' };
    expect(directLine.show([tapped], 'c')[0]).toMatchObject({ text: 'Apple', from: { id: 'dl_c', role: 'user' }, channelData: { clientActivityID: 'm' } });
  });
});
