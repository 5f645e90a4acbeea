/** The same guide in a terminal: lines in, plain text out. */
import { createInterface } from 'node:readline/promises';
import type { Said } from '../conversation.ts';
import { conversationKey, opening } from './channel.ts';
import type { Guide } from './channel.ts';
import { plainText, visibleText } from './plain.ts';

export interface Lines {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Talks until the input ends, in the language given or that of the content. */
export async function talk(guide: Guide, conversation: string, { input, output }: Lines, language?: string): Promise<void> {
  const take = async (id: string, said: Said): Promise<void> => {
    const { entries } = await guide.take(conversationKey('terminal', conversation), id, said);
    for (const entry of entries) if (entry.from === 'guide') output.write(`\n${plainText(entry.reply)}\n`);
    output.write('\n> ');
  };
  await take(opening, { kind: 'start', ...(language !== undefined && { language }) });
  const lines = createInterface({ input });
  let count = 0;
  for await (const line of lines) await take(String((count += 1)), saidIn(line));
}

function saidIn(line: string): Said {
  const text = visibleText(line);
  return text ? { kind: 'text', text } : { kind: 'unreadable' };
}
