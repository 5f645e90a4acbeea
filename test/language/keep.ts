/** node test/language/keep.ts: writes down what is understood now, for the test beside it to hold on to. */
import { writeFileSync } from 'node:fs';
import { content } from '../talk.ts';
import { kept, keptFrom, scoreOf } from './scored.ts';

const all = [...content.languages.keys()].map((language) => [language, keptFrom(scoreOf(language, content))] as const);
writeFileSync(kept, `${JSON.stringify(Object.fromEntries(all), null, 1)}\n`);
