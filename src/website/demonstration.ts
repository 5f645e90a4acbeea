/** The demonstration pages as files a server can mount: the first language at `/`, each other at its code. */
import type { WebFiles } from './bundle.ts';
import { demonstrationPage } from './page/template.ts';
import type { ClinicOnPage } from './page/template.ts';
import { en } from './page/words/en.ts';
import { es } from './page/words/es.ts';
import type { PageWords } from './page/words/shape.ts';

const all: Readonly<Record<string, PageWords>> = { en, es };

/** @param languages what the guide is offered in, its first one first */
export function demonstrationPages(languages: ReadonlyMap<string, { readonly clinic: ClinicOnPage }>): WebFiles {
  const shown = [...languages].flatMap(([code, { clinic }], at) => (all[code] ? [{ code, clinic, words: all[code], path: at ? `/${code}/` : '/' }] : []));
  const pages = shown.flatMap(({ code, clinic, words, path }) => {
    const others = shown.filter((other) => other.code !== code);
    const body = Buffer.from(demonstrationPage({ words, clinic, others, questions: `/questions?language=${code}` }));
    return [...new Set([path, path.replace(/(.)\/$/u, '$1')])].map((each) => [each, { body, type: 'text/html; charset=utf-8' }] as const);
  });
  return new Map(pages);
}
