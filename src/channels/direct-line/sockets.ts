/** The open WebSockets: each gets every entry after its watermark once, in order, whatever happens meanwhile. */
import type { WebSocket } from 'ws';
import type { Entry } from '../../visits/visits.ts';
import type { Kept } from '../channel.ts';
import { activityText, isShown } from './wire.ts';

export interface SocketParts {
  /** The transcript of a conversation after `seq`. */
  readonly entries: (conversation: string, afterSeq: number) => Promise<readonly Entry[]>;
  readonly log: (what: string, error: unknown) => void;
}

export interface Sockets {
  /** Replays what came after the watermark, then goes on. */
  add(conversation: string, socket: WebSocket, watermark: number): void;
  /** Hands a kept turn to all who listen. What was erased by it and not yet read is read no more. */
  deliver(conversation: string, kept: Pick<Kept, 'entries' | 'erased'>): void;
  /** Drops all who listen to a conversation, and what they have not read. */
  end(conversation: string): void;
  close(): void;
}

/** One listener, and how far it has been told. */
interface Listener {
  readonly conversation: string;
  readonly socket: WebSocket;
  sent: number;
  /** Reading up from the store; `behind` when more came meanwhile. */
  reading: boolean;
  behind: boolean;
}

/** Milliseconds between empty messages that keep proxies from closing a quiet socket. */
const keepAliveEvery = 20_000;
/** Listeners of one conversation: more tabs than anybody has open. */
const mostListeners = 20;
/** Bytes a slow reader may leave unread before it is dropped; it comes back with its watermark. */
const mostUnread = 1024 * 1024;

export function createSockets({ entries, log }: SocketParts): Sockets {
  const open = new Map<string, Set<Listener>>();
  const keepAlive = setInterval(() => open.forEach((all) => all.forEach(({ socket }) => send(socket, ''))), keepAliveEvery);
  keepAlive.unref();

  async function readUp(listener: Listener): Promise<void> {
    listener.reading = true;
    do {
      listener.behind = false;
      const news = await entries(listener.conversation, listener.sent);
      tell(listener, news, frame(listener.conversation, news));
    } while (listener.behind);
    listener.reading = false;
  }

  function startReading(listener: Listener): void {
    readUp(listener).catch((error: unknown) => {
      log('a transcript could not be read for a socket', error);
      listener.socket.terminate();
    });
  }

  function add(conversation: string, socket: WebSocket, watermark: number): void {
    const listener: Listener = { conversation, socket, sent: watermark, reading: false, behind: false };
    const all = open.get(conversation) ?? new Set();
    open.set(conversation, all.add(listener));
    if (all.size > mostListeners) [...all][0]!.socket.terminate();
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      all.delete(listener);
      if (!all.size && open.get(conversation) === all) open.delete(conversation);
    });
    startReading(listener);
  }

  function deliver(conversation: string, { entries: news, erased }: Pick<Kept, 'entries' | 'erased'>): void {
    const all = open.get(conversation);
    const [first] = news;
    if (!all || !first) return;
    const text = frame(conversation, news);
    for (const listener of all) {
      if (erased && listener.socket.bufferedAmount) listener.socket.terminate();
      else if (listener.reading) listener.behind = true;
      else if (listener.sent === first.seq - 1) tell(listener, news, text);
      else if (listener.sent < first.seq) startReading(listener);
    }
  }

  function end(conversation: string): void {
    open.get(conversation)?.forEach(({ socket }) => socket.terminate());
  }

  function close(): void {
    clearInterval(keepAlive);
    open.forEach((all) => all.forEach(({ socket }) => socket.close(1001)));
  }

  return { add, deliver, end, close };
}

/** What Direct Line calls an activity set; empty when nothing in it is to be seen. */
export function frame(conversation: string, entries: readonly Entry[]): string {
  const activities = entries.filter(isShown).map((entry) => activityText(entry, conversation));
  return activities.length ? `{"activities":[${activities.join(',')}],"watermark":"${entries.at(-1)!.seq}"}` : '';
}

function tell(listener: Listener, news: readonly Entry[], text: string): void {
  listener.sent = news.at(-1)?.seq ?? listener.sent;
  if (text) send(listener.socket, text);
}

function send(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > mostUnread) socket.terminate();
  else socket.send(text);
}
