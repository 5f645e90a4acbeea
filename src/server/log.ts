/** The server's only log: what went wrong and where, never a word of what anybody said. */

/** Name, code and place of an error; its message could quote somebody. */
export function logError(what: string, error: unknown): void {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), what, name, code, places })}\n`);
}
