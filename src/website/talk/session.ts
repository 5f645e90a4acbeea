/** What this device remembers, so that a talk goes on after a reload and in another tab; without storage it only forgets sooner. */

export interface Session {
  readonly conversationId: string;
  readonly token: string;
  /** How far the stream was read; empty for from the start. */
  readonly watermark: string;
  /** The id of a message of the person: nothing up to it is shown any more. */
  readonly hiddenTo?: string | undefined;
  /** The language of the page the talk was last on. */
  readonly page?: string | undefined;
}

const sessionKey = 'back-pain-guide';
const openKey = 'back-pain-guide-open';
const usedKey = 'back-pain-guide-used';
const sizeKey = 'back-pain-guide-text-size';

type Place = 'localStorage' | 'sessionStorage';

/** Where the browser keeps nothing, until the page is left. */
const memory = new Map<string, string>();

function read(key: string, place: Place = 'localStorage'): unknown {
  try {
    return JSON.parse(window[place].getItem(key) ?? 'null');
  } catch {
    return JSON.parse(memory.get(key) ?? 'null');
  }
}

function write(key: string, value: unknown, place: Place = 'localStorage'): void {
  const text = JSON.stringify(value ?? null);
  try {
    window[place].setItem(key, text);
  } catch {
    memory.set(key, text);
  }
}

/** Each tab is open or closed by itself. */
export function wasOpen(): boolean {
  return read(openKey, 'sessionStorage') === true;
}

export function rememberOpen(open: boolean): void {
  write(openKey, open, 'sessionStorage');
}

function asSession(value: unknown): Session | undefined {
  const { conversationId, token, watermark = '', hiddenTo, page } = (value ?? {}) as Partial<Session>;
  return conversationId && token ? { conversationId, token, watermark, hiddenTo, page } : undefined;
}

export function rememberedSession(): Session | undefined {
  return asSession(read(sessionKey));
}

export function rememberSession(session: Session): void {
  write(sessionKey, session);
}

export function forgetSession(): void {
  write(sessionKey, undefined);
  write(usedKey, undefined);
}

/** Told when another tab of the same site holds another talk, or none any more. */
export function onOtherTab(changed: (session: Session | undefined) => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === sessionKey || key === null) changed(rememberedSession());
  });
}

/** Milliseconds since 1970 of the last touch, in whichever tab; undefined where nobody knows. */
export function lastUsed(): number | undefined {
  const used = read(usedKey);
  return typeof used === 'number' ? used : undefined;
}

export function rememberUse(now: number): void {
  write(usedKey, now);
}

export function rememberedSize(): unknown {
  return read(sizeKey);
}

export function rememberSize(size: string): void {
  write(sizeKey, size);
}
