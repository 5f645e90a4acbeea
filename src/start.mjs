/** npm start: says in one sentence what stands in the way, else starts the server. */
import module from 'node:module';

const needed = 24;
const found = process.versions.node;

if (Number.parseInt(found, 10) < needed) {
  process.stderr.write(`The Back Pain Guide needs Node ${needed} and this is Node ${found}: start it with "npm start", which brings its own.\n`);
  process.exit(1);
}
module.enableCompileCache();
const { run } = await import('./run.ts');
await run();
