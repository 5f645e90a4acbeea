/** What is said when a message did not get through. */
import type { Saying } from '../speech.ts';
import { Refused } from './direct-line.ts';
import type { Notice } from './screen.ts';

/** Where the server's reasons are meant for the person; others are for whoever wrote the client. */
const tells = (status: number): boolean => status === 413 || status === 429 || status >= 500;

/** The server gives its reasons in the language it was asked in; an emergency it answers in spite of them. */
export function troubleOf(error: unknown): Notice {
  if (!(error instanceof Refused)) return { saying: (words) => words.unreachable };
  const { status, message, emergency } = error;
  return { saying: message && tells(status) ? () => message : ownWords(status), emergency };
}

function ownWords(status: number): Saying {
  if (status === 413) return (words) => words.too_long;
  return (words) => (status === 429 ? words.too_many : words.unreachable);
}

/** Sent again it would be refused again. */
export function isTooLong(error: unknown): boolean {
  return error instanceof Refused && error.status === 413;
}
