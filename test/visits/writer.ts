/** A process to be killed: keeps turns of several people without pause, and says which were confirmed. */
import { openSqlite } from '../../src/visits/sqlite.ts';
import { turn } from './turns.ts';

const visits = await openSqlite(process.argv[2]!);
const people = Number(process.argv[3]);

async function write(conversation: string): Promise<never> {
  for (let version = (await visits.find(conversation))?.version ?? 0; ; version++) {
    const [entry] = await visits.keep(turn({ conversation, version, messageId: `m${version}` }));
    process.stdout.write(`${conversation} ${version} ${entry?.seq}\n`);
  }
}

await Promise.all(Array.from({ length: people }, (_, index) => write(`web/${index}`)));
