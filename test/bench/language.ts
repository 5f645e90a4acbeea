/** How fast words are understood: made ready at start, read by the thousand, and never slow, whatever is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library } from '../../src/content/shape.ts';
import { random } from '../../src/commands/verify/random.ts';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { understand } from '../../src/understanding/understand.ts';
import type { Row } from './rows.ts';
import { median, perSecond, ratesOf } from './rows.ts';

const ordinary: Readonly<Record<string, string>> = {
  en: 'my lower back has been killing me since I lifted the couch, it goes down my left leg but I can pee fine and there is no fever or anything like that',
  es: 'me duele mucho la espalda baja desde que cargue el sillon, me baja por la pierna izquierda pero orino bien y no tengo fiebre ni nada de eso, que puedo hacer',
};

export function languageRows(row: Row): void {
  const content = loadLibrary(join(import.meta.dirname, '../../content'));
  for (const [language, library] of content.languages) {
    const begun = performance.now();
    lexiconOf(library);
    row(`phrases made ready, ${language}`, { figure: performance.now() - begun, unit: 'ms', atMost: 150 });
    const read = performance.now();
    lexiconOf(library).learned();
    row(`what was learned made ready, ${language}`, { figure: performance.now() - read, unit: 'ms' });
  }
  for (const [language, library] of content.languages) {
    const text = ordinary[language];
    if (text) row(`understand() of 30 words, one core, ${language}`, { figure: perSecond(() => understand(text, library)), unit: 'a second', atLeast: 10_000 });
    const different = labelled(language);
    let next = 0;
    const rates = ratesOf(() => understand(different[next++ % different.length]!, library), untilCompiled + 3);
    row(`the same, ${different.length} messages of 28 to 32 words by turns, ${language}`, { figure: median(rates.slice(untilCompiled)), unit: 'a second', atLeast: 10_000, note: `after ${untilCompiled} s of them; ${Math.round(rates[1]!)} in the second second` });
    const messages = hardMessages(library);
    // What is made ready when it is first needed, and code that is not compiled yet, are the start's: see the rows of the server.
    for (const { text: each } of messages) understand(each, library);
    const slowest = messages.map((each) => ({ ...each, milliseconds: fastestOf(5, () => understand(each.text, library)) })).sort((one, other) => other.milliseconds - one.milliseconds)[0]!;
    row(`the slowest of ${hard * kinds.length} messages of 2,000 characters, ${language}`, { figure: slowest.milliseconds, unit: 'ms', atMost: 5, note: slowest.kind });
  }
}

/** What people write is never the same, and a processor knows its way through the same message by heart. */
function labelled(language: string): string[] {
  const folder = join(import.meta.dirname, '../language');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && name.slice(0, 2) === language);
  const texts = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { text: string }).text));
  return texts.filter((text) => Math.abs(text.split(/\s+/u).length - words) <= 2);
}

/** Seconds until the engine has compiled whatever different messages come to; a server runs for weeks. */
const untilCompiled = 8;

const words = 30;
const length = 2000;
const hard = 60;
const seed = 20_261_126;
const kinds = ['words of phrases', 'one phrase again and again', 'two phrases by turns', 'halves of phrases', 'no commas', 'misspelt words', 'numbers', 'marks'] as const;

/** Messages made to be slow: everything the phrases know, in every disorder. */
function hardMessages(library: Library): { readonly kind: (typeof kinds)[number]; readonly text: string }[] {
  const chance = random(seed);
  const phrases = [...library.findings.values()].flatMap((finding) => [...finding.phrases, ...finding.hints, ...finding.denials]);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  const wordOf = (part: string): string => pick(part.split('/')).replace(/[=<>]/gu, '');
  const saying = (phrase: string): string => phrase.split(' ').filter((part) => !/^[*~]+$/u.test(part)).map(wordOf).join(' ');
  const all = phrases.flatMap((phrase) => saying(phrase).split(' '));
  const filled = (next: () => string): string => {
    let text = '';
    while (text.length < length) text += next();
    return text.slice(0, length);
  };
  const make: Readonly<Record<(typeof kinds)[number], () => string>> = {
    'words of phrases': () => filled(() => `${pick(all)}${chance() < 0.1 ? ', ' : ' '}`),
    'one phrase again and again': () => { const one = saying(pick(phrases)); return filled(() => `${one} `); },
    'two phrases by turns': () => { const both = `${saying(pick(phrases))} ${saying(pick(phrases))} `; return filled(() => both); },
    'halves of phrases': () => filled(() => { const parts = saying(pick(phrases)).split(' '); return `${parts.slice(0, Math.ceil(parts.length / 2)).join(' ')} `; }),
    'no commas': () => filled(() => `${saying(pick(phrases))} and not `),
    'misspelt words': () => filled(() => { const word = pick(all); const at = Math.floor(chance() * word.length); return `${word.slice(0, at)}${String.fromCharCode(97 + Math.floor(chance() * 26))}${word.slice(at + 1)} `; }),
    numbers: () => filled(() => `${pick(['im', 'since', '', 'a', 'and a half'])} ${Math.floor(chance() * 100)} ${pick(['weeks', 'days', 'of', '/10', '', 'yo', 'and'])} `),
    marks: () => filled(() => pick(['.', ',', '?', '!', '...', '(', '-', '\n', '"', 'a', ' no ', "'"])),
  };
  return kinds.flatMap((kind) => Array.from({ length: hard }, () => ({ kind, text: make[kind]() })));
}

/** Milliseconds of the fastest of some runs: what the work itself takes. */
function fastestOf(runs: number, work: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }));
}
