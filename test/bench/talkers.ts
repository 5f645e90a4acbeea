/** Who takes turns with a bot, so that its speed can be measured: nine taps, then a typed message of 15 words. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Choice, Reply } from '../../src/conversation.ts';
import { openWire } from './wire.ts';
import type { Wire } from './wire.ts';

export interface Talker {
  /** Sends one message and waits for its reply. */
  turn(): Promise<void>;
  close(): void;
}

/** Opens so many, a few at a time. */
export async function severalTalkers(count: number, open: () => Promise<Talker>): Promise<readonly Talker[]> {
  const talkers: Talker[] = [];
  while (talkers.length < count) talkers.push(...(await Promise.all(Array.from({ length: Math.min(openedAtOnce, count - talkers.length) }, open))));
  return talkers;
}

const openedAtOnce = 50;
const words = 'my lower back hurts since I lifted a couch and sitting long makes it worse';
const tapsToOneText = 9;

/** The guide over its website channel: a turn is the POST and its reply on the WebSocket. */
export async function guideTalker(address: string): Promise<Talker> {
  const wire = openWire(address);
  const { conversationId, token, streamUrl } = await begun(wire);
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false });
  let open: Reply | undefined;
  let heard: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    const replies = repliesIn(data);
    if (!replies.length) return;
    open = replies.findLast((reply) => reply.choices?.length);
    heard();
  });
  const first = new Promise<void>((resolve) => (heard = resolve));
  await once(socket, 'open');
  await first;

  let turns = 0;
  return {
    async turn() {
      const answered = new Promise<void>((resolve) => (heard = resolve));
      const id = `turn-${turns++}`;
      const { status } = await wire.post(`/v3/directline/conversations/${conversationId}/activities`, saying(id, turns, open), token);
      if (status !== 200) throw new Error(`the guide answered ${status}`);
      await answered;
    },
    close() {
      wire.close();
      socket.terminate();
    },
  };
}

async function begun(wire: Wire): Promise<{ conversationId: string; token: string; streamUrl: string }> {
  const minted = JSON.parse((await wire.post('/v3/directline/tokens/generate', undefined)).body) as { token: string };
  return JSON.parse((await wire.post('/v3/directline/conversations', undefined, minted.token)).body);
}

function repliesIn(data: Buffer): readonly Reply[] {
  if (!data.length) return [];
  const { activities } = JSON.parse(String(data)) as { activities: { channelData: { reply?: Reply } }[] };
  return activities.flatMap(({ channelData }) => channelData.reply ?? []);
}

/** A whole talk by taps, from the welcome through the stretches to the end and again; now and then a text. */
function saying(id: string, turn: number, open: Reply | undefined): object {
  const own = { type: 'message', from: { id: 'dl_me' }, channelData: { clientActivityID: id } };
  if (!open || turn % (tapsToOneText + 1) === 0) return { ...own, text: words };
  const choice = tappedIn(open);
  return { ...own, text: choice.label, value: { question: open.id, choices: [choice.id] } };
}

function tappedIn({ choices = [], many }: Reply): Choice {
  const has = (id: string) => choices.find((choice) => choice.id === id);
  const end = has('start-over') ?? (has('stretches') || has('better') ? undefined : has('finish'));
  return (many ? choices.find(({ quiet }) => quiet) : end) ?? choices[0]!;
}

let conversations = 0;

/** A bot of Microsoft's SDKs: a turn is the POST, its reply comes with the answer. */
export async function echoTalker(address: string): Promise<Talker> {
  const wire = openWire(address);
  const conversation = { id: `conversation-${conversations++}` };
  const base = { type: 'message', channelId: 'test', serviceUrl: address, deliveryMode: 'expectReplies', from: { id: 'me' }, recipient: { id: 'bot' }, conversation };
  let turns = 0;
  return {
    async turn() {
      const id = `turn-${turns++}`;
      const { status, body } = await wire.post('/api/messages', { ...base, id, text: turns % (tapsToOneText + 1) ? 'No' : words });
      if (status !== 200 || !body.includes('you said')) throw new Error(`the echo bot answered ${status}`);
    },
    close: () => wire.close(),
  };
}
