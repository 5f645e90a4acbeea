/** What is said when a message did not get through. */
import type { Saying } from '../speech.ts';
import { firstLanguage } from '../words/languages.ts';
import type { Language } from '../words/languages.ts';
import { Refused } from './direct-line.ts';

/** The server gives its reasons in the first language only. */
export function troubleOf(error: unknown, language: Language): Saying {
  const { status, message } = error instanceof Refused ? error : { status: 0, message: '' };
  if (message && language === firstLanguage) return () => message;
  if (status === 413) return (words) => words.tooLong;
  return (words) => (status === 429 ? words.tooMany : words.unreachable);
}
