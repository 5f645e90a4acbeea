/** The right to one conversation: kept for a reload, renewed at half its life and when it ran out, dropped when it is over. */
import type { Conversation } from '../wire.ts';
import { languageOf, pageLanguage } from '../words.ts';
import { isGone } from './direct-line.ts';
import type { DirectLine } from './direct-line.ts';
import { forgetSession, rememberSession } from './session.ts';
import type { Session } from './session.ts';

export interface Ticket {
  session(): Session | undefined;
  keep(conversation: Conversation, known?: Partial<Session>): Session;
  /** Asks with the token, and once more with a new one where it ran out in a long sleep. */
  ask<Answer>(call: (session: Session) => Promise<Answer>): Promise<Answer>;
  /** Notes how far the stream was read. */
  readTo(watermark: string | undefined): void;
  /** Lets go of it and leaves it remembered. */
  rest(): void;
  drop(): void;
}

export function ticket(line: DirectLine): Ticket {
  let session: Session | undefined;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  let renewing: Promise<Session> | undefined;

  function hold(next: Session): Session {
    rememberSession(next);
    return (session = next);
  }

  function keep({ conversationId, token, expires_in }: Conversation, known: Partial<Session> = {}): Session {
    clearTimeout(renewal);
    renewal = setTimeout(() => void renew().catch(() => undefined), expires_in * 500);
    const before = session?.conversationId === conversationId ? session : undefined;
    return hold({ watermark: '', ...before, ...known, conversationId, token, page: languageOf(pageLanguage()) });
  }

  function renew(): Promise<Session> {
    if (!session) return Promise.reject(new Error('no conversation'));
    renewing ??= line.refresh(session).then(keep).finally(() => (renewing = undefined));
    return renewing;
  }

  function rest(): void {
    clearTimeout(renewal);
    session = undefined;
  }

  return {
    session: () => session,
    keep,
    async ask(call) {
      if (!session) throw new Error('no conversation');
      try {
        return await call(session);
      } catch (error) {
        if (!isGone(error)) throw error;
        return call(await renew());
      }
    },
    readTo(watermark) {
      if (session && watermark !== undefined) hold({ ...session, watermark });
    },
    rest,
    drop() {
      rest();
      forgetSession();
    },
  };
}
