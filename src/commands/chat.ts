/** npm run chat: the same bot in the terminal, nothing kept afterwards. */
import { join } from 'node:path';
import { GuideBot } from '../bot.ts';
import { talk } from '../channels/terminal.ts';
import { loadLibrary } from '../content/load.ts';
import { openSqlite } from '../visits/sqlite.ts';

const library = loadLibrary(join(import.meta.dirname, '../../content'));
const visits = await openSqlite(':memory:');
const bot = new GuideBot({ library, visits, now: Date.now });
await talk(bot, 'terminal', { input: process.stdin, output: process.stdout });
await visits.close();
