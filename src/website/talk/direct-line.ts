/** The Direct Line 3.0 calls the chat makes, to the server its script came from. */
import type { Activity, ActivitySet, Clinic, Conversation } from '../wire.ts';
import type { Session } from './session.ts';

interface Reason {
  readonly message?: string;
  readonly emergency?: boolean;
}

/** The server answered, and said no. */
export class Refused extends Error {
  readonly status: number;
  /** It told an emergency, and the message is the answer to that. */
  readonly emergency: boolean;

  constructor(status: number, { message = '', emergency = false }: Reason) {
    super(message);
    this.status = status;
    this.emergency = emergency;
  }
}

/** Whether the conversation is gone for this token. */
export function isGone(error: unknown): boolean {
  return error instanceof Refused && [401, 403, 404].includes(error.status);
}

/** A request that hangs counts as failed after these milliseconds. */
const patience = 15_000;

interface Call {
  /** Of a reason to refuse. */
  readonly language: string;
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  readonly body?: unknown;
}

async function reasonOf(response: Response): Promise<Reason> {
  const { error } = (await response.json().catch(() => ({}))) as { error?: { message?: unknown; emergency?: unknown } };
  return { message: typeof error?.message === 'string' ? error.message : '', emergency: error?.emergency === true };
}

async function fetchJson<Answer>(url: URL, { language, method = 'GET', token, body }: Call): Promise<Answer> {
  const headers = new Headers({ 'Accept-Language': language });
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

/**
 * @param origin of the server, as the address of its script
 * @param language the code of the one that is spoken now; with more than that a browser would ask the server first
 */
export function directLine(origin: string, language: () => string): DirectLine {
  const ask = <Answer>(url: URL, call: Omit<Call, 'language'> = {}): Promise<Answer> => fetchJson(url, { ...call, language: language() });
  const at = (path: string) => new URL(`/v3/directline/${path}`, origin);
  const within = ({ conversationId }: Session, rest: string) => at(`conversations/${encodeURIComponent(conversationId)}${rest}`);
  const since = ({ watermark }: Session) => `?watermark=${encodeURIComponent(watermark)}`;
  return {
    clinic: () => ask(new URL('/widget/clinic.json', origin)),
    async start(language) {
      const { token } = await ask<Conversation>(at('tokens/generate'), { method: 'POST' });
      return ask(at('conversations'), { method: 'POST', token, body: { locale: language } });
    },
    reconnect: (session) => ask(within(session, since(session)), { token: session.token }),
    refresh: (session) => ask(at('tokens/refresh'), { method: 'POST', token: session.token }),
    post: (session, body) => ask(within(session, '/activities'), { method: 'POST', token: session.token, body }),
    end: ({ token }) => void fetch(at('tokens/end'), { method: 'POST', headers: { Authorization: `Bearer ${token}` }, keepalive: true }).catch(() => undefined),
    poll: (session) => ask(within(session, `/activities${since(session)}`), { token: session.token }),
  };
}
