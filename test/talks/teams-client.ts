/** A stand-in for Teams: posts activities to /api/messages and receives the bot's own calls at its service address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';
import { ticked } from '../../src/channels/teams/card.ts';
import type { Step } from './people.ts';

type Received = Partial<Activity>;

export interface TeamsChat {
  join(): Promise<readonly string[]>;
  tap(step: Step): Promise<readonly string[]>;
  type(text: string, id: string, locale?: string): Promise<readonly string[]>;
}

export interface TeamsClient {
  chat(name: string): TeamsChat;
  /** Everything on the last card of a chat. */
  said(name: string): string;
  post(activity: Received): Promise<number>;
  close(): Promise<void>;
}

export async function teamsClient(guide: string): Promise<TeamsClient> {
  const received = new Map<string, Received[]>();
  const service = createServer(async (request, response) => {
    const activity = (await json(request)) as Received;
    const conversation = decodeURIComponent(/conversations\/([^/]+)\//u.exec(request.url ?? '')?.[1] ?? '');
    received.set(conversation, [...(received.get(conversation) ?? []), activity]);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: String(received.size) }));
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
  let count = 0;

  const post = async (activity: Received): Promise<number> => {
    const body = { serviceUrl, channelId: 'msteams', recipient: { id: 'guide', name: 'Guide' }, from: { id: 'person', name: 'Person' }, ...activity };
    const answer = await fetch(`${guide}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return answer.status;
  };

  const chat = (name: string): TeamsChat => {
    const send = async (activity: Received): Promise<readonly string[]> => {
      received.delete(name);
      count += 1;
      const status = await post({ id: `activity-${count}`, conversation: { id: name, isGroup: false, conversationType: 'personal', name }, ...activity });
      if (status !== 200 && status !== 202) throw new Error(`the guide answered ${status}`);
      return (received.get(name) ?? []).flatMap((each) => cardReplies(each));
    };
    return {
      join: () => send({ type: 'conversationUpdate', membersAdded: [{ id: 'person', name: 'Person' }] }),
      tap: ({ question, tapped, many }) => send({ type: 'message', value: valueOf(question, tapped, many) }),
      type: (text, id, locale) => send({ type: 'message', text, id, ...(locale !== undefined && { locale }) }),
    };
  };

  return { chat, said: (name) => JSON.stringify(received.get(name)), post, close: () => new Promise((resolve) => service.close(() => resolve())) };
}

/** What Teams sends for a tap: ticks as one string beside the button's data, or the data of a quiet button alone. */
function valueOf(question: string, tapped: Step['tapped'], many: boolean): object {
  if (!many || tapped.every((choice) => choice.quiet)) return { question, choices: tapped.map((choice) => choice.id) };
  return { question, [ticked]: tapped.map((choice) => choice.id).join(',') };
}

/** The ids of the replies on the one card of a turn. */
function cardReplies({ attachments, channelData, text }: Received): readonly string[] {
  if (text || attachments?.length !== 1) throw new Error('a turn in Teams is one card and no text beside it');
  return (channelData as { replies: readonly string[] }).replies;
}
