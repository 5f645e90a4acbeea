/** What is said when a message did not get through. */
import type { Saying } from '../speech.ts';
import { Refused } from './direct-line.ts';

/** The server gives its reasons in the language it was asked in. */
export function troubleOf(error: unknown): Saying {
  const { status, message } = error instanceof Refused ? error : { status: 0, message: '' };
  if (message) return () => message;
  if (status === 413) return (words) => words.tooLong;
  return (words) => (status === 429 ? words.tooMany : words.unreachable);
}
