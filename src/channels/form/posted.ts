/** What a person sent from the page of questions, as something said. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Reply, Said } from '../../conversation.ts';
import { readText } from '../body.ts';
import { visibleText } from '../plain.ts';

const id = z.string().min(1).max(200);

const posted = z.object({
  /** Of a talk that has begun. */
  token: z.string().max(2000).optional(),
  /** The page's own: a page sent twice is heard once. */
  message: z.string().min(8).max(100).optional(),
  question: id.optional(),
  choices: z.array(id).max(40),
  /** Words: typed, or of a button. */
  words: z.string().optional(),
  /** Whether somebody leaves in a hurry. */
  leave: z.string().optional(),
  /** Whether somebody comes back after a pause. */
  resumes: z.string().optional(),
});

export type Posted = z.infer<typeof posted>;

/** @returns undefined for what no page of ours sends */
export async function readForm(request: IncomingMessage): Promise<Posted | undefined> {
  const fields = new URLSearchParams(await readText(request));
  const one = (name: string): string | undefined => fields.get(name) || undefined;
  return posted.safeParse({ token: one('token'), message: one('message'), question: one('question'), choices: fields.getAll('choice'), words: one('words'), leave: one('leave'), resumes: one('resumes') }).data;
}

/** @param asked the reply that holds the question, for the words on its choices; undefined when nothing was chosen and nothing written */
export function saidIn({ question, choices, words }: Posted, asked: Reply | undefined): Said | undefined {
  const text = words === undefined ? '' : visibleText(words);
  if (text) return { kind: 'text', text };
  if (question === undefined || !choices.length) return undefined;
  const shown = (asked?.choices ?? []).filter((choice) => choices.includes(choice.id)).map(({ label }) => label).join(', ');
  return { kind: 'choice', question, choices, ...(shown && { shown }) };
}
