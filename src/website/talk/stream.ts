/** Hears the conversation over a WebSocket, and by asking again and again while there is none. */
import type { ActivitySet, Conversation } from '../wire.ts';
import { isGone } from './direct-line.ts';
import type { DirectLine } from './direct-line.ts';
import type { Session } from './session.ts';

export interface Ear {
  ask<Answer>(call: (session: Session) => Promise<Answer>): Promise<Answer>;
  renewed(conversation: Conversation): void;
  heard(set: ActivitySet): void;
  online(yes: boolean): void;
  gone(): void;
}

export interface Listening {
  /** Asks for what is new now. */
  look(): Promise<void>;
  /** Asks for what is new unless the socket will bring it. */
  nudge(): void;
  stop(): void;
}

const pollEvery = 2_000;
const longestWait = 30_000;

function waitBefore(attempt: number): number {
  return Math.min(longestWait, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

export function listen(line: DirectLine, ear: Ear, firstUrl: string | undefined): Listening {
  let socket: WebSocket | undefined;
  let stopped = false;
  let attempts = 0;
  const isOpen = () => socket?.readyState === WebSocket.OPEN;

  function fail(error: unknown): void {
    if (stopped) return;
    if (isGone(error)) ear.gone();
    else ear.online(false);
  }

  async function look(): Promise<void> {
    try {
      const set = await ear.ask(line.poll);
      if (stopped) return;
      ear.heard(set);
      ear.online(true);
    } catch (error) {
      fail(error);
    }
  }

  function nudge(): void {
    if (!isOpen()) void look();
  }

  function again(): void {
    if (!stopped) setTimeout(() => void connect(), waitBefore(attempts++));
  }

  async function freshUrl(): Promise<string> {
    const conversation = await ear.ask(line.reconnect);
    ear.renewed(conversation);
    return conversation.streamUrl ?? '';
  }

  async function connect(url?: string): Promise<void> {
    if (stopped) return;
    try {
      attach(new WebSocket(url ?? (await freshUrl())));
    } catch (error) {
      fail(error);
      again();
    }
  }

  function attach(opened: WebSocket): void {
    socket = opened;
    opened.addEventListener('open', () => ear.online(true));
    opened.addEventListener('close', again);
    opened.addEventListener('message', ({ data }) => {
      attempts = 0;
      if (!stopped && data) ear.heard(JSON.parse(data));
    });
  }

  const polling = setInterval(nudge, pollEvery);
  void connect(firstUrl);
  return {
    look,
    nudge,
    stop() {
      stopped = true;
      clearInterval(polling);
      socket?.close();
    },
  };
}
