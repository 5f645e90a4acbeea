/** Says in one sentence that Node is too old, before anything that an older one cannot read. */
const needed = 24;
const found = process.versions.node;

if (Number.parseInt(found, 10) < needed) {
  process.stderr.write(`The Back Pain Guide needs Node ${needed} and this is Node ${found}: start it with "npm start", which brings its own.\n`);
  process.exit(1);
}
await import('./main.ts');
