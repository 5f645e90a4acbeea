/** Reads a JSON body that is neither too long nor nested too deep. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** Bytes. */
export const longestBody = 256 * 1024;
const longestList = 1000;

/**
 * @param depth how many arrays and objects may stand inside one another
 * @throws Refusal 400 or 413
 */
export async function readJson(request: IncomingMessage, depth: number): Promise<unknown> {
  const text = await readText(request);
  const body = parse(text);
  if (!fits(body, depth)) throw new Refusal(400, 'BadArgument', `Send JSON that is at most ${depth} levels deep, with lists of at most ${longestList}.`);
  return body;
}

/** The body as text. */
export function readText(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length']) > longestBody) throw tooLong();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= longestBody) chunks.push(chunk);
      else reject(tooLong());
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Refusal(400, 'BadArgument', 'The request ended early. Send it again.'));
    });
  });
}

function tooLong(): Refusal {
  return new Refusal(413, 'MessageSizeTooBig', `Send less than ${longestBody / 1024} kB.`, { why: 'too_long' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which is nobody's business.
    throw new Refusal(400, 'BadSyntax', 'Send a body of well-formed JSON.');
  }
}

function fits(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0 || (Array.isArray(value) && value.length > longestList)) return false;
  return Object.values(value).every((inner) => fits(inner, depth - 1));
}
