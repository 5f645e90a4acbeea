/** What the tab remembers, so that a talk goes on after a reload; without storage it only forgets sooner. */

export interface Session {
  readonly conversationId: string;
  readonly token: string;
  /** How far the stream was read; empty for from the start. */
  readonly watermark: string;
}

const sessionKey = 'back-pain-guide';
const openKey = 'back-pain-guide-open';

function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

export function wasOpen(): boolean {
  return read(openKey) === true;
}

export function rememberOpen(open: boolean): void {
  write(openKey, open);
}

export function rememberedSession(): Session | undefined {
  const { conversationId, token, watermark } = (read(sessionKey) ?? {}) as Partial<Session>;
  return conversationId && token ? { conversationId, token, watermark: watermark ?? '' } : undefined;
}

export function rememberSession(session: Session): void {
  write(sessionKey, session);
}

export function forgetSession(): void {
  write(sessionKey, null);
}
