/** The line to one conversation: opened, taken up again, let go of. */
import type { Activity, ActivitySet, Message } from '../wire.ts';
import type { DirectLine } from './direct-line.ts';
import { activityOf } from './message.ts';
import type { Session } from './session.ts';
import { listen } from './stream.ts';
import type { Ear, Listening } from './stream.ts';
import { ticket } from './ticket.ts';

export interface Connection {
  isOpen(): boolean;
  /** The id of the conversation. */
  conversation(): string | undefined;
  /** @param language the tag of the one the guide is to begin in */
  open(language: string): Promise<void>;
  /**
   * Hears a remembered conversation again from its beginning.
   * @param missing told once all was heard; what it gives is sent before anything new is heard
   */
  takeUp(remembered: Session, missing: () => Message | undefined): Promise<void>;
  send(message: Message): Promise<void>;
  look(): void;
  /** Hears nothing more, and leaves the conversation remembered. */
  rest(): void;
  /** The same, and forgets it. */
  drop(): void;
}

export interface Hearer extends Pick<Ear, 'online' | 'gone'> {
  heard(activities: readonly Activity[]): void;
}

/** Seconds until the token of a remembered conversation is renewed, however old it is. */
const soon = 60;

export function connect(line: DirectLine, { heard, online, gone }: Hearer): Connection {
  const held = ticket(line);
  let listening: Listening | undefined;

  function hear({ activities, watermark }: ActivitySet): void {
    heard(activities);
    held.readTo(watermark);
  }

  function follow(url: string | undefined): void {
    listening = listen(line, { ask: held.ask, renewed: held.keep, heard: hear, online, gone }, url);
  }

  async function send(message: Message): Promise<void> {
    await held.ask((session) => line.post(session, activityOf(message)));
    listening?.nudge();
  }

  function rest(): void {
    listening?.stop();
    listening = undefined;
    held.rest();
  }

  return {
    isOpen: () => listening !== undefined,
    conversation: () => held.session()?.conversationId,
    async open(language) {
      const conversation = await line.start(language);
      held.keep(conversation);
      follow(conversation.streamUrl);
    },
    async takeUp(remembered, missing) {
      held.keep({ ...remembered, expires_in: soon }, { ...remembered, watermark: '' });
      const conversation = await held.ask((session) => line.reconnect({ ...session, watermark: '' }));
      held.keep(conversation);
      hear(await held.ask(line.poll));
      const message = missing();
      if (message) await send(message);
      follow(conversation.streamUrl);
      listening?.nudge();
    },
    send,
    look: () => void listening?.look(),
    rest,
    drop() {
      rest();
      held.drop();
    },
  };
}
