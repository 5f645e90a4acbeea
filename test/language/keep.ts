/** node test/language/keep.ts: writes down what is understood now, for the test beside it to hold on to. */
import { writeFileSync } from 'node:fs';
import { kept, keptFrom, readers, scoreOf } from './scored.ts';

const all = readers.map(({ name, language, library }) => [name, keptFrom(scoreOf(language, library))] as const);
writeFileSync(kept, `${JSON.stringify(Object.fromEntries(all), null, 1)}\n`);
