/** npm run chat [-- --language es]: the same bot in the terminal, nothing kept afterwards. */
import { join } from 'node:path';
import { GuideBot } from '../bot.ts';
import { talk } from '../channels/terminal.ts';
import { loadLibrary } from '../content/load.ts';
import { openSqlite } from '../visits/sqlite.ts';
import { optionsOf, refuse } from './options.ts';

const { language } = optionsOf({ language: { type: 'string' } }, 'npm run chat -- [--language id]');
const library = loadLibrary(join(import.meta.dirname, '../../content'));
if (language !== undefined && !library.languages.has(language)) refuse(`there is no language "${language}": ${[...library.languages.keys()].join(', ')}`);
const visits = await openSqlite(':memory:');
const bot = new GuideBot({ library, visits, now: Date.now });
await talk(bot, 'terminal', { input: process.stdin, output: process.stdout }, language);
await visits.close();
