/** The thread that keeps rows: reads its compiled code from the cache of the process, and with it does without the compiler, some 20 MB. */
import module from 'node:module';

module.enableCompileCache();
await import('./thread-rows.ts');
module.flushCompileCache();
