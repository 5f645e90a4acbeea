/** What is left out behind a "not any more": what stands before it. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

function told(finding: string, text: string, language = 'en'): string | undefined {
  return understand(text, content.languages.get(language)!).facts.find((fact) => fact.finding === finding)?.value;
}

describe('what somebody was able to do, and is no longer', () => {
  test.each([
    ['bladder-incontinence', 'I used to be able to hold my pee all day. Not anymore'],
    ['bladder-incontinence', "I could always hold my pee, now I can't"],
    ['cannot-walk', 'I could walk last week but not now'],
    ['cannot-walk', "my dad could walk last week, now he can't"],
    ['saddle-numbness', 'used to be able to feel myself wipe. not anymore, and my back hurts'],
    ['foot-drop', 'I could still lift my foot this morning, now I cant'],
  ])('is told: %s in "%s"', (finding, text) => expect(told(finding, text)).toBe('yes'));
  test.each([
    ['cannot-walk', 'Antes podía caminar hasta la tienda. Ya no.'],
    ['cannot-walk', 'ayer podía caminar, hoy no'],
    ['bowel-incontinence', 'podía controlar el popó, ya no'],
  ])('is told in Spanish: %s in "%s"', (finding, text) => expect(told(finding, text, 'es')).toBe('yes'));
});

test.each([
  ['cannot-walk', "I could walk yesterday, it's sitting I can't"],
  ['cannot-walk', 'I could barely walk yesterday, not anymore'],
  ['bladder-incontinence', 'I could hold my pee, not now that I drink this much'],
])('what is not so left out is not told: %s in "%s"', (finding, text) => expect(told(finding, text)).not.toBe('yes'));

test('a part that follows stays a part of its own', () => {
  expect(told('fever', "I could lift my foot yesterday, now I can't. Fever? no")).toBe('no');
});
