/** What stands behind a command's name, or one sentence of what is wrong with it and the end, with status 2. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/** Of a command that takes nothing but its options; `usage` says how it is called. */
export function optionsOf<const T extends Options>(options: T, usage: string): Values<T> {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // What it says beyond its first sentence is for programmers.
    return refuse(`${(error as Error).message.split('. ')[0]!}: ${usage}`);
  }
}

/** A count, such as "1000". */
export function countOf(text: string, name: string): number {
  return /^\d+$/u.test(text) ? Number(text) : refuse(`--${name} takes a whole number, not "${text}"`);
}

export function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
