/** What an operator sees who calls a command wrongly: one sentence, and status 2. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const commands = join(import.meta.dirname, '../../src/commands');

test.each([
  ['assess', ['--score', 'cases.jsonl'], "Unexpected argument 'cases.jsonl': npm run -s assess -- [--score] < cases.jsonl"],
  ['assess', ['--scor'], "Unknown option '--scor': npm run -s assess -- [--score] < cases.jsonl"],
  ['review', ['--out'], "Option '--out <value>' argument missing: npm run review -- [--out file] [--since revision] [--language id]"],
  ['verify', ['--talks', 'many'], '--talks takes a whole number, not "many"'],
  ['mutants', ['--flag', 'no-such-flag'], 'there is no red flag "no-such-flag": each is named for its file in content/red-flags'],
  ['chat', ['--language', 'xx'], 'there is no language "xx": en, es'],
  ['chat', ['--lang', 'es'], "Unknown option '--lang': npm run chat -- [--language id]"],
  ['learn', [], 'no labelled messages were named: npm run learn names those of this project'],
])('%s %j', (command, options, sentence) => {
  const { stderr, stdout, status } = spawnSync(process.execPath, [join(commands, `${command}.ts`), ...options], { encoding: 'utf8', input: '' });
  expect({ stderr, stdout, status }).toEqual({ stderr: `${sentence}\n`, stdout: '', status: 2 });
});

test('a talk in the terminal is held in the language asked for', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(commands, 'chat.ts'), '--language', 'es'], { encoding: 'utf8', input: '' });
  expect([stdout.includes('¿Para quién es esto?'), status]).toEqual([true, 0]);
});
