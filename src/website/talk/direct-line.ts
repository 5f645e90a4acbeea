/** The Direct Line 3.0 calls the chat makes, to the server its script came from. */
import type { Activity, ActivitySet, Clinic, Conversation } from '../wire.ts';
import type { Session } from './session.ts';

/** The server answered, and said no. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Whether the conversation is gone for this token. */
export function isGone(error: unknown): boolean {
  return error instanceof Refused && [401, 403, 404].includes(error.status);
}

/** A request that hangs counts as failed after these milliseconds. */
const patience = 15_000;

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  readonly body?: unknown;
}

async function reasonOf(response: Response): Promise<string> {
  const said = (await response.json().catch(() => ({}))) as { error?: { message?: unknown } };
  return typeof said.error?.message === 'string' ? said.error.message : '';
}

async function fetchJson<Answer>(url: URL, { method = 'GET', token, body }: Call = {}): Promise<Answer> {
  const headers = new Headers();
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (body) headers.set('Content-Type', 'application/json');
  const response = await fetch(url, { method, headers, body: body ? JSON.stringify(body) : null, signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Refused(response.status, await reasonOf(response));
  return (await response.json()) as Answer;
}

export interface DirectLine {
  clinic(): Promise<Clinic>;
  /** @param language the tag of the one the guide is to begin in */
  start(language: string): Promise<Conversation>;
  reconnect(session: Session): Promise<Conversation>;
  refresh(session: Session): Promise<Conversation>;
  post(session: Session, activity: Activity): Promise<unknown>;
  poll(session: Session): Promise<ActivitySet>;
  /** No token of it is good any more; goes out even while the page is being left. */
  end(session: Session): void;
}

/** @param origin of the server, as the address of its script */
export function directLine(origin: string): DirectLine {
  const at = (path: string) => new URL(`/v3/directline/${path}`, origin);
  const within = ({ conversationId }: Session, rest: string) => at(`conversations/${encodeURIComponent(conversationId)}${rest}`);
  const since = ({ watermark }: Session) => `?watermark=${encodeURIComponent(watermark)}`;
  return {
    clinic: () => fetchJson(new URL('/widget/clinic.json', origin)),
    async start(language) {
      const { token } = await fetchJson<Conversation>(at('tokens/generate'), { method: 'POST' });
      return fetchJson(at('conversations'), { method: 'POST', token, body: { locale: language } });
    },
    reconnect: (session) => fetchJson(within(session, since(session)), { token: session.token }),
    refresh: (session) => fetchJson(at('tokens/refresh'), { method: 'POST', token: session.token }),
    post: (session, body) => fetchJson(within(session, '/activities'), { method: 'POST', token: session.token, body }),
    end: ({ token }) => void fetch(at('tokens/end'), { method: 'POST', headers: { Authorization: `Bearer ${token}` }, keepalive: true }).catch(() => undefined),
    poll: (session) => fetchJson(within(session, `/activities${since(session)}`), { token: session.token }),
  };
}
