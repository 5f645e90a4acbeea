/** Who takes turns with a bot, so that its speed can be measured: nine taps, then a typed message of 15 words. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Choice, Reply } from '../../src/conversation.ts';
import { random } from '../../src/commands/verify/random.ts';
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
/** How often nothing on a list fits. */
const noneFits = 0.75;
let people = 0;

/** The guide over its website channel, to somebody with answers of their own: a turn is the POST and its reply on the WebSocket. */
export async function guideTalker(address: string): Promise<Talker> {
  return talkerOf(address, random((people += 1)));
}

/** The same to one of many who all have nothing to tell. */
export async function calmTalker(address: string): Promise<Talker> {
  return talkerOf(address, () => 0);
}

/** @param chance each person's own, the same at every run */
async function talkerOf(address: string, chance: () => number): Promise<Talker> {
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
      const { status } = await wire.post(`/v3/directline/conversations/${conversationId}/activities`, saying(id, turns, { open, chance }), token);
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

interface Place {
  readonly open: Reply | undefined;
  readonly chance: () => number;
}

/** A whole talk by taps, from the welcome through the stretches to the end and again; now and then a text. */
function saying(id: string, turn: number, { open, chance }: Place): object {
  const own = { type: 'message', from: { id: 'dl_me' }, channelData: { clientActivityID: id } };
  if (!open || turn % (tapsToOneText + 1) === 0) return { ...own, text: words };
  const choice = tappedIn(open, chance);
  return { ...own, text: choice.label, value: { question: open.id, choices: [choice.id] } };
}

function tappedIn({ id: asked, choices = [], many }: Reply, chance: () => number): Choice {
  const has = (id: string) => choices.find((choice) => choice.id === id);
  const own = choices.filter(({ quiet }) => !quiet);
  if (asked.startsWith('ask/')) return many && chance() < noneFits ? has('none')! : own[Math.floor(chance() * own.length)]!;
  const end = has('start-over') ?? (has('stretches') || has('better') ? undefined : has('finish'));
  return end ?? choices[0]!;
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
