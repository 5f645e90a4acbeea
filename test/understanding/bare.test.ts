/** Messages that are no more than an answer. */
import { expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { content } from '../talk.ts';

test.each([
  ['en', 'none', 'none'],
  ['en', 'ok none', 'none'],
  ['en', 'ok, no', 'no'],
  ['en', 'right, not sure', 'unsure'],
  ['en', 'ok', 'yes'],
  ['en', 'ok yes', 'yes'],
  ['en', 'yeah no', undefined],
  ['es', 'ok ninguna', 'none'],
  ['es', 'bueno, no', 'no'],
  ['es', 'sí no', undefined],
])('%s: "%s" is %s', (language, text, answer) => expect(understand(text, content.languages.get(language)!).bare).toBe(answer));
