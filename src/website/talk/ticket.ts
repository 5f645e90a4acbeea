/** The right to one conversation: kept for a reload, renewed at half its life, dropped when it is over. */
import type { Conversation } from '../wire.ts';
import { isGone } from './direct-line.ts';
import type { DirectLine } from './direct-line.ts';
import { forgetSession, rememberSession } from './session.ts';
import type { Session } from './session.ts';

export interface Ticket {
  session(): Session | undefined;
  keep(conversation: Conversation): Session;
  /** Notes how far the stream was read. */
  readTo(watermark: string | undefined): void;
  drop(): void;
}

/** @param gone told when the server will not renew it */
export function ticket(line: DirectLine, gone: () => void): Ticket {
  let session: Session | undefined;
  let renewal: ReturnType<typeof setTimeout> | undefined;

  function hold(next: Session): Session {
    rememberSession(next);
    return (session = next);
  }

  function keep({ conversationId, token, expires_in }: Conversation): Session {
    clearTimeout(renewal);
    renewal = setTimeout(() => void renew(), expires_in * 500);
    return hold({ conversationId, token, watermark: session?.watermark ?? '' });
  }

  async function renew(): Promise<void> {
    if (session) await line.refresh(session).then(keep, (error: unknown) => isGone(error) && gone());
  }

  return {
    session: () => session,
    keep,
    readTo(watermark) {
      if (session && watermark !== undefined) hold({ ...session, watermark });
    },
    drop() {
      clearTimeout(renewal);
      session = undefined;
      forgetSession();
    },
  };
}
